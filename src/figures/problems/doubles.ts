import type { Partition } from '../../model/figures.ts'
import { addTo } from '../../model/groups.ts'
import type { Book } from '../facts/book.ts'
import type { Level } from '../facts/fact.ts'
import { samePeriod } from '../lexer/period.ts'
import { printed } from '../lexer/quantity.ts'
import { qualified } from '../relations/parts.ts'
import type { Problem } from './problem.ts'

/** 西部地区 told twice in a sentence that goes through all areas, and 东部地区 not at all: one of the two is that. */
export function* doubles(book: Book): Iterable<Problem> {
  const sentences = new Map<number, Level[]>()
  for (const level of book.facts.levels) {
    if (level.sentence >= 0) addTo(sentences, level.sentence, level)
  }
  for (const partition of book.declarations.partitions) {
    if (partition.by !== 'qualifier' || partition.parts.length < 3) continue
    for (const levels of sentences.values()) {
      const problem =
        levels.length < partition.parts.length ? undefined : doubled(partition, levels)
      if (problem) yield problem
    }
  }
}

function doubled(partition: Partition, levels: readonly Level[]): Problem | undefined {
  const read = levels.flatMap((level) => {
    const found = qualified(partition, level.subject)
    return found ? [{ level, ...found }] : []
  })
  const [first] = read
  if (!first || read.length !== partition.parts.length) return undefined
  if (read.some(({ indicator }) => indicator !== first.indicator)) return undefined
  const parts = new Set(read.map(({ part }) => part))
  const missing = partition.parts.findIndex((_, part) => !parts.has(part))
  const twice = read.find(({ part }, index) => read.findIndex((each) => each.part === part) < index)
  const before = read.find(({ part }) => part === twice?.part)
  if (!twice || !before || parts.size !== partition.parts.length - 1) return undefined
  if (!samePeriod(before.level.period, twice.level.period)) return undefined
  return {
    rule: 'fig/restated',
    severity: 'error',
    span: before.level.span,
    reason: `同一句里${before.level.subject}有${printed(before.level.quantity)}和${printed(twice.level.quantity)}两个数，而没有${partition.parts[missing]?.[0]}的；请核对名称。`,
    related: [{ span: twice.level.span, reason: '同名的另一个数' }],
  }
}
