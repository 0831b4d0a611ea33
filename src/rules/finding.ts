import type { Related, Severity } from '../model/diagnostic.ts'
import { type Prose, proseOf } from '../model/prose.ts'
import { type Passage, placeIn } from '../model/source.ts'
import type { Finding, RuleContext } from './rule.ts'

/** Every passage with its prose that has all of `traits` (bits of `trait`). */
export function* passagesWith(
  context: RuleContext,
  traits: number,
): Generator<{ passage: Passage; prose: Prose }> {
  for (const text of context.texts) {
    for (const passage of text.passages) {
      const prose = proseOf(passage)
      if ((prose.traits & traits) === traits) yield { passage, prose }
    }
  }
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
