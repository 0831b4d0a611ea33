import type { FigureDeclarations } from '../../model/figures.ts'

/** National accounts, industry, trade and consumption, as statistical bureaus publish them. */
export const economy: FigureDeclarations = {
  synonyms: [
    ['地区生产总值', '国内生产总值', '生产总值', '地区生产总值(GDP)', 'GDP', '经济总量'],
    [
      '进出口总额',
      '进出口总值',
      '货物进出口总额',
      '货物进出口总值',
      '外贸进出口总值',
      '外贸进出口总额',
      '外贸总值',
      '外贸进出口',
      '进出口',
      '进出口规模',
      '外贸进出口规模',
      '外贸规模',
      '货物贸易进出口',
    ],
    ['出口', '出口额', '出口总额', '出口总值', '货物出口', '货物出口额'],
    ['进口', '进口额', '进口总额', '进口总值', '货物进口', '货物进口额'],
    ['社会消费品零售总额'],
    ['固定资产投资', '固定资产投资额', '固定资产投资总额'],
    ['营业收入', '主营业务收入', '营收'],
    ['规模以上工业增加值', '规上工业增加值', '规模以上工业', '规上工业'],
  ],
  carriers: [
    '我国',
    '中国',
    '全国',
    '全省',
    '全市',
    '全县',
    '全区',
    '全州',
    '全行业',
    '行业',
    '全社会',
    '规模以上工业企业',
    '规模以上',
    '年末',
  ],
  partitions: [
    {
      name: '三次产业',
      by: 'qualifier',
      parts: [
        ['第一产业', '一产'],
        ['第二产业', '二产'],
        ['第三产业', '三产'],
      ],
      totals: [
        { of: '增加值', total: '地区生产总值' },
        { of: '投资', total: '固定资产投资' },
      ],
      growth: 'bounded',
    },
    {
      name: '三大门类',
      by: 'qualifier',
      parts: [
        ['采矿业'],
        ['制造业'],
        [
          '电力、热力、燃气及水生产和供应业',
          '电力、热力、燃气及水的生产和供应业',
          '电力、燃气及水的生产和供应业',
          '电力热力燃气及水生产和供应业',
        ],
      ],
      totals: [
        { of: '增加值', total: '规模以上工业增加值' },
        { of: '', total: '规模以上工业增加值' },
      ],
      growth: 'bounded',
    },
    {
      name: '东、中、西部和东北地区',
      by: 'qualifier',
      parts: [
        ['东部地区', '东部'],
        ['中部地区', '中部'],
        ['西部地区', '西部'],
        ['东北地区', '东北部地区', '东北'],
      ],
      totals: [
        { of: '软件业务收入', total: '软件业务收入' },
        // Enterprises of several areas are counted in none.
        { of: '互联网业务收入', total: '分地区互联网业务收入' },
      ],
      growth: 'weighted',
    },
    {
      name: '出口和进口',
      by: 'indicator',
      parts: [['出口'], ['进口']],
      totals: [{ of: '', total: '进出口总额' }],
      growth: 'weighted',
    },
    {
      name: '城镇和乡村消费品零售额',
      by: 'indicator',
      parts: [['城镇消费品零售额'], ['乡村消费品零售额']],
      totals: [{ of: '', total: '社会消费品零售总额' }],
      growth: 'bounded',
    },
    {
      name: '商品零售和餐饮收入',
      by: 'indicator',
      parts: [['商品零售', '商品零售额'], ['餐饮收入']],
      totals: [{ of: '', total: '社会消费品零售总额' }],
      growth: 'bounded',
    },
    {
      name: '税收收入和非税收入',
      by: 'indicator',
      parts: [['税收收入'], ['非税收入']],
      totals: [{ of: '', total: '一般公共预算收入' }],
      growth: 'bounded',
    },
  ],
  inclusions: [],
  units: [],
  ratios: [
    { name: '营业收入利润率', part: '利润总额', whole: '营业收入' },
    { name: '主营业务利润率', part: '利润总额', whole: '营业收入' },
  ],
  differences: [
    { name: '贸易顺差', minuend: '出口', subtrahend: '进口' },
    { name: '贸易逆差', minuend: '进口', subtrahend: '出口' },
  ],
}
