import type { StatisticsTable } from '../../../src/model/document.ts'

export const cities = ['杭州', '宁波', '温州', '舟山']
export const figures: (number | null)[][] = [
  [26, 165, 100, 665],
  [2, 2, 1, 5],
  [1, 4, null, 6],
  [null, null, null, null],
]

export const statistics: StatisticsTable = {
  type: 'statisticsTable',
  id: 'evaluation',
  caption: '7月“双软评估”统计',
  label: '7月“双软评估”统计',
  period: { from: '2024-07', to: '2024-07' },
  columnCount: 6,
  header: [
    [
      { id: 'lead', text: '项目', colSpan: 1, rowSpan: 2, column: 0 },
      { id: 'stub', text: '所属地区', colSpan: 1, rowSpan: 2, column: 1 },
      { id: 'enterprises', text: '软件企业', colSpan: 2, rowSpan: 1, column: 2 },
      { id: 'products', text: '软件产品', colSpan: 2, rowSpan: 1, column: 4 },
    ],
    ['7月当月数（家）', '当年累计数（家）', '7月当月数（件）', '当年累计数（件）'].map(
      (text, i) => ({
        id: `c${i}`,
        text,
        colSpan: 1,
        rowSpan: 1,
        column: i + 2,
      }),
    ),
  ],
  rows: [...cities, '合计'].map((name, r) => ({
    kind: name === '合计' ? ('total' as const) : ('row' as const),
    cells: [
      ...(r === 0
        ? [{ text: '“双软评估”统计', rowSpan: 5, colSpan: 1, column: 0, header: true }]
        : []),
      { text: name, rowSpan: 1, colSpan: 1, column: 1, header: true },
      ...(figures[r] ?? [29, 171, 101, 676]).map((value, c) => ({
        text: value === null ? '/' : String(value),
        rowSpan: 1,
        colSpan: 1,
        column: c + 2,
        header: false,
        value,
      })),
    ],
  })),
  notes: ['注：“/”表示没有数据。'],
}
