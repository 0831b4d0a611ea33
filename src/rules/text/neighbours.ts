import table from './neighbours.json' with { type: 'json' }

/** The items of the table by the character that they begin with. Read when first asked for. */
let items: Map<string, string> | undefined

function readItems(): Map<string, string> {
  const read = new Map<string, string>()
  for (const item of table.words.join(' ').split(' ')) read.set(item.charAt(0), item)
  return read
}

/** Whether two characters are a word of official prose. */
export function isWord(first: string, second: string): boolean {
  if (!second) return false
  items ??= readItems()
  return items.get(first)?.includes(second, 1) ?? false
}

/** Whether the two characters from `start` belong to two other words that meet there: 平审 in 水平审核. */
export function meetsThere(text: string, start: number): boolean {
  return (
    isWord(text.charAt(start - 1), text.charAt(start)) ||
    isWord(text.charAt(start + 1), text.charAt(start + 2))
  )
}
