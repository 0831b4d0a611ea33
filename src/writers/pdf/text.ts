import { latinMarks } from '../../model/typography/latin-marks.ts'

/** A stretch of plain text as the template sets it. */
export type Stretch =
  /** Set as it is; lines break by the rules of Chinese. */
  | string
  /** Not torn but at its marks, where a line would be spaced wide: a year, a figure with its sign. */
  | { readonly type: 'whole'; readonly value: string }
  /** A long word of Latin letters. */
  | { readonly type: 'word'; readonly value: string }
  /** Latin marks, which look like Chinese ones in Unicode: an apostrophe, quotation marks of English. */
  | { readonly type: 'latin'; readonly value: string }
  /** May break between its pieces, and nothing is inserted there. */
  | { readonly type: 'address'; readonly pieces: readonly string[] }

/** A figure with what it counts or measures, 亿元 and the like, which stay together where the line has room. */
const units =
  '美元|欧元|元|吨|人次|人|千瓦时|千瓦|平方米|立方米|公里|米|亩|公顷|小时|分钟|倍|次|家|个|名|件|项|份|台|套|辆|艘|条|篇|户|只|所|座|场|批|款|位'
const measured = new RegExp(String.raw`\d[\d.,]{0,15}(?:万亿|亿|万)?(?:${units})`)

/**
 * Figures and years are not torn (GB/T 9704—2012, 7.3.3): 2024年, 33号, 2022—2024年, 12.5%, ≥90%; nor
 * is the name of a standard (GB/T 9704—2012), a telephone number or the name before it. Unbroken Latin
 * that is longer than half a line would leave a hole, so it gets places to break.
 */
const special = new RegExp(
  [
    /(?<![A-Za-z0-9/])[A-Z]{1,6}(?:\/[A-Z]{1,6})? ?\d{1,6}(?:\.\d{1,3})?[—-]\d{4}(?!\d)/,
    /[≤≥±№] ?\d[\d.,]{0,15}[%‰℃]?/,
    /\d[\d.,]{0,15}(?:[—–～~-]\d[\d.,]{0,15}){0,2}(?:个百分点|[年月日号期%‰℃届])/,
    measured,
    /(?<=[：、，；（]|^)\p{Script=Han}{2,3}(?= ?\d{3,4}-\d{7,8})/u,
    /(?<![\x21-\x39\x3b-\x7e])(?=[A-Za-z0-9+]*[-@/._])[\x21-\x7e]{7,23}(?![\x21-\x7e])/,
    /[\x21-\x7e]{24,}/,
    /(?<![\x21-\x7e])[\x21-\x7e]{7,23}(?![\x21-\x7e])/,
    latinMarks,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'gu',
)

/** Cuts a text into stretches, each of which is set in its own way. */
export function stretches(text: string): Stretch[] {
  const found: Stretch[] = []
  let from = 0
  for (const match of text.matchAll(special)) {
    if (match.index > from) found.push(text.slice(from, match.index))
    const [value] = match
    found.push(stretchOf(value))
    from = match.index + value.length
  }
  if (from < text.length) found.push(text.slice(from))
  return found
}

function stretchOf(value: string): Stretch {
  if (/^[\x21-\x7e]{24,}$/.test(value)) return { type: 'address', pieces: addressPieces(value) }
  if (/[“’]/.test(value)) return { type: 'latin', value }
  return { type: /^[\x21-\x7e]+$/.test(value) && !/[-@/._]/.test(value) ? 'word' : 'whole', value }
}

/**
 * Where an address may break at a line's end: after its marks, and within names, so that no line is
 * left with wide gaps; but before a hyphen, which at the end of a line would be taken for one that divides a word.
 */
export function addressPieces(address: string): string[] {
  return address.match(/-*[A-Za-z0-9][^A-Za-z0-9-]*|[^A-Za-z0-9]+/g) ?? [address]
}

const atMarks = /(?:\w+:\/\/)?-*[^@._-]*[@._/?&=#]+|-*[^@._-]+|-+/g
/** The longest name that is not torn, in letters: about a third of a line of a note. */
const longestName = 24

/**
 * The parts of an address in a note, whose lines are ragged: its host, the names of its path, what it
 * asks for; long ones at their other marks.
 */
export function addressNames(address: string): string[] {
  const parts = address.match(/(?:\w+:\/\/)?[^/?&=#]*[/?&=#]+|[^/?&=#]+/g) ?? [address]
  return parts
    .flatMap((part) => (part.length > longestName ? (part.match(atMarks) ?? [part]) : [part]))
    .flatMap((part) => (part.length > 2 * longestName ? addressPieces(part) : [part]))
}
