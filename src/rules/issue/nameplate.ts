import type { Passage, Text } from '../../model/source.ts'
import { finding } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'

const whole = /第\s?(\d+)\s?期[^\d]{0,8}总\s?(第?)\s?(\d+)\s?期/
const ordinals = /第\s?[\dOolI]*\d[\dOolI]*\s?期/g
const shape =
  /((?:19|20)\d{2}年\s*)([^\d\s]?)(\d{1,3})([^\d\s]?)(\s*[（(]?)([^\d\s]?)([^\d\s]?)(\d{1,4})([^\d\s）)]?)(?=[）)]?\s*$)/
const dated = /((?:19|20)\d{2}年)\s*(第\s?\d{1,3}\s?期)/
const letteredYear = /(?<![\dA-Za-z])(?=\d*[OoIl])[12Il][\dOoIl]{3}年(?=\s?第\s?\d+\s?期)/g
const mixed = /第\s?([一二三四五六七八九十]{1,3})\s?期[^\d]{0,8}总\s?第?\s?\d+\s?期/

export const nameplate: Rule = {
  id: 'issue/nameplate',
  severity: 'error',
  description:
    '报头的期号、总期号写法不一、没有填、混有字母，总期号小于期号，或者期号多于一年能出的期数',
  keywords: ['总第', '报头'],
  explanation:
    '散稿的报头写“2024年第6期 总第160期”：期号是当年的，总期号是创刊以来的，总期号不会比期号小；报头印着“月刊”的，一年不过12期（双月刊6期，季刊4期，半月刊24期，旬刊36期，周刊53期）。本刊的报头由程序生成，不会有这个问题。',
  good: [
    { text: '2024年 第6期 总第160期\n\n协会 2024年7月31日' },
    { text: '行业半月刊\n\n2024年 第16期 总第160期\n\n协会 2024年8月31日' },
  ],
  bad: [
    { text: '2024年 第6期 总第160期期\n\n协会 2024年7月31日', at: '期期', expected: '期' },
    { text: '2024年 第6期 总160期\n\n协会 2024年7月31日', at: '总160期', expected: '总第160期' },
    { text: '2024年 第60期 总第16期\n\n协会 2024年7月31日', at: '第60期 总第16期' },
    { text: '2024年 第七期 总第160期\n\n协会 2024年7月31日', at: '第七期' },
    { text: '2024年 第6期 总第16O期\n\n协会 2024年7月31日', at: '第16O期', expected: '第160期' },
    {
      text: '2024年 第6期 总第160其\n\n协会 2024年7月31日',
      at: '总第160其',
      expected: '总第160期',
    },
    { text: '2024年 6期 总第160期\n\n协会 2024年7月31日', at: '6期', expected: '第6期' },
    { text: '2O24年 第6期 总第160期\n\n协会 2024年7月31日', at: '2O24年', expected: '2024年' },
    { text: '2024年 第0期 总第160期\n\n协会 2024年7月31日', at: '第0期' },
    { text: '202年 第6期 总第160期\n\n协会 2024年7月31日', at: '202年' },
    { text: '2024 第6期 总第160期\n\n协会 2024年7月31日', at: '2024 ' },
    { text: '2024年 第期 总第160期\n\n协会 2024年7月31日', at: '第期' },
    {
      text: '行业月刊\n\n2024年 第16期 总第160期\n\n协会 2024年7月31日',
      at: '第16期',
      note: '月刊一年12期',
    },
    { text: '2024年 第06期 总第160期\n\n协会 2024年7月31日', at: '第06期', expected: '第6期' },
  ],
  *check({ issue, texts }) {
    if (!issue) for (const text of texts) yield* checkText(text)
  },
}

/** How many issues a year of a periodical has, by the word in its nameplate. */
const issuesAYear: readonly (readonly [RegExp, string, number])[] = [
  [/双月刊/, '双月刊', 6],
  [/半月刊/, '半月刊', 24],
  [/月刊/, '月刊', 12],
  [/季刊/, '季刊', 4],
  [/旬刊/, '旬刊', 36],
  [/周刊/, '周刊', 53],
]

/** 第16期 of a 月刊. */
function* tooMany(head: readonly Passage[]): Generator<Finding> {
  const named = head.find(
    ({ value }) => value.length < 60 && /(?:[双半]?月|季|旬|周)刊/.test(value),
  )
  const [, name, most] = issuesAYear.find(([word]) => word.test(named?.value ?? '')) ?? []
  if (!named || !name || !most) return
  for (const passage of head) {
    const [, year = '', ordinal = ''] =
      passage.value.length < 60 ? (dated.exec(passage.value) ?? []) : []
    if (Number(/\d+/.exec(ordinal)?.[0]) <= most || ordinal === '') continue
    const start = passage.value.indexOf(ordinal, passage.value.indexOf(year))
    const reason = `${name}一年${most}期，没有${ordinal}：请核对期号。`
    yield finding(passage, start, start + ordinal.length, reason, { fact: true })
  }
}

function* checkText(text: Text): Generator<Finding> {
  yield* tooMany(text.passages.slice(0, 12))
  for (const passage of text.passages.slice(0, 12)) {
    const { value } = passage
    if (value.length > 60) continue
    yield* misspelt(passage)
    yield* misspeltYear(passage)
    yield* broken(passage)
    yield* unnumbered(passage)
    yield* unfit(passage)
    yield* doubled(passage)
    const match = whole.exec(value)
    if (match) {
      const [all, number, ordinal = '', total] = match
      const end = match.index + all.length
      if (ordinal === '') {
        const start = all.lastIndexOf('总') + match.index
        yield finding(passage, start, end, '总期号缺“第”字。', {
          fact: true,
          severity: 'warning',
          expected: [`总第${total}期`],
        })
      }
      if (Number(total) < Number(number)) {
        const reason = `总期号${total}比当年的期号${number}还小，请核对。`
        yield finding(passage, match.index, end, reason, { fact: true })
      }
    }
    const han = mixed.exec(value)
    if (!han) continue
    const end = han.index + (/期/.exec(han[0])?.index ?? 0) + 1
    yield finding(passage, han.index, end, '期号与总期号的数字写法不一：都用阿拉伯数字。', {
      fact: true,
      severity: 'warning',
    })
  }
}

/** 第期 总第160期: the number is still to be filled in. */
function* unnumbered(passage: Passage): Generator<Finding> {
  for (const { 0: found, index } of passage.value.matchAll(/第\s*期(?=[^\d]{0,8}总)|总第\s*期/g)) {
    yield finding(passage, index, index + found.length, '期号没有填：请补上。', { fact: true })
  }
}

/** 第0期, 202年 第6期, 2024 第6期: a number that counts nothing, a year of too few digits or without its word. */
function* unfit(passage: Passage): Generator<Finding> {
  const { value } = passage
  if (!/期.*总/.test(value)) return
  const nought = /第\s?0+\s?期/.exec(value)
  if (nought)
    yield finding(
      passage,
      nought.index,
      nought.index + nought[0].length,
      '期号从1起，没有第0期。',
      {
        fact: true,
      },
    )
  const year =
    /(?<![\dOoIl])(\d{1,3}|\d{5,6})年(?=\s*第\s?\d)|(?<!\d)((?:19|20)\d{2})(?=\s+第\s?\d+\s?期)/.exec(
      value,
    )
  if (!year) return
  const [written, , bare] = year
  const reason = bare ? '报头的年份之后缺“年”字。' : '报头的年份应为四位数字。'
  yield finding(passage, year.index, year.index + written.length + (bare ? 1 : 0), reason, {
    fact: true,
    ...(bare && { expected: [`${bare}年`] }),
  })
}

/** 2024年 6期 总第160期: one character of 第…期 总第…期 is lost, or another stands in its place. */
function* broken(passage: Passage): Generator<Finding> {
  const match = shape.exec(passage.value)
  if (!match) return
  const [all, head = '', first = '', number = '', stop = '', between = '', whole = ''] = match
  const [ordinal = '', total = '', end = ''] = match.slice(7)
  // 第6期 第160期: the only mark before the number is its own.
  const alone = whole === '第' && ordinal === ''
  const marks = [first, stop, ...(alone ? ['', whole] : [whole, ordinal]), end]
  const wrong = marks.filter((mark, i) => mark !== '第期总第期'[i]).length
  // 总160期 is told by itself.
  if (wrong !== 1 || (ordinal === '' && !alone)) return
  const numbered = first !== '第' || stop !== '期'
  const from = match.index + head.length
  const own = first.length + number.length + stop.length
  const start = numbered ? from : from + own + between.length
  const length = numbered ? own : all.length - head.length - own - between.length
  const expected = numbered ? `第${number}期` : `总第${total}期`
  yield finding(passage, start, start + length, `报头的期号缺字或有错字：应为“${expected}”。`, {
    fact: true,
    expected: [expected],
  })
}

/** 总第160期期: a mark that stands twice. */
function* doubled(passage: Passage): Generator<Finding> {
  if (!/第\s?\d+\s?期.*总/.test(passage.value)) return
  for (const { 0: found, 1: mark = '', index } of passage.value.matchAll(/([年第期总])\1+/g)) {
    const reason = `报头多了一个“${mark}”字。`
    yield finding(passage, index, index + found.length, reason, { fact: true, expected: [mark] })
  }
}

/** 2O24年 第6期: a letter in the year. */
function* misspeltYear(passage: Passage): Generator<Finding> {
  for (const { 0: year, index } of passage.value.matchAll(letteredYear)) {
    yield finding(passage, index, index + year.length, '报头的年份里混有字母：请改成数字。', {
      fact: true,
      expected: [digitsMeant(year)],
    })
  }
}

/** 总第16O期, 第06期: numbers with letters for digits or with a nought that counts nothing. */
function* misspelt(passage: Passage): Generator<Finding> {
  if (!/第.*期.*总/.test(passage.value)) return
  for (const { 0: ordinal, index } of passage.value.matchAll(ordinals)) {
    const digits = digitsMeant(ordinal)
    const expected = [digits.replace(/(?<!\d)0+(?=\d)/, '')]
    const end = index + ordinal.length
    if (digits !== ordinal) {
      const reason = '期号里混有字母：请改成数字。'
      yield finding(passage, index, end, reason, { fact: true, expected })
    } else if (expected[0] !== ordinal) {
      const reason = '期号前面不加“0”。'
      yield finding(passage, index, end, reason, { severity: 'info', expected })
    }
  }
}

/** Letters as the figures that they look like. */
function digitsMeant(written: string): string {
  return written.replaceAll(/[Oo]/g, '0').replaceAll(/[lI]/g, '1')
}
