import type { Passage, Text } from '../../model/source.ts'
import { placeIn } from '../../model/source.ts'
import { closers, han, isHan, stops } from '../../model/text/characters.ts'
import { proseOf, trait } from '../../model/text/prose.ts'
import { finding } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'

const chinese = new RegExp(`[${han}]`)

export const halfwidthBracket: Rule = {
  id: 'punct/halfwidth-bracket',
  severity: 'error',
  description: '中文里的括号用全角（）',
  clause: 'GB/T 15834—2011 4.9',
  explanation:
    '括号里或括号前有汉字时用全角括号。括号里只有西文、数字或网址时，同一篇文字里已经用了全角括号的，也应统一为全角。公式里的括号、西文词后面的括号不报。',
  fixable: true,
  keywords: ['半角括号', '英文括号', '括号一半'],
  good: [
    { text: '（三）继续教育要求（试行）。' },
    { text: '应计利息=(票面利率×100)/每年付息次数' },
    { text: '调用 print() 函数。' },
  ],
  bad: [
    { text: '(三)继续教育要求', at: '(三)', expected: '（三）' },
    { text: '登记细则(试行)已经印发。', at: '(试行)', expected: '（试行）' },
    { text: '登记细则（试行)已经印发。', at: ')', expected: '）' },
  ],
  *check(context) {
    for (const text of context.texts) yield* checkText(text)
  },
}

function* checkText(text: Text): Generator<Finding> {
  const mixed = text.passages.some((passage) => passage.value.includes('（'))
  for (const passage of text.passages) {
    const { text: value, traits } = proseOf(passage)
    if (!(traits & trait.bracket) || !(traits & trait.han)) continue
    const opens: number[] = []
    for (const match of value.matchAll(/[()（）]/g)) {
      if (match[0] === '(' || match[0] === '（') opens.push(match.index)
      else {
        const open = opens.pop()
        if (open === undefined) continue
        yield* tell(passage, value, open, match.index, mixed)
      }
    }
  }
}

function* tell(
  passage: Passage,
  value: string,
  open: number,
  close: number,
  mixed: boolean,
): Generator<Finding> {
  const halfOpen = value.charAt(open) === '('
  const halfClose = value.charAt(close) === ')'
  if ((!halfOpen && !halfClose) || formula(value, open, close)) return
  const reason = '中文里应用全角括号（）。'
  if (!halfOpen)
    yield finding(passage, close, close + 1, '左括号是全角的，右括号是半角的“)”。', { fix: '）' })
  else if (!halfClose)
    yield finding(passage, open, open + 1, '右括号是全角的，左括号是半角的“(”。', { fix: '（' })
  else if (isChinese(value, open, close, mixed) && !documentNumber(value, open, close)) {
    const found = finding(passage, open, close + 1, reason, {
      expected: [`（${passage.value.slice(open + 1, close)}）`],
    })
    const fix = [edit(passage, open, '（'), edit(passage, close, '）')]
    yield passage.reprint ? found : { ...found, fix }
  }
}

function edit(passage: Passage, at: number, text: string) {
  const { start, end } = placeIn(passage, at, at + 1)
  return { start: start.offset, end: end.offset, text }
}

function isChinese(value: string, open: number, close: number, mixed: boolean): boolean {
  if (chinese.test(value.slice(open + 1, close))) return true
  const before = value.slice(0, open).trimEnd()
  const last = before.charAt(before.length - 1)
  const after = value.charAt(close + 1)
  const beside = isHan(last.charCodeAt(0)) || (last !== '' && closers.includes(last))
  const ahead = isHan(after.charCodeAt(0)) || (after !== '' && stops.includes(after))
  if (before === '') return ahead && /^\d{1,2}$/.test(value.slice(open + 1, close))
  return mixed && beside && close - open > 1
}

/** 浙人社函(2024)33号: the rule of document numbers asks for 〔〕. */
function documentNumber(value: string, open: number, close: number): boolean {
  return (
    /^\d{2,4}$/.test(value.slice(open + 1, close)) && /^ ?第?\d+ ?号/.test(value.slice(close + 1))
  )
}

/** Brackets among operators belong to a formula. */
function formula(value: string, open: number, close: number): boolean {
  const operators = '=＝×÷/+*^√∑'
  const around = `${value.charAt(open - 1)}${value.charAt(close + 1)}`
  return [...around].some((c) => operators.includes(c)) && /[=＝×÷]/.test(value)
}
