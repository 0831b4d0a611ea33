import type { Book } from '../book.ts'
import type { Level } from '../facts.ts'
import { samePeriod } from '../period.ts'
import { nounPhrase } from '../subject.ts'
import { qualified } from './partitions.ts'

/** An amount that words such as 全行业收入 may mean, and whether they can mean nothing else. */
export interface Base {
  readonly level: Level
  readonly sure: boolean
  /** The words name no base: only a share that fits is told. */
  readonly guessed?: boolean
}

const whole =
  /^(?:本|我)?(?:全国|全行业|行业|全部|全市|全省|全县|全区|全州|总收入|总量|总额|整体|软件业)/
const trimmed = /(?:总额|总量|总数|总值|总收入|收入|人数|数量|规模|数)$/

/** Amounts that the words after 占 may mean. */
export function bases(book: Book, words: string, part: Level): readonly Base[] {
  const fits = (level: Level) =>
    level !== part &&
    level.quantity.dimension === part.quantity.dimension &&
    level.quantity.hedge === undefined &&
    samePeriod(level.period, part.period)
  const noun = nounPhrase(words)
  const exact = book.levels(book.names.canonical(noun)).filter(fits)
  if (noun !== '' && exact.length > 0) return exact.map((level) => ({ level, sure: true }))
  if (whole.test(noun) || noun === '') {
    const totals = totalsOf(book, part).filter(fits)
    if (noun !== '' && totals.length > 0)
      return totals.map((level) => ({ level, sure: book.isTotal(level.subject) }))
  }
  if (noun === '')
    return part.whole && fits(part.whole) ? [{ level: part.whole, sure: false, guessed: true }] : []
  const stem = book.names.canonical(noun).replace(trimmed, '')
  if (stem.length < 3) return []
  const near = [...book.subjects].filter((subject) => subject.replace(trimmed, '') === stem)
  return near.flatMap((subject) =>
    book
      .levels(subject)
      .filter(fits)
      .map((level) => ({ level, sure: false })),
  )
}

/** The whole that 全国 or 全行业 means for a part: the same indicator unqualified, or a declared total. */
export function totalSubjects(book: Book, subject: string): readonly string[] {
  const found = new Set<string>()
  for (const partition of book.declarations.partitions) {
    if (partition.by !== 'qualifier') {
      const own = partition.parts.some((names) =>
        names.some((name) => book.names.canonical(name) === subject),
      )
      if (own) for (const { total } of partition.totals) found.add(book.names.canonical(total))
      continue
    }
    const read = qualified(partition, subject)
    if (!read) continue
    const indicator = book.names.canonical(read.indicator)
    found.add(indicator)
    for (const { of, total } of partition.totals)
      if (of === indicator) found.add(book.names.canonical(total))
  }
  for (const total of book.totals)
    if (total !== subject && subject.endsWith(total)) found.add(total)
  found.delete(subject)
  return [...found]
}

function totalsOf(book: Book, part: Level): readonly Level[] {
  const named = totalSubjects(book, part.subject).flatMap((subject) => book.levels(subject))
  if (named.length > 0) return named
  // 五省合计 and the like: the only declared total that the article tells.
  const declared = [...book.totals].flatMap((subject) => book.levels(subject))
  const subjects = new Set(declared.map((level) => level.subject))
  return subjects.size === 1 ? declared : []
}
