import { han } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** Words between square or tortoise-shell brackets amid a sentence; 〔2024〕 and [1] hold figures. */
const amid = new RegExp(
  `(?<=[${han}”》%\\d])(?:\\[([${han}、，“”]{3,60})\\]|〔([${han}、，“”]{3,60})〕)(?=[${han}，。；、：])`,
  'g',
)

export const otherBracket: Rule = {
  id: 'punct/other-bracket',
  severity: 'warning',
  description: '行文中的注释用圆括号（）',
  clause: 'GB/T 15834—2011 4.9',
  explanation:
    '括注用圆括号。六角括号〔〕用于发文字号的年份、作者国别，方括号[]用于文献序号、校订，都不用来括注行文。',
  good: [
    { text: '浙经信〔2024〕3号；〔美〕作者；参考文献[1]表明，专家[注]认为。' },
    { text: '以“法建”+〔文书年度〕+文书编号编排。' },
  ],
  bad: [
    {
      text: '本省企事业单位〔不含参公管理的事业单位〕的人员',
      at: '〔不含参公管理的事业单位〕',
      expected: '（不含参公管理的事业单位）',
    },
    {
      text: '本省企事业单位[不含参公管理的事业单位]的人员',
      at: '[不含参公管理的事业单位]',
      expected: '（不含参公管理的事业单位）',
    },
  ],
  *check(context) {
    const found = passagesWith(context, trait.bracket | trait.han, '[〔').flatMap(
      ({ passage, prose }) =>
        [...prose.text.matchAll(amid)].map((match) => {
          const end = match.index + match[0].length
          return finding(passage, match.index, end, '行文中的注释用圆括号“（）”。', {
            expected: [`（${match[1] ?? match[2]}）`],
          })
        }),
    )
    // A model charter has them throughout: its habit
    for (const one of found) yield found.length > 2 ? { ...one, severity: 'info' } : one
  },
}
