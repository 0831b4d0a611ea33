import { figureRule } from './examination.ts'

export const unitCurrency = figureRule({
  id: 'fig/unit-currency',
  severity: 'warning',
  description: '币种与指标相符',
  explanation: '软件业务出口以美元计。别的指标写在 issues/figures.yaml 的 units 中。',
  keywords: ['美元', '人民币', '币种'],
  good: [{ text: '上半年，软件业务出口254.6亿美元，同比增长0.6%。' }],
  bad: [
    {
      text: '上半年，软件业务出口254.6亿元，同比增长0.6%。',
      at: '254.6亿元',
      expected: '254.6亿美元',
    },
  ],
})
