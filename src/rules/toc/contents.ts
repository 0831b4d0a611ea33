import type { Passage, Text } from '../../model/source.ts'
import { distance } from '../../model/text/distance.ts'

/** A line of the contents that a text prints at its head. */
export interface Entry {
  readonly passage: Passage
  /** Its words without leader dots and page number. */
  readonly title: string
  readonly start: number
  readonly end: number
  /** The heading of a section, or a title under it. */
  readonly kind: 'section' | 'article'
}

/** A table of contents that somebody set by hand, and the lines of the text behind it. */
export interface Contents {
  readonly entries: readonly Entry[]
  /** What follows the contents. */
  readonly body: readonly Passage[]
}

const cache = new WeakMap<Text, Contents | null>()

/**
 * The contents printed in a loose text: list items at its head, most of which come back as lines of their own,
 * under 目录 or under names of sections that come back too. Undefined where there is none (an issue's contents
 * are generated); a list under one title is a list.
 */
export function contentsOf(text: Text): Contents | undefined {
  let contents = cache.get(text)
  if (contents === undefined) {
    contents = find(text) ?? null
    cache.set(text, contents)
  }
  return contents ?? undefined
}

function find(text: Text): Contents | undefined {
  const { passages } = text
  const first = passages.findIndex(isItem)
  if (first < 0 || first > 30) return undefined
  const entries: Entry[] = []
  let end = first
  const begin = beginning(passages, first)
  for (let i = begin; i < passages.length; i++) {
    const passage = passages[i] as Passage
    const next = passages[i + 1]
    if (isItem(passage)) entries.push(entry(passage, 'article'))
    else if (isHeading(passage) && leadsOn(next, passages[i + 2])) {
      entries.push(entry(passage, 'section'))
    } else if (isHeading(passage) && next?.value.trim() === entries[0]?.title) {
      // The last section lost its items: the body begins behind it, with the first section's name.
      entries.push(entry(passage, 'section'))
      end = i + 1
      break
    } else if (i >= first) break
    end = i + 1
  }
  const body = passages.slice(end)
  const lines = new Set(body.map((passage) => passage.value.trim()))
  const own = entries.filter((one) => !isName(one))
  const named = own.length < entries.length || isName({ title: passages[begin - 1]?.value ?? '' })
  const back = (kind: Entry['kind']) =>
    own.filter((one) => one.kind === kind && lines.has(one.title)).length
  const articles = own.filter((one) => one.kind === 'article').length
  const listed = articles >= 2 && back('article') * 2 >= articles
  return listed && (named || back('section') > 0) ? { entries: own, body } : undefined
}

/** 目录, 本期要目: what contents call themselves. */
function isName({ title }: Pick<Entry, 'title'>): boolean {
  return /^\s*(?:本期)?(?:目\s*[录次]|要目|内容|导读|看点)\s*$/.test(title)
}

/** The section's name before the first item, and names before it that lost their items and come back in the body. */
function beginning(passages: readonly Passage[], first: number): number {
  let at = Math.max(0, first - 1)
  const comesBack = ({ value }: Passage) =>
    passages.slice(first).some((one) => one.value.trim() === value.trim())
  while (at > 0) {
    const before = passages[at - 1] as Passage
    if (!isHeading(before) || !comesBack(before)) break
    at--
  }
  return at
}

/** A section's items follow, or, where it lost them, the next section's. */
function leadsOn(next: Passage | undefined, after: Passage | undefined): boolean {
  if (!next) return false
  return isItem(next) || (isHeading(next) && after !== undefined && isItem(after))
}

function isItem(passage: Passage): boolean {
  return passage.kind === 'listItem' || /^\s*[-·•●○]\s*\S/.test(passage.value)
}

function isHeading(passage: Passage): boolean {
  return (
    passage.kind !== 'cell' &&
    passage.value.trim().length <= 20 &&
    !/[，。；：？！\d]/.test(passage.value)
  )
}

function entry(passage: Passage, kind: Entry['kind']): Entry {
  const { value } = passage
  const start = /^\s*(?:[-·•●○]\s*)?/.exec(value)?.[0].length ?? 0
  const rest = value.slice(start).trimEnd()
  const leader = /[.…·\s]{2,}\d{1,3}$/.exec(rest)
  const title = leader ? rest.slice(0, leader.index) : rest
  return { passage, title, start, end: start + title.length, kind }
}

/** The line of the body that an entry means, though not by the letter. */
export function nearest(entry: Entry, body: readonly Passage[]): Passage | undefined {
  let best: Passage | undefined
  let least = Math.max(2, Math.floor(entry.title.length / 4)) + 1
  for (const passage of body) {
    const line = passage.value.trim()
    if (passage.kind === 'cell' || Math.abs(line.length - entry.title.length) >= least) continue
    const apart = distance(entry.title, line)
    if (apart > 0 && apart < least) {
      best = passage
      least = apart
    }
  }
  return best
}

/** The line of the body before which an entry that is not there belongs: the one behind the section's name. */
export function placeOf({ entries, body }: Contents, entry: Entry): Passage | undefined {
  const at = entries.indexOf(entry)
  const before = entries[at - 1]
  if (before?.kind !== 'section') return undefined
  const line = body.findIndex((passage) => passage.value.trim() === before.title)
  return line < 0 ? undefined : body[line + 1]
}
