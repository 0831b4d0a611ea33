import { addTo } from '../../model/groups.ts'
import { plainPairs } from './confusable-pairs.ts'
import { type Confusable, contextual } from './confusables.ts'
import { Heads } from './heads.ts'
import { misspellings, misspeltAt } from './misspellings.ts'

/** A word of the dictionary where a text has it. */
export interface Met {
  readonly entry: Confusable
  readonly start: number
  readonly end: number
}

/** Every entry of the dictionary. */
export function dictionary(): readonly Confusable[] {
  return [...entries, ...misspellings()]
}

/** Pairs and contexts; where several begin alike, the first that fits is told. */
const entries: readonly Confusable[] = [...readPairs(plainPairs), ...contextual]

function readPairs(pairs: string): Confusable[] {
  const words = pairs.trim().split(/\s+/)
  const read: Confusable[] = []
  for (let i = 0; i + 1 < words.length; i += 2) {
    const [one = '', two, three] = (words[i] as string).split('!')
    const right = words[i + 1] as string
    if (two === undefined) read.push({ wrong: one, right })
    else {
      read.push({
        wrong: two,
        right,
        ...(one ? { notBefore: new RegExp(`[${one}]$`) } : {}),
        ...(three ? { notAfter: new RegExp(`^[${three}]`) } : {}),
      })
    }
  }
  return read
}

/** Entries by their first two characters (one for words of one character, with 0 for the second). */
const index = new Map<number, Confusable[]>()
const pairs = new Heads()
/** Whether a character is an entry by itself. */
const single = new Uint8Array(65536)
for (const entry of entries) {
  const first = entry.wrong.charCodeAt(0)
  const second = entry.wrong.length > 1 ? entry.wrong.charCodeAt(1) : 0
  const key = keyOf(first, second)
  if (second === 0) single[first] = 1
  else pairs.add(first, second)
  addTo(index, key, entry)
}

function keyOf(first: number, second: number): number {
  return first * 65536 + second
}

/** Entries met in a text, from left to right, without overlaps. Linear in the text. */
export function* meet(text: string): Generator<Met> {
  for (let i = 0; i < text.length; i++) {
    const first = text.charCodeAt(i)
    const second = text.charCodeAt(i + 1)
    const entry =
      (pairs.mayBegin(first, second) ? at(text, i, keyOf(first, second)) : undefined) ??
      misspeltAt(text, i) ??
      (single[first] === 1 ? at(text, i, keyOf(first, 0)) : undefined)
    if (!entry) continue
    const end = i + entry.wrong.length
    yield { entry, start: i, end }
    i = end - 1
  }
}

function at(text: string, start: number, key: number): Confusable | undefined {
  for (const entry of index.get(key) ?? []) {
    const { wrong, before, notBefore, after, notAfter } = entry
    if (!text.startsWith(wrong, start)) continue
    const end = start + wrong.length
    const left = text.slice(Math.max(0, start - 12), start)
    const right = text.slice(end, end + 30)
    if (before && !before.test(left)) continue
    if (notBefore?.test(left)) continue
    if (after && !after.test(right)) continue
    if (notAfter?.test(right)) continue
    return entry
  }
  return undefined
}
