/** Marks that never begin a line, and those that never end one. */
const closing = /^[，。、；：！？”’》）〉〕】…—～%]/u
const opening = /[“‘《（〈〔【]$/u

/** Words of official prose that the segmenter of ICU cuts or joins wrongly. */
const words = [
  '适配',
  '培育',
  '入库',
  '数字化',
  '国产化',
  '信创',
  '云上企业',
  '双软评估',
  '高质量',
  '专精特新',
  '小巨人',
  '行政区',
  '区县级',
  '工作导航',
  '任职资格',
  '软件业',
  '服务业',
  '制造业',
  '信息化',
  '产业链',
  '供应链',
  '征求意见',
  '联席会议',
  '实施办法',
  '管理办法',
  '实施细则',
  '行动计划',
  '工程师',
  '评审工作',
  '申报工作',
  '全省',
  '全市',
  '全国',
  '年度',
  '年报',
  '联合会',
  '委员会',
  '协会',
  '学会',
  '培训会',
  '座谈会',
  '研讨会',
  '推进会',
  '发布会',
  '对接会',
  '交流会',
  '年会',
] as const

/** A short quotation, the number of a standard, a range of years or months, Latin with its marks: one word each. */
const whole = new RegExp(
  [
    /“[^“”]{1,8}”/,
    /[A-Z][A-Za-z/]{0,15} ?\d{1,6}(?:\.\d{1,3})?[—-]\d{4}/,
    /(?:\d{1,4}|[〇一二三四五六七八九十]{1,4})[—～](?:\d{1,4}|[〇一二三四五六七八九十]{1,4})(?:年度?|月份?|期|个|%)?/,
    /[A-Za-z0-9]{1,20}(?:[./-][A-Za-z0-9]{1,20}){1,4}/,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'g',
)

let segmenter: Intl.Segmenter | undefined

/** The units of a title that no line break may tear. */
export function titleUnits(title: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const cuts = new Set<number>()
  for (const { index } of segmenter.segment(title)) cuts.add(index)
  for (const word of words) {
    for (let at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
      for (let i = at + 1; i < at + word.length; i++) cuts.delete(i)
      cuts.add(at).add(at + word.length)
    }
  }
  for (const { index, 0: text } of title.matchAll(whole)) {
    for (let i = index + 1; i < index + text.length; i++) cuts.delete(i)
  }
  const starts = [...cuts].filter((at) => at < title.length).sort((a, b) => a - b)
  const units: string[] = []
  starts.forEach((start, i) => {
    const unit = title.slice(start, starts[i + 1] ?? title.length)
    const last = units.at(-1)
    if (last !== undefined && belongTogether(last, unit)) units[units.length - 1] = last + unit
    else units.push(unit)
  })
  return units
}

function belongTogether(before: string, after: string): boolean {
  if (closing.test(after) || opening.test(before)) return true
  if (/[\dA-Za-z.]$/.test(before) && /^[\dA-Za-z.]/.test(after)) return true
  if (/[\d〇一二三四五六七八九十]$/.test(before) && /^[年月日号期届个家件位项类]/.test(after))
    return true
  if (/^(?:的|了|等|和|与|及|之|暨)$/.test(after)) return /^(?:的|了|等|之)$/.test(after)
  return before === '第'
}
