import type { Text } from '../../model/source.ts'
import { numeral } from '../../model/text/characters.ts'
import { proseOf } from '../../model/text/prose.ts'
import { finding } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'

/** 附件I, 附件II */
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
const circled = '①②③④⑤⑥⑦⑧⑨⑩'
/** 附件贰 */
const capital = '壹贰叁肆伍陆柒捌玖拾'
/** The same as single characters: 附件Ⅱ */
const single = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ'

export const attachmentForm: Rule = {
  id: 'doc/attachment-form',
  severity: 'warning',
  description: '附件序号用阿拉伯数字',
  keywords: ['附件序号', '附件编号'],
  clause: 'GB/T 9704—2012 7.3.4',
  explanation:
    '附件1、附件2，不写附件一、附件二，也不写附件01。书名号里他人文件的题目照录，不报；通篇用汉字的只作提示。',
  good: [{ text: '参照附件1；按《附件一》办理；《基本法》附件三所列；作为附件一并提交。' }],
  bad: [
    { text: '参照附件一，填写附件2。', at: '附件一', expected: '附件1' },
    { text: '参照附件1（见附件贰）。', at: '附件贰', expected: '附件2' },
    { text: '参照附件①，填写附件2。', at: '附件①', expected: '附件1' },
    { text: '参照附件01，填写附件2。', at: '附件01', expected: '附件1' },
    { text: '参照附件l，填写附件2。', at: '附件l', expected: '附件1' },
    { text: '参照附件I，填写附件2。', at: '附件I', expected: '附件1' },
    { text: '参照附件1，填写附件Ⅱ。', at: '附件Ⅱ', expected: '附件2' },
  ],
  *check(context) {
    for (const text of context.texts) {
      const listed = isListed(text)
      const arabic = text.passages.some((passage) => /附件\s?\d/.test(passage.value))
      yield* slips(text)
      for (const passage of text.passages) {
        const { text: value } = proseOf(passage)
        if (!value.includes('附件')) continue
        for (const match of value.matchAll(
          /附件([一二三四五六七八九十]{1,2}|[壹贰叁肆伍陆柒捌玖拾]|[IVX]{1,4}(?![A-Za-z])|[①-⑩Ⅰ-Ⅹ])(?![\u4e00-\u9fff]{0,2}般|[览份式个次张并])/g,
        )) {
          if (value.lastIndexOf('《', match.index) > value.lastIndexOf('》', match.index)) continue
          // 《基本法》附件三: another's own numbering
          if (value.charAt(match.index - 1) === '》') continue
          const digits = match[1] as string
          const number =
            [roman, circled, single, capital].map((own) => own.indexOf(digits) + 1).find(Boolean) ??
            numeral(digits)
          const right = `附件${number}`
          const end = match.index + match[0].length
          yield finding(passage, match.index, end, `附件序号用阿拉伯数字：“${right}”。`, {
            expected: [right],
            ...(!listed && (arabic || !repeated(text.passages.map((one) => one.value)))
              ? {}
              : { severity: 'info' }),
          })
        }
      }
    }
  },
}

/** 附件01, 附件l */
function* slips(text: Text): Generator<Finding> {
  for (const passage of text.passages) {
    const { text: value } = proseOf(passage)
    if (!value.includes('附件')) continue
    for (const match of value.matchAll(/附件(?:0(\d{1,2})|l)(?![\dA-Za-z.])/g)) {
      const [all, padded] = match
      const right = `附件${padded ?? 1}`
      const reason = padded
        ? `附件序号不编虚位：“${right}”。`
        : `附件序号是字母“l”，应为“${right}”。`
      yield finding(passage, match.index, match.index + all.length, reason, { expected: [right] })
    }
  }
}

/** 附件一：…, 附件二：… at the head of their lines: the list or the annexes themselves are numbered so, on purpose. */
function isListed({ passages }: Text): boolean {
  const heads = passages.flatMap(
    ({ value }) => /^附件([一二三四五])(?=[：:\s]|$)/.exec(value)?.[1] ?? [],
  )
  return heads.includes('一') && heads.includes('二')
}

/** The text writes Han numerals for its attachments throughout. */
function repeated(values: readonly string[]): boolean {
  return values.filter((value) => /附件[一二三四五六七八九十]/.test(value)).length > 1
}
