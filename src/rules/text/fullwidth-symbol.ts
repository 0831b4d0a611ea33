import { finding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { type Wide, wideRuns } from './fullwidth.ts'

/** V4．X, E－mail: a dot or hyphen that belongs to a letter. */
const dot =
  /(?<=[A-Za-z])．(?=[A-Za-z\d])|(?<=[A-Za-z])－(?=[A-Za-z])|(?<=[A-Za-z]\d{1,3})．(?=[A-Za-z\d])/g

/** What stays full-width is punctuation, ～ and the signs of formulas: ＋ ＝ ＜ ＞. */
export const fullwidthSymbol: Rule = {
  id: 'text/fullwidth-symbol',
  severity: 'error',
  description: '百分号等符号用半角，全文一致',
  explanation:
    '％＆＃＠／等应为半角。全角的＋＝＜＞在公式和“互联网＋”中常用，不报；通篇都用全角百分号的只作提示。',
  fixable: true,
  good: [{ text: '推行“互联网＋监管”，占比9.5%。' }],
  bad: [
    { text: '占比分别为83.6%、4.8%、9.5％和2.2%。', at: '％', expected: '%' },
    { text: '占比分别为83.6%、4.8﹪和2.2%。', at: '﹪', expected: '%', note: '小型变体' },
    { text: 'E－mail：zsia@zsia.org', at: '－', expected: '-' },
    { text: '运维平台DevOps V4．X上线。', at: '．', expected: '.' },
  ],
  *check(context) {
    for (const text of context.texts) {
      for (const run of wideRuns(text, /[％＆＃＠／＄＊﹪﹟﹠﹡﹫]+/g, /[%&#@/$*]/g)) {
        yield finding(run.passage, run.start, run.end, `应为半角“${run.narrow}”。`, {
          fix: run.narrow,
          // Both forms in one paragraph are a slip; one form throughout is a habit.
          ...(run.house || !mixed(run) ? { severity: 'info' } : {}),
        })
      }
      for (const passage of text.passages) {
        for (const match of passage.value.matchAll(dot)) {
          const at = match.index
          const [what, fix] = match[0] === '－' ? ['短横', '-'] : ['点', '.']
          yield finding(passage, at, at + 1, `字母之间的${what}用半角“${fix}”。`, { fix })
        }
      }
    }
  },
}

function mixed({ passage, narrow }: Wide): boolean {
  return passage.value.includes(narrow.charAt(0))
}
