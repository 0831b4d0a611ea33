import { isDigit, isHan } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import { gapsOf } from '../gaps.ts'
import type { Finding, Rule } from '../rule.ts'

const names: Readonly<Record<string, string>> = {
  '\u00a0': '不换行空格',
  '\u00ad': '软连字符',
  '\u2002': '半身空格',
  '\u2003': '全身空格',
  '\u200b': '零宽空格',
  '\u200c': '零宽不连字',
  '\u200d': '零宽连字',
  '\u200e': '从左到右标记',
  '\u200f': '从右到左标记',
  '\u2028': '行分隔符',
  '\u2029': '段分隔符',
  '\u2060': '词连接符',
  '\ufeff': '字节顺序标记',
}
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00a0\u00ad\u061c\u115f\u1160\u180e\u2000-\u200a\u202f\u205f\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff\uffa0\ufff9-\ufffb]+/g
const emoji = /\p{Extended_Pictographic}/u

export const invisibleChar: Rule = {
  id: 'text/invisible-char',
  severity: 'error',
  description: '看不见的字符、双向控制符',
  explanation:
    '零宽空格、软连字符、双向控制符、行文中间的全角空格和制表符等看不见，却会使检索、断行出错，甚至颠倒文字次序，多由网页粘贴带来。表情符号内部的零宽连字不报；段首用来缩进的不换行空格不报。',
  fixable: true,
  good: [{ text: '至此，创业慧康成为首批厂商。' }],
  bad: [
    { text: '至此\u200b，创业慧康成为首批厂商。', at: '\u200b', expected: '' },
    { text: '评估标准和\u2003数据服务，均已发布。', at: '\u2003' },
    { text: '评估标准和\u2028数据服务，均已发布。', at: '\u2028', expected: '' },
    { text: '报：中国软件行业协会、\u3000省政府办公厅', at: '\u3000', expected: '' },
    { text: '至此，\u00a0创业慧康成为首批厂商。', at: '\u00a0', expected: '' },
  ],
  *check(context) {
    for (const text of context.texts) {
      const blanks: Finding[] = []
      for (const { passage } of passagesWith(context, trait.odd)) {
        const { file, value } = passage
        if (file !== text.file) continue
        const running = /[，。；]/.test(value)
        for (const match of value.matchAll(invisible)) {
          const marks = match[0]
          const start = match.index
          const end = start + marks.length
          if (marks === '\u200d' && emoji.test(value.slice(Math.max(0, start - 3), start))) continue
          const blank = /^[\u00a0\u2000-\u200a\u202f\u205f]+$/.test(marks)
          if (blank && !amidProse(value, start, end)) continue
          const code = marks.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
          const name = names[marks.charAt(0)] ?? '看不见的字符'
          const reason = `这里有${name}（U+${code}），请删去。`
          const inform = blank && (!running || layout(value, start, end))
          const found = finding(passage, start, end, reason, {
            fix: '',
            ...(inform ? { severity: 'info' } : {}),
          })
          if (blank) blanks.push(found)
          else yield found
        }
      }
      for (const { passage, start, end, doubtful } of gapsOf(text).filter(({ odd }) => odd)) {
        const tab = passage.value.slice(start, end).includes('\t')
        const reason = `文字中间有${tab ? '制表符（U+0009）' : '全角空格（U+3000）'}，请删去。`
        blanks.push(
          finding(passage, start, end, reason, {
            ...(doubtful ? { expected: [''], severity: 'info' } : { fix: '' }),
          }),
        )
      }
      // So many are the text's layout, or its conversion's, and no slip each.
      const house = blanks.length > 6
      for (const found of blanks) yield house ? { ...found, severity: 'info' } : found
    }
  },
}

/**
 * Room that is left on purpose: several in a row, before a label (电话：), after a sentence, between two halves
 * of a title, around the number of a document and before 附件1 where a copy has joined the lines.
 */
function layout(value: string, start: number, end: number): boolean {
  return (
    end - start > 1 ||
    /^(?:[\u4e00-\u9fff]{2,5}[：:]|[\u4e00-\u9fff]{1,8}〔|附件\d)/.test(
      value.slice(end, end + 10),
    ) ||
    /〕\d+号$/.test(value.slice(Math.max(0, start - 8), start)) ||
    '。！？）'.includes(value.charAt(start - 1)) ||
    value.lastIndexOf('《', start) > value.lastIndexOf('》', start)
  )
}

/** Between Han characters, figures and marks, where no space belongs; not the indent of a paragraph. */
function amidProse(value: string, start: number, end: number): boolean {
  const [left, right] = [value.charCodeAt(start - 1), value.charCodeAt(end)]
  const han = isHan(left) || isHan(right)
  return han && prosaic(left) && prosaic(right)
}

function prosaic(unit: number): boolean {
  return (
    isHan(unit) ||
    isDigit(unit) ||
    '，。；：、？！“”‘’（）《》〔〕%'.includes(String.fromCharCode(unit))
  )
}
