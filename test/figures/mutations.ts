/** Mistakes as hands make them, one at a time, in a sound text. */
export interface Mutation {
  readonly kind: string
  readonly at: number
  readonly find: string
  readonly replace: string
}

const figure = /(\d+(?:\.\d+)?)(万?亿?元|亿美元|%|个百分点)/g

export function mutationsOf(text: string): readonly Mutation[] {
  return [...ofNumbers(text), ...ofWords(text)]
}

function* ofNumbers(text: string): Iterable<Mutation> {
  for (const match of text.matchAll(figure)) {
    const [, digits = '', unit = ''] = match
    const at = match.index
    const of = unit === '%' ? 'rates' : unit === '个百分点' ? 'points' : 'amounts'
    const swapped = transposed(digits)
    if (swapped) yield { kind: `digits swapped (${of})`, at, find: digits, replace: swapped }
    yield { kind: `digit changed (${of})`, at, find: digits, replace: raised(digits) }
    if (digits.includes('.'))
      yield { kind: `point lost (${of})`, at, find: digits, replace: digits.replace('.', '') }
    if (unit === '亿元')
      yield { kind: '万 for 亿', at, find: `${digits}亿元`, replace: `${digits}万元` }
    if (unit === '个百分点')
      yield { kind: '% for 个百分点', at, find: digits + unit, replace: `${digits}%` }
  }
}

/** The first two neighbouring digits that differ, swapped; no number begins with 0 by it. */
function transposed(digits: string): string | undefined {
  for (let i = 0; i + 1 < digits.length; i++) {
    const next = digits.charAt(i + 1) === '.' ? i + 2 : i + 1
    const a = digits.charAt(i)
    const b = digits.charAt(next)
    if (a === '.' || a === b || b === '' || (i === 0 && b === '0')) continue
    return digits.slice(0, i) + b + digits.slice(i + 1, next) + a + digits.slice(next + 1)
  }
  return undefined
}

/** The second digit (or the only one) three higher. */
function raised(digits: string): string {
  const numerals = [...digits].flatMap((char, index) => (char === '.' ? [] : [index]))
  const at = numerals[1] ?? numerals[0] ?? 0
  return digits.slice(0, at) + String((Number(digits.charAt(at)) + 3) % 10) + digits.slice(at + 1)
}

const words: readonly (readonly [kind: string, pattern: RegExp, to: (found: string) => string])[] =
  [
    ['增长 and 下降', /(?:增长|下降)(?=\d)/g, (found) => (found === '增长' ? '下降' : '增长')],
    [
      '高于 and 低于',
      /(?:高出|高于|低于)(?=[^,，]{0,10}\d)/g,
      (found) => (found === '低于' ? '高于' : '低于'),
    ],
    ['count off by one', /\d(?=名|个地区|省[（(市]|个省)/g, (found) => String(Number(found) + 1)],
    [
      'a name left out',
      /、(?=[\u4e00-\u9fff]{2,4}、)[\u4e00-\u9fff]{2,4}(?=[^。;；]{0,60}分别)/g,
      () => '',
    ],
    [
      'another period',
      /(?<=[。\n])(?:1[-—]\d{1,2}月份?|上半年|一季度)(?=[,，])/g,
      (found) =>
        found === '上半年'
          ? '前三季度'
          : found === '一季度'
            ? '上半年'
            : found.replace(/\d{1,2}(?=月)/, (month) => String(Number(month) - 1)),
    ],
  ]

function* ofWords(text: string): Iterable<Mutation> {
  for (const [kind, pattern, to] of words)
    for (const match of text.matchAll(pattern))
      yield { kind, at: match.index, find: match[0], replace: to(match[0]) }
}

export function apply(text: string, { at, find, replace }: Mutation): string {
  return text.slice(0, at) + replace + text.slice(at + find.length)
}
