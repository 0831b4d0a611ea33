import type { Passage, Text } from '../../model/source.ts'
import { proseOf, trait } from '../../model/text/prose.ts'
import { eightDigits } from './areas.ts'

/** A telephone number as written. */
export interface Phone {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  /** Area code, where it is written or carried over from the number before (0571-89719267、89719268). */
  readonly area?: string
  /** Its area code stands before the number that it follows. */
  readonly carried?: true
  /** The digits without the area code. */
  readonly digits: string
  readonly kind: 'landline' | 'mobile' | 'service' | 'local' | 'bare' | 'letters' | 'broken'
  /** The sign between area code and number. */
  readonly joint?: string
  /** What a broken one was meant to be. */
  readonly right?: string
}

const landline =
  /(?<![\d\w/.—-])[（(]?(0\d{2,3})[）)]?(\s?[-—–－‐―～~]{1,2}\s?|[）)]\s?|\s)(\d{3,20})(?!\d)/g
const more = /^\s?(?:[、，,/]|或|转)\s?(\d{5,10})(?![\d年月日.%]|[\u4e00-\u9fff]元)/
const mobile = /(?<![\d\w/.—-])(1[3-9]\d{4,12})(?![\d.])/g
/** 571-89719267: the 0 of the area code is lost. */
const bare = /(?<![\d\w/.—-])([2-9]\d{2})-(\d{8})(?!\d)/g
/** 137O5106789, 0571-8755O123: letters among the figures. */
const letters =
  /(?<![\dA-Za-z/.-])(?:1[3-9][\dOoIlBSZ]{8,10}|0[\dOoIl]{2,3}-[\dOoIlBSZ]{7,8})(?![\dA-Za-z])/g
/** 吴先生，10059012345: who answers stands right before it. */
const named =
  /(?:先生|女士|老师|同志|主任|科长|处长|手\s?机)(?:[：:，,、\s]|（|\()?\s?(1\d{8,12})(?![\d.])/g
const labelled =
  /(?:电\s?话|手\s?机|传\s?真|热\s?线|座\s?机|联系方式)(?:号码)?[：:]\s?[（(]?(\d[\d-]{4,18}\d)(?!\d)/g

/** 0571-8971 9267, 0571-8971-9267, 0571:89719267, 05711-89719267: no joint, one too many, or in the wrong place. */
const broken: readonly (readonly [RegExp, (match: RegExpExecArray) => string | undefined])[] = [
  [
    /(?<![\d\w/.—-])(0\d{2,3})[-－—–](\d{1,5})[ .·-](\d{2,7})(?![\d.-])/g,
    ([, area, head = '', tail = '']) =>
      /^\d{7,8}$/.test(head + tail) ? `${area}-${head}${tail}` : undefined,
  ],
  [/(?<![\d\w/.—-])(0[3-9]\d{2}|010|02\d)[:：](\d{8})(?!\d)/g, ([, area, all]) => `${area}-${all}`],
  [/(?<![\d\w/.—-])(0\d{3})\d-(\d{8})(?!\d)/g, ([, area, all]) => `${area}-${all}`],
  // 05718-9719267: the hyphen has slipped
  [
    /(?<![\d\w/.—-])(0\d{1,5})-(\d{6,10})(?!\d)/g,
    ([, head = '', tail = '']) => {
      const digits = head + tail
      const area = digits.slice(0, digits.length - 8)
      return area !== head && eightDigits.has(area) ? `${area}-${digits.slice(-8)}` : undefined
    },
  ],
]
/** 某处 057189719268: an area code whose numbers have eight digits, and eight digits. */
const joined = /(?<=[\u4e00-\u9fff：，、（(]\s?)(0\d{2,3})(\d{8})(?!\d)/g

const cache = new WeakMap<Passage, readonly Phone[]>()

/** Telephone numbers of a passage, well formed or not. */
function phonesIn(passage: Passage): readonly Phone[] {
  let phones = cache.get(passage)
  if (!phones) {
    const prose = proseOf(passage)
    phones = prose.traits & trait.digit ? find(passage, prose.text) : []
    cache.set(passage, phones)
  }
  return phones
}

/** Telephone numbers of a text, in its order. */
export function phonesOf(text: Text): Phone[] {
  return text.passages.flatMap(phonesIn)
}

/** What one way of looking takes for a number. `cued`: the passage speaks of telephones at all. */
type Finder = (text: string, cued: boolean) => Iterable<Omit<Phone, 'passage'>>

/** In this order: what one has read as a number, those after it do not read again. */
const finders: readonly Finder[] = [
  inPieces,
  withLetters,
  landlines,
  mobiles,
  ofPeople,
  withoutZero,
  behindLabels,
  withoutJoint,
]

function find(passage: Passage, text: string): Phone[] {
  const cued =
    /电\s?话|手\s?机|传\s?真|热\s?线|联系|座\s?机|咨询/.test(text) ||
    passage.key?.includes('phone') === true ||
    /(?<![\d\w/.—-])0\d{2,3}-\d{7,8}(?!\d)/.test(text)
  const found: Phone[] = []
  const taken = new Uint8Array(text.length)
  for (const finder of finders) {
    for (const one of finder(text, cued)) {
      if (taken.subarray(one.start, one.end).includes(1)) continue
      taken.fill(1, one.start, one.end)
      found.push({ passage, ...one })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function* inPieces(text: string): ReturnType<Finder> {
  for (const [pattern, rightOf] of broken) {
    for (const match of text.matchAll(pattern)) {
      const right = rightOf(match)
      const [start, end] = [match.index, match.index + match[0].length]
      if (right) yield { start, end, digits: '', kind: 'broken', right }
    }
  }
}

function* withLetters(text: string): ReturnType<Finder> {
  for (const match of text.matchAll(letters)) {
    const [written] = match
    const [start, end] = [match.index, match.index + written.length]
    if (/[A-Za-z]/.test(written)) yield { start, end, digits: written, kind: 'letters' }
  }
}

function* landlines(text: string, cued: boolean): ReturnType<Finder> {
  for (const match of text.matchAll(landline)) {
    const [all, area = '', joint = '', digits = ''] = match
    if (/^\s$/.test(joint) && !cued) continue
    // 057-89719267: a digit of the area code is lost, eight digits follow all the same
    const known =
      /^(?:010|02\d|0[3-9]\d{2})$/.test(area) ||
      (area.length === 3 && /^-\d{8}$/.test(`${joint}${digits}`))
    // T/SIA 002—2019, 003-2019: no area code, and too short for a number
    if (digits.length < 5 && !(known && cued)) continue
    if (!known && !cued) continue
    const start = match.index + (all.startsWith('0') ? 0 : 1)
    const end = match.index + all.length
    yield { start, end, area, digits, kind: 'landline', joint: joint.trim() || ' ' }
    yield* following(text, end, area)
  }
}

/** 0571-89719267、89719268: the numbers that share an area code with the one that ends at `end`. */
function* following(text: string, end: number, area: string): ReturnType<Finder> {
  for (let next = more.exec(text.slice(end)); next; next = more.exec(text.slice(end))) {
    const digits = next[1] as string
    end += next[0].length
    const extension = next[0].includes('转')
    if (extension || /^0/.test(digits) || /^1[3-9]\d{9}$/.test(digits)) return
    yield { start: end - digits.length, end, area, carried: true, digits, kind: 'landline' }
  }
}

function* mobiles(text: string, cued: boolean): ReturnType<Finder> {
  for (const match of text.matchAll(mobile)) {
    const digits = match[1] as string
    const [start, end] = [match.index, match.index + digits.length]
    const near = digits.length === 11 || (cued && digits.length >= 9)
    if (near && !/^[\u4e00-\u9fff]?元/.test(text.slice(end))) {
      yield { start, end, digits, kind: 'mobile' }
    }
  }
}

function* ofPeople(text: string): ReturnType<Finder> {
  for (const match of text.matchAll(named)) {
    const digits = match[1] as string
    const end = match.index + match[0].length
    yield { start: end - digits.length, end, digits, kind: 'mobile' }
  }
}

function* withoutZero(text: string, cued: boolean): ReturnType<Finder> {
  if (!cued) return
  for (const match of text.matchAll(bare)) {
    const [all, area = '', digits = ''] = match
    if (area.startsWith('400') || area.startsWith('800')) continue
    yield { start: match.index, end: match.index + all.length, area, digits, kind: 'bare' }
  }
}

function* behindLabels(text: string): ReturnType<Finder> {
  for (const match of text.matchAll(labelled)) {
    const written = match[1] as string
    const end = match.index + match[0].length
    const digits = written.replaceAll('-', '')
    const service = /^(?:400|800|95|96|12|11)/.test(digits) && digits.length !== 11
    yield { start: end - written.length, end, digits, kind: service ? 'service' : 'local' }
  }
}

function* withoutJoint(text: string): ReturnType<Finder> {
  for (const match of text.matchAll(joined)) {
    const [all, area = ''] = match
    if (!eightDigits.has(area)) continue
    yield { start: match.index, end: match.index + all.length, digits: all, kind: 'local' }
  }
}
