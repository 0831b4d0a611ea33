import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

export const enumerationComma: Rule = {
  id: 'punct/enumeration-comma',
  severity: 'info',
  description: '并列的书名号、引号之间通常不用顿号',
  clause: 'GB/T 15834—2011 4.5.3.5',
  explanation:
    '标有引号或书名号的并列成分之间通常不用顿号；有其他成分插在中间（如后面带括注）时宜用顿号。各级机关的文稿两种写法都有，所以只作提示。',
  good: [
    { text: '根据《价格法》《价格违法行为行政处罚规定》' },
    { text: '《软件企业评估标准》（T/SIA 002—2019）、《软件产品评估标准》（T/SIA 003—2019）' },
  ],
  bad: [{ text: '开展“书香大庆”、“百湖之夜”等活动。', at: '、' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han, '》”')) {
      for (const match of prose.text.matchAll(/(?:》、(?=《))|(?:”、(?=“))/g)) {
        const reason = '并列的书名号或引号之间通常不用顿号。'
        yield finding(passage, match.index + 1, match.index + 2, reason, { expected: [''] })
      }
    }
  },
}
