import { anyOf, end, money, number, type Pattern } from './pattern.ts'

const rises = '提高|提升|回落|扩大|收窄|加快|放缓|上升|下降|回升|降低|下滑|缩小|减少|增加'
const turns = '提高|提升|回落|扩大|收窄|加快|放缓|回升'

/** One rate, or two: 1.2和0.9. */
const rate = `${number}(?:[、和]${number})?`

/** Per cent where percentage points are meant, and the other way round; directions that contradict each other. */
export const rates: readonly Pattern[] = [
  {
    // 1.2个百分
    rule: 'fig/percent-vs-pp',
    needs: '个百分',
    pattern: /\d个百分(?=[,;。、]|$)/g,
    reason: () => '“个百分点”缺“点”字。',
    expected: (found) => `${found}点`,
  },
  {
    // 87.63个百分比
    rule: 'fig/percent-vs-pp',
    needs: '百分比',
    pattern: /\d个百分比(?=[,;。、]|$)/g,
    reason: (found) => `“${found.slice(1)}”应为“个百分点”。`,
    expected: (found) => found.replace(/比$/, '点'),
  },
  {
    // 下降-0.4%; a minus is a fall already.
    rule: 'fig/direction-word',
    needs: '-',
    pattern: /(?:下降|减少|回落|下跌|下滑|降低)[-－−]\d+(?:\.\d+)?(?=%|个百分点)(?!%?[-—])/g,
    reason: (found) => `“${found}”既写下降又用负号，方向相抵；请删去一个。`,
    expected: (found) => found.replace(/[-－−]/, ''),
  },
  {
    rule: 'fig/direction-word',
    needs: '%',
    pattern:
      /(?:增长(?:下降|减少)|下降(?:增长|上升)|上升下降|减少增长|提[高升]下降|提[高升]回落|回落提[高升])\d+(?:\.\d+)?%/g,
    reason: (found) => `“${found}”一增一降写在一起；请删去一个。`,
  },
  {
    rule: 'fig/direction-word',
    needs: '持平',
    pattern: /持平(?!0(?:\.0+)?%)\d+(?:\.\d+)?(?:个百分点|%)/g,
    reason: (found) => `“${found}”既说持平又有差值；请核对。`,
  },
  {
    rule: 'fig/percent-missing',
    pattern: anyOf(
      ...[
        `(?:同比|环比|比上年(?:同期)?|较上年(?:同期)?)(?:增长|下降|上涨|减少|提高)${number}(?!,\\d{3}(?!\\d))`,
        `(?:增长率|增速|占比|比重|利润率|城镇化率)(?:为|达|达到)${number}`,
        // an index such as PMI is a number without per cent
        `个百分点(?<!(?:PMI|指数)[^,;。]{0,16})[达至]${number}`,
        '(?:平均|分别|收入|总额|投资|出口|进口|产量|增加值)(?:增长|下降)\\d+\\.\\d+',
        `(?:${money})(?:增长|下降)\\d+(?<=(?:%|个百分点)[,;][^,;。%\\d]{4,26}\\d+)`,
        `占[^,;。%\\d]{2,20}的${number}`,
      ].map((each) => each + end),
    ),
    reason: (found) => `“${found}”的数后面缺“%”，或丢了小数点。`,
    // 102 is 10.2% more often than 102%.
    expected: (found) =>
      /(?<![\d.])\d{3}$/.test(found)
        ? [`${found.slice(0, -1)}.${found.slice(-1)}%`, `${found}%`]
        : `${found}%`,
  },
  {
    rule: 'fig/percent-vs-pp',
    needs: '%',
    pattern: new RegExp(
      `(?:增速|占比|比重|降幅|涨幅|增幅|利润率|贡献率)[^,;。%\\d]{0,4}(?:较|比)[^,;。%]{1,14}?(?:${rises}|高|低|快|慢)了?${rate}%`,
      'g',
    ),
    reason: (found) => `比率之差应以“个百分点”计：“${found}”。`,
    expected: (found) => found.replace(/%$/, '个百分点'),
  },
  {
    rule: 'fig/percent-vs-pp',
    needs: '%',
    pattern: anyOf(
      // 增速提高1.2%
      `(?:增速|占比|比重|降幅|涨幅|增幅)(?:分别)?(?:同比|环比)?(?:${rises})了?${rate}%`,
      // 利润率提高0.5%达到…
      `率(?:同比)?(?:${rises})了?${rate}%(?=达|至|到)`,
      // 增长11.5%，较一季度回落0.4%
      `(?<=(?:%|个百分点)[,、;])(?:但|又|并|且)?(?:较|比)(?!昨|前[一1]?[日天]|首日|节前)[^,;。%]{1,14}?(?<!的)(?:${turns}|增速高|增速低)了?${rate}%`,
      // 拉动GDP增长0.4%
      `拉动(?:全|我国|整体|总体|经济|GDP|CPI|PPI|规模?以?上|行业|工业|居民消费价格)[^,;。%\\d]{0,12}(?:增长|上涨|回升)了?${rate}%`,
    ),
    reason: (found) => `比率之差应以“个百分点”计：“${found}”。`,
    expected: (found) => found.replace(/%$/, '个百分点'),
  },
  {
    rule: 'fig/percent-vs-pp',
    needs: '%',
    pattern: anyOf(
      // Only rates are 快于, 慢于 another.
      `(?:快于|慢于)[^,;。%\\d]{1,12}${rate}%`,
      // 增长5.0%，高于全省0.3%
      `(?<=(?:(?:增长|下降|上涨)${rate}%|个百分点)[,;])(?:增速)?(?:分别)?(?:高于|低于|高出|超出)[^,;。%\\d]{1,14}(?<!均值|的|预[期测]值?|前值|目标)${rate}%(?!的)`,
      // 高出同期收入增速11.8%
      `(?:高出|超出)[^,;。%\\d]{2,12}增速${rate}%`,
      // 占比为22.4%，拉动电信业务收入增长5%
      `(?<=(?:%|个百分点)[,;])拉动[^,;。%\\d]{2,12}(?:增长|上涨|回升)了?${rate}%`,
      // 增长11.5%，比上月末高0.1%: compared with another time, only a rate is higher by per cent of itself
      `(?<=(?:%|个百分点|持平)[,、;])但?(?:比|较)(?:\\d{4}年)?(?:上月|上年|上季|上期|去年|前[\\d一二三]|今年|同期|\\d{1,2}(?:[-—]\\d{1,2})?月)[^,;。%\\d]{0,6}(?:高|低|快|慢|提升|提高|回升|回落)${rate}%`,
      // 个百分点，但比1—4月上升1.3%: what is told is a rate
      `(?<=个百分点[,、;])但?(?:比|较)(?:\\d{4}年)?(?:上月|上年|上季|去年|前[\\d一二三]|\\d{1,2}(?:[-—]\\d{1,2})?月)[^,;。%\\d]{0,6}(?:上升|加快|放缓|收窄|扩大)${rate}%`,
      // 比同期工业降幅多3.5%
      `(?:比|较)[^,;。%\\d]{2,16}(?:增速|增幅|降幅|涨幅)(?:分别)?[高低快慢多少大小](?:出|了)?${rate}%`,
      // 增长10.3%，…比全国低0.9%
      `(?<=(?:%|个百分点)[,;、])但?(?:比|较)(?:全国|全省|全市|全行业)[^,;。%\\d]{0,6}(?:高|低|快|慢)${rate}%`,
      // 同比增长11.1%，同比回落5.5%
      `(?<=(?:增长|下降)${rate}%[,])同比(?:回落|加快|放缓)${rate}%`,
      // 影响CPI上涨约0.3%
      `影响(?:CPI|PPI|GDP|居民消费价格|总指数)(?:同比|环比)?(?:上涨|下降|回升)约?${rate}%`,
    ),
    reason: (found) => `比率之差应以“个百分点”计：“${found}”。`,
    expected: (found) => found.replace(/%$/, '个百分点'),
  },
  {
    rule: 'fig/percent-vs-pp',
    severity: 'warning',
    needs: '%',
    pattern: anyOf(
      // 占比为22.4%，较上年提高1.2%
      `(?<=(?:占|率|比重)[^,;。]{0,16}\\d%[,])(?:同比|(?:较|比)(?:\\d{1,2}[-—]\\d{1,2}月份?|[^,;。%\\d]{2,8}))(?:提高|回落|提升|降低|上升)${rate}%`,
      // 利润率为6.5%，同比下降0.2%
      `(?<=利润率为?${rate}%[,])同比下降${rate}%`,
      // 占22.6%，提高了0.1%
      `(?<=占(?:[^,;。%\\d]{0,12}的)?${rate}%[,])(?:提高|提升|回落)了${rate}%(?=[,;。])`,
    ),
    reason: (found) => `比率的变动多以“个百分点”计，请核对“${found}”。`,
    expected: (found) => found.replace(/%$/, '个百分点'),
  },
  {
    rule: 'fig/percent-vs-pp',
    needs: '%',
    pattern:
      /(?<=\d%[,;]?)(?:增速)?(?:高出|高于|低于|快于|慢于)(?:全国|全行业|全省|全市|行业|规模以上)[^,;。\d]{0,8}(?:水平|增速|平均)\d+(?:\.\d+)?%(?!的)/g,
    reason: (found) => `两个增速之差应以“个百分点”计：“${found}”。`,
    expected: (found) => found.replace(/%$/, '个百分点'),
  },
  {
    rule: 'fig/percent-vs-pp',
    needs: '个百分点',
    pattern: anyOf(
      // 1200亿元，同比增长11.5个百分点
      `(?<=[元户人台吨件家][,; ]?)(?:同比|环比|平均|比上年|比上年同期|较上年同期)(?:增长|下降)${number}个百分点`,
      // 业务收入同比增长11.5个百分点
      `(?<![^,;。:])[^,;。:\\d%率速比较幅占重拉带贡影]{2,24}(?:${money}|交货值|价格|产量|销量|用户)(?:同比|环比)?(?:增长|下降)${number}个百分点`,
    ),
    reason: (found) => `数量的增减应以“%”计：“${found}”。`,
    expected: (found) => found.replace('个百分点', '%'),
  },
  {
    rule: 'fig/percent-vs-pp',
    needs: '个百分点',
    pattern: anyOf(
      // 占比为22.4个百分点
      `(?:比重|占比|增长率|利润率|城镇化率|普及率|覆盖率|占有率|贡献率)(?:为|达|达到)${number}个百分点`,
      // 提高1.2个百分点达22.4个百分点
      `个百分点[达至]${number}个百分点`,
      // 占全行业收入的22.4个百分点
      `占(?:(?!收窄|提升|提高|降低|扩大|缩小|回落|增加|减少|上升|下降)[^,;。%\\d]){2,20}的${number}个百分点`,
    ),
    reason: (found) => `比率本身应以“%”计：“${found}”。`,
    expected: (found) => found.replace('个百分点', '%'),
  },
]
