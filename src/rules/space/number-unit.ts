import type { Text } from '../../model/source.ts'
import { isDigit, isHan } from '../../model/text/characters.ts'
import { proseOf, trait } from '../../model/text/prose.ts'
import { finding } from '../finding.ts'
import { type Gap, gapsOf } from '../gaps.ts'
import type { Rule } from '../rule.ts'

export const numberUnit: Rule = {
  id: 'space/number-unit',
  severity: 'error',
  description: '数字与汉字、单位、百分号之间不空格',
  explanation:
    '公文里数字与汉字之间不留空格：62350亿元、2024年度、9%。通篇都留空格的文稿（多由版面提取而来）是它自己的体例，逐处只作提示，可用 --fix 一并去掉。报头、电话、图表题和西文型号之后的空格不报。',
  fixable: true,
  good: [
    { text: '收入14 792亿元，利润7 347亿元。', note: '千分空' },
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
    { text: '同比增长11 .5%，保持稳定。', at: ' ', expected: '' },
    { text: '收入14 792亿元，利润62350亿元。', at: ' ', expected: '' },
    { text: '某某协会\n\n2024 年7月11日', at: ' ', expected: '' },
  ],
  *check(context) {
    for (const text of context.texts) {
      const gaps = gapsOf(text).filter(
        (gap) => gap.kind === 'number' && !gap.odd && !inDocumentNumber(gap),
      )
      if (gaps.length === 0) continue
      const all = borders(text)
      const house = gaps.length >= 8 && gaps.length * 5 > all
      for (const gap of gaps) {
        const { passage, start, end } = gap
        // In a text that has none elsewhere, one before a unit in a title is a slip too
        const lone = gaps.length === 1 && all >= 30 && beforeUnit(gap)
        const doubtful = gap.doubtful && !lone
        const reason = house
          ? '数字与汉字之间通篇有空格，公文一般不空。'
          : `数字与汉字、单位之间多了空格：“${passage.value.slice(Math.max(0, start - 4), end + 2)}”。`
        yield finding(passage, start, end, reason, {
          ...(doubtful ? { expected: [''] } : { fix: '' }),
          ...(house || doubtful ? { severity: 'info' } : {}),
        })
      }
    }
  },
}

/** 2024 年上半年; two clauses of a title are set apart by a space as well (发生事故 3人受伤). */
function beforeUnit({ passage, start, end }: Gap): boolean {
  return (
    isDigit(passage.value.charCodeAt(start - 1)) &&
    /^[年月日亿万元家件个]/.test(passage.value.slice(end))
  )
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
