/** A URL or an e-mail address in a text: ASCII only, without the marks that follow it in a sentence. */
export interface Address {
  readonly kind: 'url' | 'email'
  readonly start: number
  readonly end: number
}

const urlStart = /(?:https?|ftp):\/\/|\bwww\./gi
const local = /[A-Za-z0-9._%+-]/
const host = /[A-Za-z0-9.-]/

/** Finds what is written as an address should be; a malformed one is left to the rules. Linear. */
export function addressesIn(text: string): Address[] {
  const found: Address[] = []
  for (const match of text.matchAll(urlStart)) {
    const start = match.index
    if (found.some((other) => start < other.end)) continue
    let end = start + match[0].length
    while (end < text.length && isUrlUnit(text.charCodeAt(end))) end++
    while (end > start && '.,;:!?)]}\'"'.includes(text.charAt(end - 1))) end--
    if (end > start + match[0].length) found.push({ kind: 'url', start, end })
  }
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && local.test(text.charAt(start - 1))) start--
    let end = at + 1
    while (end < text.length && host.test(text.charAt(end))) end++
    while (end > at && '.-'.includes(text.charAt(end - 1))) end--
    if (start === at || !text.slice(at, end).includes('.')) continue
    if (!found.some((other) => start < other.end && other.start < end)) {
      found.push({ kind: 'email', start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Printable ASCII that may stand in a URL. */
function isUrlUnit(unit: number): boolean {
  return unit > 32 && unit < 127 && unit !== 60 && unit !== 62 && unit !== 34
}
