import type { Mark, Passage } from '../source.ts'
import { addressesIn } from './addresses.ts'

/** What a passage holds at all, as bits: a rule that needs it skips the rest at once. */
export const trait = {
  han: 1,
  digit: 2,
  latin: 4,
  /** a space of any kind */
  space: 8,
  /** , ; : ! ? . and straight quotation marks */
  halfMark: 16,
  bracket: 32,
  quote: 64,
  /** 《》〈〉 */
  title: 128,
  /** hyphens, dashes, tildes */
  dash: 256,
  /** full-width letters, digits and signs */
  wide: 512,
  /** invisible, private, broken */
  odd: 1024,
  /** @ # / and what else marks an address */
  address: 2048,
  percent: 4096,
} as const

/** A passage as most rules look at it: its prose alone, with what it holds known beforehand. */
export interface Prose {
  /** The passage's value, same length, with addresses, code and HTML blotted out by U+FFFC. */
  readonly text: string
  /** Bits of `trait`. */
  readonly traits: number
}

/** Stands for one unit of what style rules leave alone. */
export const blot = '\uFFFC'

const cache = new WeakMap<Passage, Prose>()

/** A passage as the rules of style read it. */
export function proseOf(passage: Passage): Prose {
  let prose = cache.get(passage)
  if (!prose) {
    prose = read(passage)
    cache.set(passage, prose)
  }
  return prose
}

function read(passage: Passage): Prose {
  const { value } = passage
  let traits = 0
  for (let i = 0; i < value.length; i++) traits |= table[value.charCodeAt(i)] as number
  const foreign = passage.marks.filter(isForeign)
  let text = blotOut(value, foreign, blot)
  if (traits & trait.latin && traits & trait.address) text = blotOut(text, addressesIn(text), blot)
  return { text, traits }
}

/** Whether a stretch is nobody's wording: an address, code, HTML. */
export function isForeign({ kind }: Mark): boolean {
  return kind === 'address' || kind === 'code' || kind === 'html'
}

/** A text with stretches of it covered by one character, unit for unit. */
export function blotOut(
  text: string,
  stretches: readonly { readonly start: number; readonly end: number }[],
  character: string,
): string {
  if (stretches.length === 0) return text
  let result = ''
  let at = 0
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(start, at)
    result += text.slice(at, from) + character.repeat(end - from)
    at = end
  }
  return result + text.slice(at)
}

/** The traits of every UTF-16 unit. */
const table = new Uint16Array(65536)
for (const [from, to, bits] of [
  [0, 32, trait.odd],
  [48, 58, trait.digit],
  [65, 91, trait.latin],
  [97, 123, trait.latin],
  [127, 160, trait.odd],
  [0x3007, 0x3008, trait.han],
  [0x3400, 0x4dc0, trait.han],
  [0x4e00, 0xa000, trait.han],
  [0xe000, 0xf900, trait.odd],
  [0xf900, 0xfb00, trait.han],
  [0xfe50, 0xfe6c, trait.wide],
  [0xff00, 0xfff0, trait.wide],
] as const) {
  table.fill(bits, from, to)
}
for (const [characters, bits] of [
  [
    ' \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t',
    trait.space,
  ],
  [',;:!?.\'"', trait.halfMark],
  ['()[]（）〔〕【】［］｛｝{}「」『』', trait.bracket],
  ['“”‘’', trait.quote],
  ['《》〈〉<>', trait.title],
  ['-–—―─－~～〜−‐‑', trait.dash],
  ['@#/\\＠', trait.address],
  ['%‰％', trait.percent],
  ['，！？：；．', 0],
  [
    '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u00a0\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\ufff9\ufffa\ufffb\ufffd\u3164\u180e\u115f\u1160\uffa0',
    trait.odd,
  ],
] as const) {
  for (let i = 0; i < characters.length; i++) {
    const unit = characters.charCodeAt(i)
    table[unit] = bits === 0 ? 0 : (table[unit] as number) | bits
  }
}
for (const bracket of '（）') table[bracket.charCodeAt(0)] = trait.bracket
