import { describe, expect, test } from 'vitest'
import { explain } from '../../src/figures/index.ts'
import { readLine } from '../../src/figures/lexer/line.ts'
import { intervalOf, type Quantity } from '../../src/figures/lexer/quantity.ts'
import { lex } from '../../src/figures/lexer/tokens.ts'
import { gap, image } from '../../src/model/interval.ts'
import { Lines, type Passage } from '../../src/model/source.ts'
import { examineMarkdown, marked, told } from './reading.ts'

function passage(value: string): Passage {
  const offsets = Array.from({ length: value.length + 1 }, (_, index) => index)
  const file = { path: 'a.md', text: value }
  const lines = new Lines(value)
  return { kind: 'paragraph', file, lines, value, offsets, marks: [], reprint: false }
}

function quantities(text: string): readonly Quantity[] {
  return lex(readLine(passage(text))).filter((token) => token.kind === 'quantity')
}

describe('lexer', () => {
  test.each([
    ['收入62350亿元', 62350e8, '元'],
    ['收入1.99万亿元', 1.99e12, '元'],
    ['出口１２，３４５．６万美元', 123456000, '美元'],
    ['达1,234家', 1234, '家'],
    ['提高3.5 个百分点', 3.5, '个百分点'],
    ['增长 9 %', 9, '%'],
    ['自然增长率为-0.87‰', -0.87, ''],
    ['流量777亿GB', 777e8, 'GB'],
  ])('%s', (text, value, dimension) => {
    const [first, ...others] = quantities(text)
    expect(others).toEqual([])
    expect(first?.value).toBeCloseTo(value, 6)
    expect(first?.dimension.replace('‰', '')).toBe(dimension)
  })

  test.each([
    '2024年7月31日',
    '浙数办〔2021〕12号',
    '0571-89719267',
    'V4.X 与 5G 和 100Mbps',
    '60岁及以上',
    '第6期',
  ])('%s holds names, no figures', (text) => {
    expect(quantities(text)).toEqual([])
  })

  test('hedged numbers are known as such', () => {
    expect(quantities('超4万家、约15%、90余位、100家以上').map(({ hedge }) => hedge)).toEqual([
      'above',
      'about',
      'above',
      'above',
    ])
  })

  test('a bare number takes the unit of its list', () => {
    expect(quantities('快4.8和3.3个百分点').map(({ dimension }) => dimension)).toEqual([
      '个百分点',
      '个百分点',
    ])
    expect(quantities('收入2864和1774亿元').map(({ value }) => value)).toEqual([2864e8, 1774e8])
  })

  test('places lead back through width, spaces and parentheses', () => {
    const [problem] = examineMarkdown(
      '北京、广东、江苏分别为１２0.5亿元、８0.2亿元和５0.1亿元，3 省（含直辖市）合计 ２６0.8 亿元。',
    ).problems
    expect(problem && marked(problem)).toBe('２６0.8 亿元')
  })
})

describe('intervals', () => {
  test('a measured amount reaches half a unit of its last place to both sides, a count does not', () => {
    const [amount, count] = quantities('收入3.8万亿元，企业38家')
    expect(intervalOf(amount as Quantity)).toEqual({ low: 3.75e12, high: 3.85e12 })
    expect(intervalOf(count as Quantity)).toEqual({ low: 38, high: 38 })
  })

  test('both ends belong to an interval', () => {
    expect(gap({ low: 1, high: 2 }, { low: 2, high: 3 })).toBe(0)
    expect(gap({ low: 1, high: 2 }, { low: 2.5, high: 3 })).toBeCloseTo(0.5)
  })

  test('the range of a quotient', () => {
    const range = image(
      ([a = 0, b = 1]) => a / b,
      [
        { low: 1, high: 2 },
        { low: 4, high: 8 },
      ],
    )
    expect(range).toEqual({ low: 0.125, high: 0.5 })
  })
})

const regions =
  '上半年，我国软件业务收入62350亿元，同比增长11.5%。上半年，东部地区完成软件业务收入52114亿元，同比增长11.9%；中部地区完成软件业务收入2969亿元，同比增长13.2%；西部地区完成软件业务收入5922亿元，同比增长8.2%；东北地区完成软件业务收入1346亿元，同比增长9.7%。4个地区软件业务收入在全国总收入中的占比分别为83.6%、4.8%、9.5%和2.2%。'

describe('one slip is told once, where it stands', () => {
  test('rounding is no mistake', () => {
    expect(told(regions)).toEqual([])
  })

  test.each([
    ['2969亿元', '2696亿元', 'fig/partition-sum: 2696亿元'],
    ['1346亿元', '1346万元', 'fig/unit-slip: 1346万元'],
    ['9.5%和', '5.9%和', 'fig/share: 5.9%'],
    ['4个地区', '5个地区', 'fig/enum-count: 5个'],
    ['8.2%；东北', '82%；东北', 'fig/weighted-growth: 增长82%'],
  ])('%s written %s', (right, wrong, expected) => {
    const found = told(regions.replace(right, wrong))
    expect(found).toContain(expected)
    expect(found).toHaveLength(1)
  })

  test('the right number is offered, with the arithmetic and the numbers of it', () => {
    const [problem] = examineMarkdown(regions.replace('5922亿元', '9522亿元')).problems
    expect(problem?.reason).toContain('差')
    expect(problem?.reason).toContain('9522亿元')
    expect(problem?.related?.length).toBeGreaterThan(4)
  })

  test('growth has a precision that its series lends it', () => {
    const text = (share: string) =>
      `1—5月，我国软件业务收入49317亿元，同比增长11.6%。1—5月，软件产品收入11334亿元，同比增长9.2%，占全行业收入的比重为${share}。`
    expect(told(text('23%'))).toEqual([])
    expect(told(text('23.4%'))).toHaveLength(1)
    expect(told(text('24%'))).toHaveLength(1)
  })
})

describe('what is not understood is not judged', () => {
  test.each([
    '软件业务收入超4万亿元，软件产品收入约1万亿元，占全行业收入的比重为30%。',
    '全国平均每百户家庭拥有25辆私家车，其中北京每百户家庭拥有63辆。',
    '销售收入分别不低于800万元、600万元、600万元（山区26县分别不低于500万元、300万元、300万元）。',
    '上半年，全市出口561.9亿元，进口136.4亿元，进出口总额698.3亿元，出口占全省份额5.6%。',
    '信息技术服务收入4824亿元，在全行业收入中占比为60.2%，同比下降8.4%。',
    '年产值达亿元以上的企业有12家，总分为100。2024年共评选3批。',
    '规模以上企业利润总额100亿元，其中国有企业利润总额120亿元。',
    '去年1—8月收入500亿元，今年一季度收入200亿元。',
    '会员单位由63家增加到130家，增长1倍，翻了一番。',
    '出口总额500亿元，进口总额200亿元，出口总额是服务贸易的6倍，加工贸易增长3倍。',
    '项目收入由2.1亿元增加到5.0亿元，增长1.4倍。会员单位由63家增加到126家，增长近2倍。',
    '建设涵盖市、区两级108个部门、957个审批服务事项的管理平台。',
    '实现省、市、县三级5个部门联网。',
    '建立健全生态控制线、工程建设审批管理等220余项规章制度。',
    '办理申领发票、申报纳税、税收优惠等300多项税收业务。',
    '北京、广东等居全国前5名，北京、广东等分别增长5%、6%和7%。',
    '2019年，1940个断面中有484个断面超标，超标断面共129个；2020年上半年1940个断面中有385个断面超标，其中氟超标断面147个。',
  ])('%s', (text) => {
    expect(told(text)).toEqual([])
  })
})

describe('times', () => {
  test.each([
    ['会员单位由63家增加到126家，增长2倍。', 'fig/multiple: 2倍'],
    ['会员单位由63家增加到106家，比上年翻了一番。', 'fig/multiple: 106家'],
    ['会员单位由63家增加到130家，翻两番。', 'fig/multiple: 130家'],
    ['出口总额500亿元，进口总额200亿元，出口总额是进口总额的3.5倍。', 'fig/multiple: 3.5倍'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })
})

describe('rows of a table of areas', () => {
  const text = (amount: string, growth: string, head = '软件业务收入（亿元）') =>
    `# 2024年上半年软件业情况\n\n上半年，东部地区完成软件业务收入52114亿元，同比增长11.9%。\n\n| 地区 | ${head} | 同比增长（%） |\n|---|---|---|\n| 东部地区 | ${amount} | ${growth} |\n| 中部地区 | 2969 | 13.2 |\n`

  test('agree with the prose', () => {
    expect(told(text('52114', '11.9'))).toEqual([])
    expect(told(text('49317', '11.9', '上年软件业务收入（亿元）'))).toEqual([])
  })

  test.each([
    ['52141', '11.9', 'fig/restated: 52141'],
    ['52114', '11.7', 'fig/restated: 11.7'],
  ])('%s and %s do not', (amount, growth, expected) => {
    expect(told(text(amount, growth))).toEqual([expected])
  })
})

test('the arithmetic is printed in the direction of its claim, without idle zeros', () => {
  const [problem] = examineMarkdown(
    '# 2024年一季度软件业情况\n\n一季度，软件产品收入同比增长12.8%。\n\n# 2024年上半年软件业情况\n\n上半年，软件产品收入同比增长11.9%，增速较一季度回落0.6个百分点。',
  ).problems
  expect(problem?.reason).toContain('写作－0.6个百分点，按11.9%－（12.8%）算得－0.9个百分点')
})

test.each(['北京、广州、杭州等2个城市开展试点。', '北京、广州、杭州等分别增长5%和6%。'])(
  'an open list is never an error: %s',
  (text) => {
    expect(examineMarkdown(text).problems.map(({ severity }) => severity)).toEqual(['warning'])
  },
)

describe('two months are one period however they are written', () => {
  const report = (period: string) =>
    `# 2024年7—8月评估情况\n\n${period}，评估企业38家。\n\n${period}，评估产品108件。`

  test.each(['7月至8月', '7月—8月', '7月份至8月份', '7至8月', '7、8月', '7月和8月', '7月、8月'])(
    '%s',
    (period) => {
      expect(told(report(period))).toEqual([])
    },
  )

  test.each(['6月至9月', '6、7月'])('%s is another', (period) => {
    expect(told(report(period)).map((each) => each.split(':')[0])).toContain('fig/period-mismatch')
  })
})

test('a line explains its numbers: operands, what they may stand for, and the verdict', () => {
  const numbers = explain(examineMarkdown(regions), 'text.md', 1)
  const share = numbers.find(({ text }) => text === '4.8%')
  const relation = share?.relations.find(({ rule }) => rule === 'fig/share')
  expect(relation?.verdict).toBe('exact')
  expect(relation?.operands.map(({ text }) => text)).toEqual(['4.8%', '2969亿元', '62350亿元'])
  expect(relation?.operands[1]).toMatchObject({ low: 2968.5, high: 2969.5, unit: '亿元' })
})

// What they take is measured: `npm run bench -- figures` and `-- slopes`.
test('relations grow with the text, not with its square', () => {
  const relations = (times: number) =>
    examineMarkdown(Array.from({ length: times }, () => regions).join('\n\n')).articles.flatMap(
      (article) => article.relations,
    ).length
  expect(relations(160)).toBe(8 * relations(20))
})
