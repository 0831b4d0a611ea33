import { describe, expect, test } from 'vitest'
import { placeIn } from '../../../src/model/source.ts'
import { readPlainText } from '../../../src/readers/text/index.ts'

const read = (text: string) => readPlainText({ path: 'a.txt', text })

describe('plain text', () => {
  test('every line is a paragraph, its indent dropped, nothing is markup', () => {
    const text = '　　# 甲*乙*\r\n\r\n- 丙 \n\t丁\r二'
    const { passages, tables } = read(text)
    expect(passages.map((passage) => passage.value)).toEqual(['# 甲*乙*', '- 丙', '丁', '二'])
    expect(tables).toEqual([])
    for (const passage of passages) {
      const { start, end } = placeIn(passage, 0, passage.value.length)
      expect(text.slice(start.offset, end.offset)).toBe(passage.value)
    }
  })

  test('tab-separated lines are a table', () => {
    const { passages, tables } = read('表\n项目\t地区\t家数\n评估\t杭州\t26\n\t温州\t1\n后文\n')
    expect(tables).toHaveLength(1)
    expect(tables[0]?.headerRows).toBe(1)
    expect(tables[0]?.rows.map((row) => row.map((cell) => cell.value))).toEqual([
      ['项目', '地区', '家数'],
      ['评估', '杭州', '26'],
      ['', '温州', '1'],
    ])
    expect(passages.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'paragraph 表',
      'cell 项目',
      'cell 地区',
      'cell 家数',
      'cell 评估',
      'cell 杭州',
      'cell 26',
      'cell 温州',
      'cell 1',
      'paragraph 后文',
    ])
    const cell = tables[0]?.rows[2]?.[1]
    expect(cell && placeIn(cell, 0, 2).start).toEqual({ line: 4, column: 2, offset: 21 })
  })

  test('a lone line with a tab is no table', () => {
    expect(read('姓名\t电话\n').tables).toEqual([])
  })

  test('an empty text', () => {
    expect(read('').passages).toEqual([])
  })
})
