import type { Rule } from '../rule.ts'
import { wrongBy } from './wrong-figures.ts'

const table = (yields: string) =>
  `地区\t播种面积(千公顷)\t总产量(万吨)\t每公顷产量(公斤)\n北京\t36.3\t18.7\t5148.1\n天津\t110.4\t57.3\t5189.3\n河北\t2407.1\t1402.4\t5825.9\n山东\t3674.3\t2219.4\t${yields}\n河南\t5393.3\t3235.2\t5998.5\n`

export const ratio: Rule = {
  id: 'tab/ratio',
  severity: 'error',
  description: '一栏是另两栏的商，有一行不符',
  explanation:
    '别的各行都是这一栏等于另两栏相除（单产＝产量÷面积，人均＝总量÷人数，单价＝金额÷数量），只有一行不是：请核对这一行的三个数。',
  keywords: ['人均', '单价', '单产'],
  good: [{ text: table('6040.5') }],
  bad: [{ text: table('6400.5'), at: '6400.5', expected: '6040.5' }],
  check: (context) => wrongBy(context, 'ratio'),
}
