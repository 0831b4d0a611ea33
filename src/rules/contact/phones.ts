import { proseOf, trait } from '../../model/prose.ts'
import type { Passage, Text } from '../../model/source.ts'
import { eightDigits } from './areas.ts'

/** A telephone number as written. */
export interface Phone {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  /** Area code, where it is written or carried over from the number before (0571-89719267、89719268). */
  readonly area?: string
  /** The digits without the area code. */
  readonly digits: string
  readonly kind: 'landline' | 'mobile' | 'service' | 'local' | 'bare' | 'letters' | 'broken'
  /** The sign between area code and number. */
  readonly joint?: string
  /** What a broken one was meant to be. */
  readonly right?: string
}

const landline =
  /(?<![\d\w/.—-])[（(]?(0\d{2,3})[）)]?(\s?[-—–－‐―]{1,2}\s?|[）)]\s?|\s)(\d{3,20})(?!\d)/g
const more = /^\s?(?:[、，,/]|或|转)\s?(\d{5,10})(?![\d年月日.%]|[\u4e00-\u9fff]元)/
const mobile = /(?<![\d\w/.—-])(1[3-9]\d{4,12})(?![\d.])/g
/** 571-89719267: the 0 of the area code is lost. */
const bare = /(?<![\d\w/.—-])([2-9]\d{2})-(\d{8})(?!\d)/g
/** 137O5106789, 0571-8755O123: letters among the figures. */
const letters =
  /(?<![\dA-Za-z/.-])(?:1[3-9][\dOoIl]{8,10}|0[\dOoIl]{2,3}-[\dOoIl]{7,8})(?![\dA-Za-z])/g
/** 吴先生，10059012345: who answers stands right before it. */
const named =
  /(?:先生|女士|老师|同志|主任|科长|处长|手\s?机)(?:[：:，,、\s]|（|\()?\s?(1\d{8,12})(?![\d.])/g
const labelled =
  /(?:电\s?话|手\s?机|传\s?真|热\s?线|座\s?机|联系方式)(?:号码)?[：:]\s?[（(]?(\d[\d-]{4,18}\d)(?!\d)/g

/** 0571-8971 9267, 0571-8971-9267, 0571:89719267, 05711-89719267: no joint, or one too many. */
const broken: readonly (readonly [RegExp, (match: RegExpExecArray) => string | undefined])[] = [
  [
    /(?<![\d\w/.—-])(0\d{2,3})-(\d{1,5})[ .·-](\d{2,7})(?![\d.-])/g,
    ([, area, head = '', tail = '']) =>
      /^\d{7,8}$/.test(head + tail) ? `${area}-${head}${tail}` : undefined,
  ],
  [/(?<![\d\w/.—-])(0[3-9]\d{2}|010|02\d)[:：](\d{8})(?!\d)/g, ([, area, all]) => `${area}-${all}`],
  [/(?<![\d\w/.—-])(0\d{3})\d-(\d{8})(?!\d)/g, ([, area, all]) => `${area}-${all}`],
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

export function phonesOf(text: Text): Phone[] {
  return text.passages.flatMap(phonesIn)
}

function find(passage: Passage, text: string): Phone[] {
  const found: Phone[] = []
  const free = (start: number, end: number) =>
    !found.some((one) => start < one.end && one.start < end)
  const cued =
    /电\s?话|手\s?机|传\s?真|热\s?线|联系|座\s?机|咨询/.test(text) ||
    passage.key?.includes('phone') === true ||
    /(?<![\d\w/.—-])0\d{2,3}-\d{7,8}(?!\d)/.test(text)
  for (const [pattern, rightOf] of broken) {
    for (const match of text.matchAll(pattern)) {
      const right = rightOf(match)
      const [start, end] = [match.index, match.index + match[0].length]
      if (right) found.push({ passage, start, end, digits: '', kind: 'broken', right })
    }
  }
  for (const match of text.matchAll(letters)) {
    const [written] = match
    const end = match.index + written.length
    if (!/[A-Za-z]/.test(written) || !free(match.index, end)) continue
    found.push({ passage, start: match.index, end, digits: written, kind: 'letters' })
  }
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
    if (!free(match.index, match.index + all.length)) continue
    const lead = all.startsWith('0') ? 0 : 1
    let end = match.index + all.length
    found.push({
      passage,
      start: match.index + lead,
      end,
      area,
      digits,
      kind: 'landline',
      joint: joint.trim() || ' ',
    })
    for (let next = more.exec(text.slice(end)); next; next = more.exec(text.slice(end))) {
      const number = next[1] as string
      const start = end + next[0].length - number.length
      end += next[0].length
      const extension = next[0].includes('转')
      if (extension || /^0/.test(number) || /^1[3-9]\d{9}$/.test(number)) break
      found.push({ passage, start, end, area, digits: number, kind: 'landline' })
    }
  }
  for (const match of text.matchAll(mobile)) {
    const digits = match[1] as string
    const end = match.index + digits.length
    const near = digits.length === 11 || (cued && digits.length >= 9)
    if (near && free(match.index, end) && !/^[\u4e00-\u9fff]?元/.test(text.slice(end))) {
      found.push({ passage, start: match.index, end, digits, kind: 'mobile' })
    }
  }
  for (const match of text.matchAll(named)) {
    const digits = match[1] as string
    const end = match.index + match[0].length
    if (free(end - digits.length, end))
      found.push({ passage, start: end - digits.length, end, digits, kind: 'mobile' })
  }
  if (cued) {
    for (const match of text.matchAll(bare)) {
      const [all, area = '', digits = ''] = match
      const end = match.index + all.length
      if (area.startsWith('400') || area.startsWith('800') || !free(match.index, end)) continue
      found.push({ passage, start: match.index, end, area, digits, kind: 'bare' })
    }
  }
  for (const match of text.matchAll(labelled)) {
    const written = match[1] as string
    const end = match.index + match[0].length
    const start = end - written.length
    if (!free(start, end)) continue
    const digits = written.replaceAll('-', '')
    const service = /^(?:400|800|95|96|12|11)/.test(digits) && digits.length !== 11
    found.push({ passage, start, end, digits, kind: service ? 'service' : 'local' })
  }
  for (const match of text.matchAll(joined)) {
    const [all, area = ''] = match
    const end = match.index + all.length
    if (!eightDigits.has(area) || !free(match.index, end)) continue
    found.push({ passage, start: match.index, end, digits: all, kind: 'local' })
  }
  return found.sort((a, b) => a.start - b.start)
}
