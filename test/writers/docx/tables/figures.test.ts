import { expect, test } from 'vitest'
import type { Block } from '../../../../src/model/document.ts'
import { articleOf, tableOf, write } from '../article.ts'
import { textOf } from '../package.ts'
import { statistics } from '../statistics.ts'

/** Cells of a column of the table: style, words, and what stays free beside them. */
async function column(block: Block, index: number) {
  const { xml } = await write(articleOf([block]))
  const [table = ''] = xml.match(/<w:tbl>.*?<\/w:tbl>/s) ?? []
  return (table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) => {
    const cell = row.match(/<w:tc>.*?<\/w:tc>/gs)?.[index] ?? ''
    const side = (name: string) =>
      Number(
        new RegExp(`<w:${name}\\b[^>]*w:w="(\\d+)"`).exec(
          /<w:tcMar>.*?<\/w:tcMar>/.exec(cell)?.[0] ?? '',
        )?.[1] ?? 45,
      )
    return {
      text: textOf(cell),
      style: /<w:pStyle w:val="(\w+)"/.exec(cell)?.[1],
      left: side('left'),
      right: side('right'),
    }
  })
}

/** Twips from the middle of the cell to the end of the ones of a figure in 12 pt. */
function onesAt({ text, left, right }: Awaited<ReturnType<typeof column>>[number]): number {
  const [whole = '', decimals] = text.split('.')
  const rest = decimals === undefined ? 0 : 0.25 + 0.5 * decimals.length
  return (left - right) / 2 + ((0.5 * whole.length + rest) / 2 - rest) * 240
}

test('figures of a column stand under each other by their ones, in its middle', async () => {
  const block = tableOf([
    ['地区', '金额'],
    ['甲', '12345'],
    ['乙', '7'],
    ['丙', '3.25'],
    ['丁', '—'],
  ])
  const [head, ...cells] = await column(block, 1)
  expect(new Set(cells.slice(0, 3).map((cell) => Math.round(onesAt(cell) / 5))).size).toBe(1)
  expect(cells.map(({ style }) => style)).toEqual(Array(4).fill('TableText'))
  expect([head, cells[3]].map((cell) => [cell?.left, cell?.right])).toEqual([
    [45, 45],
    [45, 45],
  ])
})

test('words stand right where an author sets them so', async () => {
  const block = tableOf([
    ['地区', '意见'],
    ['甲', '同意'],
  ])
  if (block.type !== 'table') throw new Error('no table')
  const [, cell] = await column({ ...block, align: [null, 'right'] }, 1)
  expect(cell?.style).toBe('TableTextRight')
})

test('figures stand left where an author sets them so', async () => {
  const block = tableOf([
    ['地区', '金额'],
    ['甲', '12345'],
    ['乙', '7'],
  ])
  if (block.type !== 'table') throw new Error('no table')
  const cells = await column({ ...block, align: [null, 'left'] }, 1)
  expect(cells.slice(1).map(({ style, left }) => [style, left])).toEqual([
    ['TableTextLeft', 45],
    ['TableTextLeft', 45],
  ])
})

test('the rows of a head are lower than a line of the text', async () => {
  const { xml } = await write(articleOf([statistics]))
  const heights = [...xml.matchAll(/<w:trHeight w:val="(\d+)" w:hRule="atLeast"\/>/g)].map((m) =>
    Number(m[1]),
  )
  expect(heights.slice(0, 3)).toEqual([440, 440, 579])
})

test('words in the middle of their cells are broken between words, sentences begin at the left', async () => {
  const block = tableOf([
    ['单位', '说明', '电话', '经办', '日期', '意见'],
    [
      '某省某某建设集团有限公司',
      '项目已经按照合同约定的时间竣工并交付使用。',
      '0571-86010001',
      '甲某某',
      '2031年5月',
      '同意',
    ],
  ])
  const unit = await column(block, 0)
  expect(unit[1]).toMatchObject({ style: 'TableText', text: '某省某某建设\n集团有限公司' })
  const words = await column(block, 1)
  expect(words[1]?.style).toMatch(/^TableTextLeft/)
})
