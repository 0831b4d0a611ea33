import {
  closers,
  han,
  isDigit,
  isHan,
  isLatin,
  openers,
  stops,
} from '../../model/text/characters.ts'
import { blot, trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
}
const asking =
  /[吗呢么]|什么|怎|如何|何[时地处人谓以在为]|为何|谁|哪|几[个家种]|多少|是否|能否|可否|岂|难道/

/** A paragraph that has Chinese marks besides. */
const prosaic = /[，。；]/

export const halfwidth: Rule = {
  id: 'punct/halfwidth',
  severity: 'error',
  description: '中文里的逗号、分号、冒号、叹号、问号、句号用全角',
  keywords: ['半角', '全角标点', '英文逗号', '英文标点', '英文句号'],
  explanation:
    '与汉字相邻（中间可以隔着百分号、引号、括号或数字）的半角标点应改为全角。网址、邮箱、E-mail:、时刻 10:30、比分、千分撇和西文词之间的标点不报。',
  fixable: true,
  good: [
    { text: 'E-mail:office@example.org，会议10:30开始，共1,234家。' },
    { text: '支持 Java, Python 两种语言。' },
  ],
  bad: [
    { text: '上半年,我国软件业务收入增长9%。', at: ',', expected: '，' },
    { text: '同比增长9%,占全行业收入的22.4%。', at: ',', expected: '，' },
    { text: '电话:0571-89719267', at: ':', expected: '：' },
    { text: '占比分别为9%和2%.京津冀增长较快。', at: '.', expected: '。' },
    { text: '上半年，软件业务收入同比增长11.5%,', at: ',', expected: '，' },
    { text: '占比分别为83.6%,4.8%和2.2%，保持稳定。', at: ',' },
    { text: '树立了新标杆.', at: '.', expected: '。' },
    { text: '树立了新标杆..', at: '..', expected: '。' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.halfMark | trait.han)) {
      const { text } = prose
      for (const match of text.matchAll(/(?:[,;:!?]|\.(?![\dA-Za-z]))[,;:!?.]* */g)) {
        const mark = match[0].trimEnd()
        // 新标杆..: one mark typed twice
        const full = wide[/^(?:\.\.|,,|;;|::)$/.test(mark) ? mark.charAt(0) : mark]
        if (!full || !wrong(text, mark, match.index, match.index + match[0].length)) continue
        const followed = isHan(text.charCodeAt(match.index + match[0].length))
        const end = match.index + (followed ? match[0].length : mark.length)
        const percents = text.charAt(match.index - 1) === '%' && isDigit(text.charCodeAt(end))
        const name = mark === '.' && followed && short(text, match.index)
        yield finding(passage, match.index, end, `中文里应用全角“${full}”，这里是半角“${mark}”。`, {
          ...(name
            ? { expected: ['。', '·'] }
            : percents
              ? { expected: ['、', full] }
              : { fix: full }),
        })
      }
    }
  },
}

/** A few characters after the last mark: perhaps a foreign name, whose parts take ·. */
function short(text: string, at: number): boolean {
  return new RegExp(`(?:^|[^${han}])[${han}]{1,4}$`).test(text.slice(Math.max(0, at - 5), at))
}

function wrong(text: string, mark: string, start: number, end: number): boolean {
  let before = start - 1
  while (text.charAt(before) === ' ') before--
  const left = text.charCodeAt(before)
  const right = text.charCodeAt(end)
  const chineseLeft = isHan(left) || closers.includes(text.charAt(before) || ' ')
  const chineseRight = isHan(right) || openers.includes(text.charAt(end) || ' ')
  if (mark === '.') return stop(text, before, end, chineseLeft)
  if (mark === ':') {
    if (chineseLeft) return !text.startsWith('//', end)
    return (
      (isDigit(left) || '%)'.includes(text.charAt(before) || ' ')) && chineseRight && before > 2
    )
  }
  if (mark === '?' && chineseLeft && !asks(text, before, end)) return false
  if (chineseLeft) return true
  if (ordinal(text, before)) return false
  const bridge = isDigit(left) || isLatin(left) || '%‰)℃'.includes(text.charAt(before) || ' ')
  if ('%‰℃'.includes(text.charAt(before) || ' ') && end >= text.length) return prosaic.test(text)
  // 83.6%,4.8%
  if (text.charAt(before) === '%' && isDigit(right) && mark === ',') return prosaic.test(text)
  return (bridge || text.charAt(before) === blot) && chineseRight
}

/** A question, or at least the end of a sentence; a stray ? is what is left of a lost character. */
function asks(text: string, before: number, end: number): boolean {
  if (end >= text.length || closers.includes(text.charAt(end))) return true
  return asking.test(text.slice(Math.max(0, before - 40), before + 1))
}

/** 1,总体要求: the mark belongs to an ordinal, of which another rule speaks. */
function ordinal(text: string, before: number): boolean {
  return before < 3 && /^\s*\d{1,2}$/.test(text.slice(0, before + 1))
}

/** A half-width point that stands for 。 */
function stop(text: string, before: number, end: number, chineseLeft: boolean): boolean {
  // 增长2.2%.京津冀…
  if ('%‰℃'.includes(text.charAt(before) || ' '))
    return isHan(text.charCodeAt(end)) || (end >= text.length && prosaic.test(text))
  if (!chineseLeft || text.charAt(before) === '》') return false
  if (/^\s*[（(]?[一二三四五六七八九十]+[）)]?$/.test(text.slice(0, before + 1))) return false
  if (/第[一二三四五六七八九十]+$/.test(text.slice(Math.max(0, before - 3), before + 1)))
    return false
  if (end >= text.length) return true
  const next = text.charAt(end)
  return isHan(next.charCodeAt(0)) || closers.includes(next) || stops.includes(next)
}
