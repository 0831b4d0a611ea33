import { areAlike } from '../../lexicon/alike.ts'
import { isWordAt } from '../../lexicon/neighbours.ts'
import { isStretch } from '../../lexicon/stretches.ts'
import { isHan } from '../../model/text/characters.ts'
import type { Variant } from './variants.ts'

/**
 * Names of which one character sounds or looks like that of the same name elsewhere: 东部软件院 amid
 * 东部软件园. The odd character is no word with its neighbours and in no stretch of official prose,
 * so that ordinary language is never asked about.
 */
export function* alikeCharacters(text: string): Generator<Variant> {
  const frames = new Frames(text)
  for (let i = 0; i < text.length; i++) {
    // Neither character of a word is odd, and most characters stand in one.
    if (isWordAt(text, i)) i++
    else if (isOdd(text, i)) frames.add(i)
  }
  for (const { at, met, habit } of frames.compared()) {
    if (habit) continue
    for (const other of met) {
      const variant = judge(text, at, other)
      if (!variant) continue
      yield variant
      break
    }
  }
}

/** No more of a name is shown, on either side of the odd character. */
const shown = 6

/**
 * What stands about the odd character has to agree on both sides of it; or on one, where a name begins
 * or ends with it that is met again and again.
 */
function judge(text: string, at: number, other: Met): Variant | undefined {
  const before = agreement(text, at, other.at, -1)
  const after = agreement(text, at, other.at, 1)
  const count = Math.max(...other.counts)
  // 华维鲲鹏: a character of any sentence is one of a name where it stands there again and again
  if (own.has(text.charCodeAt(other.at)) && count < 2) return undefined
  // Of two that are odd, each once, the second is asked about
  if (other.odd && count === 1 && other.at > at) return undefined
  if ((before === 0 || after === 0) && !(other.odd && count > 1)) return undefined
  const start = at - Math.min(before, shown)
  const end = at + 1 + Math.min(after, shown)
  const from = other.at - at + start
  return {
    start,
    end,
    usual: text.slice(from, from + end - start),
    at: from,
    sure: other.odd && count > 2 && before + after > 3,
  }
}

/** How many Han characters two places have in common on one side. */
function agreement(text: string, one: number, other: number, step: 1 | -1): number {
  let size = 0
  let i = step
  while (
    size <= shown &&
    isHan(text.charCodeAt(one + i)) &&
    text.charCodeAt(one + i) === text.charCodeAt(other + i)
  ) {
    size++
    i += step
  }
  return size
}

/** Characters that stand by themselves in any sentence, and those that tell two names of a series apart. */
const own: ReadonlySet<number> = new Set(
  [
    ...'的地得之了在和对与为是将等及或由从向按我他她它们不也都就被把让使给到于以而且但若如则者所有无某每第其该本此各已未曾还又更最很较均共仅只需须除称指因当处原同做作一二三四五六七八九十百千万亿两个家名年月日时至自上下中内外前后左右东南西北远近省市县区乡镇村大小多少新老高低',
  ].map((character) => character.charCodeAt(0)),
)

/** Whether a character belongs to nothing known, as those of names do. */
export function isOdd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (!isHan(unit) || own.has(unit)) return false
  if (isWordAt(text, at - 1) || isWordAt(text, at)) return false
  for (let from = at - 3; from <= at; from++) if (isStretch(text, from)) return false
  return true
}

/** The places where one other character stands in a frame. */
interface Met {
  /** The first of them. */
  readonly at: number
  readonly character: string
  /** How many there are, by where the frame has its hole. */
  readonly counts: number[]
  /** The character is odd there, too. */
  odd: boolean
}

interface Odd {
  readonly at: number
  readonly met: Met[]
  /** The text says it so again. */
  habit: boolean
}

/** Four characters less one are enough to know a place by, and few enough to stand in a short name. */
const size = 4
/** So many odd characters are kept for one frame; a text with more of them has no usual form. */
const most = 4

/** What stands around odd characters, sought in one walk over the text. */
class Frames {
  readonly #text: string
  readonly #odds: Odd[] = []
  readonly #byFrame = new Map<number, Odd[]>()

  constructor(text: string) {
    this.#text = text
  }

  add(at: number) {
    const odd: Odd = { at, met: [], habit: false }
    this.#odds.push(odd)
    for (let hole = 0; hole < size; hole++) {
      const units: number[] = []
      for (let i = at - hole; i < at - hole + size; i++) {
        const unit = this.#text.charCodeAt(i)
        if (i !== at && isHan(unit)) units.push(unit)
      }
      const [one, two, three] = units
      if (one === undefined || two === undefined || three === undefined) continue
      const hash = hashOf(hole, one, two, three)
      const list = this.#byFrame.get(hash)
      if (!list) this.#byFrame.set(hash, [odd])
      else if (list.length < most) list.push(odd)
    }
  }

  /** The odd characters, each with what stands in its place where the text says the rest again. */
  compared(): readonly Odd[] {
    const text = this.#text
    if (this.#odds.length === 0) return this.#odds
    const pairs = this.#pairs
    const mask = pairs.length - 1
    let run = 0
    let [first, middle, last] = [0, 0, 0]
    for (let end = 1; end < text.length; end++) {
      const d = text.charCodeAt(end)
      const c = text.charCodeAt(end - 1)
      first = middle
      middle = last
      last = pairs[pairOf(c, d) & mask] as number
      run = isHan(d) ? run + 1 : 0
      // A frame holds two neighbours; most are of none, and one look tells.
      if (run < size || (first | middle | last) === 0) continue
      const a = text.charCodeAt(end - 3)
      const b = text.charCodeAt(end - 2)
      if (middle) this.#meet(hashOf(0, b, c, d), end - 3, 0)
      if (last) this.#meet(hashOf(1, a, c, d), end - 2, 1)
      if (first) {
        this.#meet(hashOf(2, a, b, d), end - 1, 2)
        this.#meet(hashOf(3, a, b, c), end, 3)
      }
    }
    return this.#odds
  }

  /** Whether two neighbours are in a frame at all, by their hash. */
  get #pairs(): Uint8Array {
    const pairs = new Uint8Array(2 ** Math.ceil(Math.log2(1024 + 16 * this.#odds.length)))
    const text = this.#text
    for (const { at } of this.#odds) {
      for (const i of [at - 3, at - 2, at + 1, at + 2]) {
        pairs[pairOf(text.charCodeAt(i), text.charCodeAt(i + 1)) & (pairs.length - 1)] = 1
      }
    }
    return pairs
  }

  #meet(hash: number, at: number, hole: number) {
    for (const odd of this.#byFrame.get(hash) ?? []) this.#compare(odd, at, hole)
  }

  #compare(odd: Odd, at: number, hole: number) {
    const text = this.#text
    if (odd.at === at || odd.habit || !agree(text, odd.at - hole, at - hole, hole)) return
    const character = text.charAt(at)
    if (character === text.charAt(odd.at)) {
      odd.habit = true
      return
    }
    const known = odd.met.find((met) => met.character === character)
    if (known) {
      known.counts[hole] = (known.counts[hole] ?? 0) + 1
      known.odd &&= isOdd(text, at)
    } else if (areAlike(character, text.charAt(odd.at))) {
      const counts = new Array<number>(size).fill(0).with(hole, 1)
      odd.met.push({ at, character, counts, odd: isOdd(text, at) })
    }
  }
}

function pairOf(one: number, two: number): number {
  return Math.imul((one << 8) ^ two, 0x85ebca6b) >>> 12
}

/** Of a frame: the three characters around its hole. */
function hashOf(hole: number, one: number, two: number, three: number): number {
  let hash = Math.imul((hole << 16) ^ one, 0x85ebca6b) ^ two
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ three
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f)
  return (hash ^ (hash >>> 16)) >>> 2
}

function agree(text: string, one: number, other: number, hole: number): boolean {
  for (let i = 0; i < size; i++) {
    if (i !== hole && text.charCodeAt(one + i) !== text.charCodeAt(other + i)) return false
  }
  return true
}
