import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../src/model/document.ts'
import { docx } from '../../../../src/writers/docx/index.ts'
import { columnOf, fitColumns } from '../../../../src/writers/docx/tables/columns.ts'
import { paragraph, text } from '../../document.ts'
import { bulletin, context } from '../fixture.ts'
import { part, textOf } from '../package.ts'
import { xml } from '../written.ts'

describe('what stays on one page', () => {
  const write = async (blocks: Block[]) => {
    const article = { id: 'a', title: '题', titleContent: [text('题')], blocks, footnotes: [] }
    const document = {
      ...bulletin(),
      sections: [{ id: 's', title: '栏', type: 'article' as const, articles: [article] }],
    }
    return part((await docx.write(document, context())).bytes, 'word/document.xml')
  }
  const kept = (xml: string, words: string) => {
    const [paragraph] = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
      .map(([found]) => found)
      .filter((found) => textOf(found) === words)
    expect(paragraph).toBeDefined()
    return paragraph?.includes('<w:keepNext/>')
  }

  test('the imprint has the last paragraph and its signature with it', async () => {
    const xml = await write([
      paragraph('前一段。'),
      paragraph('末段。'),
      { type: 'signature', lines: [{ kind: 'date', children: [text('2024年7月31日')] }] },
    ])
    expect(['前一段。', '末段。', '2024年7月31日'].map((words) => kept(xml, words))).toEqual([
      false,
      true,
      true,
    ])
  })

  test('a signature has the text before its list of attachments with it, but not a long one', async () => {
    const ends = (length: number): Block[] => [
      paragraph(`${'长'.repeat(length)}。`),
      { type: 'attachments', items: [{ children: [text('报名表')] }] },
      { type: 'signature', lines: [{ kind: 'date', children: [text('2024年7月31日')] }] },
    ]
    expect(kept(await write(ends(100)), `${'长'.repeat(100)}。`)).toBe(true)
    expect(kept(await write(ends(400)), `${'长'.repeat(400)}。`)).toBe(false)
  })

  test('a paragraph that ends in a colon stays with its list, not with a heading', async () => {
    const heading: Block = { type: 'heading', depth: 2, children: [text('一、基本定义')] }
    const xml = await write([paragraph('事项如下：'), heading, paragraph('正文。')])
    expect(kept(xml, '事项如下：')).toBe(false)
  })

  test('the imprint has a last figure with its caption', async () => {
    const xml = await write([
      { type: 'figure', path: 'images/none.png', alt: '无', caption: '图题' },
    ])
    expect([kept(xml, '［无］'), kept(xml, '图题')]).toEqual([true, true])
  })

  test('the imprint has the end of a table with it that ends the last attachment', async () => {
    const row = (words: string) => ({
      type: 'tableRow' as const,
      children: [{ type: 'tableCell' as const, children: [text(words)] }],
    })
    const xml = await write([
      paragraph('正文。'),
      {
        type: 'attachment',
        id: 'a-1',
        label: '附件',
        title: [text('回执')],
        children: [{ type: 'table', children: [row('单位'), row('甲'), row('乙')] }],
      },
    ])
    const rows = xml.slice(xml.indexOf('"DataTable"')).match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    expect(rows.slice(0, 3).map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, true])
  })

  test('the last row of a table stays with its note', () => {
    const rows = xml.slice(xml.indexOf('w:val="StatisticsTable"'), xml.indexOf('w:val="TableNote"'))
    expect(rows.slice(rows.lastIndexOf('<w:tr>'))).toContain('<w:keepNext/>')
  })

  test('a table goes on over pages, but neither its head nor its last rows stand alone', async () => {
    const keeps = async (rows: number) => {
      const table: Block = {
        type: 'table',
        children: Array.from({ length: rows + 1 }, (_, row) => ({
          type: 'tableRow',
          children: [{ type: 'tableCell', children: [text(`第${row}行`)] }],
        })),
      }
      const xml = await write([table, paragraph('后文。')])
      const written = xml.slice(xml.indexOf('"DataTable"')).match(/<w:tr>.*?<\/w:tr>/gs) ?? []
      return written
        .slice(0, rows + 1)
        .map((row) => (row.includes('<w:keepNext/>') ? '+' : '-'))
        .join('')
    }
    // The head with three rows, the last four together.
    expect(await keeps(12)).toBe('+++------+++-')
    expect(await keeps(7)).toBe('+++--++-')
    // A small one stays whole.
    expect(await keeps(4)).toBe('++++-')
  })

  test('figures of many digits stay whole in a table of many columns', () => {
    const figures = Array.from({ length: 14 }, () => columnOf(['3702', '1643688']))
    const { type, widths } = fitColumns([columnOf(['电子信息制造']), ...figures], 8844)
    const digits = (7 * type.em) / 2
    // Cells keep 45 twips free on each side.
    for (const width of widths.slice(1)) expect(width).toBeGreaterThanOrEqual(digits + 90)
  })
})
