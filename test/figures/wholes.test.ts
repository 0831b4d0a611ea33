import { describe, expect, test } from 'vitest'
import { readPlainText } from '../../src/readers/text/index.ts'
import { problemsIn, told } from './reading.ts'

/** What stands in other sentences, lines or units than what it belongs to: sound texts, and slips in them. */
const texts: readonly {
  readonly name: string
  readonly text: string
  readonly slips: readonly (readonly [right: string, wrong: string, expected: string])[]
}[] = [
  {
    name: 'a whole that is spoken of again in fewer words',
    text: '年末，全区共有从事第二产业和第三产业活动的法人单位18240个，比2013年末增加7105个，增长63.8%。\n\n年末，在第二产业和第三产业法人单位中，位居前三位的行业是：批发和零售业6530个，占35.8%；租赁和商务服务业1880个，占10.3%；制造业1587个，占8.7%。',
    slips: [
      ['占35.8%', '占53.8%', 'fig/share: 占53.8%'],
      ['63.8%', '68.3%', 'fig/growth: 增长68.3%'],
      ['前三位', '前四位', 'fig/enum-count: 四位'],
    ],
  },
  {
    name: 'the parts of a population, under headings of their own',
    text: '一、常住人口\n\n全区常住人口为580200人，与2010年第六次全国人口普查的443700人相比，十年共增加136500人，增长30.76%。\n\n二、城乡人口\n\n全区常住人口中，居住在城镇的人口为548300人，占94.50%；居住在乡村的人口为31900人，占5.50%。\n\n三、年龄构成\n\n全区常住人口中，0-14岁人口为118100人，占20.36%；15-59岁人口为383600人，占66.11%；60岁及以上人口为78500人，占13.53%。',
    slips: [
      ['136500人', '163500人', 'fig/net-change: 增加163500人'],
      ['31900人', '39100人', 'fig/partition-sum: 39100人'],
      ['占66.11%', '占61.11%', 'fig/share: 占61.11%'],
    ],
  },
  {
    name: 'by how many points an index rose, and by how many per cent',
    text: '7月份，价格指数平均值为92.80点，环比上升2.70点，升幅为3.00%；同比下降7.60点，降幅为7.57%。',
    slips: [
      ['升幅为3.00%', '升幅为3.90%', 'fig/growth: 升幅为3.90%'],
      ['下降7.60点', '下降6.70点', 'fig/growth: 下降6.70点'],
    ],
  },
  {
    name: 'money that grew by an amount and by its rate',
    text: '前三季度，保险公司保费收入为917.5亿元，同比增加526.9亿元，增长134.9%。',
    slips: [['134.9%', '13.49%', 'fig/growth: 增长13.49%']],
  },
  {
    name: 'sources of what a head earns, and a median of a mean',
    text: '全国居民人均可支配收入35130元，增长9.1%。\n\n全国居民人均可支配收入中位数29970元，增长8.8%，中位数是平均数的85.3%。\n\n按收入来源分，全国居民人均工资性收入19630元，增长9.6%，占可支配收入的比重为55.9%；人均经营净收入5890元，增长11.0%，占可支配收入的比重为16.8%；人均财产净收入3080元，增长10.2%，占可支配收入的比重为8.8%；人均转移净收入6530元，增长5.8%，占可支配收入的比重为18.6%。',
    slips: [
      ['85.3%', '83.5%', 'fig/share: 83.5%'],
      ['6530元', '5630元', 'fig/partition-sum: 5630元'],
      ['55.9%', '59.5%', 'fig/share: 占可支配收入的比重为59.5%'],
    ],
  },
  {
    name: 'shares of a whole that is not told',
    text: '分活动主体看，各类企业经费支出18674亿元，增长10.4%；研究机构经费支出3409亿元，增长10.6%；高等学校经费支出1882亿元，增长4.8%。企业、研究机构、高等学校经费支出所占比重分别为76.6%、14.0%和7.7%。',
    slips: [['76.6%', '67.6%', 'fig/share: 67.6%']],
  },
  {
    name: 'one amount in two units',
    text: '夏粮播种面积27590千公顷（41385万亩），单位面积产量4780公斤/公顷（318.7公斤/亩），总产量13190万吨（2638亿斤）。',
    slips: [
      ['41385', '43185', 'fig/restated: 43185万亩'],
      ['318.7', '381.7', 'fig/restated: 381.7公斤'],
      ['2638亿', '2368亿', 'fig/restated: 2368亿斤'],
    ],
  },
  {
    name: 'a title and what it sums up',
    text: '今年上半年全国星级饭店10280家、营收938.1亿元\n\n截至2019年6月30日，全国星级饭店总数为10280家。今年上半年，全国星级饭店营业收入为938.1亿元。',
    slips: [['营收938.1', '营收398.1', 'fig/restated: 398.1亿元']],
  },
  {
    name: 'to more, and by no more than itself',
    text: '装机容量从10.62亿千瓦增长到22.01亿千瓦。全年新增装机容量19090万千瓦，同比增加8590万千瓦。',
    slips: [
      ['22.01', '2.201', 'fig/net-change: 2.201亿千瓦'],
      ['8590万', '85900万', 'fig/net-change: 增加85900万千瓦'],
    ],
  },
]

describe.each(texts)('$name', ({ text, slips }) => {
  const read = (content: string) => readPlainText({ path: '公报.txt', text: content })

  test('is sound', () => {
    expect(problemsIn(read(text))).toEqual([])
  })

  test.each(slips)('%s written %s', (right, wrong, expected) => {
    expect(told(text.replace(right, wrong))).toContain(expected)
  })
})

const sound: readonly (readonly [name: string, text: string])[] = [
  [
    'soldiers are of no area',
    '东部地区人口占39.93%，中部地区占25.83%，西部地区占27.12%，东北地区占6.98%。',
  ],
  [
    'dollars and yuan grow apart',
    '以美元计，1—6月纺织品服装累计出口1431.8亿美元，同比增长1.5%。\n\n以人民币计，1—6月纺织品服装累计出口10185亿元，同比增长4.7%。',
  ],
  [
    'items of a digest have periods of their own',
    '2024年1—5月软件业收入情况\n\n1—5月，软件业收入49317亿元，增长11.6%。1—5月，利润5800亿元。\n\n上半年我国港口货物吞吐量达91.84亿吨\n\n上半年，北京PM2.5平均浓度下降8.1%。',
  ],
  ['from a place to a better one', '百强排名由369位提升到235位。'],
  ['groups of three digits', '完成固定资产投资32 451亿元，完成铁路投资8 029亿元。'],
  [
    'what a sentence tells of a region',
    '京津冀区域拥有法人单位243.1万个，增长90.5%；法人单位从业人员3328.7万人，增长9.6%。\n\n东部地区法人单位从业人员21621万人。',
  ],
]

test.each(sound)('%s', (_, text) => {
  expect(told(text)).toEqual([])
})
