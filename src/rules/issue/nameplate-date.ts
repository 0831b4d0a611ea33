import { datesIn, nameplateLines } from '../../model/text/dates.ts'
import { finding } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** A day with whatever stands for 年, 月, 日, if anything does, and letters for figures. */
const shape =
  /(?<![\dOoIl])([12Il][\dOoIl]{3})([^\d\s]?)([\dOoIl]{1,2})([^\d\s]?)([\dOoIl]{1,2})([^\d\s]?)\s*$/

const head = '2024年 第6期 总第160期\n\n'

export const nameplateDate: Rule = {
  id: 'issue/nameplate-date',
  severity: 'error',
  description: '报头的出刊日期缺字、有错字或者混有字母',
  explanation:
    '散稿报头的日期写全年、月、日（协会 2024年7月31日）。正文里的日期由 date/malformed 查。',
  keywords: ['报头', '出刊日期'],
  good: [{ text: `${head}协会 2024年7月31日` }, { text: `${head}2024.07.31` }],
  bad: [
    { text: `${head}协会 2024年7月31`, at: '2024年7月31', expected: '2024年7月31日' },
    { text: `${head}协会 2024年7月3l日`, at: '2024年7月3l日', expected: '2024年7月31日' },
    { text: `${head}协会 2024年731日`, at: '2024年731日' },
    { text: `${head}协会 2024年7目31日`, at: '2024年7目31日', expected: '2024年7月31日' },
  ],
  *check({ issue, texts }) {
    if (issue) return
    for (const text of texts) {
      for (const passage of nameplateLines(text)) {
        const match = shape.exec(passage.value)
        if (!match || datesIn(passage).some(({ day, year }) => day && year)) continue
        const [all, year = '', y, month = '', m, day = '', d] = match
        const right = [y === '年', m === '月', d === '日'].filter(Boolean).length
        if (right < 2 && !/[OoIl]/.test(all)) continue
        const written = `${year}年${month}月${day}日`.replaceAll(/[Oo]/g, '0')
        const expected = written.replaceAll(/[Il]/g, '1')
        const known = m !== ''
        const end = match.index + all.trimEnd().length
        const reason = `出刊日期缺字、有错字或者混有字母${known ? `，应为“${expected}”` : ''}，请核对。`
        yield finding(passage, match.index, end, reason, {
          fact: true,
          ...(known && { expected: [expected] }),
        })
      }
    }
  },
}
