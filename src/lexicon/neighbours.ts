import table from './neighbours.json' with { type: 'json' }

/** The items of the table by the character that they begin with. Read when first asked for. */
let items: Map<string, string> | undefined

function readItems(): Map<string, string> {
  const read = new Map<string, string>()
  for (const item of table.words.join(' ').split(' ')) read.set(item.charAt(0), item)
  return read
}

/** Pairs that were asked about, by their hash, with the answer: a text asks the same ones again and again. */
const asked = new Uint32Array(65536)
const answers = new Uint8Array(65536)

/** Whether two characters are a word of official prose. */
export function isWord(first: string, second: string): boolean {
  if (!first || !second) return false
  const one = first.charCodeAt(0)
  const two = second.charCodeAt(0)
  const pair = one * 65536 + two
  const slot = (one * 31 + two * 2053) & 0xffff
  if (asked[slot] !== pair) {
    items ??= readItems()
    asked[slot] = pair
    answers[slot] = items.get(first)?.includes(second, 1) ? 1 : 0
  }
  return answers[slot] === 1
}

/** Whether the two characters from `start` belong to two other words that meet there: 平审 in 水平审核. */
export function meetsThere(text: string, start: number): boolean {
  return (
    isWord(text.charAt(start - 1), text.charAt(start)) ||
    isWord(text.charAt(start + 1), text.charAt(start + 2))
  )
}
