import { figureRule } from './examination.ts'

export const directionWord = figureRule({
  id: 'fig/direction-word',
  severity: 'warning',
  description: '文字的判断与数相符',
  explanation:
    '两位数增长、由负转正、下降、增长，与文中同一指标的增速核对；下降才有降幅，上涨才有涨幅。',
  good: [
    { text: '软件业务出口增速由负转正。上半年，软件业务出口254.6亿美元，同比增长0.6%。' },
    { text: '信息技术服务收入保持两位数增长。上半年，信息技术服务收入42224亿元，同比增长12.6%。' },
  ],
  bad: [
    {
      text: '软件业务出口增速由正转负。上半年，软件业务出口254.6亿美元，同比增长0.6%。',
      at: '软件业务出口增速由正转负',
    },
    {
      text: '信息安全收入两位数增长。上半年，信息安全收入909亿元，同比增长8.2%。',
      at: '信息安全收入两位数增长',
    },
  ],
})
