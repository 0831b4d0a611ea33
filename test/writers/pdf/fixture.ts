import type { List } from 'mdast'
import type { Block, Document, StatisticsTable } from '../../../src/model/document.ts'
import { article, imprint, issue, modules } from '../document.ts'

/** Small documents, written by hand: each has what its name says. */

export const list = (...items: [marker: string, ...blocks: Block[]][]): List => ({
  type: 'list',
  ordered: true,
  children: items.map(([marker, ...children]) => ({
    type: 'listItem',
    data: { marker },
    children: children as List['children'][number]['children'],
  })),
})

/** The table of an evaluation with `count` rows, its header of two rows, its lead cell. */
export function evaluation(count: number): StatisticsTable {
  const rows = Array.from({ length: count }, (_, i) => ({
    kind: i === count - 1 ? ('total' as const) : ('row' as const),
    cells: [
      ...(i === 0
        ? [{ text: '“双软评估”统计', rowSpan: count, colSpan: 1, column: 0, header: true }]
        : []),
      {
        text: i === count - 1 ? '合计' : `第${i + 1}市`,
        rowSpan: 1,
        colSpan: 1,
        column: 1,
        header: true,
      },
      ...[2, 3, 4, 5].map((column) => ({
        text: i % 5 === 4 && column === 2 ? '/' : String((i + 1) * column),
        rowSpan: 1,
        colSpan: 1,
        column,
        header: false,
        value: i % 5 === 4 && column === 2 ? null : (i + 1) * column,
      })),
    ],
  }))
  const head = (id: string, label: string, column: number, colSpan = 1, rowSpan = 1) => ({
    id,
    text: label,
    column,
    colSpan,
    rowSpan,
  })
  return {
    type: 'statisticsTable',
    id: 'evaluation',
    label: '7月“双软评估”统计',
    period: { year: 2024, month: 7 } as unknown as StatisticsTable['period'],
    columnCount: 6,
    header: [
      [
        head('h0', '项目', 0, 1, 2),
        head('h1', '所属地区', 1, 1, 2),
        head('h2', '软件企业（家）', 2, 2),
        head('h3', '软件产品（件）', 4, 2),
      ],
      [
        head('h4', '7月当月数', 2),
        head('h5', '当年累计数', 3),
        head('h6', '7月当月数', 4),
        head('h7', '当年累计数', 5),
      ],
    ],
    rows,
    notes: ['注：“/”表示当期无数据。'],
  }
}

export function bulletin(sections: Document['sections'], more: Partial<Document> = {}): Document {
  return { ...issue(['软件业', '简报']), sections, imprint: imprint(modules(25)), ...more }
}

/** One section with one article of these blocks. */
export const single = (...blocks: Block[]): Document =>
  bulletin([
    { id: 'focus', title: '本月聚焦', articles: [article('focus-1', '关于测试的通知', blocks)] },
  ])
