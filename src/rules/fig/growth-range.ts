import { figureRule } from './examination.ts'

export const growthRange = figureRule({
  id: 'fig/growth-range',
  severity: 'error',
  description: '总的增速在各部分增速之间',
  explanation: '总的增速不会比增长最快的部分更快，也不会比最慢的更慢。',
  good: [
    {
      text: '全年实现地区生产总值4000.5亿元，比上年增长10%。第一产业增加值153.6亿元，比上年增长11%；第二产业增加值3235.9亿元，比上年增长9.8%；第三产业增加值611亿元，比上年增长11%。',
    },
  ],
  bad: [
    {
      text: '全年实现地区生产总值4000.5亿元，比上年增长12.3%。第一产业增加值153.6亿元，比上年增长11%；第二产业增加值3235.9亿元，比上年增长9.8%；第三产业增加值611亿元，比上年增长11%。',
      at: '增长12.3%',
    },
  ],
})
