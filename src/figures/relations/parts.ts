import type { Partition } from '../../model/figures.ts'
import type { Book } from '../facts/book.ts'

/** An indicator that is told of every part of a partition by qualifier, and the subjects of its parts. */
interface DividedIndicator {
  readonly partition: Partition
  readonly indicator: string
  readonly subjects: readonly string[]
}

/** Indicators that are told of every part of a declared partition: 东部地区软件业务收入 and the others. */
export function* dividedIndicators(book: Book): Iterable<DividedIndicator> {
  for (const partition of book.declarations.partitions)
    if (partition.by === 'qualifier')
      for (const [indicator, subjects] of indicators(book, partition))
        yield { partition, indicator, subjects }
}

/** Indicators of which every part of the partition is told, with the parts' subjects. */
export function* indicators(
  book: Book,
  partition: Partition,
): Iterable<readonly [string, readonly string[]]> {
  const found = new Map<string, (string | undefined)[]>()
  for (const subject of book.subjects) {
    const read = qualified(partition, subject)
    if (!read) continue
    const indicator = book.names.canonical(read.indicator)
    const slots = found.get(indicator) ?? partition.parts.map(() => undefined)
    slots[read.part] ??= subject
    found.set(indicator, slots)
  }
  for (const [indicator, slots] of found)
    if (slots.every((slot) => slot !== undefined)) yield [indicator, slots]
}

/** Splits 东部地区软件业务收入 into its part of the partition (its index) and its indicator. */
export function qualified(
  partition: Partition,
  subject: string,
): { part: number; indicator: string } | undefined {
  let best: { part: number; length: number } | undefined
  partition.parts.forEach((names, part) => {
    for (const name of names)
      if (subject.startsWith(name) && name.length > (best?.length ?? 0))
        best = { part, length: name.length }
  })
  return best ? { part: best.part, indicator: subject.slice(best.length) } : undefined
}

/** Which part of a partition a subject is. */
export function partOf(book: Book, partition: Partition, subject: string): number | undefined {
  if (partition.by === 'qualifier') return qualified(partition, subject)?.part
  const part = partition.parts.findIndex((names) =>
    names.some((name) => book.names.canonical(name) === subject),
  )
  return part < 0 ? undefined : part
}
