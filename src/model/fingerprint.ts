import type { Diagnostic } from './diagnostic.ts'

/** How many characters before and after a place tell it from another. */
const around = 12

/**
 * Names diagnostics so that the names survive moved lines: by rule, file and the words around the
 * place. The same words again in the same file count on. One function a report: call it in order.
 */
export function fingerprinter(): (diagnostic: Diagnostic, text: string | undefined) => string {
  const seen = new Map<string, number>()
  return ({ ruleId, file, place, reason }, text) => {
    const words =
      text !== undefined && place
        ? text.slice(Math.max(0, place.start.offset - around), place.end.offset + around)
        : reason
    const key = `${ruleId}\n${file}\n${words.replace(/\s+/g, '')}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return `${hash(key)}:${count}`
  }
}

/** FNV-1a over UTF-16 units, in two halves: short, stable, and free of Node's crypto. */
function hash(value: string): string {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ (unit + i), 0x85ebca6b)
  }
  const hex = (part: number) => (part >>> 0).toString(16).padStart(8, '0')
  return hex(low) + hex(high)
}
