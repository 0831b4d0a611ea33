import type { Book } from '../book.ts'
import type { Growth, Level } from '../facts.ts'
import { equalPeriod } from '../period.ts'
import { isAmount, printed } from '../quantity.ts'
import { type Draft, operand } from '../relation.ts'
import { signed } from './partitions.ts'

/** The same figure told twice is the same: in the title and below, in two paragraphs. */
export function* restated(book: Book): Iterable<Draft> {
  for (const subject of book.subjects) {
    if (subject.length < 4) continue
    const levels = book.levels(subject).filter((each) => isAmount(each.quantity) && !each.totalOf)
    for (let i = 1; i < levels.length; i++) {
      const now = levels[i] as Level
      const before = levels.slice(0, i).findLast((each) => alike(each, now))
      if (before) yield same(subject, now, before)
    }
    const growths = levels.map((level) => level.growth).filter((each) => each !== undefined)
    for (let i = 1; i < growths.length; i++) {
      const now = growths[i] as Growth
      const before = growths.slice(0, i).findLast((each) => alike(each, now))
      if (before && before.basis === now.basis) yield sameGrowth(subject, now, before)
    }
  }
}

function alike(a: Level | Growth, b: Level | Growth): boolean {
  if (a.quantity.dimension !== b.quantity.dimension || !a.period || !b.period) return false
  if (a.kind === 'growth' && (a.compound !== '' || a.basis === '环比')) return false
  return equalPeriod(a.period, b.period) && a.paragraph !== b.paragraph && sameName(a, b)
}

/** 全省软件业务收入 is not 全国软件业务收入, though both are 软件业务收入. */
function sameName(a: Level | Growth, b: Level | Growth): boolean {
  const nameOf = (each: Level | Growth) =>
    (each.kind === 'level' ? each.name : (each.level?.name ?? '')).replace(/^我国/, '')
  return nameOf(a) === nameOf(b)
}

function same(subject: string, now: Level, before: Level): Draft {
  return {
    rule: 'fig/restated',
    form: 'equal',
    title: `${subject}在前文的数`,
    result: operand(now.quantity, subject),
    operands: [operand(before.quantity, subject)],
    compute: ([value = 0]) => value,
    expression: `前文${printed(before.quantity)}`,
    sure: false,
  }
}

function sameGrowth(subject: string, now: Growth, before: Growth): Draft {
  return {
    rule: 'fig/restated',
    form: 'equal',
    title: `${subject}增速在前文的数`,
    result: operand(now.quantity, subject, now.span, now.sign),
    operands: [operand(before.quantity, subject, before.span, before.sign)],
    compute: ([value = 0]) => value,
    expression: `前文${signed(before)}`,
    sure: false,
  }
}
