import { figureRule } from './examination.ts'

export const measureWord = figureRule({
  id: 'fig/measure-word',
  severity: 'warning',
  description: '量词与指标相符',
  explanation: '软件企业论“家”，软件产品论“件”；统计表列出单位的以表为准。',
  keywords: ['量词', '用“家”'],
  good: [{ text: '7月共评估软件企业38家，软件产品108件。' }],
  bad: [
    { text: '7月共评估软件企业38家，软件产品108家。', at: '108家', expected: '108件' },
    { text: '全国软件业从业平均人数809万家。', at: '809万家', expected: '809万人' },
  ],
})
