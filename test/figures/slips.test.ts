import { describe, expect, test } from 'vitest'
import { told } from './reading.ts'

/** One made-up communiqué, and slips that no arithmetic finds: units, lost characters, words, periods. */
const text = `# 2025年上半年全省软件业运行情况

软件业务收入保持两位数增长。上半年，全省软件业务收入5000亿元，同比增长10.0%。

利润总额增长较快。上半年，软件业利润总额612亿元，同比增长14.2%。

上半年，软件业务出口41.6亿美元，同比增长1.3%。

上半年，软件产品收入1200亿元，同比增长8.0%，占全行业收入的24.0%。其中，工业软件产品收入141亿元，同比增长9.1%。

上半年，信息技术服务收入3300亿元，同比增长11.3%，在全行业收入中占比为66.0%。

上半年，信息安全收入150亿元，同比增长5.1%。嵌入式系统软件收入350亿元，同比增长6.7%。

中、西部地区软件业收入增速加快。上半年，东部地区完成软件业务收入4000亿元，同比增长9.8%，增速较一季度回落0.4个百分点；中部地区完成软件业务收入500亿元，同比增长11.2%，增速较一季度提升0.6个百分点；西部地区完成软件业务收入400亿元，同比增长11.5%，增速较一季度提升1.1个百分点；东北地区完成软件业务收入100亿元，同比增长6.2%，增速较一季度回落1.3个百分点。4个地区软件业务收入在全省总收入中的占比分别为80.0%、10.0%、8.0%和2.0%。

沿海城市群软件业务收入增长较快。上半年，沿海城市群地区软件业务收入2100亿元，同比增长12.4%。

重点城市收入占比持续提升。上半年，全省6个副省级重点城市软件业务收入3100亿元，同比增长10.8%，占全省软件业务收入比重为62.0%，占比较去年同期提高0.4个百分点。

从业人数小幅增长，工资总额不同程度增长。上半年，软件业从业平均人数61万人，同比增长0.8%。从业人员工资总额同比增长3.4%。

软件业务收入居前3名的城市中，甲市、乙市、丙市软件业务收入分别为1200亿元、900亿元和600亿元，分别增长12.1%、9.4%和8.3%。3市合计软件业务收入2700亿元。
`

const slips: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  'another scale': [
    ['总额612亿元', '总额612万元', 'fig/unit-slip: 612万元'],
    ['总额612亿元', '总额612元', 'fig/unit-slip: 612元'],
    ['41.6亿美元', '41.6万美元', 'fig/unit-slip: 41.6万美元'],
    ['收入141亿元', '收入141万元', 'fig/unit-slip: 141万元'],
    ['900亿元和', '900万元和', 'fig/unit-slip: 900万元'],
    ['61万人', '61万亿人', 'fig/unit-slip: 61万亿人'],
  ],
  'another currency': [
    ['总额612亿元', '总额612亿美元', 'fig/unit-currency: 612亿美元'],
    ['收入1200亿元，同比', '收入1200亿美元，同比', 'fig/unit-currency: 1200亿美元'],
    ['收入4000亿元', '收入4000亿美元', 'fig/unit-currency: 4000亿美元'],
    ['900亿元和', '900亿美元和', 'fig/unit-currency: 900亿美元'],
  ],
  'a lost unit': [
    ['80.0%、10.0%、', '80.0、10.0%、', 'fig/percent-missing: 80.0'],
    ['8.0%和2.0%。', '8.0%和2.0。', 'fig/percent-missing: 2.0'],
    ['900亿元和600亿元', '900亿元和600', 'fig/unit-slip: 600'],
    ['占全行业收入的24.0%', '占全行业收入的24.0', 'fig/percent-missing: 占全行业收入的24.0'],
  ],
  'money without its currency': [['出口41.6亿美元', '出口41.6亿', 'fig/unit-currency: 41.6亿']],
  'a lost number': [
    ['收入5000亿元，', '收入亿元，', 'fig/number-missing: 收入亿元'],
    ['出口41.6亿', '出口41 6亿', 'fig/number-space: 41 6'],
    ['增长14.2%', '增长14。2%', 'fig/decimal-fullstop: 14。2'],
  ],
  'points for per cent': [
    ['8.0%和2.0%', '8.0个百分点和2.0%', 'fig/percent-vs-pp: 8.0个百分点'],
    ['24.0%。', '24.0个百分点。', 'fig/percent-vs-pp: 占全行业收入的24.0个百分点'],
    [
      '总额同比增长3.4%',
      '总额同比增长3.4个百分点',
      'fig/percent-vs-pp: 从业人员工资总额同比增长3.4个百分点',
    ],
  ],
  'words against figures': [
    ['利润总额增长较快', '利润总额下降较快', 'fig/direction-word: 利润总额下降较快'],
    ['中、西部', '东、西部', 'fig/direction-word: 东、西部地区软件业收入增速加快'],
    ['增速加快', '增速放缓', 'fig/direction-word: 中、西部地区软件业收入增速放缓'],
    [
      '沿海城市群软件业务收入增长较快',
      '沿海城市群软件业务收入有所下降',
      'fig/direction-word: 沿海城市群软件业务收入有所下降',
    ],
    ['占比持续提升', '占比持续下降', 'fig/direction-word: 重点城市收入占比持续下降'],
    ['从业人数小幅增长', '从业人数小幅下降', 'fig/direction-word: 从业人数小幅下降'],
    ['总额不同程度增长', '总额不同程度下降', 'fig/direction-word: 工资总额不同程度下降'],
  ],
  counts: [
    ['80.0%、10.0%、8.0%和2.0%', '80.0%', 'fig/enum-count: 4个'],
    ['80.0%、10.0%、8.0%和2.0%', '80.0%、10.0%和8.0%', 'fig/enum-count: 4个'],
  ],
  periods: [
    ['上半年，沿海', '全年，沿海', 'fig/period-mismatch: 全年'],
    ['较一季度回落1.3', '较三季度回落1.3', 'fig/period-mismatch: 三季度'],
    ['上半年，全省6个', '1—8月，全省6个', 'fig/period-mismatch: 1—8月'],
  ],
}

test('the communiqué is sound', () => {
  expect(told(text)).toEqual([])
})

describe.each(Object.entries(slips))('%s', (_, list) => {
  test.each(list)('%s written %s', (right, wrong, expected) => {
    expect(text).toContain(right)
    expect(told(text.replace(right, wrong))).toEqual([expected])
  })
})

test('words that mean the same are left alone', () => {
  for (const [from, to] of [
    ['80.0%、10.0%、8.0%和2.0%', '80.0、10.0、8.0和2.0%'],
    ['增速加快', '增速提升'],
    ['较一季度回落1.3', '较去年三季度回落1.3'],
    ['上半年，沿海', '预计全年，沿海'],
  ] as const)
    expect(told(text.replace(from, to))).toEqual([])
})

const table = `# 7月评估统计

2025年7月共评估软件企业34家。

| 所属地区 | 7月软件企业 | 累计软件企业 |
| --- | --- | --- |
| 甲市 | 21 | 88 |
| 乙市 | 13 | 40 |
| 合计 | 34 | 128 |
`

test('the figure of a table under another period', () => {
  expect(told(table)).toEqual([])
  expect(told(table.replace('2025年7月共', '2025年1—7月共'))).toEqual([
    'fig/period-mismatch: 2025年1—7月共评估软件企业34家',
  ])
  expect(told(table.replace('2025年7月共评估软件企业34', '今年累计评估软件企业128'))).toEqual([])
})

/** Sentences of other trades, each with one slip that it has when it is told. */
const others: readonly (readonly [string, string, string, string])[] = [
  ['the way from one amount to another', '每10万人中由8930人上升为15467人。', '上升', '下降'],
  [
    'men to a hundred women',
    '男性人口72334万人，女性人口68844万人，性别比为105.07。',
    '105.07',
    '107.05',
  ],
  ['what is counted in sheets', '年末医院床位57848张，增长3.1%。', '57848张', '57848人'],
  ['what is counted in pieces', '新增保单件数181.95亿件。', '亿件', '亿元'],
  ['a share that rose', '中部地区492.9万个，占22.6%，提高了0.1个百分点。', '0.1个百分点', '0.1%'],
  [
    'a year before another',
    '2018年末，某省占58.8%，比2013年末下降0.5个百分点。',
    '2018年末',
    '2012年末',
  ],
  [
    'one part in parentheses',
    '60岁及以上人口为26402万人，占18.70%（其中，65岁及以上人口为19064万人，占13.50%）。',
    '19064万人',
    '29064万人',
  ],
  [
    'exports in another currency',
    '进出口总额28.1亿美元，其中出口3.9亿美元，进口24.2亿美元。',
    '出口3.9亿美元',
    '出口3.9亿元',
  ],
  [
    'a headline and what it stands for',
    '纺织品服装出口1431.8亿美元，同比增长1.5%\n\n上半年，纺织品服装累计出口1431.8亿美元，同比增长1.5%。',
    '1.5%\n\n',
    '5.1%\n\n',
  ],
  [
    'two branches in the wrong order',
    '全县生产总值1291.92亿元，增长6.2%。其中，第一产业增加值72.61亿元，第二产业增加值730.64亿元，第三产业增加值488.68亿元。三次产业结构为5.6:56.6:37.8。',
    '56.6:37.8',
    '37.8:56.6',
  ],
  [
    'sorts of insurance',
    '原保险保费收入27449.58亿元。产险业务原保险保费收入7106.07亿元；寿险业务原保险保费收入15832.56亿元；健康险业务原保险保费收入3796.43亿元；意外险业务原保险保费收入714.51亿元。',
    '15832.56',
    '15382.56',
  ],
]

describe('slips in other trades', () => {
  test.each(others)('%s', (_, sound, from, to) => {
    expect(told(sound)).toEqual([])
    expect(told(sound.replace(from, to))).not.toEqual([])
  })
})
