import type { Text } from '../../model/source.ts'
import { proseOf, trait } from '../../model/text/prose.ts'

/** A run of full-width letters, digits or signs, and its half-width form. */
export interface Wide {
  readonly passage: Text['passages'][number]
  readonly start: number
  readonly end: number
  readonly narrow: string
  /** The text as a whole is written so: not a slip. */
  readonly house: boolean
}

/** The plain form of full-width (U+FF01–U+FF5E) and small (U+FE50–U+FE6B) characters. */
function narrow(run: string): string {
  return run.normalize('NFKC')
}

/** Runs that match `wide`, compared with how often `usual` is written in the same text. */
export function wideRuns(text: Text, wide: RegExp, usual: RegExp): Wide[] {
  const runs: Omit<Wide, 'house'>[] = []
  let count = 0
  let plain = 0
  for (const passage of text.passages) {
    const { text: value, traits } = proseOf(passage)
    if (traits & trait.wide) {
      for (const match of value.matchAll(wide)) {
        const end = match.index + match[0].length
        runs.push({ passage, start: match.index, end, narrow: narrow(match[0]) })
        count += match[0].length
      }
    }
  }
  if (runs.length === 0) return []
  for (const passage of text.passages) plain += passage.value.match(usual)?.length ?? 0
  const house = count * 2 > plain
  return runs.map((run) => ({ ...run, house }))
}
