import type { Book } from '../facts/book.ts'
import type { Growth, Level } from '../facts/fact.ts'
import { equalPeriod, type Period, samePeriod } from '../lexer/period.ts'
import { isAmount, printed } from '../lexer/quantity.ts'
import { isMiscopied } from './evidence.ts'
import { signed } from './partitions.ts'
import { type Draft, judge, operand } from './relation.ts'

/** The same figure told twice is the same: in the title and below, in two paragraphs. */
export function* restated(book: Book): Iterable<Draft> {
  yield* changesOfHeadings(book)
  yield* sameAmounts(book)
  for (const subject of book.subjects) {
    if (subject.length < 4 || anaphora.test(subject)) continue
    const amounts = book.levels(subject).filter((each) => isAmount(each.quantity) && !each.totalOf)
    const levels = amounts.filter((each) => standsFirst(book, each))
    for (let i = 1; i < levels.length; i++) {
      const now = levels[i] as Level
      const before = levels.slice(0, i).findLast((each) => alike(each, now))
      if (before) yield* unlessApart(same(subject, now, before), now, before)
    }
    for (const rough of amounts) {
      const { hedge } = rough.quantity
      if (hedge !== 'above' && hedge !== 'below') continue
      const exact = amounts.find((each) => bears(each, rough))
      if (exact) yield limit(subject, rough, exact)
    }
    yield* inTables(subject, amounts)
    const growths = [
      ...book
        .growths(subject)
        .filter((each) => !each.level && (isHeading(each) || isHeadline(each))),
      ...levels.map((level) => level.growth).filter((each) => each !== undefined),
    ]
    for (let i = 1; i < growths.length; i++) {
      const now = growths[i] as Growth
      const before = growths.slice(0, i).findLast((each) => alike(each, now))
      if (before && (before.basis === now.basis || isHeading(before) || isHeadline(before)))
        yield* unlessApart(sameGrowth(subject, now, before), now, before)
    }
  }
}

/** Two paragraphs may tell of two firms in the same words: 5467.4亿元 is no slip for 819.3亿元. A heading is of what follows. */
function* unlessApart<T extends Level | Growth>(draft: Draft, now: T, before: T): Iterable<Draft> {
  const bound = isHeading(before) || isHeadline(before)
  const holds = judge(draft)?.gap === 0
  if (bound || holds || isMiscopied(now.quantity, before.quantity)) yield draft
}

/** 二、前两个月人民币贷款增加6.37万亿元, and the same in the paragraphs below. */
function* changesOfHeadings(book: Book): Iterable<Draft> {
  const { changes } = book.facts
  for (const [index, before] of changes.entries()) {
    if (before.level || !heading.test(before.span.line.text)) continue
    const now = changes
      .slice(index + 1, index + 8)
      .find(
        (each) =>
          each.subject === before.subject &&
          each.paragraph > before.paragraph &&
          each.paragraph - before.paragraph < 4,
      )
    if (!now || now.quantity.dimension !== before.quantity.dimension) continue
    if (before.subject.length < 4 || !samePeriod(now.period, before.period)) continue
    yield {
      rule: 'fig/restated',
      form: 'equal',
      title: `${now.subject}增减量在标题里的数`,
      result: operand(now.quantity, now.subject, now.span, now.sign),
      operands: [operand(before.quantity, before.subject, before.span, before.sign)],
      compute: ([value = 0]) => value,
      expression: `标题${printed(before.quantity)}`,
      sure: false,
    }
  }
}

/** 出口1431.8亿美元，同比增长1.5% in a line of its own and below: an amount of so many digits, told again by a name that ends alike, has one growth. */
function* sameAmounts(book: Book): Iterable<Draft> {
  const told = new Map<string, Growth>()
  for (const level of book.facts.levels) {
    const { growth, quantity, subject } = level
    if (growth?.compound !== '' || growth.basis === '环比' || quantity.hedge) continue
    if (quantity.digits.replace('.', '').length < 4) continue
    const key = `${quantity.digits}${quantity.scaleWord}${quantity.dimension} ${subject.slice(-2)}`
    const before = told.get(key)
    if (before && before.paragraph !== growth.paragraph)
      yield* unlessApart(sameGrowth(subject, growth, before), growth, before)
    if (/^[^。]{4,50}$/.test(growth.span.line.text)) told.set(key, growth)
  }
}

/** 货物运输总量2.92亿吨 in the prose of the year, and in the row of its table. */
function* inTables(subject: string, amounts: readonly Level[]): Iterable<Draft> {
  const [row, ...others] = amounts.filter(({ paragraph }) => paragraph < 0)
  if (!row || others.length > 0) return
  for (const level of amounts) {
    const { paragraph, period, name, quantity, whole } = level
    if (paragraph < 0 || (period && !isYear(period)) || quantity.hedge || !name.endsWith(row.name))
      continue
    if (whole && name !== row.name) continue
    if (quantity.dimension === row.quantity.dimension) yield same(subject, level, row)
  }
}

function isYear({ from, to }: Period): boolean {
  return from === 1 && to === 12
}

/** 该行利息支出: of whichever bank was told last. */
const anaphora = /^(?:该|其|此|这|上述|前者|后者)/

function alike(a: Level | Growth, b: Level | Growth): boolean {
  if (a.quantity.dimension !== b.quantity.dimension) return false
  if (a.kind === 'growth' && b.kind === 'growth' && !inOneCurrency(a, b)) return false
  if (a.kind === 'growth' && (a.compound !== '' || a.basis === '环比')) return false
  if (isHeading(a)) return b.paragraph === a.paragraph + 1 && sameName(a, b)
  if (isHeadline(a)) return b.period !== undefined && equalPeriod(a.period, b.period)
  if (!a.period || !b.period) return false
  return equalPeriod(a.period, b.period) && a.paragraph !== b.paragraph && sameName(a, b)
}

/** 以美元计 and 以人民币计 the same exports grow by different rates. */
function inOneCurrency(a: Growth, b: Growth): boolean {
  return !a.level || !b.level || a.level.quantity.dimension === b.level.quantity.dimension
}

const heading = /^[一二三四五六七八九十]+、[^,;。]{4,40}$/

/** 一、广义货币增长6.3%: of the period that the paragraph below it names. */
function isHeading({ span, period }: Level | Growth): boolean {
  return period === undefined && heading.test(span.line.text)
}

/** 2024年1—5月份全国规模以上工业企业利润增长3.4%: the headline of the article. */
function isHeadline(
  fact: Level | Growth,
): fact is (Level | Growth) & { readonly period: NonNullable<Level['period']> } {
  return (
    fact.period !== undefined && fact.paragraph === 0 && /^[^,;。]{4,60}$/.test(fact.span.line.text)
  )
}

/** Whether an exact amount is the one that 突破10亿户 or 不足5亿元 speaks of. */
function bears(exact: Level, rough: Level): boolean {
  if (exact.quantity.hedge || exact.quantity.dimension !== rough.quantity.dimension) return false
  if (exact.sentence === rough.sentence || area(exact) !== area(rough)) return false
  if (isRunning(rough) !== isRunning(exact)) return false
  if (!exact.period || !rough.period) return exact.paragraph === rough.paragraph
  return samePeriod(exact.period, rough.period)
}

/** 累计突破2000亿元, 自2018年开通以来: since a beginning, not of the period told before. */
function isRunning({ span: { line, start }, quantity }: Level): boolean {
  const from = line.text.lastIndexOf('。', start) + 1
  return /累计|以来|满月|自\d{4}年/.test(line.text.slice(from, quantity.end))
}

function area({ name }: Level): string | undefined {
  return /^(?:全国|全省|全市|全县|全区)/.exec(name)?.[0]
}

function limit(subject: string, rough: Level, exact: Level): Draft {
  return {
    rule: 'fig/restated',
    form: rough.quantity.hedge === 'below' ? 'atLeast' : 'atMost',
    title: subject,
    result: operand(rough.quantity, subject),
    operands: [operand(exact.quantity, subject)],
    compute: ([value = 0]) => value,
    expression: `文中的${printed(exact.quantity)}`,
    sure: false,
    hedged: true,
  }
}

/** What follows another figure may speak of that one's part: 住院费用…282.6万人次，减少垫付354.3亿元. */
function standsFirst(book: Book, level: Level): boolean {
  if (level.paragraph < 0) return true
  const first = book
    .levelsOfParagraph(level.paragraph)
    .find((each) => each.sentence === level.sentence)
  return first === level && !occasion.test(level.span.line.text.slice(0, level.quantity.start))
}

/** A time that is no period of months: “五一”假期5天, 3月8日当天. */
const occasion = /假期|假日|节日|期间|黄金周|当天|当日|\d日|\d天|行动|会上/

/** 全省软件业务收入 is not 全国软件业务收入, though both are 软件业务收入. */
function sameName(a: Level | Growth, b: Level | Growth): boolean {
  const nameOf = (each: Level | Growth) =>
    (each.kind === 'level' ? each.name : (each.level?.name ?? '')).replace(/^我国/, '')
  if (isHeading(a) || nameOf(a) === nameOf(b)) return true
  // 全区第一产业增加值 below 第一产业增加值
  const bare = [a, b].map((each) => nameOf(each).replace(/^全[省市县区州]/, ''))
  return bare[0] === bare[1] && bare.some((name) => name === nameOf(a) || name === nameOf(b))
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
