import type { IssueFiles } from '../../src/model/archive.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { checkIssue } from '../../src/proofreading.ts'
import { readWorkspace } from '../../src/workspace.ts'

export const names = ['杭州', '宁波', '温州', '嘉兴', '湖州', '绍兴']

/** One issue of a made-up series: its date, its numbers, and the data of one month. */
export interface Month {
  readonly id: string
  readonly year: number
  date: string
  number: number
  wholeNumber: number
  period: string
  /** Figures by the names of the rows: this month's and the year's, of enterprises and of products. */
  rows: [string, (number | string)[]][]
  total?: number[]
  /** Lines at the end of the data file. */
  more: string
}

/** Five years of a monthly bulletin, 60 issues, without a mistake. The figures vary by a fixed rule. */
export function sixtyIssues(): Month[] {
  const months: Month[] = []
  for (let year = 2021; year <= 2025; year++) {
    const sums = names.map(() => [0, 0])
    for (let month = 1; month <= 12; month++) {
      const rows = names.map((name, row): [string, number[]] => {
        const scale = row === 0 ? 9 : 1
        const own = [
          scale * (1 + ((7 * month + 5 * row + year) % 6)),
          scale * (2 + ((11 * month + 3 * row + year) % 9)),
        ]
        const sum = sums[row] as number[]
        own.forEach((value, i) => {
          sum[i] = (sum[i] as number) + value
        })
        return [name, own.flatMap((value, i) => [value, sum[i] as number])]
      })
      const next = month === 12 ? `${year + 1}-01` : `${year}-${two(month + 1)}`
      const id = `${year}-${two(month)}`
      const wholeNumber = 100 + (year - 2021) * 12 + month
      const date = `${next}-10`
      months.push({ id, year, date, number: month, wholeNumber, period: id, rows, more: '' })
    }
  }
  return months
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

const publication = {
  path: 'issues/publication.yaml',
  text: `title: [行业, 简报]
issuer: 某某行业协会
numbering:
  anchors: [${[2021, 2022, 2023, 2024, 2025].map((year, i) => `{ issue: ${year}-01, wholeNumber: ${101 + 12 * i} }`).join(', ')}]
sections:
  - { id: focus, title: 本月聚焦 }
  - { id: evaluation, title: 评估 }
statistics:
  evaluation:
    stub: 地区
    rows: [${names.join(', ')}]
    columns:
      - { id: enterprises.month, header: [企业, "{{period}}当月数"], unit: 家 }
      - { id: enterprises.year, header: [企业, 当年累计数], unit: 家, accumulates: enterprises.month }
      - { id: products.month, header: [产品, "{{period}}当月数"], unit: 件 }
      - { id: products.year, header: [产品, 当年累计数], unit: 件, accumulates: products.month }
`,
}

/** What is told, above info, of the issues of a series. */
export function toldOf(months: readonly Month[]): Diagnostic[] {
  const files = months.map(filesOf)
  const { workspace, diagnostics } = readWorkspace({
    loadPublication: () => ({ value: publication, diagnostics: [] }),
    loadArchive: () => ({ value: files }),
  })
  if (!workspace) return [...diagnostics]
  const all = files.flatMap((each) => checkIssue(workspace, each, { found: [] }).diagnostics)
  return all.filter(({ severity }) => severity !== 'info')
}

function filesOf(month: Month): IssueFiles {
  const { id, date, number, wholeNumber, period, rows, more } = month
  const folder = `issues/${id}`
  const lines = rows.map(([name, cells]) => `  ${name}: [${cells.join(', ')}]\n`).join('')
  const total = month.total ? `total: [${month.total.join(', ')}]\n` : ''
  return {
    id,
    files: [
      {
        path: `${folder}/issue.yaml`,
        text: `date: ${date}\nnumber: ${number}\nwholeNumber: ${wholeNumber}\n`,
      },
      { path: `${folder}/focus.md`, text: '# 协会召开理事会\n\n协会召开理事会。\n' },
      {
        path: `${folder}/evaluation.md`,
        text: '# 评估统计\n\n各地评估情况如下。\n\n::statistics{table=evaluation}\n',
      },
      {
        path: `${folder}/evaluation.yaml`,
        text: `period: ${period}\nrows:\n${lines}${total}${more}`,
      },
    ],
    others: [],
  }
}
