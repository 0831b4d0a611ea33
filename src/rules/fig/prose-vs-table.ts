import { figureRule } from './examination.ts'

export const proseVsTable = figureRule({
  id: 'fig/prose-vs-table',
  severity: 'error',
  description: '正文的数与表一致',
  explanation:
    '正文与本篇统计表说同一期间、同一指标的，应当相等。数只写一次最好：正文用 {{…}} 取表中的数。',
  keywords: ['正文和表', '文字和表', '表里的数', '正文和表格'],
  good: [
    {
      text: '# 7月双软评估统计\n\n7月共评估软件企业38家。\n\n| 地区 | 7月软件企业 |\n| --- | --- |\n| 杭州 | 26 |\n| 宁波 | 12 |\n| 合计 | 38 |\n',
    },
  ],
  bad: [
    {
      text: '# 7月双软评估统计\n\n7月共评估软件企业83家。\n\n| 地区 | 7月软件企业 |\n| --- | --- |\n| 杭州 | 26 |\n| 宁波 | 12 |\n| 合计 | 38 |\n',
      at: '83家',
      expected: '38家',
    },
  ],
})
