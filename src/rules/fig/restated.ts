import { figureRule } from './examination.ts'

export const restated = figureRule({
  id: 'fig/restated',
  severity: 'warning',
  description: '同一个数前后一致',
  explanation: '题目、各段中同一期间、同一指标的数应当一致。',
  good: [
    {
      text: '# 1—11月我国软件业务收入110447亿元\n\n1—11月，我国软件业务收入110447亿元，同比增长13.9%。',
    },
  ],
  bad: [
    {
      text: '# 1—11月我国软件业务收入110447亿元\n\n1—11月，我国软件业务收入110474亿元，同比增长13.9%。',
      at: '110474亿元',
    },
  ],
})
