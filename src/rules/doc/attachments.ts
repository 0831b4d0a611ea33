import type { Passage, Text } from '../../model/source.ts'
import { numeral } from '../../model/text/characters.ts'
import { dateLine } from '../../model/text/dates.ts'
import { proseOf } from '../../model/text/prose.ts'

/** A place where an attachment is cited, or entered in the list under the text. */
export interface Attachment {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly number: number
  /** What the list calls it; empty where that stands elsewhere. */
  readonly name?: string
  /** Cited as 附件二 or 附件Ⅱ, which its form tells: it is there, and nothing more is said of it. */
  readonly spelt?: true
}

/** The attachments of one article. */
export interface Attachments {
  readonly cited: readonly Attachment[]
  readonly listed: readonly Attachment[]
  /** （见附件）, （附1）: the first that is cited without a number, or by half its name, in brackets of its own. */
  readonly unnumbered?: Omit<Attachment, 'number'>
}

/** 附件l is meant for 附件1, and told by its form. */
const cite =
  /附件\s?(\d{1,2}|l(?![A-Za-z]))(?:\s?([/、和及与至—－-])\s?(?:附件)?(\d{1,2}))?(?![\d.])/g

const spelt = /(?<!》)附件([一二三四五六七八九十](?![\u4e00-\u9fff])|[Ⅰ-Ⅹ①-⑩])/g
const singles = ['ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ', '①②③④⑤⑥⑦⑧⑨⑩', '一二三四五六七八九十']

/** Articles of a text; a plain text is cut where a notice ends with its date. */
export function attachmentsOf(text: Text): Attachments[] {
  const groups: Passage[][] = [[]]
  let previous: Passage | undefined
  for (const passage of text.passages) {
    if (previous && previous.article !== passage.article) groups.push([])
    groups.at(-1)?.push(passage)
    if (passage.article === undefined && dateLine(passage)) groups.push([])
    previous = passage
  }
  return groups.filter((group) => group.length > 0).map(read)
}

function read(passages: readonly Passage[]): Attachments {
  const cited: Attachment[] = []
  const listed: Attachment[] = []
  let unnumbered: Attachments['unnumbered']
  let open = false
  for (const passage of passages) {
    if (passage.kind === 'attachmentItem') {
      const item = /^\d+/.exec(passage.marker ?? '')
      const number = item ? Number(item[0]) : listed.length + 1
      const end = Math.max(1, passage.value.length)
      listed.push({ passage, start: 0, end, number, name: passage.value })
      continue
    }
    const { text } = proseOf(passage)
    const head = /^\s*附\s?件\s?[：:]\s*(?:(\d{1,2})\s?[.．、]\s?)?(?=\S)/.exec(text)
    const next: RegExpExecArray | null = open ? /^\s*(\d{1,2})\s?[.．、]/.exec(text) : null
    const own = /^\s*附\s?件\s?(\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?:[：:]|$)/.exec(text)
    const match = head ?? next ?? own
    open = Boolean(head ?? next)
    if (match) {
      const number = numeral(match[1] ?? '1')
      const start = text.length - text.trimStart().length
      if (!listed.some((item) => item.number === number && own)) {
        const end = match[0].trimEnd().length
        listed.push({ passage, start, end, number, name: text.slice(match[0].length).trim() })
      }
      if (!own) continue
    }
    if (!text.includes('附')) continue
    cited.push(...citations(passage, text))
    const bare = /(?<=[（(])(?:详见|参见|参照|见)?附(?:件|1)(?=[）)])/.exec(text)
    if (bare) unnumbered ??= { passage, start: bare.index, end: bare.index + bare[0].length }
  }
  return { cited, listed, ...(unnumbered && { unnumbered }) }
}

function citations(passage: Passage, text: string): Attachment[] {
  const found: Attachment[] = []
  for (const match of text.matchAll(cite)) {
    const from = match[1] === 'l' ? 1 : Number(match[1])
    const to = match[3] ? Number(match[3]) : from
    const range = '至—－-'.includes(match[2] ?? ' ') && to > from && to - from < 30
    const numbers = range
      ? Array.from({ length: to - from + 1 }, (_, i) => from + i)
      : [...new Set([from, to])]
    const sub = /^[—－-]$/.test(match[2] ?? '') && to <= from
    for (const number of sub ? [from] : numbers) {
      found.push({ passage, start: match.index, end: match.index + match[0].length, number })
    }
  }
  for (const { 0: all, 1: digit = '', index } of text.matchAll(spelt)) {
    const number = Math.max(...singles.map((own) => own.indexOf(digit))) + 1
    found.push({ passage, start: index, end: index + all.length, number, spelt: true })
  }
  return found
}
