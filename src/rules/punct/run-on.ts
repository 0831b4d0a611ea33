import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** A rate that ends its clause, and the subject of the next right behind it: 同比下降9.4%中部地区…. */
const end =
  /[%点](?<=(?:增长|下降|提高|提升|回落|减少|上升|增加|扩大|收窄|占)[^，。；：、%]{0,12}\d(?:%|个百分点))(?=其中|同比|环比|占全|占比|增速|高于|低于|快于|慢于|高出|拉动|[东中西]部|东北|京津冀|长三角|粤港澳|全国|全省|全市|我国|我省|我市|软件|信息|工业|规模以上|[\u4e00-\u9fff]{2,12}(?:分别为|同比))/g

export const runOn: Rule = {
  id: 'punct/run-on',
  severity: 'warning',
  description: '两个分句之间缺标点',
  clause: 'GB/T 15834—2011 4.4',
  explanation:
    '“同比下降9.4%”已经说完，紧接着是“其中”“中部地区”“占全国”等另一分句的开头，中间缺逗号、分号或句号。',
  keywords: ['缺逗号', '漏标点'],
  good: [
    { text: '地区生产总值按增长5%安排，较3月份环比增长1.7%大幅下降。' },
    { text: '对所有产品加征10%进口附加费，占比为5%的软件企业。' },
  ],
  bad: [
    {
      text: '东部地区收入同比下降9.4%中部地区收入同比下降10.9%。',
      at: '%',
      expected: '%，',
    },
    { text: '利润增长10.1%占全国的比重为22.4%。', at: '%', expected: '%，' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit | trait.han, '%点')) {
      for (const { index, 0: last } of prose.text.matchAll(end)) {
        yield finding(passage, index, index + 1, '分句在这里说完了，后面缺逗号、分号或句号。', {
          expected: [`${last}，`, `${last}；`, `${last}。`],
        })
      }
    }
  },
}
