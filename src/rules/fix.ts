import type { Diagnostic, Fix } from '../model/diagnostic.ts'

/** A text with every fix applied that stands clear of the others, and how many diagnostics that mended. */
export interface Fixed {
  readonly text: string
  readonly applied: number
}

/**
 * Applies the fixes of `diagnostics`, all of one file, to its text. A diagnostic's edits are applied
 * whole or not at all; one that touches an earlier diagnostic's edits waits for the next round.
 */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[]): Fixed {
  /** Sorted, and clear of each other: so only neighbours have to be looked at. */
  const edits: Fix[] = []
  let applied = 0
  for (const { fix } of diagnostics) {
    if (!fix?.length || fix.some((edit) => !sound(edit, text) || collides(edit, edits))) continue
    for (const edit of fix) {
      const at = position(edits, edit.start)
      if (!edits[at] || !equal(edits[at], edit)) edits.splice(at, 0, edit)
    }
    applied++
  }
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return { text: result + text.slice(at), applied }
}

function sound({ start, end }: Fix, text: string): boolean {
  return start >= 0 && start <= end && end <= text.length
}

function equal(a: Fix, b: Fix): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text
}

/** Two insertions at one point collide as well: their order would be arbitrary. */
function collides(edit: Fix, edits: readonly Fix[]): boolean {
  const at = position(edits, edit.start)
  const before = edits[at - 1]
  const after = edits[at]
  if (before && before.end > edit.start) return true
  if (!after || equal(after, edit)) return false
  return after.start < edit.end || after.start === edit.start
}

/** Index of the first edit that begins at `start` or behind it. */
function position(edits: readonly Fix[], start: number): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle] as Fix).start < start) low = middle + 1
    else high = middle
  }
  return low
}
