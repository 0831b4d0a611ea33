import table from './neighbours.json' with { type: 'json' }

/** The second characters of two-character words by their first. Read when first asked for: most texts never ask. */
let tails: Map<string, string> | undefined

/** Whether two characters are a word of official prose. */
export function isWord(first: string, second: string): boolean {
  if (!second) return false
  tails ??= new Map(
    table.words.flatMap((line) =>
      line.split(' ').map((item): [string, string] => [item.charAt(0), item.slice(1)]),
    ),
  )
  return tails.get(first)?.includes(second) ?? false
}

/** Whether the two characters from `start` belong to two other words that meet there: 平审 in 水平审核. */
export function meetsThere(text: string, start: number): boolean {
  return (
    isWord(text.charAt(start - 1), text.charAt(start)) ||
    isWord(text.charAt(start + 1), text.charAt(start + 2))
  )
}
