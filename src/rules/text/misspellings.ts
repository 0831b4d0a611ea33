import { isWordAt, meetsThere } from '../../lexicon/neighbours.ts'
import { followsSurname } from '../../lexicon/persons.ts'
import { isStretch } from '../../lexicon/stretches.ts'
import type { Confusable } from './confusables.ts'
import data from './misspellings.json' with { type: 'json' }

/**
 * The wrong forms of misspellings.json, found by their first two characters: for each pair of characters
 * (hashed) the last form that begins so, for each form the one before it that begins alike. Numbers
 * into one text instead of thousands of objects, for most texts meet none of them.
 */
interface Slips {
  readonly text: string
  readonly heads: Int32Array
  /** Of each form: the one before it with the same head, and where it stands in the text. */
  readonly previous: readonly number[]
  readonly starts: readonly number[]
}

let slips: Slips | undefined

const hashOf = (first: number, second: number) => (first * 31 + second * 2053) & 0xffff

function readSlips(): Slips {
  const text = `${data.words.join('\n')}\n`
  const heads = new Int32Array(65536)
  const previous = [0]
  const starts = [0]
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const hash = hashOf(text.charCodeAt(at + 1), text.charCodeAt(at + 2))
    previous.push(heads[hash] as number)
    heads[hash] = starts.push(at + 1) - 1
  }
  return { text, heads, previous, starts }
}

/** The longest wrong form that begins here: as it would stand in the dictionary. */
export function misspeltAt(text: string, start: number): Confusable | undefined {
  slips ??= readSlips()
  const { text: forms, heads, previous, starts } = slips
  const first = text.charCodeAt(start)
  const second = text.charCodeAt(start + 1)
  let longest: Confusable | undefined
  for (let one = heads[hashOf(first, second)] as number; one > 0; one = previous[one] as number) {
    const at = starts[one] as number
    if (forms.charCodeAt(at) !== first || !standsAt(text, start, forms, at)) continue
    const entry = entryAt(forms, at)
    if (entry.wrong.length < (longest?.wrong.length ?? 0)) continue
    if (entry.lone ? isSound(text, start) : isCut(text, start, entry)) continue
    longest = entry
  }
  return longest
}

/** Two characters that belong to other words (水平审核), a name (毕来林) or a known stretch (经国务院批准): no slip. */
function isSound(text: string, start: number): boolean {
  if (meetsThere(text, start) || followsSurname(text, start)) return true
  return isStretch(text, start - 2) || isStretch(text, start - 1) || isStretch(text, start)
}

/** A wrong character at the end of a longer form that belongs to the next word: 供应连续, where 供应链 is not meant. */
function isCut(text: string, start: number, { wrong, right }: Confusable): boolean {
  if (wrong.length !== right.length) return false
  const last = start + wrong.length - 1
  return (
    (wrong.at(-1) !== right.at(-1) && isWordAt(text, last)) ||
    (wrong.charAt(0) !== right.charAt(0) && isWordAt(text, start - 1))
  )
}

/** Whether the form at a place of the forms stands in a text: letter by letter, for most differ in their third. */
function standsAt(text: string, start: number, forms: string, at: number): boolean {
  let length = 0
  for (let code = forms.charCodeAt(at); code > 32; code = forms.charCodeAt(at + length)) {
    if (text.charCodeAt(start + length) !== code) return false
    length++
  }
  return true
}

/** The form at a place of the text, and the right word, with which its line begins. */
function entryAt(forms: string, at: number): Confusable {
  let end = at
  while (forms.charCodeAt(end) > 32) end++
  const line = forms.lastIndexOf('\n', at) + 1
  const wrong = forms.slice(at, end)
  return { wrong, right: forms.slice(line, forms.indexOf(' ', line)), lone: wrong.length === 2 }
}

/** Every wrong form with its right word. */
export function misspellings(): Confusable[] {
  slips ??= readSlips()
  const { text, starts } = slips
  return starts.slice(1).map((start) => entryAt(text, start))
}
