import type { FigureDeclarations } from '../../model/figures.ts'

/** National accounts, trade, consumption and population, as statistical bureaus publish them. */
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
    ],
    ['出口', '出口额', '出口总额', '出口总值', '货物出口', '货物出口额'],
    ['进口', '进口额', '进口总额', '进口总值', '货物进口', '货物进口额'],
    ['社会消费品零售总额'],
    ['固定资产投资', '固定资产投资额', '固定资产投资总额'],
    ['营业收入', '主营业务收入'],
    ['常住人口', '年末常住人口', '年末全市常住人口', '年末全省常住人口', '全市常住人口'],
  ],
  carriers: [
    '我国',
    '全国',
    '全省',
    '全市',
    '全县',
    '全区',
    '全州',
    '全行业',
    '行业',
    '全社会',
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
      name: '东、中、西部和东北地区',
      by: 'qualifier',
      parts: [
        ['东部地区', '东部'],
        ['中部地区', '中部'],
        ['西部地区', '西部'],
        ['东北地区', '东北部地区', '东北'],
      ],
      totals: [{ of: '软件业务收入', total: '软件业务收入' }],
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
      name: '男性和女性',
      by: 'indicator',
      parts: [
        ['男性人口', '男性'],
        ['女性人口', '女性'],
      ],
      totals: [{ of: '', total: '常住人口' }],
      growth: 'bounded',
    },
    {
      name: '城镇和乡村人口',
      by: 'indicator',
      parts: [
        ['城镇人口', '城镇常住人口'],
        ['乡村人口', '乡村常住人口', '农村人口'],
      ],
      totals: [{ of: '', total: '常住人口' }],
      growth: 'bounded',
    },
  ],
  inclusions: [],
  units: [],
  ratios: [
    { name: '营业收入利润率', part: '利润总额', whole: '营业收入' },
    { name: '主营业务利润率', part: '利润总额', whole: '营业收入' },
    { name: '城镇化率', part: '城镇人口', whole: '常住人口' },
    { name: '常住人口城镇化率', part: '城镇人口', whole: '常住人口' },
  ],
  differences: [
    { name: '贸易顺差', minuend: '出口', subtrahend: '进口' },
    { name: '贸易逆差', minuend: '进口', subtrahend: '出口' },
  ],
}
