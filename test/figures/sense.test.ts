import { describe, expect, test } from 'vitest'
import { told } from './reading.ts'

/** Sound texts, and slips in them that plain sense tells: what is written, what stands there by mistake, how it is told. */
const texts: readonly {
  readonly name: string
  readonly text: string
  readonly slips: readonly (readonly [right: string, wrong: string, expected: string])[]
}[] = [
  {
    name: 'nothing falls by more than all of it, but a profit',
    text: '1—2月，软件业务出口66亿美元，同比下降33.3%；利润总额-3亿元，同比下降133%；新增贷款3亿元，同比下降120%。',
    slips: [['下降33.3%', '下降333%', 'fig/fall: 下降333%']],
  },
  {
    name: 'measure words of people, cities and enterprises',
    text: '90余位企业代表参加，15件代表作品参展。20家企业代表发言。全国14个副省级中心城市实现软件业务收入100亿元，有3家城市商业银行。共评估38家软件企业，制定5项企业标准。',
    slips: [
      ['90余位', '90余件', 'fig/measure-word: 90余件企业代表'],
      ['14个副', '14家副', 'fig/measure-word: 14家副省级中心城市'],
      ['38家软件', '38件软件', 'fig/measure-word: 38件软件企业'],
    ],
  },
  {
    name: 'a cost below the revenue of a trade that earns',
    text: '1—5月，制造业实现营业收入51118亿元，同比增长25.8%；实现营业成本44292亿元，同比增长24.2%；实现利润总额2545亿元，同比增长49.3%。',
    slips: [
      ['成本44292', '成本54292', 'fig/proportion: 54292亿元'],
      ['44292亿', '44292万', 'fig/proportion: 44292万元'],
    ],
  },
  {
    name: 'headings that say how much',
    text: '软件业务出口有所下滑。1—3月，软件业务出口115.6亿美元，同比下降3.3%，降幅较1—2月扩大3个百分点。\n\n信息安全收入大幅下滑。1—3月，信息安全收入115亿元，同比下降11.6%。\n\n利润总额两位数增长。1—3月，全行业实现利润总额981亿元，同比增长14.3%。',
    slips: [
      ['有所下滑', '有所回升', 'fig/direction-word: 软件业务出口有所回升'],
      ['大幅下滑', '大幅上升', 'fig/direction-word: 信息安全收入大幅上升'],
      ['两位数增长', '两位数下降', 'fig/direction-word: 利润总额两位数下降'],
    ],
  },
  {
    name: 'headings of what is told below them',
    text: '软件业务收入急速下行。1—2月，我国软件业完成软件业务收入8008亿元，同比下降11.6%，增速同比回落25.2个百分点。\n\n利润明显回落。1—2月，全行业实现利润总额981亿元，同比下降11.8%，增速同比回落18.8个百分点。\n\n出口降幅持续收窄。1—2月，软件业务出口49.5亿美元，同比下降3.8%。其中外包服务出口9亿美元，同比增长3.0%。',
    slips: [
      ['急速下行', '急速上行', 'fig/direction-word: 软件业务收入急速上行'],
      ['利润明显回落', '利润明显回升', 'fig/direction-word: 利润明显回升'],
      ['同比下降3.8%', '同比增长3.8%', 'fig/direction-word: 出口降幅持续收窄'],
    ],
  },
  {
    name: 'a recovery may be one of the growth',
    text: '利润明显回升。1—2月，全行业实现利润总额981亿元，同比下降11.8%，降幅收窄18.8个百分点。\n\n投资有所回落。1—2月，全行业完成投资981亿元，同比增长11.8%，增速回落1.8个百分点。',
    slips: [],
  },
  {
    name: 'a year compared with its months',
    text: '# 2024年软件业统计公报\n\n2024年，我国软件业务收入137276亿元，同比增长10.0%。\n\n东部地区完成软件业务收入113022亿元，同比增长10.1%，增速较1—11月回落0.7个百分点。',
    slips: [['1—11月', '1—12月', 'fig/period-mismatch: 1—12月']],
  },
  {
    name: 'a half-year compared with a quarter of its own year',
    text: '# 2024年上半年软件业运行情况\n\n上半年，我国软件业务收入62350亿元，同比增长11.5%，增速较第一季度提升0.9个百分点。',
    slips: [['第一季度', '第四季度', 'fig/period-mismatch: 第四季度']],
  },
  {
    name: 'months the wrong way round',
    text: '1—10月，规模以上企业实现收入100亿元，同比增长3.1%。\n\n1—10月，规模以上企业实现利润10亿元。\n\n每年11—3月供暖。',
    slips: [['润10亿元。\n\n每年', '润10亿元。\n\n10—1月，', 'fig/period-mismatch: 10—1月']],
  },
  {
    name: 'one paragraph far ahead of the others',
    text: '1—2月，制造业增加值同比下降2.6%。\n\n1—2月，制造业出口交货值同比下降8.4%。\n\n1—2月，制造业营业收入1.99万亿元，同比下降6.5%。\n\n1—2月，制造业投资同比增长17.3%。',
    slips: [['1—2月，制造业出', '1—12月，制造业出', 'fig/period-mismatch: 1—12月']],
  },
  {
    name: 'what is known a month later, in a half-year',
    text: '# 2024年上半年全市经济运行情况\n\n上半年，地区生产总值62350亿元，同比增长11.5%。\n\n上半年，工业增加值增长3.0%。\n\n1—5月，规模以上服务业营业收入100亿元，增长1.2%。\n\n上半年，固定资产投资增长2.2%。\n\n上半年，进出口增长2.3%。',
    slips: [],
  },
  {
    name: 'rates compared in per cent',
    text: '1—5月，出口交货值同比下降8.4%，比同期工业降幅多3.5个百分点；投资增速低于去年同期9个百分点，但比1—4月上升1.3个百分点。',
    slips: [
      ['3.5个百分点', '3.5个百分比', 'fig/percent-vs-pp: 5个百分比'],
      ['3.5个百分点', '3.5%', 'fig/percent-vs-pp: 比同期工业降幅多3.5%'],
      ['1.3个百分点', '1.3%', 'fig/percent-vs-pp: 但比1—4月上升1.3%'],
    ],
  },
  {
    name: 'as many distances as references',
    text: '1—2月，投资同比增长17.3%，比同期工业、高技术制造业投资增速分别高7.3个和1.1个百分点。',
    slips: [
      ['7.3个和1.1', '7.3个、1.6个和1.1', 'fig/enum-arity: 比同期工业、高技术制造业投资增速'],
    ],
  },
  {
    name: 'as many figures as names',
    text: '货运量和货物周转量分别为15.1亿吨和34562.3亿吨公里，同比增长3.1%。一等奖和二等奖分别为2000元。',
    slips: [['15.1亿吨和34562.3亿吨公里', '15.1亿吨', 'fig/enum-arity: 货运量和货物周转量']],
  },
  {
    name: 'a list that 即 opens',
    text: '培育分设3个层级，即省级企业、市级培育库、区县级培育库。',
    slips: [['3个', '4个', 'fig/enum-count: 4个']],
  },
  {
    name: 'counts are exact',
    text: '全市有学前教育机构565所，其中公办幼儿园255所，民办学前教育机构310所（其中民办幼儿园295所，民办早教机构15所）。',
    slips: [['255所', '225所', 'fig/sum-enum: 565所']],
  },
  {
    name: 'a rate of two counts, and classes that make up all',
    text: '我省有乡村教师的县共有83个。已落实补助的县有56个，覆盖率为67.5%。56个实施县中，人均500元以上的有5个，300～500元的有41个，300元以下的有10个。',
    slips: [
      ['67.5%', '65.7%', 'fig/share: 65.7%'],
      ['41个', '14个', 'fig/sum-enum: 14个'],
    ],
  },
  {
    name: 'classes that overlap',
    text: '56个县中，参加甲类的有5个，参加乙类的有41个，两类都参加的有10个，未参加的有8个。',
    slips: [],
  },
]

describe.each(texts)('$name', ({ text, slips }) => {
  test('gives no alarm', () => {
    expect(told(text)).toEqual([])
  })

  test.each(slips)('%s written as %s', (right, wrong, expected) => {
    const changed = text.replace(right, wrong)
    expect(changed).not.toBe(text)
    expect(told(changed)).toEqual([expected])
  })
})

test('a figure that is missing in a row is told once', () => {
  expect(
    told(
      '1—5月，北京、广东、江苏、山东、上海软件收入分别为11070亿元、8513亿元、5685亿元和4576亿元，5省市合计软件业务收入35218亿元。',
    ),
  ).toEqual(['fig/enum-arity: 北京、广东、江苏、山东、上海软件收入'])
})
