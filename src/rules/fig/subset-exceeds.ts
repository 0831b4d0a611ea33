import { figureRule } from './examination.ts'

export const subsetExceeds = figureRule({
  id: 'fig/subset-exceeds',
  severity: 'warning',
  description: '“其中”不大于总数',
  explanation: '其中的一项不会比总数大；互不相交的各项之和也不会。平均数、价格、利润等不在此列。',
  good: [
    {
      text: '上半年，软件产品收入13969亿元。其中，工业软件产品收入1324亿元；基础软件产品收入850.4亿元。',
    },
    { text: '全国平均每百户家庭拥有25辆私家车，其中北京每百户家庭拥有63辆。' },
  ],
  bad: [
    {
      text: '上半年，软件产品收入13969亿元。其中，工业软件产品收入13240亿元；基础软件产品收入850.4亿元。',
      at: '13240亿元',
    },
    { text: '全市有学前教育机构565所，其中公办幼儿园655所。', at: '655所' },
  ],
})
