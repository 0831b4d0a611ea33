import { anyOf, end, money, number, type Pattern, scale } from './pattern.ts'

const units = '(?=\\s*(?:%|个?百分点|亿|万|元|倍))'

/** Numbers that lost a digit, a decimal point or their unit on the way. */
export const numbers: readonly Pattern[] = [
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
    pattern: anyOf(
      // 同比增长%
      '(?:增长|下降|达到?|占比为|比重为|提高|提升|回落|收窄|扩大|加快|放缓|上升)\\s*(?:%|个百分点)',
      // 完成 亿元
      `(?:达到?|完成|实现)[ \\t]+${scale}(?:元|户|人|台|个|家|美元)`,
      // 1200亿元，同比增长。
      `(?<=\\d${scale}?(?:元|美元|人|户|家|台|件|吨|个),)同比(?:增长|下降)(?=[。;；]|$)`,
      // 1200亿元，同比增长，增速…
      `(?<=\\d${scale}(?:元|美元),)同比(?:增长|下降)(?=,(?:增速|增幅|占|高于|高出|低于|拉动))`,
      // 业务收入亿元
      `(?:${money})${scale}(?:元|美元)(?=[,;。]|$)`,
      // 高于全国增速个百分点
      '(?:高出|高于|低于|快于|慢于)[^,;。%\\d]{0,12}(?:水平|增速|平均|全国|全省|全市|行业|工业)个百分点',
    ),
    reason: (found) => `“${found.replace(/\s+/g, '')}”之间缺数。请补上数字。`,
  },
  {
    rule: 'fig/number-space',
    needs: ' ',
    pattern: anyOf(
      // 12 6%
      '(?<!\\d)\\d+ +\\d+(?=个百分点|%)',
      // 12 .6%
      '(?<!\\d)\\d+(?: +\\.|\\. +)\\d+(?=个?百分点|%|亿|万)',
      // 收入12 6亿元
      `(?<=${money}|完成|实现|达|达到)\\d+ +\\d+(?=${scale}(?:元|美元))`,
    ),
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
]
