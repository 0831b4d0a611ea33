import { figureRule } from './examination.ts'

export const ytdMonotone = figureRule({
  id: 'fig/ytd-monotone',
  severity: 'error',
  description: '累计数逐期不减',
  explanation:
    '同一年里，上半年的收入不低于一季度，当月的不高于累计的。利润、余额等可增可减的不在此列。与此前各期同一系列的文章也这样核对；本刊自己的个数减少是错误，其余的只提醒。',
  good: [{ text: '一季度，软件业务收入28020亿元。上半年，软件业务收入62350亿元。' }],
  bad: [
    { text: '一季度，软件业务收入68020亿元。上半年，软件业务收入62350亿元。', at: '68020亿元' },
  ],
})
