import type { Related, Severity } from '../model/diagnostic.ts'
import { type Prose, proseOf } from '../model/prose.ts'
import { type Passage, placeIn, type Text } from '../model/source.ts'
import type { Finding, RuleContext } from './rule.ts'

/** A passage and its prose. */
export interface Read {
  readonly passage: Passage
  readonly prose: Prose
}

const cache = new WeakMap<Text, readonly Read[]>()

/** Every passage of the texts whose prose has all of `traits` (bits of `trait`). */
export function* passagesWith(context: RuleContext, traits: number): Generator<Read> {
  for (const text of context.texts) {
    for (const read of readsOf(text)) {
      if ((read.prose.traits & traits) === traits) yield read
    }
  }
}

/** One look-up a text in place of one a passage: every rule comes by here. */
function readsOf(text: Text): readonly Read[] {
  let reads = cache.get(text)
  if (!reads) {
    reads = text.passages.map((passage) => ({ passage, prose: proseOf(passage) }))
    cache.set(text, reads)
  }
  return reads
}

export interface Details {
  readonly severity?: Severity
  readonly expected?: readonly string[]
  /** What `--fix` puts in place of the characters; only where that is safe. */
  readonly fix?: string
  readonly related?: readonly Related[]
  readonly note?: string
  /** A matter of fact, not of wording: told of a reprint as of any text. */
  readonly fact?: boolean
}

/** A finding at characters `start` to `end` of a passage. The wording of a reprint is only informed about, never mended. */
export function finding(
  passage: Passage,
  start: number,
  end: number,
  reason: string,
  details: Details = {},
): Finding {
  const place = placeIn(passage, start, end)
  const foreign = passage.reprint && !details.fact
  const severity = foreign ? 'info' : details.severity
  const plain = place.end.offset - place.start.offset === end - start
  const expected = details.expected ?? (details.fix === undefined ? undefined : [details.fix])
  return {
    reason,
    file: passage.file.path,
    place,
    actual: passage.value.slice(start, end),
    ...(severity ? { severity } : {}),
    ...(expected ? { expected } : {}),
    ...(details.note ? { note: details.note } : {}),
    ...(details.related?.length ? { related: details.related } : {}),
    ...(details.fix !== undefined && plain && !foreign
      ? { fix: [{ start: place.start.offset, end: place.end.offset, text: details.fix }] }
      : {}),
  }
}

/** The same characters as a related place. */
export function related(passage: Passage, start: number, end: number, reason: string): Related {
  return { file: passage.file.path, place: placeIn(passage, start, end), reason }
}
