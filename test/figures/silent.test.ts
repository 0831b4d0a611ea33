import { describe, expect, test } from 'vitest'
import { told } from './reading.ts'

/** Sound sentences whose arithmetic a hasty reading gets wrong. */
const sound: readonly (readonly [string, string])[] = [
  ['money that begins like people', '收购完成后，业务规模有望超过100亿美元（约731亿人民币）。'],
  ['each of several has the same', '甲公司持有70%股权，乙公司、丙公司和丁公司分别持有10%。'],
  ['no growth', '二季度，甲国生产总值环比零增长，同比下降0.1%。'],
  ['a reference with its own rate', '该机构预测经济增长2.9%，低于上次预测的3.0%。'],
  ['numbers in one clause', '事故造成车内3人死亡、检查站3名工人受伤。'],
  ['a count in a name', '京津冀、长三角、沿黄河流域九省法人单位都有增加。'],
  [
    'four kinds, of which three are branches',
    '一季度，全社会用电量增长5.2%。其中，第一产业、第二产业、第三产业以及城乡居民生活用电量分别增长7.1%、4.7%、8.1%和3.4%。',
  ],
  [
    'a list that goes on after a comma',
    '第一产业、第二产业、第三产业，以及城乡居民生活用电量分别增长5.1%、2.7%、8.4%和8.1%。',
  ],
  [
    'what has run since a beginning',
    '前5个月，某口岸跨境电商出口355亿元，增长8.6%。自2018年开通以来，某口岸跨境电商出口累计突破2000亿元。',
  ],
  ['parts of another kind', '代表团将参加全部6个大项中71个小项的比赛。'],
  [
    'a rate that was left behind',
    '全年营业收入98.5亿元，增长2.2%。分区域看，西部营业收入24.6亿元，增长4.1%；东部和中部营业收入分别为59.3亿元和14.6亿元，增速分别由前三季度下降0.4%、1.5%转为增长2.0%、1.4%。',
  ],
  [
    'a mean for each head among amounts',
    '全国软件业务收入81616亿元，增长13.3%。利润总额10676亿元，增长7.8%；人均实现业务收入115.8万元，增长8.6%。信息技术服务收入49868亿元，增长15.2%。东部地区收入65561亿元，增长14.2%。',
  ],
  [
    'one small project among large amounts',
    '2024年，数字贸易额6235亿元，同比增长11.5%。服装零售额1396亿元，增长9.0%。快递业务收入4222亿元，增长12.6%。餐饮收入90亿元，增长8.2%。文具零售额524亿元，增长10.2%。互联网业务收入110亿元，增长3.1%。云服务收入85亿元，增长20.4%。协会展会合同金额5600万元，增长12.0%。',
  ],
  [
    'one indicator told of two holidays',
    '2025年元旦假期3天，某市接待游客210.5万人次，同比增长6.4%。A级景区接待游客65.7万人次，同比增长7.4%。\n\n2025年春节假期8天，某市接待游客960.8万人次，同比增长18.7%。A级景区接待游客302.9万人次，同比增长14.3%。',
  ],
  [
    'what follows one part speaks of that part',
    '2024年，住院结算28.6万人次，减少个人垫付35.3亿元。\n\n2024年，门诊结算71.8万人次，减少个人垫付9.8亿元。',
  ],
  [
    'an operation is not all that was done',
    '2024年，破获案件30万起，抓获嫌疑人15.4万名。\n\n2024年，组织20次集中行动，抓获嫌疑人2421名。',
  ],
  [
    'a hyphen before per cent falls',
    '5月，原煤产量3.8亿吨，同比增长-0.8%，降幅比上月收窄2.1个百分点。',
  ],
  ['hours of use are averages', '水电利用小时3133小时，同比降低285小时，其中，常规水电3423小时。'],
  [
    'two lists in one phrase',
    '某省、设区市监管企业实现营业收入、利润分别为6121亿元、678亿元，同比分别增长8.3%、16.1%。',
  ],
  ['branches after an enumeration of their own', '一、二、三产业增加值分别增长4.2%、5.0%、5.4%。'],
  [
    'a numbered heading is no name',
    '一、高基数影响用电量，各季度同比分别增长9.8%、8.1%、7.9%和6.1%。',
  ],
  [
    'growth over an earlier year is not the yearly one',
    '1—2月，商品房销售面积17363万平方米，比2019年1—2月增长23.3%。\n\n1—2月，东部地区商品房销售面积7565万平方米，同比增长113.9%；中部地区商品房销售面积4369万平方米，增长104.3%；西部地区商品房销售面积5004万平方米，增长95.1%；东北地区商品房销售面积425万平方米，增长82.0%。',
  ],
  ['short names of places', '深化部市、校市、央地及京津两市合作。'],
  ['a verb between list and number', '存款、贷款余额连跨4个万亿元台阶。'],
  ['a count of something else', '围绕增速、结构、效率提出5项指标。'],
  ['the number of an ordinal', '二、落实规划和会议赋予的五大定位。'],
  ['a count in one of the names', '推进扩消费六大工程、城建六大攻坚行动。'],
  [
    'ahead of time',
    '装机达到14.1亿千瓦，提前6年完成承诺的“风电、太阳能发电总装机达到12亿千瓦以上”目标。',
  ],
  [
    'the average of the country is of the same indicator',
    '地区生产总值3.6万亿元，增长5.2%。民间投资增长2.7%，高出全国平均水平9.1个百分点。',
  ],
  ['what is led to grow is an amount', '全年招引项目3150个，带动产业投资增长6.5%。'],
  ['two amounts led to grow', '展会带动游客人数和总花费分别增长10.6%、9%。'],
  [
    'a leading rank is no order of what follows',
    '品牌价值居全国同类前列，普及率、覆盖率、治理率分别提高到88%、83.6%、87.5%。',
  ],
  [
    'the base of a growth is the amount compared with',
    '全年进口大豆1.05亿吨，较上年的9861万吨增加643万吨，增幅6.5%。',
  ],
  [
    'the base after 较上年同期的 is not an amount told before',
    '净利润为200亿美元，上年同期为106亿美元；每股收益1.86美元，较上年同期的1美元增长86%。',
  ],
  [
    'a loss has no rate',
    '流出2034.76万元，上年同期为1866.89万元；净额为-34.76万元，较上年同期的-66.89万元增长了48.03%。',
  ],
  ['revenue of another field', '一季度，产量30.54万辆，总收入达到187.56亿美元。'],
  ['a level below the mean', '营业收入同比下降22.08%，低于行业均值2.96%。'],
  ['应占 is no share', '母公司应占溢利同比增长264%至56.72亿元。'],
  ['a share of another account', '应收账款占当年净利润的比重为279.66%。'],
  ['a number with thousands', '净利润同比增长2,623.82%，为历年最高。'],
  [
    'earnings a share beside revenue',
    '营业收入为人民币115.95亿元，增长9.67%；净利润为人民币4.17亿元，增长15.68%；每股收益为人民币0.06元，增长20%。',
  ],
  [
    'another account after 其中',
    '全年研发费用1.72亿元，同比增长85.5%。其中，四季度营业收入4.75亿元。',
  ],
  [
    'figures set off by strokes',
    '营业收入/净利润/扣非净利润分别为506.01/268.47/268.5亿元。其中酒类收入505.8亿元。',
  ],
  [
    'years set off by strokes',
    '聚焦第二增长曲线，核心城市和项目将迎来机遇，预计2025—2027年每股收益分别为0.49/0.59/0.61元。',
  ],
  [
    'what was expected is no base',
    '营收为1589亿美元，好于分析师预期的1573亿美元，较上年同期的1431亿美元增长11%。',
  ],
  [
    'a list that began in the clauses before',
    '信息传输、软件服务业，租赁和商务服务业，科学研究和技术服务业收入分别增长13.5%、9.8%和7.6%。',
  ],
  [
    'a list of numbers has no names from before',
    '高铁票、机票都充足，2折、3折和5折机票分别剩余2张、3张和5张。',
  ],
  ['what was expected is no part', '11月职位空缺数降至1060万（市场预期会达到1110万）。'],
  [
    'numbers that go on in their nouns',
    '本周有6500亿元7天期和500亿14天期逆回购到期。其中，周二有2500亿7天期和200亿元14天期到期。',
  ],
  [
    'of the names told last',
    '公司市值达3.0万亿美元，相当于全球第五大经济体，目前仅次于美国、中国、日本及德国，其中德国GDP为3.8万亿美元。',
  ],
  [
    'the base of a month is not that of the year',
    '12月销售乘用车227782辆，上年同期为293747辆；全年累计销售乘用车2252496辆，同比下降2.6%。',
  ],
  ['two that are among the first four', '确保全市上市公司数量和市值稳居全国大中城市前四位。'],
  ['what takes longer', '病例从1亿例升至2亿例用了155天（从5000万例升至1亿例用了190天）。'],
  [
    'some of the first ten',
    '前十大持有国中，仅有甲国、乙国与丙国分别增持188亿美元、17亿美元和61亿美元，其余均减持。五月各国投资者表现不一。五月全球私人资本共计撤离1682亿美元。',
  ],
  [
    'whoever was told last',
    '甲银行年报显示，该行利息支出284.7亿元，增长27.7%。\n\n乙银行年报显示，该行利息支出228.4亿元，增长18.3%。',
  ],
  [
    'a deficit is no part',
    '前9个月，服务进出口总额48180.7亿元。其中出口19720.6亿元；进口28460.1亿元；服务贸易逆差8739.4亿元。',
  ],
  [
    'clauses are no names',
    '可转债带来了额外成本，叠加主业疲软和新收购企业的营业收入下滑加重了负担，2021—2023年费用率分别为13%、33%、42%。',
  ],
  [
    'an amount and its money, told together',
    '一季度，同城业务量和业务收入分别完成23.6亿件和196.2亿元，同比分别增长27.9%和34.1%。',
  ],
  [
    'a limit is of another scale',
    '三季度末，小微企业贷款余额为33万亿元，其中单户授信总额1000万元及以下的贷款同比增长19.8%。涉农贷款余额31万亿元。资产264万亿元，负债243万亿元，净利润1.5万亿元。',
  ],
  [
    'the total before its parts',
    '全县财政总收入452964万元，同比增长15.8%，其中：一般公共预算收入211174万元，上划中央收入173817万元，省级收入67973万元。税收收入373220万元，占总收入的82.4%；非税收入79744万元，占总收入的17.6%。',
  ],
  [
    'two groups of provinces',
    '中部6省和西部12省区全行业完成投资总额分别为323.88亿元和88.97亿元，同比增长27.72%和27.54%。',
  ],
  ['ranges of per cent', '海外收入增速达475%-480%（美洲895%-900%，欧洲600%-605%）。'],
  [
    'what was expected of each share',
    '甲银行净利润11.4亿美元，预估5.208亿美元；总营收119.0亿美元，预估114.9亿美元；税前利润14.7亿美元，预估9.86亿美元；每股收益0.34美元，预估0.16美元。',
  ],
  [
    'what is left out is no part',
    '公司预计营收为53亿美元到55亿美元，每股收益为1.05美元到1.15美元，其中未计入5.55亿美元的摊销支出。',
  ],
  ['a price is no part of a rise', '六款车涨15万元，其中豪华版价格由72万元上调至85万元。'],
  ['what it is made of', '尿素产量将达到110万吨，二甲醚产量将达到100万吨（甲醇150万吨）。'],
  [
    'above what was expected',
    '9月，乙国核心价格同比上涨2.4%，环比上涨0.2%，高于预期0.1%，前值为0.3%。',
  ],
  ['below the rise of others', '燃油成本同比上涨44%，低于行业平均55%的涨幅。'],
  ['a day after another', '某景区接待0.37万人次，同比增长32%，比昨日回落54%。'],
  ['half of what was planned', '大型银行的缓冲资本提高9%，比原计划的提高19%减少一半。'],
  ['an index has no per cent', '7月，某省综合PMI回落1.6个百分点至51.2，为九个月来最低。'],
  ['level by nothing', '甲货币兑美元跌0.04%，乙货币兑美元持平0%。'],
  [
    'no growth, and a fall',
    '上半年，公募基金持股市值未呈现增长态势，为5.01万亿元，同比下降9.92%。',
  ],
  ['who did it to how many', '截至目前，甲市、乙市医保部门已终止5家医院的服务协议。'],
  ['who was named by how many', '甲股份、乙汽车、丙精密均被6家券商推荐，丁时代被5家券商推荐。'],
  [
    'items of a list, the last of which counts',
    '交易所每日公布成交总额及总笔数、基金成交总额、前十大成交活跃证券名单。',
  ],
  ['some in a list of ten', '在13家公司的前十大股东名单中，甲私募、乙投资、丙时代紧随其后。'],
  [
    'the rest of them',
    '第三到第五名，依次是电信、政府、科技，占14.1%、12.2%、8.5%。前五个行业占整体市场的66.8%，其余能源、交通、流通、卫生则占21.2%。',
  ],
  [
    'named already',
    '本季度甲、乙、丙分别以23.5%、21.2%和19.1%排在出货量的前三位，按收入看，丙和甲分别以38.8%和23.5%领先。',
  ],
  ['days, not places', '假期前5天，有218万人次居民经广州、深圳、珠海前来。'],
  [
    'a name with a number',
    '九成转债下跌，其中甲蓝转债、乙20转债、丙能转债分别跌6.1%、5.3%、5.2%。',
  ],
  [
    'two groups of places',
    '参观过科技示范点和动物园、水族馆、植物园的比例次之，分别为30.9%和30.3%。',
  ],
  [
    'the name of a section',
    '农、林、牧、渔业和制造业实际使用外资在全国总量中的比重分别为1.3%和33.3%。',
  ],
  [
    'the same words of two firms',
    '甲公司半年报显示，上半年营业收入819.3亿元，同比增长17.8%。\n\n乙公司半年报显示，上半年营业收入5467.4亿元，同比增长3%。',
  ],
  [
    'the same words of two kinds of places',
    '年末公共图书馆从业人员57796人。其中具有高级职称的人员6966人。\n\n年末群众文化机构从业人员190068人。其中具有高级职称的人员6675人。',
  ],
  [
    'a sum by chance',
    '安保第二季度总收入426亿欧元，营业利润39.26亿欧元。\n\n丙公司营收预期上调至454亿美元至466亿美元。',
  ],
  [
    'people by their registration',
    '年末户籍人口13.2万人，其中城镇人口54715人。常住人口12.74万人，城镇化率为74.02%。',
  ],
  [
    'a heading of another product',
    '机电产品占进口六成，集成电路进口增长。前三季度，某省机电产品进口252.8亿元，同比下降4.1%。其中，集成电路进口85827.1万个。',
  ],
  [
    'a heading of another partner',
    '前三季度，某省对欧盟进出口增长较快，对东盟进出口降幅较小。前三季度，某省对欧盟进出口128.1亿元，同比增长23.5%。',
  ],
  [
    'the structure of another year',
    '全县生产总值1291.92亿元。其中，第一产业增加值72.61亿元，第二产业增加值730.64亿元，第三产业增加值488.68亿元。上年三次产业结构为6.6:57.6:35.8。',
  ],
  ['one ratio and another', '城乡居民收入比由2.9:1缩小至2.52:1。'],
  ['a place among others', '某集团在500强中由369位上升到235位，办结时间由15天提高到9天。'],
  ['the sexes of the newly born', '男性人口72334万人，女性人口68844万人，出生人口性别比为111.3。'],
  ['the head of a column', '指标\t绝对量\t增长%\n\n工业产值\t12.3\t4.5'],
  ['an amount and its rate', '某省投资2180.3亿元，占22.6%，下降3.1%。'],
  ['a year compared with a plan', '2019年末，比2020年目标增加2个百分点。'],
  [
    'two that are the same by chance',
    '出口1431.8亿美元，同比增长1.5%。\n\n旅游收入1431.8亿美元，同比增长22.5%。',
  ],
]

describe('a sound sentence gives no alarm', () => {
  test.each(sound)('%s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})
