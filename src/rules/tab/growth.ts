import type { Rule } from '../rule.ts'
import { wrongBy } from './wrong-figures.ts'

const table = (growth: string) =>
  `指标\t2023年\t2022年\t增长（%）\n会员单位\t1128\t1040\t8.5\n评估企业\t364\t329\t10.6\n评估产品\t1207\t1098\t9.9\n培训人次\t2615\t2194\t${growth}\n`

export const growth: Rule = {
  id: 'tab/growth',
  severity: 'error',
  description: '增长一栏与两期的数不符',
  explanation:
    '别的各行都是按表里两期的数算出增长的百分数，只有一行不是：请核对这一行。增长率按可比价格、可比口径计算的表，各行都与两期的数对不上，不作判断。',
  keywords: ['增长率', '增幅', '同比'],
  good: [
    { text: table('19.2') },
    {
      text: '指标\t2023年\t2022年\t增长（%）\n生产总值\t1128\t1040\t6.5\n工业\t364\t329\t8.2\n建筑业\t1207\t1098\t7.1\n农业\t2615\t2194\t5.0\n',
      note: '按可比价格计算',
    },
  ],
  bad: [{ text: table('12.9'), at: '12.9', expected: '19.2' }],
  check: (context) => wrongBy(context, 'growth'),
}
