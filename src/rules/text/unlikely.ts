import { alikeOf } from '../../lexicon/alike.ts'
import { Filter } from '../../lexicon/filter.ts'
import { isWordAt } from '../../lexicon/neighbours.ts'
import phrases from '../../lexicon/phrases.json' with { type: 'json' }
import { isStretch } from '../../lexicon/stretches.ts'
import { isHan } from '../../model/text/characters.ts'

/** Two characters that are met nowhere together, and the common word that was meant. */
export interface Unlikely {
  readonly start: number
  readonly right: string
  /** In how many known stretches the word that was meant would stand here, 1 to 4: one alone is often chance. */
  readonly stretches: number
}

/**
 * Slips of one character, from left to right. Two characters are told where they are no word and are
 * met nowhere in official prose, the one to blame makes no word with its other neighbour, and one that
 * sounds or looks like it makes a common word that stands in a stretch met again and again.
 */
export function* unlikelyIn(text: string): Generator<Unlikely> {
  for (let i = 0; i + 1 < text.length; i++) {
    if (!isHan(text.charCodeAt(i + 1))) i++
    else if (isHan(text.charCodeAt(i))) {
      const found = meant(text, i)
      if (!found) continue
      yield { start: i, ...found }
      i++
    }
  }
}

/** What is known of a character. */
interface Known {
  /** The groups that it is in, of what sounds and looks alike, one after the other. */
  readonly alike: string
  /** The characters that make a common word with it, standing before it and after it. */
  readonly before: string
  readonly after: string
  /** The same three in ascending order: two of them are compared in one walk. */
  readonly sorted: Readonly<Record<'alike' | 'before' | 'after', Uint16Array>>
}

/** Of every character its common words, by their other character. */
interface Lists {
  readonly before: ReadonlyMap<string, string>
  readonly after: ReadonlyMap<string, string>
}

/** Read when first asked for. */
let lists: Lists | undefined

function readLists(): Lists {
  const before = new Map<string, string>()
  const after = new Map<string, string>()
  // A character with all that follow it, and so on
  for (const line of phrases.words.split(' ')) {
    const first = line.charAt(0)
    after.set(first, line.slice(1))
    for (let i = 1; i < line.length; i++) {
      const character = line.charAt(i)
      before.set(character, (before.get(character) ?? '') + first)
    }
  }
  return { before, after }
}

/** Made when a character is first met: a text holds few of all that there are. */
const known = new Map<string, Known>()

function knownOf(character: string): Known {
  const read = known.get(character)
  if (read) return read
  lists ??= readLists()
  const alike = alikeOf(character)
  const before = lists.before.get(character) ?? ''
  const after = lists.after.get(character) ?? ''
  const sorted = { alike: ascending(alike), before: ascending(before), after: ascending(after) }
  const made = { alike, before, after, sorted }
  known.set(character, made)
  return made
}

function ascending(characters: string): Uint16Array {
  const codes = new Uint16Array(characters.length)
  for (let i = 0; i < characters.length; i++) codes[i] = characters.charCodeAt(i)
  return codes.sort()
}

/** Whether a character is in both, a space left out. */
function meet(one: Uint16Array, other: Uint16Array): boolean {
  let [i, k] = [0, 0]
  while (i < one.length && k < other.length) {
    const apart = (one[i] as number) - (other[k] as number)
    if (apart === 0 && one[i] !== 32) return true
    if (apart <= 0) i++
    if (apart >= 0) k++
  }
  return false
}

/** What may be meant by a character beside another: those alike that make a common word with that one, group by group. */
function likes(own: Known, beside: Known, side: 'before' | 'after'): string {
  // Mostly there are none.
  if (!meet(own.sorted.alike, beside.sorted[side])) return ''
  const { alike } = own
  const characters = beside[side]
  let found = ''
  for (let i = 0; i < characters.length; i++) {
    const character = characters.charAt(i)
    if (alike.includes(character)) found += character
  }
  if (found.length < 2) return found
  return alike
    .split(' ')
    .flatMap((group) => [...found].filter((character) => group.includes(character)))
    .join('')
}

/** Pairs that are one character off a common word, and yet met. Read when first asked for. */
let pairs: Filter | undefined

/** Pairs that may be right wherever they stand, by their hash: a long text holds few that are new. */
const harmless = new Uint32Array(0x40000)

/** The common word that was meant by the two characters from `at` on; undefined where they may be right. */
function meant(text: string, at: number): Omit<Unlikely, 'start'> | undefined {
  const first = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  const pair = first * 65536 + second
  const slot = (first * 31 + second * 2053) & (harmless.length - 1)
  if (harmless[slot] === pair) return undefined
  if (isWordAt(text, at)) {
    harmless[slot] = pair
    return undefined
  }
  // Mostly two words meet here: neither character is to blame.
  const firstIsFree = !isWordAt(text, at - 1)
  const secondIsFree = !isWordAt(text, at + 1)
  if (!firstIsFree && !secondIsFree) return undefined
  const one = text.charAt(at)
  const two = text.charAt(at + 1)
  const firsts = likes(knownOf(one), knownOf(two), 'before')
  const seconds = likes(knownOf(two), knownOf(one), 'after')
  // A character is like itself: the two are a common word
  const common = firsts.includes(one) || seconds.includes(two)
  pairs ??= Filter.from(phrases.pairs)
  if (common || (firsts === '' && seconds === '') || pairs.has(text, at, 2)) {
    harmless[slot] = pair
    return undefined
  }
  const rights = [
    ...(firstIsFree ? firsts : '').split('').map((other) => other + two),
    ...(secondIsFree ? seconds : '').split('').map((other) => one + other),
  ]
  let best: string | undefined
  let most = 0
  for (const right of rights) {
    const known = stretches(text, at, right)
    if (known <= most) continue
    most = known
    best = right
  }
  return best === undefined ? undefined : { right: best, stretches: most }
}

/**
 * How many known stretches of four characters hold `right` in the place of two; the changed character
 * has to go with its other neighbour in one of them.
 */
function stretches(text: string, at: number, right: string): number {
  const changed = right.charAt(0) === text.charAt(at) ? 1 : 0
  const around = text.slice(Math.max(0, at - 3), at) + right + text.slice(at + 2, at + 5)
  const middle = Math.min(3, at) + changed
  const beside = changed === 0 ? middle - 1 : middle + 1
  const alone = !isHan(around.charCodeAt(beside))
  let known = 0
  let joined = alone
  for (let from = Math.max(0, middle - 3); from <= middle && from + 4 <= around.length; from++) {
    if (!isStretch(around, from)) continue
    known++
    joined ||= from <= beside && beside < from + 4
  }
  return joined ? known : 0
}
