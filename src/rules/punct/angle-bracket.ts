import { han } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { inTitle } from '../titles.ts'

/** Han characters right inside both signs, so that neither a comparison nor a tag is meant. */
const framed = new RegExp(
  `(?:<{1,2}|＜{1,2}|«)([${han}“（][^<>＜＞《》«»\\n]{0,60}[${han}”）])(?:>{1,2}|＞{1,2}|»)`,
  'g',
)

export const angleBracket: Rule = {
  id: 'punct/angle-bracket',
  severity: 'error',
  description: '书名号写作《》，不用小于号、大于号',
  clause: 'GB/T 15834—2011 4.15',
  explanation: '键盘上的“<”“>”是数学符号。书名、篇名、文件名用书名号《》，里层用〈〉。',
  good: [{ text: '《软件企业评估标准》已经发布。职工<300人、营业收入>5000万元的企业' }],
  bad: [
    {
      text: '解读了<软件企业评估标准>。',
      at: '<软件企业评估标准>',
      expected: '《软件企业评估标准》',
    },
    { text: '解读了＜＜软件企业评估标准＞＞。', expected: '《软件企业评估标准》' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han, '<＜«')) {
      for (const match of prose.text.matchAll(framed)) {
        // 《关于修改<…>的决定》: the inner marks of a title
        const right = inTitle(prose.text, match.index) ? `〈${match[1]}〉` : `《${match[1]}》`
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, '书名号写作《》〈〉，不用小于号、大于号。', {
          expected: [right],
        })
      }
    }
  },
}
