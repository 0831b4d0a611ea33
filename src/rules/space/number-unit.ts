import { isDigit, isHan } from '../../model/characters.ts'
import { proseOf, trait } from '../../model/prose.ts'
import type { Text } from '../../model/source.ts'
import { finding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { type Gap, gapsOf } from './gaps.ts'

export const numberUnit: Rule = {
  id: 'space/number-unit',
  severity: 'error',
  description: '数字与汉字、单位、百分号之间不空格',
  explanation:
    '公文里数字与汉字之间不留空格：62350亿元、2024年度、9%。通篇都留空格的文稿（多由版面提取而来）是它自己的体例，逐处只作提示，可用 --fix 一并去掉。报头、电话、图表题和西文型号之后的空格不报。',
  fixable: true,
  good: [
    { text: '某某某 0571-89719267' },
    { text: '基于 Kunpeng 920 完成认证。' },
    { text: '浙江省软件行业协会 2024年7月31日' },
    { text: '本刊讯 6月13日，协会赴嘉兴调研，听取意见。' },
    { text: '5.1.2 省级人民政府负责，并报告。', note: '条款的编号' },
  ],
  bad: [
    { text: '软件业务收入62350 亿元，同比增长11.5%。', at: ' ', expected: '' },
    { text: '同比增长 11.5%，保持稳定。', at: ' ', expected: '' },
    { text: '实现营业收入1. 86亿元。', at: ' ', expected: '' },
  ],
  *check(context) {
    for (const text of context.texts) {
      const gaps = gapsOf(text).filter((gap) => gap.kind === 'number' && !inDocumentNumber(gap))
      if (gaps.length === 0) continue
      const house = gaps.length >= 8 && gaps.length * 5 > borders(text)
      for (const { passage, start, end, doubtful } of gaps) {
        const reason = house
          ? '数字与汉字之间通篇有空格，公文一般不空。'
          : '数字与汉字、单位之间多了空格。'
        yield finding(passage, start, end, reason, {
          ...(doubtful ? { expected: [''] } : { fix: '' }),
          ...(house || doubtful ? { severity: 'info' } : {}),
        })
      }
    }
  },
}

/** 〔2024〕33 号: told by the rule of document numbers. */
function inDocumentNumber({ passage, start, end }: Gap): boolean {
  const { value } = passage
  return (
    /[〕\])）]\s*第?\d*$/.test(value.slice(Math.max(0, start - 8), start)) &&
    /^\d*\s*号/.test(value.slice(end, end + 8))
  )
}

/** How often a Han character and a digit meet in the text, with a space or without. */
function borders(text: Text): number {
  let count = 0
  for (const passage of text.passages) {
    const prose = proseOf(passage)
    if (!(prose.traits & trait.digit)) continue
    let last = 0
    for (let i = 0; i < prose.text.length; i++) {
      const unit = prose.text.charCodeAt(i)
      if (unit === 32) continue
      if ((isHan(unit) && isDigit(last)) || (isDigit(unit) && isHan(last))) count++
      last = unit
    }
  }
  return count
}
