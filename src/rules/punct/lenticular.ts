import { han } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const amid = new RegExp(`(?<=[${han}])【([^【】\\n]{4,80})】(?=[${han}])`, 'g')

export const lenticular: Rule = {
  id: 'punct/lenticular',
  severity: 'warning',
  description: '句子中间的题目、引语不用【】',
  explanation: '方头括号【】用于栏目、标签，放在段首。句子中间的报告题目用书名号，引语用引号。',
  good: [{ text: '【编者按】本期刊发三篇文章。' }],
  bad: [
    {
      text: '作出了【稳中求进、奋发进取】的工作报告。',
      at: '【稳中求进、奋发进取】',
      expected: '《稳中求进、奋发进取》',
    },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.bracket | trait.han, '【')) {
      for (const match of prose.text.matchAll(amid)) {
        const inside = match[1] as string
        if (/^\d/.test(inside)) continue
        yield finding(
          passage,
          match.index,
          match.index + match[0].length,
          '句子中间的题目用书名号，引语用引号，不用【】。',
          { expected: [`《${inside}》`, `“${inside}”`] },
        )
      }
    }
  },
}
