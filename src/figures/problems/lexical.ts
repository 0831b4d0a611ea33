import type { Severity } from '../../model/diagnostic.ts'
import { type Line, spanText } from '../lexer/line.ts'
import type { Problem } from './problem.ts'

interface Pattern {
  readonly rule: string
  /** An error, unless the wording is only unusual. */
  readonly severity?: Severity
  /** What is in every match: a paragraph without it is not searched. */
  readonly needs?: string
  readonly pattern: RegExp
  readonly reason: (found: string) => string
  /** The right text, or what it may be, the likeliest first. */
  readonly expected?: (found: string) => string | readonly string[] | undefined
}

const rises = '提高|提升|回落|扩大|收窄|加快|放缓|上升|下降|回升|降低|下滑|缩小|减少|增加'

const rate = '\\d+(?:\\.\\d+)?(?:[、和]\\d+(?:\\.\\d+)?)?'
const number = '\\d+(?:\\.\\d+)?'
/** The end of a clause; a full stop may also stand for a lost decimal point. */
const end = '(?=[,，;；]|。(?!\\d+(?:%|个?百分点|亿|万|元|倍))|$)'
const turns = '提高|提升|回落|扩大|收窄|加快|放缓|回升'
/** What is told in money. */
const money = '收入|总额|出口|进口|投资|产值|增加值|利润|零售额|成本'
const units = '(?=\\s*(?:%|个?百分点|亿|万|元|倍))'

/** Traces of lost characters, and per cent where percentage points are meant. Each is linear: one that begins with digits begins with the first of them. */
const patterns: readonly Pattern[] = [
  {
    rule: 'fig/decimal-fullstop',
    needs: '。',
    pattern: /(?<!\d)\d+。\d+(?=\s*(?:%|个?百分点|亿|万|元|倍))/g,
    reason: (found) => `“${found}”的小数点写成了句号。`,
    expected: (found) => found.replace('。', '.'),
  },
  {
    // 850,4亿元, but not 1,234亿元
    rule: 'fig/decimal-fullstop',
    needs: ',',
    pattern: new RegExp(
      `(?<!\\d)\\d{1,4}(?<=(?:增长|下降|提高|提升|回落|高出|高于|低于|占比为|比重为|${money})\\d{1,4}),\\d{1,2}(?!\\d)${units}`,
      'g',
    ),
    reason: (found) => `“${found}”的小数点写成了逗号。`,
    expected: (found) => found.replace(/[,，]/, '.'),
  },
  {
    // 同比增长12、7%, but not 分别增长12、7%
    rule: 'fig/decimal-fullstop',
    needs: '、',
    pattern:
      /\d(?<=(?<!分别)(?:同比|平均)(?:增长|下降)\d)\d{0,2}、\d{1,2}(?=(?:%|个百分点)(?:[,;。]|$))/g,
    reason: (found) => `“${found}”的小数点写成了顿号。`,
    expected: (found) => found.replace('、', '.'),
  },
  {
    // 12..6%, 850.亿元; but 34.万元收入能耗 as an item of a list
    rule: 'fig/decimal-fullstop',
    needs: '.',
    pattern: new RegExp(`(?<![\\d.])\\d+\\.{2,3}\\d+${units}|(?<!^|[\\d.])\\d+\\.${units}`, 'g'),
    reason: (found) => `“${found}”的小数点有误，多了一点或丢了数。`,
  },
  {
    rule: 'fig/number-missing',
    pattern:
      /(?:增长|下降|达到?|占比为|比重为|提高|提升|回落|收窄|扩大|加快|放缓|上升)\s*(?:%|个百分点)|(?:达到?|完成|实现)[ \t]+(?:万亿|亿|万)(?:元|户|人|台|个|家|美元)|(?<=\d(?:万亿|亿|万)?(?:元|美元|人|户|家|台|件|吨|个),)同比(?:增长|下降)(?=[。;；]|$)|(?<=\d(?:万亿|亿|万)(?:元|美元),)同比(?:增长|下降)(?=,(?:增速|增幅|占|高于|高出|低于|拉动))|(?:收入|总额|出口|进口|投资|产值|增加值|利润|零售额|成本)(?:万亿|亿|万)(?:元|美元)(?=[,;。]|$)|(?:高出|高于|低于|快于|慢于)[^,;。%\d]{0,12}(?:水平|增速|平均|全国|全省|全市|行业|工业)个百分点/g,
    reason: (found) => `“${found.replace(/\s+/g, '')}”之间缺数。请补上数字。`,
  },
  {
    rule: 'fig/number-space',
    needs: ' ',
    pattern:
      /(?<!\d)\d+ +\d+(?=个百分点|%)|(?<!\d)\d+(?: +\.|\. +)\d+(?=个?百分点|%|亿|万)|(?<=收入|总额|出口|进口|投资|产值|增加值|利润|零售额|成本|完成|实现|达|达到)\d+ +\d+(?=(?:万亿|亿|万)(?:元|美元))/g,
    reason: (found) => `“${found}”中间有空格，疑丢了小数点。`,
    expected: (found) => found.replace(/ *[. ] */, '.'),
  },
  {
    rule: 'fig/leading-zero',
    needs: '0',
    pattern: /(?<![\d.])0\d+(?:\.\d+)?(?=个百分点|%)/g,
    reason: (found) => `“${found}”以0开头，疑${found.includes('.') ? '多了0' : '丢了小数点'}。`,
    expected: (found) =>
      found.includes('.') ? found.replace(/^0+(?=\d)/, '') : `0.${found.slice(1)}`,
  },
  {
    // 增长.9%
    rule: 'fig/leading-zero',
    needs: '.',
    pattern: /\.(?<=(?:增长|下降|提高|提升|回落|[占比]为|[高低]于|回升)\.)\d{1,2}(?=%|个百分点)/g,
    reason: (found) => `“${found}”的小数点前缺0，或丢了数。`,
  },
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
    pattern: new RegExp(
      [
        `(?:同比|环比|比上年(?:同期)?|较上年(?:同期)?)(?:增长|下降|上涨|减少|提高)${number}(?!,\\d{3}(?!\\d))`,
        `(?:增长率|增速|占比|比重|利润率|城镇化率)(?:为|达|达到)${number}`,
        // an index such as PMI is a number without per cent
        `个百分点(?<!(?:PMI|指数)[^,;。]{0,16})[达至]${number}`,
        '(?:平均|分别|收入|总额|投资|出口|进口|产量|增加值)(?:增长|下降)\\d+\\.\\d+',
        `(?:${money})(?:增长|下降)\\d+(?<=(?:%|个百分点)[,;][^,;。%\\d]{4,26}\\d+)`,
        `占[^,;。%\\d]{2,20}的${number}`,
      ]
        .map((each) => each + end)
        .join('|'),
      'g',
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
    pattern: new RegExp(
      `(?:增速|占比|比重|降幅|涨幅|增幅)(?:分别)?(?:同比|环比)?(?:${rises})了?${rate}%|率(?:同比)?(?:${rises})了?${rate}%(?=达|至|到)|(?<=(?:%|个百分点)[,、;])(?:但|又|并|且)?(?:较|比)(?!昨|前[一1]?[日天]|首日|节前)[^,;。%]{1,14}?(?<!的)(?:${turns}|增速高|增速低)了?${rate}%|拉动(?:全|我国|整体|总体|经济|GDP|CPI|PPI|规模?以?上|行业|工业|居民消费价格)[^,;。%\\d]{0,12}(?:增长|上涨|回升)了?${rate}%`,
      'g',
    ),
    reason: (found) => `比率之差应以“个百分点”计：“${found}”。`,
    expected: (found) => found.replace(/%$/, '个百分点'),
  },
  {
    rule: 'fig/percent-vs-pp',
    needs: '%',
    pattern: new RegExp(
      [
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
        `影响(?:CPI|PPI|GDP|居民消费价格|总指数)(?:同比|环比)?(?:上涨|下降|回升)约?${rate}%`,
      ].join('|'),
      'g',
    ),
    reason: (found) => `比率之差应以“个百分点”计：“${found}”。`,
    expected: (found) => found.replace(/%$/, '个百分点'),
  },
  {
    rule: 'fig/percent-vs-pp',
    severity: 'warning',
    needs: '%',
    pattern: new RegExp(
      `(?<=(?:占|率|比重)[^,;。]{0,16}\\d%[,])(?:同比|(?:较|比)(?:\\d{1,2}[-—]\\d{1,2}月份?|[^,;。%\\d]{2,8}))(?:提高|回落|提升|降低|上升)${rate}%|(?<=利润率为?${rate}%[,])同比下降${rate}%`,
      'g',
    ),
    reason: (found) => `比率的变动多以“个百分点”计，请核对“${found}”。`,
    expected: (found) => found.replace(/%$/, '个百分点'),
  },
  {
    rule: 'fig/unit-slip',
    pattern: new RegExp(
      `(?:快于|慢于|(?:高于|高出|低于|超出)[^,;。\\d]{0,12}增速)[^,;。、\\d]{0,6}${number}(?:万亿|亿|万)?(?:元|美元|户|人)`,
      'g',
    ),
    reason: (found) => `两个增速之差应以“个百分点”计：“${found}”。`,
    expected: (found) => found.replace(/(?:万亿|亿|万)?(?:元|美元|户|人)$/, '个百分点'),
  },
  {
    rule: 'fig/unit-slip',
    pattern: new RegExp(
      `(?:业务收入|产品收入|服务收入|利润总额|营业收入|零售总额)(?:为|达)?\\d{3,}(?:\\.\\d+)?${end}`,
      'g',
    ),
    reason: (found) => `“${found}”的数后面缺单位。`,
  },
  {
    rule: 'fig/unit-slip',
    pattern: /(?<!\d)\d+(?:\.\d+)?(?:万万|亿亿|亿万)(?=元|美元|人|户|台|吨)/g,
    reason: (found) => `“${found}”的单位重复，请核对是“万亿”“亿”还是“万”。`,
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
    pattern:
      /(?<=[元户人台吨件家][,; ]?)(?:同比|环比|平均|比上年|比上年同期|较上年同期)(?:增长|下降)\d+(?:\.\d+)?个百分点|(?<![^,;。:])[^,;。:\d%率速比较幅占重拉带贡影]{2,24}(?:收入|总额|投资|增加值|交货值|价格|出口|进口|产量|销量|用户|利润|成本|产值|零售额)(?:同比|环比)?(?:增长|下降)\d+(?:\.\d+)?个百分点/g,
    reason: (found) => `数量的增减应以“%”计：“${found}”。`,
    expected: (found) => found.replace('个百分点', '%'),
  },
  {
    rule: 'fig/percent-vs-pp',
    needs: '个百分点',
    pattern:
      /(?:比重|占比|增长率|利润率|城镇化率|普及率|覆盖率|占有率|贡献率)(?:为|达|达到)\d+(?:\.\d+)?个百分点|个百分点[达至]\d+(?:\.\d+)?个百分点|占(?:(?!收窄|提升|提高|降低|扩大|缩小|回落|增加|减少|上升|下降)[^,;。%\d]){2,20}的\d+(?:\.\d+)?个百分点/g,
    reason: (found) => `比率本身应以“%”计：“${found}”。`,
    expected: (found) => found.replace('个百分点', '%'),
  },
]

/** Patterns of corruption in a passage, read in one width. */
export function lexical(line: Line): readonly Problem[] {
  const { passage, text } = line
  const problems: Problem[] = []
  for (const { rule, severity = 'error', needs = '', pattern, reason, expected } of patterns) {
    if (!text.includes(needs)) continue
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index
      const end = start + match[0].length
      const found = passage.value.slice(start, end)
      if (rule === 'fig/decimal-fullstop' && /^\d{4}年/.test(found.split('。')[1] ?? '')) continue
      const right = expected?.(found)
      problems.push({
        rule,
        severity,
        span: { line, start, end },
        reason: reason(found),
        ...(right === undefined ? {} : { expected: [right].flat() }),
      })
    }
  }
  return problems
}

/** A text that writes 32 451 and 21 895 sets its digits in groups of three; where one number alone is so, it lost its point. */
export function withoutGroups(found: readonly Problem[]): readonly Problem[] {
  const grouped = found.filter(
    ({ rule, span }) => rule === 'fig/number-space' && /^\d{1,3}(?: \d{3})+$/.test(spanText(span)),
  )
  return grouped.length > 1 ? found.filter((each) => !grouped.includes(each)) : found
}
