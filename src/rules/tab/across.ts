import type { Rule } from '../rule.ts'
import { wrongBy } from './wrong-figures.ts'

const table = (central: string) =>
  `按输出地分\t外出农民工\t跨省流动\t省内流动\n东部地区\t4714\t826\t3888\n中部地区\t${central}\t3918\t2474\n西部地区\t5470\t2787\t2683\n东北地区\t609\t144\t465\n`

export const across: Rule = {
  id: 'tab/across',
  severity: 'error',
  description: '一行里的几栏与它们的合计不符',
  explanation:
    '别的各行都是这一栏等于另几栏之和（合计＝本级＋下级，本期＝上期＋增减），只有一行不是：请核对这一行。表里别的行不能证明的，不作判断；按印出的位数四舍五入，进位造成的差不报。',
  keywords: ['横向合计', '合计栏', '行合计'],
  good: [{ text: table('6392') }],
  bad: [{ text: table('6932'), at: '6932', expected: '6392' }],
  check: (context) => wrongBy(context, 'across'),
}
