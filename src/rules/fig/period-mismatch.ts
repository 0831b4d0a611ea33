import { figureRule } from './examination.ts'

export const periodMismatch = figureRule({
  id: 'fig/period-mismatch',
  severity: 'error',
  description: '题目与正文的期间一致',
  explanation: '题目、各段的统计期间应当一致；一处与其余各处不同的也指出来。',
  keywords: ['期间', '标题写'],
  good: [{ text: '# 2024年上半年软件业经济运行情况\n\n上半年，我国软件业务收入62350亿元。' }],
  bad: [
    {
      text: '# 2024年前三季度软件业经济运行情况\n\n上半年，我国软件业务收入62350亿元。',
      at: '2024年前三季度',
      expected: '上半年',
    },
  ],
})
