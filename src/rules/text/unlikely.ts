import { isHan } from '../../model/characters.ts'
import alike from './alike.json' with { type: 'json' }
import { Filter } from './filter.ts'
import { isWord } from './neighbours.ts'
import phrases from './phrases.json' with { type: 'json' }

/** Two characters that are met nowhere together, and the common word that was meant. */
export interface Unlikely {
  readonly start: number
  readonly right: string
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
      const right = meant(text, i)
      if (!right) continue
      yield { start: i, right }
      i++
    }
  }
}

/** What is known of official prose. */
interface Knowledge {
  /** The groups that a character is in: of what sounds and looks alike. */
  readonly groups: ReadonlyMap<number, readonly number[]>
  /** The characters of a group that make a common word before, and after, another character. */
  readonly firsts: ReadonlyMap<number, string>
  readonly seconds: ReadonlyMap<number, string>
  /** Pairs that are one character off a common word, and yet met. */
  readonly pairs: Filter
  /** Stretches of four characters that are met again and again. */
  readonly fours: Filter
}

/** Made when first asked for. */
let knowledge: Knowledge | undefined

/** The common word that was meant by the two characters from `at` on; undefined where they may be right. */
function meant(text: string, at: number): string | undefined {
  knowledge ??= learn()
  const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  const firsts = likes(knowledge.firsts, first, second)
  const seconds = likes(knowledge.seconds, second, first)
  if (firsts === '' && seconds === '') return undefined
  const [one, two] = [text.charAt(at), text.charAt(at + 1)]
  // A character is like itself: the two are a common word
  if (firsts.includes(one) || seconds.includes(two)) return undefined
  if (isWord(one, two) || knowledge.pairs.has(text, at, 2)) return undefined
  let best: string | undefined
  let most = 0
  const weigh = (right: string, changed: number) => {
    const known = stretches(text, at, right, changed)
    if (known <= most) return
    most = known
    best = right
  }
  if (!isWord(text.charAt(at - 1), one)) for (const other of firsts) weigh(other + two, 0)
  if (!isWord(two, text.charAt(at + 2))) for (const other of seconds) weigh(one + other, 1)
  return best
}

/** Characters like one that make a common word with the other, in the table of its place. */
function likes(table: ReadonlyMap<number, string>, character: number, other: number): string {
  let found = ''
  for (const group of knowledge?.groups.get(character) ?? [])
    found += table.get(group * 65536 + other) ?? ''
  return found
}

/**
 * How many known stretches of four characters hold `right` in the place of two; the changed character
 * has to go with its other neighbour in one of them.
 */
function stretches(text: string, at: number, right: string, changed: number): number {
  const around = text.slice(Math.max(0, at - 3), at) + right + text.slice(at + 2, at + 5)
  const middle = Math.min(3, at) + changed
  const beside = changed === 0 ? middle - 1 : middle + 1
  const alone = !isHan(around.charCodeAt(beside))
  let known = 0
  let joined = alone
  for (let from = Math.max(0, middle - 3); from <= middle && from + 4 <= around.length; from++) {
    if (!knowledge?.fours.has(around, from, 4)) continue
    known++
    joined ||= from <= beside && beside < from + 4
  }
  return joined ? known : 0
}

function learn(): Knowledge {
  const groups = new Map<number, number[]>()
  const all = [...alike.sounds, ...alike.shapes]
  for (const [i, group] of all.entries()) {
    for (const character of group) {
      const unit = character.charCodeAt(0)
      const known = groups.get(unit)
      if (known) known.push(i)
      else groups.set(unit, [i])
    }
  }
  const firsts = new Map<number, string>()
  const seconds = new Map<number, string>()
  const put = (table: Map<number, string>, character: string, other: string) => {
    for (const group of groups.get(character.charCodeAt(0)) ?? []) {
      const key = group * 65536 + other.charCodeAt(0)
      table.set(key, (table.get(key) ?? '') + character)
    }
  }
  for (const [first, ...rest] of phrases.words.split(' ')) {
    for (const second of rest) {
      put(firsts, first as string, second)
      put(seconds, second, first as string)
    }
  }
  return {
    groups,
    firsts,
    seconds,
    pairs: Filter.from(phrases.pairs),
    fours: Filter.from(phrases.phrases),
  }
}
