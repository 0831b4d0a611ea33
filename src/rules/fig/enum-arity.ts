import { figureRule } from './examination.ts'

export const enumArity = figureRule({
  id: 'fig/enum-arity',
  severity: 'error',
  description: '“分别”前后一一对应',
  explanation: '名称的个数与数值的个数应当相等。',
  good: [
    {
      text: '软件业务收入居前5名的省份中，北京、广东、江苏、山东、上海软件收入分别为14792亿元、10690亿元、7025亿元、6797亿元和5319亿元，分别增长15.6%、12.7%、6.5%、13.8%和12%。',
    },
  ],
  bad: [
    {
      text: '北京、广东、江苏、山东软件收入分别为14792亿元、10690亿元、7025亿元、6797亿元和5319亿元。',
      at: '北京、广东、江苏、山东',
    },
  ],
})
