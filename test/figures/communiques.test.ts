import { describe, expect, test } from 'vitest'
import { readPlainText } from '../../src/readers/text/index.ts'
import { marked, problemsIn, told } from './reading.ts'

/** Communiqués of trades that the rules were not written for: sound texts, and slips in them. */
const texts: readonly {
  readonly name: string
  readonly text: string
  readonly slips: readonly (readonly [right: string, wrong: string, expected: string])[]
}[] = [
  {
    name: 'parts of a qualified whole, told by their bare names',
    text: '1—8月，我国进出口总值26.4万亿元，同比微增0.3%。其中出口15.2万亿元，增长1.2%。进口11.2万亿元，下降0.9%。\n\n1—8月，民营企业进出口14.2万亿元，增长6%。其中，出口9.6万亿元，增长6.4%，占出口总值的63.2%；进口4.6万亿元，增长5.2%。',
    slips: [
      ['出口15.2', '出口12.5', 'fig/partition-sum: 12.5万亿元'],
      ['63.2%', '36.2%', 'fig/share: 占出口总值的36.2%'],
      ['14.2万亿元，增长6%', '14.2万亿元，增长9%', 'fig/growth-range: 增长9%'],
    ],
  },
  {
    name: 'an indicator that the later parts name with fewer words',
    text: '1—6月，房地产开发投资60000亿元。\n\n1—6月，东部地区房地产开发投资32000亿元，中部地区投资12000亿元，西部地区投资13500亿元，东北地区投资2500亿元。',
    slips: [['13500亿元', '135000亿元', 'fig/partition-sum: 135000亿元']],
  },
  {
    name: 'home and foreign flights, kilometres that tonnes and persons went',
    text: '全行业完成运输总周转量860.5亿吨公里，增长12.6%。国内航线完成运输总周转量570.3亿吨公里，增长9.5%；国际航线完成运输总周转量290.2亿吨公里，增长19.4%。',
    slips: [['570.3', '507.3', 'fig/partition-sum: 507.3亿吨公里']],
  },
  {
    name: 'harvests in summer and autumn, with verbs of their own',
    text: '全年粮食产量251.5万吨，减产1.7%。其中，夏粮产量124.6万吨，减产6.3%；秋粮产量126.9万吨，增产3.3%；小麦产量114.6万吨，减产6.4%。',
    slips: [
      ['126.9', '129.6', 'fig/sum-enum: 129.6万吨'],
      ['251.5万吨，减产1.7%', '251.5万吨，增产7.1%', 'fig/growth-range: 增产7.1%'],
    ],
  },
  {
    name: 'divisions of insurance, sights, medals and the insured',
    text: '保险公司保费收入187.9亿元，其中财产险49.2亿元，人身险138.7亿元。\n\n共有A级旅游景区57处。其中，5A级景区3处，4A级景区20处，3A级景区29处，2A级景区5处。\n\n获得省级以上奖牌49枚。其中，金牌13枚，银牌11枚，铜牌25枚。\n\n参加基本医疗保险人数1016.69万人，其中，城镇职工医保参保60.67万人，城乡居民医保参保956.02万人。',
    slips: [
      ['138.7', '137.8', 'fig/sum-enum: 137.8亿元'],
      ['4A级景区20处', '4A级景区30处', 'fig/sum-enum: 57处'],
      ['金牌13枚', '金牌31枚', 'fig/sum-enum: 31枚'],
      ['956.02', '965.02', 'fig/sum-enum: 965.02万人'],
    ],
  },
  {
    name: 'what grew by as much as its parts',
    text: '住户贷款增加3884亿元，其中，短期贷款减少1350亿元，中长期贷款增加5234亿元。',
    slips: [['5234亿', '5324亿', 'fig/sum-enum: 增加5324亿元']],
  },
  {
    name: 'narrower and wider money',
    text: '3月末，广义货币余额300.5万亿元。狭义货币余额68.6万亿元。流通中货币余额11.7万亿元。本外币贷款余额251.6万亿元。月末人民币贷款余额247.1万亿元。',
    slips: [
      ['余额11.7万亿', '余额117万亿', 'fig/subset-exceeds: 117万亿元'],
      ['247.1万亿', '274.1万亿', 'fig/subset-exceeds: 274.1万亿元'],
    ],
  },
  {
    name: 'amounts of the same name before and after 其中',
    text: '年末共有卫生机构4985个，床位57848张；其中医院、卫生院316个，床位54229张。卫生技术人员66930人，其中执业医师、助理执业医师26067人，注册护士31025人。',
    slips: [
      ['床位54229张', '床位64229张', 'fig/subset-exceeds: 64229张'],
      ['26067人', '62067人', 'fig/subset-exceeds: 62067人'],
    ],
  },
  {
    name: 'a whole that is named in a clause of its own',
    text: '全年外出农民工17180万人。在外出农民工中，省内流动农民工9510万人，占55.4%；跨省流动农民工7670万人，占44.6%。',
    slips: [['9510万人', '95100万人', 'fig/sum-enum: 95100万人']],
  },
  {
    name: 'currencies of a whole and its parts, units of names',
    text: '货物进出口总值109.26亿元。其中，出口64.6亿元；进口44.66亿元。\n\n有效发明专利12672件。商品房销售额92313亿元。',
    slips: [
      ['64.6亿元', '64.6亿美元', 'fig/unit-currency: 64.6亿美元'],
      ['12672件', '12672家', 'fig/measure-word: 12672家'],
      ['92313亿元', '92313万平方米', 'fig/measure-word: 92313万平方米'],
    ],
  },
]

describe.each(texts)('$name', ({ text, slips }) => {
  test('sound', () => {
    expect(told(text)).toEqual([])
  })

  test.each(slips)('%s written %s', (right, wrong, expected) => {
    expect(text).toContain(right)
    expect(told(text.replace(right, wrong))).toContain(expected)
  })
})

function toldOfPlain(text: string): readonly string[] {
  const problems = problemsIn(readPlainText({ path: 'text.txt', text }))
  return problems.map((problem) => `${problem.rule}: ${marked(problem)}`)
}

describe('headlines of plain texts', () => {
  const text =
    '2024年1—5月份全国规模以上工业企业利润增长3.4%\n1—5月份，全国规模以上工业企业实现利润总额27543.8亿元，同比增长3.4%。\n1—5月份，主要行业利润情况如下：纺织业增长23.2%。\n'

  test('sound', () => {
    expect(toldOfPlain(text)).toEqual([])
  })

  test('the first figure of the text is the one of its headline', () => {
    expect(toldOfPlain(text.replace('利润增长3.4%', '利润增长4.3%'))).toEqual([
      'fig/restated: 增长3.4%',
    ])
  })

  test('its period is that of the text', () => {
    const wrong = text.replace('1—5月份，主要', '1—6月份，主要')
    expect(toldOfPlain(wrong)).toContain('fig/period-mismatch: 1—6月份')
  })
})

describe('sound words that once cried wolf', () => {
  test.each([
    '在法人单位中，位居前三位的行业是：批发和零售业6213个，占35.8%；租赁和商务服务业1788个，占10.3%；制造业1515个，占8.7%。',
    '分区域看，东部地区省内流动的农民工占82.5%，中部地区省内流动的农民工占38.7%，西部地区省内流动的农民工占49.0%，东北地区省内流动的农民工占76.4%。',
    '企业贷款增加5.43万亿元，其中，短期贷款增加1.99万亿元，中长期贷款增加4.6万亿元，票据融资减少1.25万亿元。',
    '外汇市场上，日元兑美元汇率跌至155.74日元，1美元兑155日元的关口失守。',
  ])('%s', (text) => {
    expect(told(text)).toEqual([])
  })
})
