import {
  type CoveredNumber,
  coverage,
  type Examination,
  type ExplainedRelation,
  explain,
} from '../../figures/index.ts'
import type { Messages } from '../../messages/index.ts'
import { compareText } from '../../model/diagnostic.ts'
import { alignColumns } from '../../reporters/columns.ts'

/** Every number of the texts, and what holds it. */
export function printCoverage(
  examination: Examination,
  json: boolean | undefined,
  { stats }: Messages,
): string {
  const numbers = [...coverage(examination)].sort(
    (a, b) => compareText(a.file, b.file) || a.place.start.offset - b.place.start.offset,
  )
  const count = (standing: CoveredNumber['standing']) =>
    numbers.filter((each) => each.standing === standing).length
  const counts = {
    held: count('held'),
    bounded: count('bounded'),
    wrong: count('wrong'),
    unchecked: count('unchecked'),
  }
  if (json) {
    return `${JSON.stringify({ version: 1, command: 'stats', counts, numbers }, null, 2)}\n`
  }
  const rows = numbers.map(({ file, place, text, standing, relations }) => [
    `${file}:${place.start.line}:${place.start.column}`,
    text,
    stats.standings[standing],
    [...new Set(relations.map(({ title }) => title))].join('；'),
  ])
  return `${[...alignColumns(rows), '', stats.covered(numbers.length, counts)].join('\n')}\n`
}

/** The relations of one line: operands with the range that their printed digits stand for, and the verdict. */
export function printExplanation(
  examination: Examination,
  file: string,
  line: number,
  text: string,
  json: boolean | undefined,
  { stats }: Messages,
): string {
  const numbers = explain(examination, file, line)
  if (json) {
    return `${JSON.stringify({ version: 1, command: 'stats', file, line, numbers }, null, 2)}\n`
  }
  const all = text.split(/\r\n|\r|\n/)
  const source = all[line - 1]
  if (source === undefined) return `${stats.noLine(file, line, all.length)}\n`
  const lines = [`${file}:${line}  ${source}`]
  for (const { text: printed, standing, place, relations } of numbers) {
    lines.push('', `${place.start.column}  ${printed}  ${stats.standings[standing]}`)
    for (const relation of relations) lines.push(...describe(relation, stats))
  }
  if (numbers.length === 0) lines.push('', stats.noNumbers)
  return `${lines.join('\n')}\n`
}

function describe(relation: ExplainedRelation, words: Messages['stats']): string[] {
  const { rule, title, verdict, operands } = relation
  return [
    `   ${title}  ${arithmetic(relation, words)}  ${words.verdicts[verdict]}  ${rule}`,
    ...operands.map(
      ({ name, text, low, high, unit }) => `     ${name}  ${text}  [${low}, ${high}]${unit}`,
    ),
  ]
}

/** 13969÷62350 = 22.404%  原文 22.4%; 1324亿元 ≤ 13969亿元. */
function arithmetic(
  { form, expression, stated, computed }: ExplainedRelation,
  words: Messages['stats'],
): string {
  if (form === 'equal') return `${expression} = ${computed}  ${words.stated(stated)}`
  const limit = /[－(（]/.test(expression) ? `${expression} = ${computed}` : expression
  return `${stated} ${form === 'atMost' ? '≤' : '≥'} ${limit}`
}
