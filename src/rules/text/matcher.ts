import { plainPairs } from './confusable-pairs.ts'
import { type Confusable, contextual } from './confusables.ts'
import misspellings from './misspellings.json' with { type: 'json' }
import { meetsThere } from './neighbours.ts'

export interface Met {
  readonly entry: Confusable
  readonly start: number
  readonly end: number
}

/** Every entry of the dictionary; where several begin alike, the first that fits is told: contexts before bare words. */
export const dictionary: readonly Confusable[] = [
  ...readPairs(plainPairs),
  ...contextual,
  ...misspellings.words.flatMap(readMisspelt).sort((a, b) => b.wrong.length - a.wrong.length),
]

/** A line of misspellings.json: the right word, then its wrong forms. */
function readMisspelt(line: string): Confusable[] {
  const [right = '', ...wrongs] = line.split(' ')
  return wrongs.map((wrong) => ({ wrong, right, lone: wrong.length === 2 }))
}

function readPairs(pairs: string): Confusable[] {
  const words = pairs.trim().split(/\s+/)
  const entries: Confusable[] = []
  for (let i = 0; i + 1 < words.length; i += 2) {
    const [one = '', two, three] = (words[i] as string).split('!')
    const right = words[i + 1] as string
    if (two === undefined) entries.push({ wrong: one, right })
    else {
      entries.push({
        wrong: two,
        right,
        ...(one ? { notBefore: new RegExp(`[${one}]$`) } : {}),
        ...(three ? { notAfter: new RegExp(`^[${three}]`) } : {}),
      })
    }
  }
  return entries
}

/** Entries by their first two characters (one for words of one character, with 0 for the second). */
const index = new Map<number, Confusable[]>()
for (const entry of dictionary) {
  const key = keyOf(
    entry.wrong.charCodeAt(0),
    entry.wrong.length > 1 ? entry.wrong.charCodeAt(1) : 0,
  )
  const list = index.get(key)
  if (list) list.push(entry)
  else index.set(key, [entry])
}
const singles = new Set([...index.keys()].filter((key) => key % 65536 === 0))
/** Whether an entry begins with a character: skips most of a text without a look-up. */
const begins = new Uint8Array(65536)
for (const key of index.keys()) begins[Math.floor(key / 65536)] = 1

function keyOf(first: number, second: number): number {
  return first * 65536 + second
}

/** Entries met in a text, from left to right, without overlaps. Linear in the text. */
export function* meet(text: string): Generator<Met> {
  for (let i = 0; i < text.length; i++) {
    const first = text.charCodeAt(i)
    if (begins[first] === 0) continue
    const met = at(text, i, keyOf(first, text.charCodeAt(i + 1) || 1)) ?? single(text, i, first)
    if (!met) continue
    yield met
    i = met.end - 1
  }
}

function single(text: string, i: number, first: number): Met | undefined {
  const key = keyOf(first, 0)
  return singles.has(key) ? at(text, i, key) : undefined
}

function at(text: string, start: number, key: number): Met | undefined {
  for (const entry of index.get(key) ?? []) {
    const { wrong, before, notBefore, after, notAfter, lone } = entry
    if (!text.startsWith(wrong, start)) continue
    const end = start + wrong.length
    const left = text.slice(Math.max(0, start - 12), start)
    const right = text.slice(end, end + 30)
    if (before && !before.test(left)) continue
    if (notBefore?.test(left)) continue
    if (after && !after.test(right)) continue
    if (notAfter?.test(right)) continue
    if (lone && meetsThere(text, start)) continue
    return { entry, start, end }
  }
  return undefined
}
