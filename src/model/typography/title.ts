import data from './title-words.json' with { type: 'json' }

/** Marks that never begin a line, and those that never end one. */
const closing = /^[，。、；：！？”’》）〉〕】…—～%/]/u
const opening = /[“‘《（〈〔【/]$/u

/** A short quotation or parenthesis, the number of a standard, a date, an ordinal, a range of years or months, Latin with its marks: one word each. */
const whole = new RegExp(
  [
    /“[^“”]{1,12}”/,
    /（[^（）]{1,8}）/,
    /[A-Z][A-Z/]{1,15}(?: [A-Z0-9][A-Z0-9/.:—-]{0,11}){1,4}(?![A-Za-z])/,
    /[A-Z][A-Za-z/]{0,15} ?\d{1,6}(?:\.\d{1,3})?[—-]\d{4}/,
    /\d{4}年\d{1,2}月\d{1,2}日/,
    /第(?:\d{1,4}|[〇一二三四五六七八九十百]{1,5})[届次期批号条章节]/,
    /(?:\d{1,4}|[〇一二三四五六七八九十]{1,4})[—～](?:\d{1,4}|[〇一二三四五六七八九十]{1,4})(?:年度?|月份?|期|个|%)?/,
    /(?:https?:\/\/)?[A-Za-z0-9]{1,20}(?:[./-][A-Za-z0-9]{1,20}){1,4}/,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'g',
)

const words = data.words.split(' ')
const suffixes = new Set(data.suffixes)
const surnames = new Set(data.surnames)
const standing = new Set(data.standing)
const leading = new Set(data.leading)
const places = new Set(data.places)
const tails = new Set(data.tails.split(' '))

let segmenter: Intl.Segmenter | undefined

/** The units of a title that no line break may tear. */
export function titleUnits(title: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const cuts = new Set<number>()
  for (const { index } of segmenter.segment(title)) cuts.add(index)
  for (const word of words) {
    for (let at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
      for (let i = at + 1; i < at + word.length; i++) cuts.delete(i)
      cuts.add(at).add(at + word.length)
    }
  }
  for (const { index, 0: text } of title.matchAll(whole)) {
    for (let i = index + 1; i < index + text.length; i++) cuts.delete(i)
  }
  const starts = [...cuts].filter((at) => at < title.length).sort((a, b) => a - b)
  const units: string[] = []
  let before: string | undefined
  starts.forEach((start, i) => {
    const word = title.slice(start, starts[i + 1] ?? title.length)
    const last = units.at(-1)
    if (last !== undefined && before !== undefined) {
      if (word === '的' && places.has(last) && units.length > 1) units.push(`${joined(units)}的`)
      else if (belongTogether(last, word) || isOneWord(before, word) || leads(last, before, word))
        units[units.length - 1] += word
      else units.push(word)
    } else units.push(word)
    before = word
  })
  return units
}

/** Takes the last two units away, as one. */
function joined(units: string[]): string {
  return units.splice(-2).join('')
}

/** 在, 对, 和 and the like lead to what follows: a line ends before them. */
function leads(last: string, before: string, after: string): boolean {
  return last === before && leading.has(last) && /^[\p{L}\p{N}]/u.test(after)
}

/** The name of a body ends: what follows is about it, or a part of it. */
const endsBody = /.(?:协会|学会|联合会|商会|委员会|公司|集团|中心|大学|研究院)$/u

/** What it costs that a line ends with 关于 and the like, which lead to what follows. */
export const severed = 16

/** What a line break costs between two units: nothing at a mark or a space, more where the second completes the first, most after what leads to it. */
export function breakCost(before: string, after: string): number {
  if (/(?:^|[\s\p{P}])(?:与|和|及|暨)\s$/u.test(before) || places.has(after)) return severed
  if (/[\s，、：；。！？》”）】]$/u.test(before) || /^[\s《“（【]/u.test(after)) return 0
  if (/(?:关于|进一步|有关)$/u.test(before)) return severed
  if (after.length > 1 && leading.has(after.charAt(0))) return 2
  if (tails.has(after)) return 10
  return endsBody.test(before) ? 3 : 6
}

const han = /^\p{Script=Han}+$/u

/** Two words of the segmenter of which a single character is no word of its own. */
function isOneWord(before: string, after: string): boolean {
  if (!han.test(before) || !han.test(after)) return false
  const isPart = (word: string) => word.length === 1 && !standing.has(word)
  if (isPart(after) && suffixes.has(after)) return !standing.has(before)
  if (isPart(before) && surnames.has(before)) return after.length <= 2
  return isPart(before) && isPart(after)
}

function belongTogether(before: string, after: string): boolean {
  if (closing.test(after) || opening.test(before)) return true
  if (/[\dA-Za-z.]$/.test(before) && /^[\dA-Za-z.]/.test(after)) return true
  if (/[\d〇一二三四五六七八九十]$/.test(before) && /^[年月日号期届个家件位项类]/.test(after))
    return true
  if (/^(?:的|了|等|和|与|及|之|暨)$/.test(after)) return /^(?:的|了|等|之)$/.test(after)
  if (/[A-Za-z]$/.test(before) && suffixes.has(after)) return true
  return before === '第' || (leading.has(before) && after === ' ')
}
