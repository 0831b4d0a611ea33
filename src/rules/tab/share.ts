import type { Rule } from '../rule.ts'
import { wrongBy } from './wrong-figures.ts'

const table = (share: string) =>
  `城市\t当年累计\t占比（%）\n杭州\t165\t72.1\n宁波\t24\t${share}\n温州\t12\t5.2\n嘉兴\t28\t12.2\n合计\t229\t100.0\n`

const blocks = (share: string) =>
  `指标\t单位数（个）\t比重（%）\n一、法人单位\t48395\t100\n企业法人\t36660\t75.8\n机关、事业法人\t5693\t11.8\n社会团体\t1272\t2.6\n其他法人\t4770\t${share}\n二、产业活动单位\t56583\t100\n第二产业\t8427\t14.9\n第三产业\t48156\t85.1\n`

export const share: Rule = {
  id: 'tab/share',
  severity: 'error',
  description: '占比与本表的数不符',
  explanation:
    '占比一列除一格外都是某一列的数除以合计，那一格却对不上：不是占比写错，就是那一行的数写错。按印出的位数四舍五入，差一个末位的不报。',
  good: [
    { text: table('10.5') },
    { text: table('10.4'), note: '差一个末位' },
    { text: blocks('9.8') },
  ],
  bad: [
    { text: table('15.0'), at: '15.0', expected: '10.5' },
    { text: blocks('8.9'), at: '8.9', expected: '9.8' },
  ],
  check: (context) => wrongBy(context, 'share'),
}
