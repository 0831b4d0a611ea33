import type { Book } from '../facts/book.ts'
import type { Level } from '../facts/fact.ts'
import { nounPhrase } from '../facts/subject.ts'
import { type Span, spanText } from '../lexer/line.ts'
import { samePeriod } from '../lexer/period.ts'
import { qualified } from './parts.ts'

/** An amount that words such as 全行业收入 may mean, and whether they can mean nothing else. */
export interface Base {
  readonly level: Level
  readonly sure: boolean
  /** The words name no base: only a share that fits is told. */
  readonly guessed?: boolean
}

/** Words for all of a field (全行业), or of an area (全国), with what follows them. */
const whole =
  /^(?:同期)?(?:(全行业|行业|软件业|总收入|总量|总额|全部|整体|总体|平均)|(我国|全国|全省|全市|全县|全区|全州))(.*)$/

const trimmed = /(?:总额|总量|总数|总值|总收入|收入|人数|数量|规模|数)$/

/** Amounts that the words after 占 may mean: of the ways to read them, the first that finds any. */
export function bases(book: Book, words: string, part: Level): readonly Base[] {
  const noun = nounPhrase(words)
  // 完成投资6.25亿元，累计完成10.54亿元，占全部投资的70.27%: of another investment than the one told.
  const ofAllTold = words.startsWith('全部')
  for (const way of noun === '平均数' ? [byName, ofMean] : ways) {
    const found = way(book, noun, part).filter(
      ({ level }) => fits(level, part) && !(ofAllTold && isLess(level, part)),
    )
    if (found.length > 0) return found
  }
  return []
}

/** Whether an amount can be what another is a share of. */
function fits(level: Level, part: Level): boolean {
  return (
    level !== part &&
    level.quantity.dimension === part.quantity.dimension &&
    level.quantity.hedge === undefined &&
    samePeriod(level.period, part.period)
  )
}

function isLess({ quantity }: Level, part: Level): boolean {
  return quantity.value < part.quantity.value
}

/** The amounts that a noun means beside a part. */
type Way = (book: Book, noun: string, part: Level) => readonly Base[]

/** Ways to read what a share is of, the surest first. */
const ways: readonly Way[] = [
  byName,
  ofWholeTold,
  ofTotalBefore,
  ofAll,
  ofDeclaredTotal,
  unnamed,
  byStem,
]

function byName(book: Book, noun: string, part: Level): readonly Base[] {
  if (noun === '') return []
  const levels = book.levels(book.names.canonical(noun))
  return levels.map((level) => ({ level, sure: true, guessed: isAnotherPart(level, part) }))
}

/** 中位数是平均数的85.3%: of the mean of the same indicator. */
function ofMean(book: Book, _noun: string, part: Level): readonly Base[] {
  const mean = book.names.canonical(part.subject.replace(/中位数$/, ''))
  return book.levels(mean).map((level) => ({ level, sure: true }))
}

/** 占总用户数的24.6%, of the users told before 其中. */
function ofWholeTold(_book: Book, noun: string, { whole }: Level): readonly Base[] {
  const total = /^总(?:用户|户|人)?[数量]$|^(?:用户|人口)?总[数量]$/.test(noun)
  return whole && total ? [{ level: whole, sure: true }] : []
}

/** 占总收入的82.4%, of 财政总收入 told before in the paragraph. */
function ofTotalBefore(book: Book, noun: string, part: Level): readonly Base[] {
  if (!noun.startsWith('总')) return []
  const level = book
    .levelsOfParagraph(part.paragraph)
    .find((each) => each.subject.endsWith(noun) && fits(each, part))
  return level ? [{ level, sure: false }] : []
}

/** 占全行业的22.4%. */
function ofAll(book: Book, noun: string, part: Level): readonly Base[] {
  return wholesOf(book, part.subject, noun)
    .flatMap((subject) => book.levels(subject))
    .filter((level) => sameArea(noun, level))
    .map((level) => ({ level, sure: book.isTotal(level.subject) }))
}

/** 占业务收入的22.4%, of 软件业务收入, which the part is declared to be of. */
function ofDeclaredTotal(book: Book, noun: string, part: Level): readonly Base[] {
  if (noun.length < 3) return []
  return totalSubjects(book, part.subject)
    .filter((subject) => subject.endsWith(noun))
    .flatMap((subject) => book.levels(subject))
    .map((level) => ({ level, sure: true }))
}

/** 占22.4%, of what stood before 其中. */
function unnamed(_book: Book, noun: string, { whole }: Level): readonly Base[] {
  return noun === '' && whole ? [{ level: whole, sure: false, guessed: true }] : []
}

/** 占企业数的22.4%, of 企业数量. */
function byStem(book: Book, noun: string): readonly Base[] {
  const stem = book.names.canonical(noun).replace(trimmed, '')
  if (stem.length < 3) return []
  return [...book.subjects]
    .filter((subject) => subject.replace(trimmed, '') === stem)
    .flatMap((subject) => book.levels(subject))
    .map((level) => ({ level, sure: false }))
}

/** Two amounts of one name are parts beside each other, unless one is said to be of all (全市, 我国). */
function isAnotherPart(level: Level, part: Level): boolean {
  return level.subject === part.subject && !/[全我]\p{Script=Han}/u.test(spanText(level.span))
}

/**
 * The subjects that 全行业 or 全国 may mean beside a part. An area means the same indicator without its
 * qualifier (东部地区软件业务收入 of 软件业务收入), a field also the sum of its branches.
 */
export function wholesOf(book: Book, subject: string, words: string): readonly string[] {
  const match = whole.exec(words)
  if (!match) return []
  const [, , area, rest = ''] = match
  // 全国软件业 is the field again.
  const field = match[1] ?? /^(?:全行业|行业|软件业)/.exec(rest)?.[0]
  if (area && !field && rest.length > 0 && !/^(?:的|平均|水平|增速|总)/.test(rest)) {
    // 全国互联网业务收入 beside 东部地区互联网业务收入
    const told = book.names.canonical(rest)
    return totalSubjects(book, subject, false).filter((each) => each === told)
  }
  const named = totalSubjects(book, subject, field !== undefined)
  // 高于平均水平 is the average of the same indicator, whatever else the article totals.
  if (named.length > 0 || !field || /^(?:平均|整体|总体)$/.test(field)) return named
  // 五省合计 and the like: the only declared total that the article tells.
  const own = rest
    .replace(/^的/, '')
    .replace(/(?:的|平均|整体|水平|增速|增幅|比重|比例|份额)+$/, '')
  const told = [...book.totals].filter(
    (total) => book.levels(total).length > 0 && total.includes(own),
  )
  return told.length === 1 ? told : []
}

/** 全省 is not what an article says of 全市. */
export function sameArea(words: string, fact: { readonly span: Span }): boolean {
  const area = whole.exec(words)?.[2]
  if (!area) return true
  const { line, start, end } = fact.span
  const told = /我国|全国|全省|全市|全县|全区|全州/.exec(line.text.slice(start, end))?.[0]
  const own = told ?? /我国|全国|全省|全市|全县|全区|全州/.exec(line.text)?.[0]
  return own === undefined || nation(own) === nation(area)
}

function nation(area: string): string {
  return area === '我国' ? '全国' : area
}

/** 京津冀地区营业收入: areas that no partition declares. */
const area = /^[\u4e00-\u9fff]{2,6}?地区(.{4,})$/

/** The wholes that a subject is part of: by its qualifier, by its last words, and as a branch of a field. */
export function totalSubjects(
  book: Book,
  subject: string,
  branches: boolean = true,
): readonly string[] {
  const found = new Set<string>()
  for (const partition of book.declarations.partitions) {
    if (partition.by !== 'qualifier') {
      const own = partition.parts.some((names) =>
        names.some((name) => book.names.canonical(name) === subject),
      )
      if (own && branches)
        for (const { total } of partition.totals) found.add(book.names.canonical(total))
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
  const rest = area.exec(subject)?.[1]
  if (rest && book.levels(rest).length > 0) found.add(rest)
  found.delete(subject)
  return [...found]
}
