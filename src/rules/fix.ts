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
  const edits: Fix[] = []
  let applied = 0
  for (const { fix } of diagnostics) {
    if (!fix?.length || fix.some((edit) => !sound(edit, text) || collides(edit, edits))) continue
    const fresh = fix.filter((edit) => !edits.some((other) => equal(edit, other)))
    edits.push(...fresh)
    applied++
  }
  edits.sort((a, b) => a.start - b.start || a.end - b.end)
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
  return edits.some(
    (other) =>
      !equal(edit, other) &&
      ((edit.start < other.end && other.start < edit.end) ||
        (edit.start === other.start && (edit.start === edit.end || other.start === other.end))),
  )
}
