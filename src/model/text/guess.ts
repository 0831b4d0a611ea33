import { distance } from './distance.ts'

/**
 * The candidate that a mistyped word most likely meant, or undefined where none is near:
 * at most a third of its letters may differ (a swap of neighbours counts once), or one begins the other.
 */
export function guess(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase()
  let best: string | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const meant = candidate.toLowerCase()
    const begins = typed.length > 2 && (meant.startsWith(typed) || typed.startsWith(meant))
    const limit = Math.max(begins ? 1.5 : 1, Math.floor(Math.max(typed.length, meant.length) / 3))
    if (!begins && Math.abs(typed.length - meant.length) > limit) continue
    const apart = Math.min(distance(typed, meant), begins ? 1.5 : Number.POSITIVE_INFINITY)
    if (apart <= limit && apart < bestDistance) {
      best = candidate
      bestDistance = apart
    }
  }
  return best
}
