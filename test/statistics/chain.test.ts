import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/model/archive.ts'
import { monthIndex, monthOf } from '../../src/model/period.ts'
import type { TableDefinition } from '../../src/model/statistics.ts'
import { issue } from '../../src/rules/issue/index.ts'
import { tab } from '../../src/rules/tab/index.ts'
import { chainBreaks, seriesOf } from '../../src/statistics/index.ts'
import { minimalFiles, readAll, readFiles } from '../rules/workspace.ts'

const names = ['杭州', '宁波', '温州']

interface Row {
  month: [number, number]
  year: [number, number]
}

/** Sixty months of made-up figures from January 2020, one issue a month, the year's issues 1 to 12. */
function fiveYears(): Map<string, Row[]> {
  const months = new Map<string, Row[]>()
  let year: [number, number][] = []
  for (let i = 0; i < 60; i++) {
    const month = monthOf(monthIndex('2020-01') + i)
    if (month.endsWith('-01')) year = names.map(() => [0, 0])
    months.set(
      month,
      names.map((_, row) => {
        const own: [number, number] = [((i * 7 + row * 5) % 23) + 1, ((i * 11 + row * 3) % 41) + 2]
        const sofar = year[row] as [number, number]
        year[row] = [sofar[0] + own[0], sofar[1] + own[1]]
        return { month: own, year: [...(year[row] as [number, number])] }
      }),
    )
  }
  return months
}

function filesOf(
  months: ReadonlyMap<string, readonly Row[]>,
  extra: Readonly<Record<string, string>> = {},
): Map<string, string> {
  const minimal = minimalFiles()
  const publication = (minimal.get('issues/publication.yaml') ?? '').replace(
    'issue: 2024-06, wholeNumber: 160',
    'issue: 2020-01, wholeNumber: 1',
  )
  const files = new Map([['issues/publication.yaml', publication]])
  for (const [month, rows] of months) {
    const lines = rows.map(
      ({ month: [a, b], year: [c, d] }, i) => `  ${names[i]}: [${a}, ${c}, ${b}, ${d}]`,
    )
    const folder = `issues/${month}`
    files.set(`${folder}/issue.yaml`, `date: ${month}-28\n`)
    files.set(`${folder}/focus.md`, '# 标题\n\n正文。\n')
    files.set(
      `${folder}/evaluation.yaml`,
      `period: ${month}\nrows:\n${lines.join('\n')}\n${extra[month] ?? ''}`,
    )
  }
  return files
}

/** Every diagnostic above info of the two families, over all issues. */
function checkAll(files: ReadonlyMap<string, string>) {
  return readAll(files).flatMap(({ context }) =>
    [...tab, ...issue].flatMap((rule) =>
      [...rule.check(context)]
        .filter((found) => (found.severity ?? rule.severity) !== 'info')
        .map((found) => ({ id: context.issue?.id, rule: rule.id, found })),
    ),
  )
}

const archiveOf = (files: ReadonlyMap<string, string>) =>
  readFiles(files).context.archive as Archive
const definitionOf = (archive: Archive) => archive.publication.statistics[0] as TableDefinition
const breaksOf = (files: ReadonlyMap<string, string>) => {
  const archive = archiveOf(files)
  return chainBreaks(archive, definitionOf(archive)).map((each) => [
    each.data.period.to,
    each.row,
    definitionOf(archive).columns[each.column]?.id,
    each.expected,
    each.kind,
  ])
}

describe('five years of months', () => {
  test('hold', () => {
    expect(checkAll(filesOf(fiveYears()))).toEqual([])
  })

  test('one wrong cumulative figure is told once, where it is', () => {
    const months = fiveYears()
    const row = months.get('2022-08')?.[1] as Row
    const right = row.year[0]
    row.year[0] += 9
    const found = checkAll(filesOf(months))
    expect(found.map(({ id, rule }) => [id, rule])).toEqual([['2022-08', 'tab/cum-chain']])
    expect(found[0]?.found.expected).toEqual([String(right)])
    expect(found[0]?.found.actual).toBe(String(right + 9))
  })

  test('one wrong figure of a month is told once', () => {
    const months = fiveYears()
    const row = months.get('2023-05')?.[2] as Row
    row.month[1] += 1
    const found = checkAll(filesOf(months))
    expect(found.map(({ id, rule }) => [id, rule])).toEqual([['2023-05', 'tab/cum-chain']])
    // The month's own cell is named with it.
    expect(found[0]?.found.related?.length).toBe(2)
  })

  // Twenty places over all months, rows and columns, the last month and the first among them.
  test.each(Array.from({ length: 20 }, (_, n) => [n * 3 + (n % 3), n % 3, n % 4] as const))(
    'one slip in month %i, row %i, column %i is told in its issue',
    (at, of, column) => {
      const months = fiveYears()
      const [month, rows] = [...months][at] as [string, Row[]]
      const { month: own, year } = rows[of] as Row
      const cells = column % 2 === 0 ? own : year
      cells[column < 2 ? 0 : 1] += 1 + (at % 9)
      const breaks = breaksOf(filesOf(months))
      expect(breaks.map(([period, row]) => [period, row])).toEqual([[month, names[of]]])
    },
  )

  test('a wrong figure that is carried on is told once', () => {
    const months = fiveYears()
    for (const [month, rows] of months) {
      if (month >= '2021-04' && month <= '2021-12') (rows[0] as Row).year[0] += 3
    }
    const found = checkAll(filesOf(months))
    expect(found.map(({ id, rule }) => [id, rule])).toEqual([['2021-04', 'tab/cum-chain']])
  })

  test('January goes on from December: told as a missing reset', () => {
    const months = fiveYears()
    const december = months.get('2021-12')?.[0] as Row
    const january = months.get('2022-01')?.[0] as Row
    january.year[0] += december.year[0]
    const found = checkAll(filesOf(months))
    expect(found.map(({ id, rule }) => [id, rule])).toEqual([['2022-01', 'tab/cum-reset']])
  })

  test('a declared adjustment is taken in', () => {
    const months = fiveYears()
    for (const [month, rows] of months) {
      if (month >= '2022-03' && month <= '2022-12') (rows[0] as Row).year[1] -= 2
    }
    const declared = {
      '2022-03':
        'adjustments:\n  - { row: 杭州, column: products.year, delta: -2, reason: 撤销 }\n',
    }
    expect(checkAll(filesOf(months, declared))).toEqual([])
    expect(breaksOf(filesOf(months))).toHaveLength(1)
  })

  test('a missing month bounds the next', () => {
    const months = fiveYears()
    months.delete('2022-06')
    expect(breaksOf(filesOf(months))).toEqual([])
    const row = months.get('2022-07')?.[0] as Row
    const may = months.get('2022-05')?.[0] as Row
    // Nothing in June is the least that there can have been.
    row.year[0] = may.year[0] + row.month[0]
    expect(breaksOf(filesOf(months)).filter(([period]) => period === '2022-07')).toEqual([])
    row.year[0] = may.year[0]
    const found = breaksOf(filesOf(months))
    expect(found[0]?.slice(0, 3)).toEqual(['2022-07', '杭州', 'enterprises.year'])
    expect(found[0]?.[4]).toBe('bound')
  })

  test('enterprises and products exchanged: one diagnostic for the row', () => {
    const months = fiveYears()
    const row = months.get('2024-04')?.[2] as Row
    row.month.reverse()
    row.year.reverse()
    const found = checkAll(filesOf(months))
    expect(found.map(({ id, rule }) => [id, rule])).toEqual([['2024-04', 'tab/swapped']])
  })
})

describe('periods', () => {
  test('a revision supersedes what was printed, and the chain goes on from it', () => {
    const months = new Map([...fiveYears()].slice(0, 4))
    const files = filesOf(months)
    const march = files.get('issues/2020-03/evaluation.yaml') ?? ''
    // February was wrong in its own issue; March's issue revises it.
    const february = files.get('issues/2020-02/evaluation.yaml') ?? ''
    files.set(
      'issues/2020-02/evaluation.yaml',
      february.replace(
        /杭州: \[(\d+), (\d+)/,
        (_, a, b) => `杭州: [${Number(a) + 1}, ${Number(b) + 1}`,
      ),
    )
    expect(breaksOf(files)).toHaveLength(1)
    files.set(
      'issues/2020-03/evaluation-february.yaml',
      `table: evaluation\nrevises: 补报\n${february}`,
    )
    files.set('issues/2020-03/evaluation.yaml', march)
    expect(breaksOf(files)).toEqual([])
    const series = seriesOf(archiveOf(files), 'evaluation')
    expect(series.overlaps).toEqual([])
    expect(series.points[1]?.supersedes).toHaveLength(1)
  })

  test('two months in one table', () => {
    const months = new Map([...fiveYears()].slice(0, 3))
    const files = filesOf(months)
    const rows = [months.get('2020-01'), months.get('2020-02')] as Row[][]
    const lines = names.map((name, i) => {
      const [a, b] = [rows[0]?.[i], rows[1]?.[i]] as [Row, Row]
      const sum = (k: 0 | 1) => a.month[k] + b.month[k]
      return `  ${name}: [${sum(0)}, ${b.year[0]}, ${sum(1)}, ${b.year[1]}]`
    })
    files.delete('issues/2020-01/evaluation.yaml')
    files.set(
      'issues/2020-02/evaluation.yaml',
      `period: { from: 2020-01, to: 2020-02 }\nrows:\n${lines.join('\n')}\n`,
    )
    expect(breaksOf(files)).toEqual([])
    expect(checkAll(files)).toEqual([])
  })
})
