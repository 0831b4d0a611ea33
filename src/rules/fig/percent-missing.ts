import { figureRule } from './examination.ts'

export const percentMissing = figureRule({
  id: 'fig/percent-missing',
  severity: 'error',
  description: '百分号没有漏掉',
  explanation: '“同比增长177”后面没有单位，多半丢了小数点和百分号。',
  good: [{ text: '同比增长17.7%。' }, { text: '同比增长2倍。' }],
  bad: [
    { text: '软件业利润总额11875亿元，同比增长76。', at: '同比增长76' },
    {
      text: '外包服务出口下降33.8%，嵌入式系统软件出口下降224。',
      at: '出口下降224',
      expected: '出口下降22.4%',
    },
  ],
})
