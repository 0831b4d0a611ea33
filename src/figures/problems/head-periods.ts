import type { Paragraph, Scope } from '../facts/scope.ts'
import type { Clause } from '../lexer/clauses.ts'
import type { PeriodToken } from '../lexer/period.ts'

/**
 * What the title's period holds for: in a digest of news a headline of a later period begins another
 * item, and an outlook tells of a later one.
 */
export function beforeOtherPeriods({ paragraphs, titlePeriod }: Scope): readonly Paragraph[] {
  const end = titlePeriod?.period.to ?? 12
  const other = paragraphs.findIndex(
    (paragraph, index) =>
      index > 0 &&
      (outlook.test(paragraph.line.text) ||
        (isHeadline(paragraph) && headPeriods(paragraph).some(({ period }) => period.to > end))),
  )
  return other < 0 ? paragraphs : paragraphs.slice(0, other)
}

/** 三、二季度能源形势预测 */
const outlook = /^[^,;:。]{2,40}(?:预测|展望|研判|走势|趋势|打算|工作安排|重点工作|工作计划)$/

function isHeadline({ line }: Paragraph): boolean {
  return (
    line.passage.kind === 'paragraph' &&
    line.passage.article === undefined &&
    headline.test(line.text)
  )
}

/** A line of its own without marks or a number of its own. */
const headline = /^(?![一二三四五六七八九十]{1,3}、|[(（])[^,;:。]{4,50}$/

/** Periods that open a paragraph or a sentence of it. */
export function headPeriods(paragraph: Paragraph): readonly PeriodToken[] {
  return paragraph.sentences.flatMap((sentence) =>
    sentence
      .slice(0, 3)
      .flatMap((clause) =>
        clause.tokens.filter(
          (token): token is PeriodToken =>
            token.kind === 'period' && !token.reference && counts(token) && opens(clause, token),
        ),
      ),
  )
}

/** 上半年, at the head of its clause; alone or before its subject. */
function opens(clause: Clause, token: PeriodToken): boolean {
  return /^.{0,6}$/.test(clause.text.slice(0, token.start - clause.start))
}

/** A bare year is often a date of something else. */
function counts(token: PeriodToken): boolean {
  const { year, from, to } = token.period
  return !(year !== undefined && from === 1 && to === 12)
}

/** Told of what is still to come: 预计二季度…. */
export function isPlanned(token: PeriodToken): boolean {
  return plans.test(sentenceOf(token))
}

const plans = /预计|预测|预期|目标|力争|计划|将|(?<![主重需])要|确保|争取|随着|展望/

function sentenceOf({ line, start }: PeriodToken): string {
  const from = line.text.lastIndexOf('。', start) + 1
  const to = line.text.indexOf('。', start)
  return line.text.slice(from, to < 0 ? undefined : to)
}
