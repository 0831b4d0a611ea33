/** A bare web or e-mail address in a text: `start` and `end` are indexes into it, `url` is where it leads. */
export interface Address {
  readonly kind: 'url' | 'email'
  readonly start: number
  readonly end: number
  readonly url: string
}

/**
 * Finds web and e-mail addresses, of ASCII characters only, so that the Chinese words and marks that
 * follow without a space stay out (GFM's autolinks swallow them). In order, none overlapping.
 */
export function addressesIn(text: string): Address[] {
  if (!signs.test(text)) return []
  const found = [...webAddresses(text), ...mailAddresses(text)].sort((a, b) => a.start - b.start)
  const addresses: Address[] = []
  let end = 0
  for (const address of found) {
    if (address.start < end) continue
    addresses.push(address)
    end = address.end
  }
  return addresses
}

/** One of them stands in every address. */
const signs = /@|:\/\/|www\./i
const opening = /(?:https?|ftp):\/\/|www\./gi

function* webAddresses(text: string): Generator<Address> {
  let past = 0
  for (const match of text.matchAll(opening)) {
    const start = match.index
    if (start < past || isWord(text, start - 1)) continue
    const body = start + match[0].length
    let end = body
    while (isUrl(text, end)) end++
    end = withoutTail(text, body, end)
    past = end
    const written = text.slice(start, end)
    const bare = match[0].toLowerCase() === 'www.'
    if (!isWord(text, body) || (bare && !written.slice(4).includes('.'))) continue
    yield { kind: 'url', start, end, url: bare ? `http://${written}` : written }
  }
}

function* mailAddresses(text: string): Generator<Address> {
  let past = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > past && isMailName(text, start - 1)) start--
    while (start < at && !isWord(text, start)) start++
    let end = at + 1
    while (isHost(text, end)) end++
    while (end > at && !isWord(text, end - 1)) end--
    past = at + 1
    if (start === at || text.slice(at + 1, end).indexOf('.') < 1) continue
    past = end
    yield { kind: 'email', start, end, url: `mailto:${text.slice(start, end)}` }
  }
}

/** Marks that end a sentence, and a bracket that was opened before the address, are not part of it. */
function withoutTail(text: string, body: number, end: number): number {
  let depth = 0
  for (let at = body; at < end; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth < 0) {
      end = at
      break
    }
  }
  while (end > body && '.,;:!?\'"*_~&'.includes(text[end - 1] as string)) end--
  return end
}

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

function isUrl(text: string, at: number): boolean {
  return (
    isWord(text, at) || (at < text.length && "-._~:/?#@!$&'()*+,;=%".includes(text[at] as string))
  )
}

function isMailName(text: string, at: number): boolean {
  return isWord(text, at) || (at < text.length && '._%+-'.includes(text[at] as string))
}

function isHost(text: string, at: number): boolean {
  return isWord(text, at) || text[at] === '.' || text[at] === '-'
}
