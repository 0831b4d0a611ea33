import { isWord } from './neighbours.ts'
import data from './persons.json' with { type: 'json' }

const surnames: ReadonlySet<string> = new Set(data.surnames)

/** Whether a character is a common surname. */
function isSurname(character: string): boolean {
  return surnames.has(character)
}

/** Finds the posts and ways of address that stand beside a person's name: 主任, 工程师, 先生. */
export const post = new RegExp(data.posts.split(' ').join('|'), 'g')

const afterPost = new RegExp(`(?:${data.posts.split(' ').join('|')})$`)

/** Whether a surname stands before a place, itself at the head of a clause, in a list of names or behind a post. */
export function followsSurname(text: string, at: number): boolean {
  if (!isSurname(text.charAt(at - 1))) return false
  const before = text.slice(Math.max(0, at - 6), at - 1)
  return !/[\u4e00-\u9fff]$/.test(before) || afterPost.test(before)
}

/** Whether the three characters from `at` on may be a name: a surname, and two that are no word. */
export function mayBeName(text: string, at: number): boolean {
  const [surname, one, two] = [text.charAt(at), text.charAt(at + 1), text.charAt(at + 2)]
  return isSurname(surname) && !isWord(surname, one) && !isWord(one, two)
}
