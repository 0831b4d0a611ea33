import type { StatisticsTable } from '../../../src/model/document.ts'

export const cities = [
  '杭州',
  '宁波',
  '温州',
  '嘉兴',
  '湖州',
  '绍兴',
  '金华',
  '衢州',
  '舟山',
  '台州',
  '丽水',
]

/** Two rows of head over four columns of figures, a lead cell and a total. */
export const statistics: StatisticsTable = {
  type: 'statisticsTable',
  id: 'evaluation',
  label: '7月“双软评估”统计',
  caption: '7月“双软评估”统计表',
  period: { from: '2024-07', to: '2024-07' },
  unit: '家、件',
  columnCount: 6,
  header: [
    [
      { id: 'h1', text: '项目', colSpan: 1, rowSpan: 2, column: 0 },
      { id: 'h2', text: '所属地区', colSpan: 1, rowSpan: 2, column: 1 },
      { id: 'h3', text: '软件企业', colSpan: 2, rowSpan: 1, column: 2 },
      { id: 'h4', text: '软件产品', colSpan: 2, rowSpan: 1, column: 4 },
    ],
    [
      { id: 'h5', text: '7月当月数', colSpan: 1, rowSpan: 1, column: 2 },
      { id: 'h6', text: '当年累计数', colSpan: 1, rowSpan: 1, column: 3 },
      { id: 'h7', text: '7月当月数', colSpan: 1, rowSpan: 1, column: 4 },
      { id: 'h8', text: '当年累计数', colSpan: 1, rowSpan: 1, column: 5 },
    ],
  ],
  rows: [...cities, '合计'].map((city, row) => ({
    kind: city === '合计' ? 'total' : 'row',
    cells: [
      ...(row === 0
        ? [{ text: '“双软评估”统计', rowSpan: 12, colSpan: 1, column: 0, header: true }]
        : []),
      { text: city, rowSpan: 1, colSpan: 1, column: 1, header: true },
      ...[2, 3, 4, 5].map((column) => {
        const value = (row * 7 + column * 3) % 11 === 0 ? null : row * 13 + column
        return {
          text: value === null ? '/' : String(value),
          rowSpan: 1,
          colSpan: 1,
          column,
          header: false,
          value,
        }
      }),
    ],
  })),
  notes: ['“/”表示当期没有。', '杭州补报1家。'],
}
