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
    const distance = Math.min(editDistance(typed, meant), begins ? 1.5 : Number.POSITIVE_INFINITY)
    if (distance <= limit && distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  let older: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(
        (previous[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (previous[j - 1] as number) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (older[j - 2] as number) + 1)
      }
      row.push(cost)
    }
    older = previous
    previous = row
  }
  return previous[b.length] as number
}
