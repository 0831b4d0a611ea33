import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** Words that may stand between a quantity and its figure: 为, 达到, 约, 同比增加. */
const between = '(?:[为是达超约共仅近至]|达到|超过|合计|累计|完成|突破|预计|大约){0,3}'
const figure = '\\d[\\d,.]{0,12}[万亿]{0,2}'

/** A quantity with a unit that measures another. */
const slips: readonly (readonly [RegExp, string, string])[] = [
  // 用电量23.43亿千瓦
  [
    new RegExp(
      `(?:发|用|售|购|供|上网|输送|交易)电量${between}${figure}(千瓦)(?![时·⋅]|小时)`,
      'g',
    ),
    '千瓦时',
    '电量的单位是千瓦时，千瓦是功率的单位。',
  ],
  // 最大负荷850万千瓦时
  [
    new RegExp(
      `(?:装机(?:容量|规模)?|负荷|出力|电力缺口)${between}${figure}(千瓦(?:时|小时))`,
      'g',
    ),
    '千瓦',
    '负荷、装机容量的单位是千瓦，千瓦时是电量的单位。',
  ],
  // 建筑面积1200米
  [
    new RegExp(`(?:建筑|占地|用地|使用|总)面积${between}${figure}(米)(?![²2])`, 'g'),
    '平方米',
    '面积的单位是平方米，米是长度的单位。',
  ],
]

export const quantityUnit: Rule = {
  id: 'num/quantity-unit',
  severity: 'warning',
  description: '量与单位不相称：用电量用千瓦时，负荷用千瓦',
  explanation:
    '电量以千瓦时计，负荷、装机容量、电力缺口以千瓦计，面积以平方米、公顷、亩等计。只查量的名称与数字紧接的地方。',
  good: [
    { text: '全社会用电量100亿千瓦时，最大负荷850万千瓦，装机容量60万千瓦，建筑面积1200平方米。' },
    { text: '日用电量3000千瓦·时，总面积2万亩。' },
  ],
  bad: [
    { text: '第三产业用电量23.43亿千瓦，增长8%。', at: '千瓦', expected: '千瓦时' },
    { text: '最大负荷为850万千瓦时。', at: '千瓦时', expected: '千瓦' },
    { text: '建筑面积约1200米。', at: '米', expected: '平方米' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit | trait.han, '千米')) {
      if (!/量|负荷|装机|出力|缺口|面积/.test(prose.text)) continue
      for (const [pattern, right, reason] of slips) {
        for (const match of prose.text.matchAll(pattern)) {
          const end = match.index + match[0].length
          const unit = match[1] as string
          yield finding(passage, end - unit.length, end, reason, { expected: [right] })
        }
      }
    }
  },
}
