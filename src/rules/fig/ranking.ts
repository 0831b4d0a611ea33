import { figureRule } from './examination.ts'

export const ranking = figureRule({
  id: 'fig/ranking',
  severity: 'warning',
  description: '“居前N名”的数从大到小',
  explanation: '居前名单与“依次”所列的数应当递减。',
  keywords: ['名次', '排位'],
  good: [
    {
      text: '软件业务收入居前5名的省份中，北京、广东、江苏、山东、上海软件收入分别为14792亿元、10690亿元、7025亿元、6797亿元和5319亿元，分别增长15.6%、12.7%、6.5%、13.8%和12%。',
    },
  ],
  bad: [
    {
      text: '软件业务收入居前5名的省份中，北京、广东、江苏、山东、上海软件收入分别为14792亿元、10690亿元、6797亿元、7025亿元和5319亿元，分别增长15.6%、12.7%、6.5%、13.8%和12%。',
      at: '7025亿元',
    },
  ],
})
