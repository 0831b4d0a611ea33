import table from './neighbours.json' with { type: 'json' }

/** The items of the table by the code of the character that they begin with. Read when first asked for. */
let items: Map<number, string> | undefined

function readItems(): Map<number, string> {
  const read = new Map<number, string>()
  for (const item of table.words.join(' ').split(' ')) read.set(item.charCodeAt(0), item)
  return read
}

/** Pairs that were asked about, by their hash, with the answer: a text asks the same ones again and again. */
const asked = new Uint32Array(65536)
const answers = new Uint8Array(65536)

function areWord(one: number, two: number): boolean {
  const pair = one * 65536 + two
  const slot = (one * 31 + two * 2053) & 0xffff
  if (asked[slot] !== pair) {
    items ??= readItems()
    asked[slot] = pair
    answers[slot] = items.get(one)?.includes(String.fromCharCode(two), 1) ? 1 : 0
  }
  return answers[slot] === 1
}

/** Whether two characters are a word of official prose. */
export function isWord(first: string, second: string): boolean {
  return first !== '' && second !== '' && areWord(first.charCodeAt(0), second.charCodeAt(0))
}

/** Whether the two characters from `at` on are a word of official prose. */
export function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at + 1 < text.length && areWord(text.charCodeAt(at), text.charCodeAt(at + 1))
}

/** Whether the two characters from `start` belong to two other words that meet there: 平审 in 水平审核. */
export function meetsThere(text: string, start: number): boolean {
  return isWordAt(text, start - 1) || isWordAt(text, start + 1)
}
