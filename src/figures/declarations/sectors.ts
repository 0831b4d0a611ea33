import type { FigureDeclarations } from '../../model/figures.ts'

const householdTours = ['国内旅游人次', '国内出游人次']
const householdSpending = ['旅游消费', '出游消费', '出游花费', '旅游花费']

/** Electricity, tourism and money, as their administrations publish them each month or quarter. */
export const sectors: FigureDeclarations = {
  synonyms: [
    ['城乡居民生活用电量', '居民生活用电量', '城乡居民生活用电'],
    ['国内旅游人次', '国内旅游总人次', '国内出游人次', '国内出游总人次', '国内旅游人数'],
    [
      '国内旅游收入',
      '国内旅游总收入',
      '国内旅游总消费',
      '国内游客出游总花费',
      '国内出游总花费',
      '国内旅游总花费',
      '国内居民出游总花费',
    ],
    [
      '快递业务量',
      '快递服务企业业务量',
      '全国快递服务企业业务量',
      '快递企业业务量',
      '全部快递业务量',
      '快递业务量规模',
    ],
    ['广义货币', '广义货币余额', '广义货币供应量', '广义货币供应量余额'],
    ['人民币贷款余额', '人民币各项贷款余额'],
    ['人民币存款余额', '人民币各项存款余额'],
    ['本外币贷款余额', '本外币各项贷款余额'],
    ['本外币存款余额', '本外币各项存款余额'],
    ['狭义货币', '狭义货币余额', '狭义货币供应量', '狭义货币供应量余额'],
    ['流通中货币', '流通中货币余额'],
  ],
  carriers: ['月末', '季末', '规模以上文化及相关产业企业', '文化及相关产业企业'],
  partitions: [
    {
      name: '三次产业和居民生活用电量',
      by: 'indicator',
      parts: [
        ['第一产业用电量'],
        ['第二产业用电量'],
        ['第三产业用电量'],
        ['城乡居民生活用电量', '居民生活用电量'],
      ],
      totals: [{ of: '', total: '全社会用电量' }],
      growth: 'weighted',
    },
    {
      name: '同城、异地和国际业务',
      by: 'qualifier',
      parts: [
        ['同城'],
        ['异地'],
        ['国际/港澳台', '国际及港澳台', '国际和港澳台', '国际及港澳台地区'],
      ],
      totals: ['业务量', '快递业务量'].map((of) => ({ of, total: '快递业务量' })),
      growth: 'weighted',
    },
    {
      name: '文化制造业、批发和零售业、服务业',
      by: 'qualifier',
      parts: [['文化制造业'], ['文化批发和零售业'], ['文化服务业']],
      totals: [{ of: '营业收入', total: '营业收入' }],
      growth: 'weighted',
    },
    {
      name: '文化核心领域和相关领域',
      by: 'qualifier',
      parts: [['文化核心领域'], ['文化相关领域']],
      totals: [{ of: '营业收入', total: '营业收入' }],
      growth: 'weighted',
    },
    {
      name: '国内和国际航线',
      by: 'qualifier',
      parts: [['国内航线'], ['国际航线']],
      totals: [],
      growth: 'weighted',
    },
    {
      name: '财产险和人身险',
      by: 'qualifier',
      parts: [
        ['财产险', '财产险业务', '财产保险', '财产保险业务', '财险'],
        ['人身险', '人身险业务', '人身保险', '人身保险业务'],
      ],
      totals: [],
      growth: 'weighted',
    },
    {
      name: '各级旅游景区',
      by: 'qualifier',
      parts: [['5A级'], ['4A级'], ['3A级'], ['2A级']],
      totals: [],
      growth: 'weighted',
    },
    {
      name: '各级旅游景区（没有5A级）',
      by: 'qualifier',
      parts: [['4A级'], ['3A级'], ['2A级']],
      totals: [],
      growth: 'weighted',
    },
    {
      name: '金、银、铜牌',
      by: 'qualifier',
      parts: [
        ['金牌', '金奖'],
        ['银牌', '银奖'],
        ['铜牌', '铜奖'],
      ],
      totals: [],
      growth: 'weighted',
    },
    {
      name: '职工和居民参保人数',
      by: 'qualifier',
      parts: [
        ['城镇职工', '参加城镇职工', '参加职工'],
        ['城乡居民', '参加城乡居民', '参加居民'],
      ],
      totals: [],
      growth: 'weighted',
    },
    {
      name: '内、外贸',
      by: 'qualifier',
      parts: [['内贸'], ['外贸']],
      totals: [{ of: '吞吐量', total: '港口货物吞吐量' }],
      growth: 'weighted',
    },
    {
      name: '城镇和农村居民',
      by: 'qualifier',
      parts: [['城镇居民'], ['农村居民']],
      totals: [
        ...householdTours.map((of) => ({ of, total: '国内旅游人次' })),
        ...householdSpending.map((of) => ({ of, total: '国内旅游收入' })),
        { of: '人均可支配收入', total: '全体居民人均可支配收入' },
        { of: '人均消费支出', total: '全体居民人均消费支出' },
      ],
      growth: 'weighted',
    },
  ],
  inclusions: [
    { whole: '广义货币', parts: ['狭义货币'] },
    { whole: '狭义货币', parts: ['流通中货币'] },
    { whole: '本外币贷款余额', parts: ['人民币贷款余额'] },
    { whole: '本外币存款余额', parts: ['人民币存款余额'] },
  ],
  units: [
    { indicator: '国际旅游收入', unit: '美元' },
    { indicator: '国际旅游外汇收入', unit: '美元' },
  ],
  ratios: [],
  differences: [],
  proportions: [],
}
