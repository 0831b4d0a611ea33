import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { unlikelyIn } from './unlikely.ts'

export const slip: Rule = {
  id: 'text/slip',
  severity: 'warning',
  description: '写错一个字：两字不成词，换一个音近、形近的字就是常用词',
  explanation:
    '词典之外的错字，凭统计来找：两个字在法律法规和新闻稿里从不相连，也不与前后的字成词，换上一个同音或形近的字就是常用词，而且换了以后的整段话常见，才会报；只有一处旁证的只作提示。人名、地名、字号若被误报，请写进 publication.yaml 的 vocabulary.accept。',
  good: [
    { text: '章江新区、沧口街道与汪清县开展合作，游客走进清源山。' },
    { text: '数智赋能、链上生金，荟聚英才。', note: '新词' },
    { text: '水平审核合格，市场管理有序。', note: '两个词相接' },
  ],
  bad: [
    { text: '为经济社会发展提供有力知撑。', at: '知撑', expected: '支撑' },
    { text: '防范化解重大风显。', at: '风显', expected: '风险', note: '音近' },
    { text: '由主管部门委拖第三方机构开展。', at: '委拖', expected: '委托', note: '形近' },
  ],
  *check(context) {
    const accept = context.publication?.vocabulary.accept ?? []
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      for (const { start, right, stretches } of unlikelyIn(prose.text)) {
        const wrong = prose.text.slice(start, start + 2)
        if (accept.some((word) => word.includes(wrong))) continue
        const reason = `“${wrong}”不成词，疑为“${right}”之误，请核对。`
        yield finding(passage, start, start + 2, reason, {
          expected: [right],
          ...(stretches > 1 ? {} : { severity: 'info' }),
        })
      }
    }
  },
}
