import { isHan } from '../../model/characters.ts'
import alike from './alike.json' with { type: 'json' }
import { Filter } from './filter.ts'
import { isWord } from './neighbours.ts'
import phrases from './phrases.json' with { type: 'json' }
import { isStretch } from './stretches.ts'

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

/** Words by the group of the one character and by the other: group → the characters that it may be. */
type Table = Map<number, string>

/** What is known of official prose, each part made when first asked for: most texts never ask for the last. */
class Knowledge {
  /** The groups that a character is in: of what sounds and looks alike. */
  readonly #groups = new Map<number, number[]>()
  /** The characters that make a common word before, and after, another. */
  readonly #heads = new Map<number, string>()
  readonly #tails = new Map<number, string>()
  readonly #firsts = new Map<number, Table>()
  readonly #seconds = new Map<number, Table>()
  #pairs: Filter | undefined

  constructor() {
    const groups = [...alike.sounds, ...alike.shapes]
    for (let group = 0; group < groups.length; group++) {
      const characters = groups[group] as string
      for (let i = 0; i < characters.length; i++) {
        const unit = characters.charCodeAt(i)
        const known = this.#groups.get(unit)
        if (known) known.push(group)
        else this.#groups.set(unit, [group])
      }
    }
    for (const line of phrases.words.split(' ')) {
      const first = line.charAt(0)
      this.#tails.set(line.charCodeAt(0), line.slice(1))
      for (let i = 1; i < line.length; i++) {
        const second = line.charCodeAt(i)
        this.#heads.set(second, (this.#heads.get(second) ?? '') + first)
      }
    }
  }

  /** Characters like `first` that make a common word before `second`. */
  firsts(first: number, second: number): string {
    return this.#likes(first, this.#table(this.#firsts, second, this.#heads))
  }

  /** Characters like `second` that make a common word after `first`. */
  seconds(first: number, second: number): string {
    return this.#likes(second, this.#table(this.#seconds, first, this.#tails))
  }

  #likes(character: number, table: Table): string {
    const groups = this.#groups.get(character)
    let found = ''
    if (!groups || table.size === 0) return found
    for (let i = 0; i < groups.length; i++) found += table.get(groups[i] as number) ?? ''
    return found
  }

  /** The table of a character, made when it is first met. */
  #table(tables: Map<number, Table>, character: number, words: Map<number, string>): Table {
    let table = tables.get(character)
    if (table) return table
    table = new Map()
    tables.set(character, table)
    const others = words.get(character) ?? ''
    for (let i = 0; i < others.length; i++)
      for (const group of this.#groups.get(others.charCodeAt(i)) ?? [])
        table.set(group, (table.get(group) ?? '') + others.charAt(i))
    return table
  }

  /** Pairs that are one character off a common word, and yet met. */
  get pairs(): Filter {
    this.#pairs ??= Filter.from(phrases.pairs)
    return this.#pairs
  }
}

let knowledge: Knowledge | undefined

/** Pairs that may be right wherever they stand, by their hash: a long text holds few that are new. */
const harmless = new Uint32Array(65536)

/** The common word that was meant by the two characters from `at` on; undefined where they may be right. */
function meant(text: string, at: number): string | undefined {
  const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  const pair = first * 65536 + second
  const slot = (first * 31 + second * 2053) & 0xffff
  if (harmless[slot] === pair) return undefined
  const one = text.charAt(at)
  const two = text.charAt(at + 1)
  knowledge ??= new Knowledge()
  const word = isWord(one, two)
  const firsts = word ? '' : knowledge.firsts(first, second)
  const seconds = word ? '' : knowledge.seconds(first, second)
  // A character is like itself: the two are a common word
  const common = firsts.includes(one) || seconds.includes(two)
  if (common || (firsts === '' && seconds === '') || knowledge.pairs.has(text, at, 2)) {
    harmless[slot] = pair
    return undefined
  }
  const rights = [
    ...(isWord(text.charAt(at - 1), one) ? '' : firsts).split('').map((other) => other + two),
    ...(isWord(two, text.charAt(at + 2)) ? '' : seconds).split('').map((other) => one + other),
  ]
  let best: string | undefined
  let most = 0
  for (const right of rights) {
    const known = stretches(text, at, right)
    if (known <= most) continue
    most = known
    best = right
  }
  return best
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
