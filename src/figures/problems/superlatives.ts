import type { Partition } from '../../model/figures.ts'
import { type Book, yearlyGrowth } from '../facts/book.ts'
import type { Growth } from '../facts/fact.ts'
import { nounPhrase } from '../facts/subject.ts'
import type { Clause } from '../lexer/clauses.ts'
import { samePeriod } from '../lexer/period.ts'
import { intervalOf } from '../lexer/quantity.ts'
import { signed } from '../relations/partitions.ts'
import { partOf } from '../relations/parts.ts'
import type { Problem } from './problem.ts'

const superlative =
  /^(.{2,30}?)(?:在[^,;。]{2,16}中)?(?:的)?(增速|增幅|涨幅|降幅|下降幅度|增长幅度)(?:最(?:为)?)(大|高|快|小|低|慢)$/

/** 嵌入式系统软件收入在四个领域中降幅最大, against the growth of all parts of the partition. */
export function* superlatives(book: Book): Iterable<Problem> {
  for (const clause of book.scope.paragraphs.flatMap(({ sentences }) => sentences.flat())) {
    const problem = clause.text.includes('最') ? judge(book, clause) : undefined
    if (problem) yield problem
  }
}

function judge(book: Book, clause: Clause): Problem | undefined {
  const [, words = '', measure = '', degree = ''] = superlative.exec(clause.text) ?? []
  if (words === '') return undefined
  const subject = book.names.canonical(nounPhrase(words))
  for (const partition of book.declarations.partitions) {
    if (partOf(book, partition, subject) === undefined) continue
    const growths = growthsOf(book, partition, subject)
    if (!growths) continue
    const own = growths.find((each) => each.subject === subject)
    if (!own) continue
    const falls = measure.includes('降')
    if (falls && growths.some(({ sign }) => sign > 0)) continue
    // The greatest fall is the least growth.
    const greatest = /[大高快]/.test(degree) !== falls
    const rival = growths.find((each) => (greatest ? exceeds(each, own) : exceeds(own, each)))
    if (!rival) return undefined
    return {
      rule: 'fig/ranking',
      severity: 'warning',
      span: clause,
      against: own.span,
      reason: `文字说${subject}${measure}最${degree}，而${own.subject}为${signed(own)}，${rival.subject}为${signed(rival)}；请核对文字或数。`,
      related: [own, rival].map((each) => ({
        span: each.span,
        reason: `${each.subject}${signed(each)}`,
      })),
    }
  }
  return undefined
}

/** The growth of every part in the period of the subject's own; undefined where one is not told. */
function growthsOf(
  book: Book,
  partition: Partition,
  subject: string,
): readonly Growth[] | undefined {
  const own = book.levels(subject).find((level) => yearlyGrowth(level))
  if (!own) return undefined
  const index = partOf(book, partition, subject)
  const ownNames = partition.parts[index ?? -1] ?? []
  const growths = partition.parts.map((names) => {
    const subjects =
      partition.by === 'indicator'
        ? names
        : ownNames
            .filter((name) => subject.startsWith(name))
            .flatMap((name) => names.map((other) => other + subject.slice(name.length)))
    return subjects
      .flatMap((each) => book.levels(book.names.canonical(each)))
      .filter((level) => samePeriod(level.period, own.period))
      .map(yearlyGrowth)
      .find((growth) => growth !== undefined)
  })
  return growths.every((each) => each !== undefined) ? growths : undefined
}

function exceeds(a: Growth, b: Growth): boolean {
  const bound = ({ sign, quantity }: Growth) => {
    const { low, high } = intervalOf(quantity)
    return sign > 0 ? { low, high } : { low: -high, high: -low }
  }
  return bound(a).low > bound(b).high
}
