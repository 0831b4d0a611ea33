import { Filter } from './filter.ts'
import phrases from './phrases.json' with { type: 'json' }

/** Read when first asked for: most texts never ask. */
let fours: Filter | undefined

/** Whether the four characters from `start` on are met again and again in official prose. */
export function isStretch(text: string, start: number): boolean {
  if (start < 0 || start + 4 > text.length) return false
  fours ??= Filter.from(phrases.phrases)
  return fours.has(text, start, 4)
}
