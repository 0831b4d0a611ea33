import { groupBy } from '../../model/groups.ts'
import type { Book } from '../facts/book.ts'
import type { Enumeration, Level, Share } from '../facts/fact.ts'
import { isIntensive } from '../facts/subject.ts'
import type { Span } from '../lexer/line.ts'
import { samePeriod } from '../lexer/period.ts'
import { isPercent, printed, type Quantity } from '../lexer/quantity.ts'
import { type Base, bases } from './bases.ts'
import { partOf } from './parts.ts'
import { bestFit, type Draft, judge, operand } from './relation.ts'
import { repair } from './repair.ts'
import { plus, sum } from './sums.ts'

/** Shares are their amounts divided by the whole; shares of all parts add up to 100. */
export function* shares(book: Book): Iterable<Draft> {
  yield* single(book)
  for (const share of book.facts.shares) if (share.all) yield* ofAll(book, share, share.all)
  for (const enumeration of book.facts.enumerations)
    if (enumeration.of === 'share') yield* listed(book, enumeration)
}

function* single(book: Book): Iterable<Draft> {
  for (const group of byBase(book.facts.shares)) {
    const numbers = group.map((share) => share.quantity)
    const closes = addsUpToHundred(numbers)
    const guesses: Draft[] = []
    for (const share of group) {
      if (!isPercent(share.quantity) || share.all) continue
      const part = share.level ?? (share.subject ? levelNear(book, share) : undefined)
      if (!part || (isIntensive(part.subject) && !isPerHead(part))) continue
      const candidates = bases(book, share.base, part).filter(
        ({ level }) => isPerHead(part) === isPerHead(level),
      )
      const draft = bestFit(candidates, ofBase, (base) =>
        draftOf(share.quantity, share.span, part, base, closes),
      )
      if (draft && isDoubtful(candidates)) guesses.push(draft)
      else if (draft) yield draft
    }
    yield* confirmed(guesses)
    const subjects = group.map((share) => share.subject)
    if (isComplete(book, subjects) && ofOneWhole(numbers) && !leavesRest(numbers))
      yield closure(numbers, subjects)
  }
}

/** 人均工资性收入 is a part of what a head earns; a share of it has a whole that is told per head as well. */
function isPerHead({ subject }: Level): boolean {
  return /人均[^率]*(?:收入|支出|消费)/.test(subject)
}

/** 东部地区省内流动的占82.5%，中部地区…占38.7%: each of its own whole, as their sum shows, which no slip of one explains. */
function ofOneWhole(numbers: readonly Quantity[]): boolean {
  const total = sum(numbers.map((each) => each.value))
  return total < 200 || numbers.some((each) => each.value > 100)
}

/** 39.93%、25.83%、27.12% and 6.98% of the people: some are of no area, as soldiers are. */
function leavesRest(numbers: readonly Quantity[]): boolean {
  const total = sum(numbers.map((each) => each.value))
  return total < 100 && total > 99.5 && numbers.every((each) => each.decimals > 1)
}

/** 两项业务合计占电信业务收入的7.7%. */
function* ofAll(book: Book, share: Share, all: readonly Level[]): Iterable<Draft> {
  const [first] = all
  const [base] = first ? bases(book, share.base, first) : []
  if (!base?.sure) return
  yield {
    rule: 'fig/share',
    form: 'equal',
    title: `合计占${base.level.subject}的比重`,
    result: operand(share.quantity, '合计占比', share.span),
    operands: [base.level, ...all].map((each) => operand(each.quantity, each.subject)),
    compute: ([whole = 1, ...parts]) => (sum(parts) / whole) * 100,
    expression: `（${plus(all.map((each) => each.quantity))}）÷${printed(base.level.quantity)}`,
    sure: false,
  }
}

function levelNear(book: Book, share: Share): Level | undefined {
  return book.levels(share.subject).findLast((level) => samePeriod(level.period, share.period))
}

/** Shares of one whole in one paragraph. */
function byBase(all: readonly Share[]): Iterable<readonly Share[]> {
  return groupBy(all, ({ paragraph, base }) => `${paragraph}|${base}`).values()
}

function addsUpToHundred(numbers: readonly Quantity[]): boolean {
  return numbers.length > 1 && Math.abs(sum(numbers.map((each) => each.value)) - 100) < 1e-6
}

/** 占15% without a base may be of more than the amount before 其中. */
function isDoubtful(candidates: readonly Base[]): boolean {
  return candidates.every((base) => base.guessed)
}

/**
 * 农业11.4亿元，占51.1%；林业1.3亿元，占5.8%；牧业9.5亿元，占42.6%: where two shares fit the whole that was
 * guessed, it is the whole of the others beside them too. What does not fit and is not borne out is left alone.
 */
function* confirmed(guesses: readonly Draft[]): Iterable<Draft> {
  const holding = guesses.filter((draft) => judge(draft)?.gap === 0)
  yield* holding
  for (const draft of guesses) {
    if (holding.includes(draft)) continue
    const whole = draft.operands[1]?.quantity
    const others = holding.filter((each) => each.operands[1]?.quantity === whole)
    if (others.length > 1 || isSwapped(draft)) yield draft
  }
}

/** 316个，其中215个，占比86.0%: two digits of three numbers make it fit, and hardly by chance. */
function isSwapped(draft: Draft): boolean {
  const relation = judge(draft)
  const numbers = [draft.result, ...draft.operands].map((each) => each.quantity)
  if (!relation || numbers.some((each) => each.digits.replace('.', '').length < 3)) return false
  return numbers.some((each) => repair(each, [relation])?.hint === '数位颠倒')
}

function ofBase({ level }: Base): Level {
  return level
}

function draftOf(quantity: Quantity, span: Span, part: Level, base: Base, closes: boolean): Draft {
  const name = `${part.subject}占${base.level.subject}的比重`
  return {
    rule: 'fig/share',
    form: 'equal',
    title: name,
    result: operand(quantity, name, span),
    operands: [
      operand(part.quantity, part.subject),
      operand(base.level.quantity, base.level.subject),
    ],
    compute: ([a = 0, b = 1]) => (a / b) * 100,
    expression: `${printed(part.quantity)}÷${printed(base.level.quantity)}`,
    sure: base.sure && part.quantity.dimension === base.level.quantity.dimension,
    closes,
  }
}

/** 4个地区在全国总收入中的占比分别为…: of the amounts that the paragraph has just told. */
function* listed(book: Book, enumeration: Enumeration): Iterable<Draft> {
  // 占本地区用户总数的比重分别为: each of a whole of its own.
  if (isMiscounted(book, enumeration) || /^(?:本|各|当地|所在)/.test(enumeration.base)) return
  const parts = partsBefore(book, enumeration)
  const closes = addsUpToHundred(enumeration.quantities)
  if (parts) {
    for (const [index, quantity] of enumeration.quantities.entries()) {
      const part = parts[index] as Level
      const candidates = bases(book, enumeration.base, part)
      const draft = bestFit(candidates, ofBase, (base) =>
        draftOf(quantity, quantity, part, base, closes),
      )
      if (draft && !(isDoubtful(candidates) && judge(draft)?.gap !== 0)) yield draft
    }
  }
  const names = parts?.map((part) => part.subject) ?? enumeration.names
  if (
    isComplete(book, names) &&
    ofOneWhole(enumeration.quantities) &&
    !leavesRest(enumeration.quantities)
  )
    yield closure(enumeration.quantities, names)
  else yield* undeclared(enumeration)
}

/** Three shares of 4个地区: which of them is missing, the place of the others cannot tell. */
function isMiscounted({ facts }: Book, { sentence, quantities }: Enumeration): boolean {
  return facts.counts.some(
    (count) =>
      count.what === 'values' &&
      count.sentence === sentence &&
      count.least === quantities.length &&
      count.quantity.value !== count.least,
  )
}

/**
 * 同城、异地和国际业务分别占11.6%、86.6%和1.8%: shares of three parts or more that add up to 100 are all of the
 * whole; so are those that would with two digits swapped, and those that are a little too much together.
 */
function* undeclared({ quantities, names }: Enumeration): Iterable<Draft> {
  if (quantities.length < 3 || quantities.some((each) => each.hedge || !isPercent(each))) return
  const draft = { ...closure(quantities, names), sure: false }
  const relation = judge(draft)
  if (!relation) return
  const total = sum(quantities.map((each) => each.value))
  const fine = quantities.every((each) => each.decimals > 0)
  const swapped = quantities.some((each) => repair(each, [relation])?.hint === '数位颠倒')
  if (relation.gap === 0 || (fine && (swapped || (total > 100 && total < 103)))) yield draft
}

/** The amounts that shares without names of their own belong to: the last as many of one dimension. */
export function partsBefore(book: Book, enumeration: Enumeration): readonly Level[] | undefined {
  const n = enumeration.quantities.length
  if (enumeration.names.length === n) {
    const told = book.levelsOfParagraph(enumeration.paragraph)
    const named = enumeration.names.map((name) =>
      told.findLast((level) => level.subject.startsWith(name)),
    )
    if (named.every((level) => level !== undefined)) return named
    const elsewhere = enumeration.subjects.map((subject) =>
      book.levels(subject).findLast((level) => samePeriod(level.period, enumeration.period)),
    )
    if (elsewhere.every((level) => level !== undefined)) return elsewhere
  }
  const before = (level: Level) =>
    level.sentence < enumeration.sentence ||
    (level.sentence === enumeration.sentence &&
      level.quantity.line === enumeration.span.line &&
      level.quantity.end <= enumeration.span.start)
  const told = book
    .levelsOfParagraph(enumeration.paragraph)
    .filter((level) => before(level) && level.whole === undefined && level.totalOf === undefined)
  const last = told.slice(-n)
  const [first] = last
  if (!first || last.length < n) return undefined
  const alike = last.every((level) => level.quantity.dimension === first.quantity.dimension)
  const indicator = commonEnd(last.map((level) => level.subject))
  return alike && indicator.length >= 2 ? last : undefined
}

function commonEnd(texts: readonly string[]): string {
  const [first = '', ...others] = texts
  let length = first.length
  for (const other of others)
    while (length > 0 && !other.endsWith(first.slice(first.length - length))) length--
  return first.slice(first.length - length)
}

/** Whether subjects are all the parts of a declared partition. */
function isComplete(book: Book, subjects: readonly string[]): boolean {
  return book.declarations.partitions.some((partition) => {
    if (partition.parts.length !== subjects.length) return false
    const parts = new Set(subjects.map((subject) => partOf(book, partition, subject)))
    parts.delete(undefined)
    return parts.size === partition.parts.length
  })
}

/** All shares of a whole add up to 100, but for the rounding of each. */
export function closure(numbers: readonly Quantity[], names: readonly string[]): Draft {
  const [first, ...others] = numbers as [Quantity, ...Quantity[]]
  return {
    rule: 'fig/share-closure',
    form: 'equal',
    title: '各部分占比之和',
    result: operand(first, names[0] ?? ''),
    operands: others.map((each, index) => operand(each, names[index + 1] ?? '')),
    // Solved for the first, so that every number of the relation is a printed one.
    compute: (values) => 100 - sum(values),
    expression: `100－（${plus(others)}）`,
    sure: true,
  }
}
