import { describe, expect, test } from 'vitest'
import { part } from './package.ts'
import { bytes, styled, tableOf, xml } from './written.ts'

describe('figures', () => {
  test('the statistics table keeps its merged cells and repeats both rows of its head', () => {
    const table = tableOf('StatisticsTable')
    expect(table.match(/<w:tr>/g)).toHaveLength(14)
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(table.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(2)
    // Two heads over two rows and the lead over twelve.
    expect(table.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(3)
    expect(table.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(1 + 1 + 11)
    for (const row of table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []) {
      const spans = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
        Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
      )
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(6)
    }
    expect(table).toContain('<w:tblCaption w:val="7月“双软评估”统计"/>')
    expect(styled('TableCaption')).toEqual(['7月“双软评估”统计表'])
    expect(styled('TableUnit')[0]).toBe('单位：家、件')
    expect(styled('TableNote')).toEqual(['“/”表示当期没有。', '杭州补报1家。'])
    expect(xml).toContain('w:name="table_evaluation"')
  })

  test('the chart is Word’s own, with its figures in words and in a workbook', () => {
    const chart = part(bytes, 'word/charts/chart1.xml')
    expect(chart).toContain('<c:barChart>')
    expect(chart).toContain('杭州')
    expect(chart).toMatch(/<c:externalData /)
    expect(chart).toContain('<c:lang val="zh-CN"/>')
    expect(chart).toContain('<a:ea typeface="仿宋_GB2312"/>')
    expect(chart).not.toContain('+mn-ea')
    // The words of the Document tell every figure, once.
    expect(xml).toContain('descr="柱形图：各市软件产品当月数。"')
  })
})
