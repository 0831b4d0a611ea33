import type { FigureDeclarations } from '../../model/figures.ts'

/** Wholes of a population: the parts add up to whichever of them a text speaks of. */
const populations = ['常住人口', '户籍人口', '总人口'].map((total) => ({ of: '', total }))

/** Population and income of households, as statistical bureaus publish them. */
export const population: FigureDeclarations = {
  synonyms: [
    ['常住人口', '年末常住人口', '年末全市常住人口', '年末全省常住人口', '全市常住人口'],
    ['户籍人口', '户籍总人口', '年末户籍人口', '年末户籍总人口', '全市户籍人口', '全区户籍总人口'],
    ['总人口', '年末总人口', '全国人口', '年末全国人口', '人口总数'],
    ['城镇人口', '城镇常住人口', '居住在城镇的人口'],
    ['乡村人口', '乡村常住人口', '农村人口', '居住在乡村的人口'],
    [
      '常住人口城镇化率',
      '年末常住人口城镇化率',
      '年末全市常住人口城镇化率',
      '年末全省常住人口城镇化率',
      '全市常住人口城镇化率',
    ],
    ['执业医师', '执业医师、助理执业医师', '执业医师和执业助理医师', '执业医师和助理医师'],
    ['注册护士', '护士'],
    ['人口出生率', '出生率'],
    ['人口死亡率', '死亡率'],
    ['人口自然增长率', '自然增长率'],
    ['全体居民人均可支配收入', '居民人均可支配收入', '全市居民人均可支配收入'],
    ['全体居民人均消费支出', '居民人均消费支出', '全市居民人均消费支出'],
    ['城镇居民人均可支配收入', '城镇常住居民人均可支配收入', '城市居民人均可支配收入'],
    ['农村居民人均可支配收入', '农村常住居民人均可支配收入'],
  ],
  carriers: [],
  partitions: [
    {
      name: '男性和女性',
      by: 'indicator',
      parts: [
        ['男性人口', '男性'],
        ['女性人口', '女性'],
      ],
      totals: populations,
      growth: 'bounded',
    },
    {
      name: '城镇和乡村人口',
      by: 'indicator',
      parts: [
        ['城镇人口', '城镇常住人口'],
        ['乡村人口', '乡村常住人口', '农村人口'],
      ],
      totals: populations,
      growth: 'bounded',
    },
    {
      name: '0—14岁、15—59岁和60岁及以上人口',
      by: 'indicator',
      parts: [
        ['0—14岁人口', '0-14岁人口'],
        ['15—59岁人口', '15-59岁人口'],
        ['60岁及以上人口', '60岁以上人口'],
      ],
      totals: populations,
      growth: 'bounded',
    },
    {
      name: '居民人均可支配收入的四个来源',
      by: 'indicator',
      parts: [
        ['人均工资性收入', '居民人均工资性收入', '全国居民人均工资性收入'],
        ['人均经营净收入', '居民人均经营净收入'],
        ['人均财产净收入', '居民人均财产净收入'],
        ['人均转移净收入', '居民人均转移净收入'],
      ],
      totals: [{ of: '', total: '全体居民人均可支配收入' }],
      growth: 'bounded',
    },
    {
      name: '家庭户和集体户人口',
      by: 'indicator',
      parts: [['家庭户人口'], ['集体户人口']],
      totals: [{ of: '', total: '常住人口' }],
      growth: 'bounded',
    },
    {
      name: '汉族和少数民族人口',
      by: 'indicator',
      parts: [['汉族人口'], ['各少数民族人口', '少数民族人口']],
      totals: [{ of: '', total: '常住人口' }],
      growth: 'bounded',
    },
  ],
  inclusions: [{ whole: '卫生技术人员', parts: ['执业医师', '注册护士'] }],
  units: [],
  ratios: [
    { name: '城镇化率', part: '城镇人口', whole: '常住人口' },
    { name: '常住人口城镇化率', part: '城镇人口', whole: '常住人口' },
  ],
  differences: [
    { name: '人口自然增长率', minuend: '人口出生率', subtrahend: '人口死亡率' },
    { name: '净增人口', minuend: '出生人口', subtrahend: '死亡人口' },
    { name: '自然增加人口', minuend: '出生人口', subtrahend: '死亡人口' },
  ],
  proportions: [],
}
