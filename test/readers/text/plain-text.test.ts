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

  test.each([
    [
      'a row without a figure',
      '地区\t家数\n杭州\t26\n宁波\t\n温州\t3\n',
      ['地区', '杭州', '宁波', '温州'],
    ],
    [
      'a name of a group, which is no row',
      '地区\t家数\n浙东\n宁波\t2\n舟山\t1\n浙南\n温州\t3\n',
      ['地区', '宁波', '舟山', '温州'],
    ],
  ])('a table goes on behind %s', (_, text, names) => {
    const { passages, tables } = read(text)
    expect(tables).toHaveLength(1)
    expect(tables[0]?.headerRows).toBe(1)
    expect(tables[0]?.rows.map(([name]) => name?.value)).toEqual(names)
    expect(passages.map(({ value }) => value).join(' ')).toBe(text.trim().replaceAll(/\s+/g, ' '))
  })

  test('a word behind a table, or behind its total, is a paragraph', () => {
    const { passages, tables } = read('地区\t家数\n杭州\t26\n合计\t26\n浙东\n宁波\t2\n舟山\t1\n完')
    expect(tables).toHaveLength(2)
    expect(passages.filter(({ kind }) => kind === 'paragraph').map(({ value }) => value)).toEqual([
      '浙东',
      '完',
    ])
  })

  test('a lone line with a tab is no table', () => {
    expect(read('姓名\t电话\n').tables).toEqual([])
  })

  test('an empty text', () => {
    expect(read('').passages).toEqual([])
  })
})
