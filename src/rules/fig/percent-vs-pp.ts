import { figureRule } from './examination.ts'

export const percentVsPp = figureRule({
  id: 'fig/percent-vs-pp',
  severity: 'error',
  description: '比率之差用“个百分点”，一字不缺',
  explanation: '增速、占比、降幅的变动，以及两个增速之差，单位是个百分点；数量的增减才用%。',
  keywords: ['百分点', '百分之'],
  good: [
    { text: '增速较前三季度回落2.7个百分点。' },
    { text: '占全国比重为68.9%，占比较上年同期提高0.1个百分点。' },
  ],
  bad: [
    {
      text: '同比增长9.7%，增速较前三季度回落2.7%。',
      at: '增速较前三季度回落2.7%',
      expected: '增速较前三季度回落2.7个百分点',
    },
    {
      text: '上半年，软件业务收入62350亿元，同比增长11.5个百分点。',
      at: '同比增长11.5个百分点',
      expected: '同比增长11.5%',
    },
    { text: '高于全国增速1.2个百分，较1—5月提升。', at: '2个百分', expected: '2个百分点' },
  ],
})
