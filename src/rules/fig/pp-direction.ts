import { figureRule } from './examination.ts'

export const ppDirection = figureRule({
  id: 'fig/pp-direction',
  severity: 'error',
  description: '“高于、低于”与增速相符',
  explanation: '两个增速之差的大小相符而方向相反。',
  good: [
    {
      text: '上半年，我国软件业务收入62350亿元，同比增长11.5%。长三角地区完成软件业务收入17203亿元，同比增长7.6%，增速低于全国水平3.9个百分点。',
    },
  ],
  bad: [
    {
      text: '上半年，我国软件业务收入62350亿元，同比增长11.5%。长三角地区完成软件业务收入17203亿元，同比增长7.6%，增速高于全国水平3.9个百分点。',
      at: '高于全国水平3.9个百分点',
    },
  ],
})
