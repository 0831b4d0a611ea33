import type { Related, Severity } from '../model/diagnostic.ts'
import { type Passage, placeIn } from '../model/source.ts'
import { type Prose, proseOf } from '../model/text/prose.ts'
import type { Finding, RuleContext } from './rule.ts'

/** A passage and its prose. */
export interface Read {
  readonly passage: Passage
  readonly prose: Prose
}

/** The passages of some texts by the traits that they were asked for: a few sets serve all rules. */
const cache = new WeakMap<RuleContext['texts'], Map<number, readonly Read[]>>()

/** Every passage of the texts whose prose has all of `traits` (bits of `trait`). */
export function passagesWith({ texts }: RuleContext, traits: number): readonly Read[] {
  let known = cache.get(texts)
  if (!known) {
    const passages = texts.flatMap((text) => text.passages)
    known = new Map([[0, passages.map((passage) => ({ passage, prose: proseOf(passage) }))]])
    cache.set(texts, known)
  }
  let reads = known.get(traits)
  if (!reads) {
    reads = (known.get(0) ?? []).filter(({ prose }) => (prose.traits & traits) === traits)
    known.set(traits, reads)
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
