import { expect, test } from 'vitest'
import { type Month, names, sixtyIssues, toldOf } from './series.ts'

type Cells = Record<string, (number | string)[]>

/** Spoils the month of the break, whose rows are given by name; later ones may go on from it. */
type Plant = (month: Month, cells: Cells, all: readonly Month[]) => void

const at = '2023-05'
const add = (cells: Cells, name: string, column: number, by: number) => {
  const row = cells[name] as number[]
  row[column] = (row[column] as number) + by
}
const cellsOf = ({ rows }: Month): Cells => Object.fromEntries(rows)
/** What all later months of the year carry on. */
const later = (all: readonly Month[], name: string, column: number, by: number) => {
  for (const month of all.filter(({ id }) => id > at && id < '2024'))
    add(cellsOf(month), name, column, by)
}
const rename = (month: Month, from: string, to: string) => {
  month.rows = month.rows.map(([name, cells]) => [name === from ? to : name, cells])
}
const exchange = (row: (number | string)[], a: number, b: number) => {
  ;[row[a], row[b]] = [row[b] as number, row[a] as number]
}
const sums = ({ rows }: Month) =>
  [0, 1, 2, 3].map((i) => rows.reduce((sum, [, cells]) => sum + Number(cells[i]), 0))
const adjusted = (...all: readonly (readonly [string, number, string])[]) =>
  `adjustments:\n${all.map(([row, delta, reason]) => `  - { row: ${row}, column: enterprises.year, delta: ${delta}, reason: ${reason} }\n`).join('')}`

const kinds: readonly (readonly [string, string, string, Plant])[] = [
  ['a month one too many', 'tab/cum-chain', at, (_, cells) => add(cells, '杭州', 0, 1)],
  ['a cumulative figure', 'tab/cum-chain', at, (_, cells) => add(cells, '宁波', 1, 2)],
  [
    'a cumulative figure that is carried on',
    'tab/cum-chain',
    at,
    (_, cells, all) => {
      add(cells, '宁波', 1, 2)
      later(all, '宁波', 1, 2)
    },
  ],
  ['a decrease', 'tab/cum-decrease', at, (_, cells) => add(cells, '温州', 3, -15)],
  [
    'the figures of two rows',
    'tab/swapped',
    at,
    (month) => {
      const [a, b] = [month.rows[3], month.rows[4]] as const
      if (a && b) [a[1], b[1]] = [b[1], a[1]]
    },
  ],
  [
    'the figures of two columns, in every row',
    'tab/swapped',
    at,
    (month) => {
      for (const [, cells] of month.rows) {
        exchange(cells, 0, 2)
        exchange(cells, 1, 3)
      }
    },
  ],
  [
    'month and cumulative of a row',
    'tab/cum-lt-month',
    at,
    (_, cells) => exchange(cells.杭州 ?? [], 0, 1),
  ],
  [
    'the order of rows',
    'tab/row-order',
    at,
    (month) => month.rows.splice(1, 0, ...month.rows.splice(2, 1)),
  ],
  ['a row that is missing', 'tab/missing-row', at, (month) => month.rows.splice(3, 1)],
  ['a row of another name', 'tab/unknown-row', at, (month) => rename(month, '湖州', '湖洲')],
  ['a row that is there twice', 'tab/duplicate-row', at, (month) => rename(month, '湖州', '嘉兴')],
  [
    'a period that is there twice',
    'tab/period-overlap',
    at,
    (month) => {
      month.period = '2023-04'
    },
  ],
  [
    'a period a month ahead',
    'tab/period-overlap',
    at,
    (month) => {
      month.period = '2023-06'
    },
  ],
  [
    'a period of the year before',
    'tab/period-overlap',
    at,
    (month) => {
      month.period = '2022-05'
    },
  ],
  [
    'a restatement that is not declared',
    'tab/cum-decrease',
    at,
    (_, cells, all) => {
      add(cells, '绍兴', 1, -6)
      later(all, '绍兴', 1, -6)
    },
  ],
  [
    'an adjustment that is not made',
    'tab/cum-chain',
    at,
    (month) => {
      month.more = adjusted(['杭州', -2, '撤销'])
    },
  ],
  [
    'a relocation from one row to none',
    'tab/relocation-sum',
    at,
    (month, cells, all) => {
      add(cells, '杭州', 1, -2)
      later(all, '杭州', 1, -2)
      add(cells, '宁波', 1, 1)
      later(all, '宁波', 1, 1)
      month.more = adjusted(['杭州', -2, '迁址'], ['宁波', 1, '迁址'])
    },
  ],
  [
    'a year that goes on from the one before',
    'tab/cum-reset',
    '2023-01',
    (_, __, all) => {
      const december = cellsOf(all.find(({ id }) => id === '2022-12') as Month)
      for (const month of all.filter(({ year }) => year === 2023))
        for (const name of names) add(cellsOf(month), name, 1, Number(december[name]?.[1]))
    },
  ],
  [
    'a column that begins anew amid the year',
    'tab/cum-reset',
    at,
    (_, __, all) => {
      const april = cellsOf(all.find(({ id }) => id === '2023-04') as Month)
      for (const month of all.filter(({ id }) => id >= at && id < '2024'))
        for (const name of names) add(cellsOf(month), name, 3, -Number(april[name]?.[3]))
    },
  ],
  [
    'a total',
    'tab/total',
    at,
    (month) => {
      month.total = sums(month).map((sum, i) => (i === 2 ? sum + 10 : sum))
    },
  ],
  [
    'totals that stand a cell too far right',
    'tab/row-shift',
    at,
    (month) => {
      month.total = [0, ...sums(month).slice(0, 3)]
    },
  ],
  [
    'a column copied from the month before',
    'tab/same-column',
    at,
    (_, cells, all) => {
      const april = cellsOf(all.find(({ id }) => id === '2023-04') as Month)
      for (const name of names) (cells[name] as number[])[2] = Number(april[name]?.[2])
    },
  ],
  ['a figure below nought', 'tab/negative', at, (_, cells) => add(cells, '杭州', 0, -100)],
  ['a fraction of an enterprise', 'tab/not-integer', at, (_, cells) => add(cells, '杭州', 0, 0.5)],
  ['a cell too few', 'tab/cell-count', at, (_, cells) => cells.杭州?.pop()],
  [
    'a revision of nothing',
    'tab/period-overlap',
    at,
    (month) => {
      month.more = 'revises: 更正\n'
    },
  ],
  [
    'a date before the issue before',
    'issue/date-order',
    at,
    (month) => {
      month.date = '2023-04-09'
    },
  ],
  [
    'a whole number',
    'issue/total-seq',
    at,
    (month) => {
      month.wholeNumber += 1
    },
  ],
  [
    'a number',
    'issue/id-mismatch',
    at,
    (month) => {
      month.number = 6
    },
  ],
]

test('sixty sound issues are silent', () => {
  expect(toldOf(sixtyIssues())).toEqual([])
})

test.each(kinds)('one mistake among sixty issues, once: %s', (_, rule, issue, plant) => {
  const all = sixtyIssues()
  const month = all.find(({ id }) => id === at) as Month
  plant(month, cellsOf(month), all)
  const found = toldOf(all).map(({ ruleId, file }) => [ruleId, file.split('/')[1]])
  expect(found).toEqual([[rule, issue]])
})
