import { describe, expect, test } from 'vitest'
import { told } from './reading.ts'

/** Sound texts, and slips in them: what is written, what stands there by mistake, and how it is told. */
const texts: readonly {
  readonly name: string
  readonly text: string
  readonly slips: readonly (readonly [right: string, wrong: string, expected: string])[]
}[] = [
  {
    name: 'a share told with 在…中占',
    text: '1—2月，电信业务收入累计完成2000亿元。1—2月，固定数据业务收入334亿元，同比增长6.3%，在电信业务收入中占16.7%，占比同比提高0.7个百分点。',
    slips: [['占16.7%', '占17.6%', 'fig/share: 在电信业务收入中占17.6%']],
  },
  {
    name: 'amounts whose unit is in their name',
    text: '2022年上半年，国内旅游总人次14.55亿，下降22.2%。其中，城镇居民国内旅游人次10.91亿，下降16.6%；农村居民国内旅游人次3.64亿，下降35.4%。',
    slips: [
      ['14.55亿', '15.45亿', 'fig/sum-enum: 15.45亿'],
      ['3.64亿', '3.46亿', 'fig/sum-enum: 3.46亿'],
      ['总人次14.55亿，下降', '总人次14.55亿，增长', 'fig/weighted-growth: 增长22.2%'],
    ],
  },
  {
    name: 'electricity by branch',
    text: '5月份，全社会用电量7222亿千瓦时，同比增长7.4%。其中，第一产业用电量103亿千瓦时，增长16.9%；第二产业用电量4958亿千瓦时，增长4.1%；第三产业用电量1285亿千瓦时，增长20.9%；城乡居民生活用电量876亿千瓦时，增长8.2%。',
    slips: [
      ['4958亿', '4598亿', 'fig/sum-enum: 4598亿千瓦时'],
      ['增长7.4%', '增长4.7%', 'fig/weighted-growth: 增长4.7%'],
    ],
  },
  {
    name: 'industry by its three divisions, the ratio of amounts told far apart',
    text: '1—5月，全国规模以上工业企业实现利润总额27543.8亿元。\n\n1—5月，采矿业实现利润总额5024.5亿元；制造业实现利润总额19285.7亿元；电力、热力、燃气及水生产和供应业实现利润总额3233.6亿元。\n\n1—5月，私营企业发展良好。\n\n1—5月，规模以上工业企业实现营业收入53.03万亿元；营业收入利润率为5.19%。',
    slips: [
      ['5024.5亿', '5204.5亿', 'fig/partition-sum: 5204.5亿元'],
      ['5.19%', '5.91%', 'fig/share: 5.91%'],
    ],
  },
  {
    name: 'population of two kinds',
    text: '年末，全区户籍总人口为496954人，其中，男性249997人，女性246957人；城镇人口295115人，乡村人口201839人。全区常住人口644500人。',
    slips: [
      ['496954', '469954', 'fig/sum-enum: 469954人'],
      ['男性249997', '男性294997', 'fig/sum-enum: 294997人'],
    ],
  },
  {
    name: 'shares without a base, borne out by those beside them',
    text: '上半年，农林牧渔业总产值22.3亿元。其中：农业产值11.4亿元，占51.1%；林业产值1.3亿元，占5.8%；牧业产值9.5亿元，占42.6%。',
    slips: [['占42.6%', '占46.2%', 'fig/share: 占46.2%']],
  },
  {
    name: 'the whole of an area, named by its indicator',
    text: '1—2月，规模以上电子信息制造业实现营业收入23200亿元。\n\n1—2月，规模以上电子信息制造业京津冀地区实现营业收入1484亿元，营收占全国比重6.4%；长三角地区实现营业收入6608亿元，营收占全国比重28.5%。',
    slips: [['6.4%', '4.6%', 'fig/share: 占全国比重4.6%']],
  },
  {
    name: 'rates above that of foreign trade as a whole',
    text: '前三季度我国外贸进出口总值22.91万亿元，比去年同期增长2.8%。一般贸易进出口增长4.8%，高出外贸整体增速2个百分点。',
    slips: [['增速2个', '增速3个', 'fig/pp-diff: 高出外贸整体增速3个百分点']],
  },
  {
    name: 'contributions in the order of a structure told before',
    text: '上半年，全市地区生产总值148.9亿元，同比增长12.3%。三次产业之比为8.3:41.6:50.1，对经济增长的贡献率分别为6.0%、41.4%、52.6%，分别拉动GDP增长0.7个、5.1个、6.5个百分点。',
    slips: [
      ['41.4%', '44.1%', 'fig/contribution: 44.1%'],
      ['6.5个', '5.6个', 'fig/contribution: 5.6个百分点'],
    ],
  },
  {
    name: 'the quarters of a half-year, told one by one',
    text: '2022年上半年，国内旅游人次14.55亿，同比下降22.2%。分季度看，一季度国内旅游人次8.30亿，同比下降19.0%；二季度国内旅游人次6.25亿，同比下降26.2%。',
    slips: [['8.30亿', '8.03亿', 'fig/sum-enum: 8.03亿']],
  },
  {
    name: 'quarters as names of a list',
    text: '前三季度外贸进出口总值22.91万亿元。其中第一季度、第二季度、第三季度进出口规模分别为7.01万亿、7.66万亿和8.24万亿元。',
    slips: [['7.66万亿', '6.76万亿', 'fig/sum-enum: 6.76万亿']],
  },
  {
    name: 'rates of parts without their amounts',
    text: '上半年，全市规模以上工业增加值同比增长15.7%。分三大门类看，采矿业增加值同比增长14.5%，制造业增长15.7%，电力、热力、燃气及水生产和供应业增长17.1%。',
    slips: [['增加值同比增长15.7%', '增加值同比增长17.5%', 'fig/growth-range: 增长17.5%']],
  },
  {
    name: 'means of two years',
    text: '上半年全市生产总值735.4亿元，同比增长12.8%；两年平均增长6.0%。第一产业增加值31.4亿元，同比增长8.1%，两年平均增长4.0%；第二产业增加值378.0亿元，同比增长11.1%，两年平均增长5.5%；第三产业增加值326.0亿元，同比增长15.3%，两年平均增长6.7%。',
    slips: [['增长6.0%', '增长0.6%', 'fig/growth-range: 增长0.6%']],
  },
  {
    name: 'parts after 其中, between commas',
    text: '全区已参加医疗保险人数达34.75万人，其中，城镇职工已参加医疗保险人数达3.08万人，城乡居民已参加医疗保险人数达31.67万人。',
    slips: [['31.67', '36.17', 'fig/sum-enum: 36.17万人']],
  },
  {
    name: 'shares of parts that no partition declares',
    text: '1—11月，同城、异地、国际快递业务量分别占全部快递业务量的11.6%、86.6%和1.8%。',
    slips: [
      ['11.6%', '16.1%', 'fig/share-closure: 16.1%'],
      ['86.6%', '88.6%', 'fig/share-closure: 11.6%、88.6%和1.8%'],
    ],
  },
  {
    name: 'a heading and what stands below it',
    text: '一、广义货币增长6.3%\n\n8月末，广义货币（M2）余额305.05万亿元，同比增长6.3%。',
    slips: [['一、广义货币增长6.3%', '一、广义货币增长3.6%', 'fig/restated: 增长6.3%']],
  },
  {
    name: 'words of a heading for the only rate below it',
    text: '生活服务领域企业收入出现下滑。前三季度，以生活服务为主的平台企业互联网业务收入同比下降4.6%。',
    slips: [['同比下降', '同比增长', 'fig/direction-word: 生活服务领域企业收入出现下滑']],
  },
  {
    name: 'words against a figure are told with it',
    text: '软件业务收入较快增长，利润总额两位数增长。\n\n利润总额保持两位数增长。1—10月，软件业利润总额11426亿元，同比增长13.8%。',
    slips: [['增长13.8%', '下降13.8%', 'fig/direction-word: 下降13.8%']],
  },
  {
    name: 'a name left out of the first three',
    text: '软件业务收入居前3名的省份中，北京、广东、江苏收入分别为147亿元、106亿元和70亿元。',
    slips: [['、广东', '', 'fig/enum-arity: 北京、江苏收入']],
  },
  {
    name: 'a figure left out behind names that a rank stands before',
    text: '1—2月，软件业务收入居前3名的广东、北京、江苏软件业务收入分别下降3.1%、5.7%和13.3%。',
    slips: [['、5.7%', '', 'fig/enum-arity: 广东、北京、江苏软件业务收入']],
  },
  {
    name: 'a corrupt number is told once',
    text: '全市生产总值1228亿元，同比增长1.5%。第一产业拉动GDP增长0.1个百分点，第二产业拉动GDP增长0.1个百分点，第三产业拉动GDP增长1.3个百分点。',
    slips: [['第一产业拉动GDP增长0.1', '第一产业拉动GDP增长01', 'fig/leading-zero: 01']],
  },
  {
    name: 'a share then and now',
    text: '2023年电信业务收入累计完成16800亿元。2023年，完成固定宽带接入业务收入2626亿元，比上年增长7.7%，在电信业务收入中占比由上年的15.2%提升至15.6%。',
    slips: [
      ['15.6%', '16.5%', 'fig/share: 提升至16.5%'],
      ['提升至', '下降至', 'fig/pp-direction: 下降至15.6%'],
    ],
  },
  {
    name: 'the share of two listed amounts together',
    text: '2023年电信业务收入累计完成16800亿元。2023年，完成固定语音和移动语音业务收入185.3亿元和1108亿元，两项业务合计占电信业务收入的7.7%。',
    slips: [['7.7%', '8.7%', 'fig/share: 占电信业务收入的8.7%']],
  },
  {
    name: 'users of a kind, of all users',
    text: '固定互联网宽带接入用户总数达6.36亿户。其中，1000Mbps及以上接入速率的固定互联网宽带接入用户达1.57亿户，占总用户数的24.6%。',
    slips: [['24.6%', '26.4%', 'fig/share: 占总用户数的26.4%']],
  },
  {
    name: 'a contribution told in the next sentence',
    text: '一季度，全市地区生产总值545.0亿元，同比增长10.2%。第三产业经济增长的贡献率达到33.5%，较去年同期提高8.7个百分点。拉动GDP增长3.4个百分点。',
    slips: [['3.4个', '4.3个', 'fig/contribution: 拉动GDP增长4.3个百分点']],
  },
  {
    name: 'negative growth',
    text: '1—3月，社会消费品零售总额401.46亿元，负增长14.1%，降幅比1—2月收窄4.4个百分点。其中，限额以上消费品零售总额111.20亿元，负增长19.4%；限额以下消费品零售总额290.26亿元，负增长11.9%。',
    slips: [
      ['负增长14.1%，降', '负增长4.1%，降', 'fig/growth-range: 负增长4.1%'],
      ['111.20', '112.10', 'fig/sum-enum: 112.10亿元'],
    ],
  },
  {
    name: 'one rate beside one reference',
    text: '前三季度，规模以上电子信息制造业增加值同比增长9.5%，增速分别超出工业、高技术制造业5.6和1.0个百分点。',
    slips: [['工业、高技术制造业', '工业', 'fig/enum-arity: 5.6和1.0个百分点']],
  },
  {
    name: 'parts whose sum is off by the last digit',
    text: '1—4月，社会消费品零售总额982.79亿元，增长11.9%。其中，批发零售业零售额879.65亿元，增长12.3%；住宿餐饮业零售额103.13亿元，增长8.6%。',
    slips: [
      ['982.79', '928.79', 'fig/sum-enum: 928.79亿元'],
      ['增长11.9%', '增长19.1%', 'fig/growth-range: 增长19.1%'],
    ],
  },
  {
    name: 'digits of a growth in words, an amount of another scale, a rate that is not there',
    text: '上半年，软件业务收入62350亿元，同比增长11.5%。软件业利润总额7347亿元，同比增长15.7%。\n\n软件业务收入保持两位数增长。软件产品收入13969亿元，同比增长9.0%。工业软件产品收入1324亿元，同比增长9.0%；基础软件产品收入850.4亿元，同比增长10.7%。信息技术服务收入42224亿元，同比增长12.6%。信息安全收入909亿元，同比增长8.2%。嵌入式系统软件收入5247亿元，同比增长10.2%。',
    slips: [
      ['两位数增长', '一位数增长', 'fig/direction-word: 软件业务收入保持一位数增长'],
      ['两位数增长', '三位数增长', 'fig/direction-word: 软件业务收入保持三位数增长'],
      ['7347亿元', '7347万元', 'fig/unit-slip: 7347万元'],
      ['7347亿元，同比增长15.7%。', '7347亿元，同比增长。', 'fig/number-missing: 同比增长'],
    ],
  },
  {
    name: 'a view of the whole that was told in the paragraph before',
    text: '上半年，全省完成交通投资1830.5亿元，同比增长9.1%。分方式看，铁路完成投资305.2亿元，增长6.9%；公路完成投资1385.1亿元，增长8.9%；水路完成投资140.2亿元，增长16.7%。',
    slips: [
      ['1385.1', '1835.1', 'fig/sum-enum: 1835.1亿元'],
      ['同比增长9.1%', '同比增长19.1%', 'fig/growth-range: 增长19.1%'],
    ],
  },
  {
    name: 'parts after 其中 in a row',
    text: '上半年，全省完成货运量259.3亿吨，其中，铁路、公路、水路分别完成货运量25.1亿吨、190.1亿吨和44.1亿吨。',
    slips: [['190.1', '191.0', 'fig/sum-enum: 191.0亿吨']],
  },
  {
    name: 'areas that nearly make up a whole',
    text: '1—8月，全国互联网业务收入11710亿元。1—8月，东部地区互联网业务收入10424亿元，中部地区互联网业务收入533.2亿元，西部地区互联网业务收入726亿元，东北地区互联网业务收入26.3亿元。',
    slips: [
      ['726亿', '762亿', 'fig/sum-enum: 762亿元'],
      ['533.2', '5332', 'fig/sum-enum: 5332亿元'],
    ],
  },
  {
    name: 'a mean between those of its parts',
    text: '上半年，全市居民人均可支配收入36591元，增长4.6%。其中，城镇居民人均可支配收入42689元，增长4.4%；农村居民人均可支配收入18982元，增长5.1%。',
    slips: [['36591', '63591', 'fig/growth-range: 63591元']],
  },
  {
    name: 'one figure of two whose base is what was told before in another unit',
    text: '前三季度，全市签约项目316个，总投资1173.9亿元，其中亿元以上项目215个，占比68.0%。',
    slips: [['68.0%', '86.0%', 'fig/share: 86.0%']],
  },
  {
    name: 'the periods that a sentence goes through do not last',
    text: '前三季度国内生产总值529971亿元，同比增长6.7%。分季度看，一季度增长6.7%，二季度增长6.7%，三季度增长6.7%。分产业看，第一产业增加值40666亿元，增长3.5%；第二产业增加值209415亿元，增长6.1%；第三产业增加值279890亿元，增长7.6%。从环比看，三季度国内生产总值增长1.8%。',
    slips: [['529971', '592971', 'fig/partition-sum: 592971亿元']],
  },
  {
    name: 'branches told by their rates alone, of the sentence before',
    text: '前三季度全市固定资产投资同比增长7.0%。分产业看，第一、二、三产业分别增长64.6%、7.9%、3.5%。',
    slips: [['7.0%', '70.0%', 'fig/growth-range: 增长70.0%']],
  },
  {
    name: 'a month right before a number',
    text: '1—5月，软件业务收入15880亿元，同比增长17.1%，高于1—4月0.4个百分点。1—5月，信息技术服务收入8246亿元，同比增长18.0%，高于1—4月0.6个百分点，占全行业比重51.9%。',
    slips: [['51.9%', '59.1%', 'fig/share: 占全行业比重59.1%']],
  },
  {
    name: 'one direction of two distances',
    text: '前三季度，规模以上工业增加值同比增长6.0%。高技术产业和装备制造业增加值同比分别增长10.6%和9.1%，增速分别比规模以上工业快4.6和3.1个百分点。',
    slips: [
      ['快4.6', '慢4.6', 'fig/pp-direction: 慢4.6和3.1个百分点'],
      ['快4.6', '快6.4', 'fig/pp-diff: 6.4'],
      ['10.6%和9.1%', '10.6%', 'fig/enum-arity: 高技术产业和装备制造业增加值同比'],
    ],
  },
  {
    name: 'headings that stand alone',
    text: '三、消费市场保持稳定增长\n\n前三季度，全市社会消费品零售总额251.1亿元，同比增长7.3%。\n\n四、企业营收呈增长态势\n\n前三季度，规模以上企业营业收入95.2亿元，同比增长7.6%。',
    slips: [
      ['市场保持稳定增长', '市场持续下降', 'fig/direction-word: 三、消费市场持续下降'],
      ['呈增长态势', '呈下降态势', 'fig/direction-word: 四、企业营收呈下降态势'],
    ],
  },
  {
    name: 'a profit rate and a mean wage, each of what stands beside it',
    text: '2022年，全省软件业务收入9390.2亿元。2022年，全省实现利润总额2287.2亿元；软件业务收入利润率为24.4%。2022年，平均用工人数达50.5万人；从业人员工资总额达1609.9亿元；人均工资达31.9万元。',
    slips: [
      ['24.4%', '42.4%', 'fig/share: 42.4%'],
      ['31.9', '39.1', 'fig/share: 39.1万元'],
    ],
  },
  {
    name: 'what was listed, together',
    text: '前三季度，电信业务收入11084亿元。前三季度，固定语音和移动语音业务收入174亿元和885亿元，同比分别下降7.4%和5.9%，在电信业务收入中总占比9.6%。',
    slips: [['9.6%', '6.9%', 'fig/share: 在电信业务收入中总占比6.9%']],
  },
]

describe.each(texts)('$name', ({ text, slips }) => {
  test('is sound', () => {
    expect(told(text)).toEqual([])
  })

  test.each(slips)('%s written %s', (right, wrong, expected) => {
    expect(text).toContain(right)
    expect(told(text.replace(right, wrong))).toEqual([expected])
  })
})
