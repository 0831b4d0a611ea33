import { describe, expect, test } from 'vitest'
import { told } from './reading.ts'

/** Bulletins of bureaus: a sound sentence, and the same with a slip that its own arithmetic shows. */
const slips: readonly (readonly [string, string, string, string, string])[] = [
  [
    'a census compared with the one before',
    '全市常住人口为751389人。\n\n全市常住人口与2010年第六次普查的725482人相比，增加25907人，增长3.57%，年平均增长率为0.35%。',
    '25907人',
    '29507人',
    'fig/net-change',
  ],
  [
    'growth over the census before',
    '全市常住人口为751389人。\n\n全市常住人口与2010年第六次普查的725482人相比，增加25907人，增长3.57%。',
    '3.57%',
    '5.37%',
    'fig/growth',
  ],
  [
    'households',
    '全市常住人口为751389人，其中家庭户人口为703095人，集体户人口为48294人。',
    '48294人',
    '42894人',
    'fig/sum-enum',
  ],
  [
    'taxes',
    '全年一般公共预算收入38.46亿元，其中税收收入29.13亿元，非税收入9.33亿元。',
    '9.33亿元',
    '9.93亿元',
    'fig/partition-sum',
  ],
  [
    'telephones',
    '6月末，电话用户总数121068.1万户，其中固定电话用户29014.1万户，移动电话用户92054万户。',
    '29014.1万户',
    '29041.1万户',
    'fig/sum-enum',
  ],
  [
    'a share of the whole of a named indicator',
    '一季度，全国网络货运收入4118亿元，东部地区网络货运收入3676亿元，占全国网络货运收入的89.3%。',
    '89.3%',
    '83.9%',
    'fig/share',
  ],
]

describe('bulletins of public bureaus', () => {
  test.each(slips)('%s', (_, sound, find, replace, rule) => {
    expect(told(sound)).toEqual([])
    const wrong = told(sound.replace(find, replace))
    expect(wrong.map((each) => each.split(':')[0])).toContain(rule)
  })
})

/** A difference of rates that lost its 个百分点. */
const points: readonly (readonly [string, string])[] = [
  ['同比增长11.5%，增速比上月末高0.1个百分点，比去年同期低1.6%。', '比去年同期低1.6%'],
  ['收入629亿元，占比为22.4%，拉动电信业务收入增长5%。', '拉动电信业务收入增长5%'],
  ['增加值增长10.2%，增速分别超出工业、制造业6.8个百分点和0.6%。', '0.6%'],
  ['利润增长32.7%，较1—7月提高13.2个百分点，高出同期收入增速11.8%。', '高出同期收入增速11.8%'],
  ['采矿业增长3.3%、较一季度回升0.7%。', '较一季度回升0.7%'],
  ['投资同比增长11.1%，同比回落5.5%。', '同比回落5.5%'],
]

test.each(points)('%s', (text, found) => {
  expect(told(text)).toEqual([`fig/percent-vs-pp: ${found}`])
  expect(told(text.replace(/%。$/, '个百分点。'))).toEqual([])
})
