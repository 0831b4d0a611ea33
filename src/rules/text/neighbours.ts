import table from './neighbours.json' with { type: 'json' }

/** The table as one text; most texts ask for few characters of it, so it is searched, not taken apart. */
const items = ` ${table.words.join(' ')} `
/** The second characters of two-character words by their first, as far as they were asked for. */
const tails = new Map<string, string>()

/** Whether two characters are a word of official prose. */
export function isWord(first: string, second: string): boolean {
  if (!first || !second) return false
  let found = tails.get(first)
  if (found === undefined) {
    const at = items.indexOf(` ${first}`)
    found = at < 0 ? '' : items.slice(at + 2, items.indexOf(' ', at + 2))
    tails.set(first, found)
  }
  return found.includes(second)
}

/** Whether the two characters from `start` belong to two other words that meet there: 平审 in 水平审核. */
export function meetsThere(text: string, start: number): boolean {
  return (
    isWord(text.charAt(start - 1), text.charAt(start)) ||
    isWord(text.charAt(start + 1), text.charAt(start + 2))
  )
}
