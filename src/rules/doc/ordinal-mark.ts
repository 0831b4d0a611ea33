import type { Passage, Text } from '../../model/source.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { beginsBare, isLine, type Ordinal, ordinalsOf, unmarked, write } from './ordinals.ts'

export const ordinalMark: Rule = {
  id: 'doc/ordinal-mark',
  severity: 'error',
  description: '序号后的标点：一、（一）1.（1）第一，',
  keywords: ['1、', '（一）、'],
  clause: 'GB/T 15834—2011 附录B.3',
  explanation:
    '不带括号的汉字数字用顿号（一、），阿拉伯数字用下脚点（1.），带括号的序号之后不加点号，“第一”“首先”之后用逗号。“1、”“第一、”在各级文稿里常见，只作提示。',
  good: [
    { text: '一、总体要求\n\n（一）原则\n\n1.对象\n\n（1）条件\n\n第一，提高认识。' },
    { text: '（一）原则已经明确。\n\n（\n\n二）改革持续深化。', note: '断行' },
  ],
  bad: [
    { text: '一.总体要求', at: '一.', expected: '一、' },
    { text: '（一）、总体要求', at: '（一）、', expected: '（一）' },
    { text: '1、我省集中受理时间', at: '1、', expected: '1.' },
    { text: '一、范围\n\n二条件和要求\n\n三、程序', at: '二', expected: '二、' },
    { text: '一申报范围\n\n（一）专业。\n\n二、条件', at: '一', expected: '一、' },
    { text: '一、范围\n\n二、条件\n\n三联系方式', at: '三', expected: '三、' },
  ],
  *check(context) {
    for (const text of context.texts) {
      const upper = ordinalsOf(text).filter(({ level }) => level === 1)
      const marked = upper.some(({ mark }) => mark === '、')
      for (const ordinal of ordinalsOf(text)) {
        // （ at the end of the line above: the copy broke the line behind it.
        const above = text.passages[ordinal.index - 1]?.value ?? ''
        if (!/[（(]\s*$/.test(above)) yield* judge(ordinal, marked)
      }
      for (const [i, ordinal] of upper.entries()) {
        const found = before(text, upper[i - 1], ordinal) ?? after(text, ordinal, upper[i + 1])
        if (!found) continue
        const right = write(1, found.value)
        const reason = `序号之后缺顿号，应为“${right}”。`
        yield finding(found.line, 0, right.length - 1, reason, { expected: [right] })
      }
    }
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      for (const match of prose.text.matchAll(
        /(?<![^，。；：\s])第[一二三四五六七八九十][、.](?=[\u4e00-\u9fff])/g,
      )) {
        const end = match.index + match[0].length
        const right = `${match[0].slice(0, -1)}，`
        yield finding(passage, match.index, end, '“第一”“第二”之后用逗号。', {
          severity: 'info',
          expected: [right],
        })
      }
    }
  },
}

interface Bare {
  readonly line: Passage
  readonly value: number
}

/** The one that is missing before an ordinal, written without its mark. */
function before(text: Text, last: Ordinal | undefined, ordinal: Ordinal): Bare | undefined {
  const value = ordinal.value - 1
  const near = last?.passage.article === ordinal.passage.article ? last : undefined
  if (value < 1 || near?.value === value) return undefined
  if (value > 1 && near?.value !== value - 1) return undefined
  const line = unmarked(text, near?.index ?? -1, ordinal, value)
  return line && { line, value }
}

/** What makes of a numeral at the head of a line a word: 五年规划, 三是, 两个. */
const counted =
  /^[一二三四五六七八九十]+[个年月日次家是大要方届带农川线级位项件点口条轮季人名期章成维类部天岁小]|^[一二三四五六七八九十]+分[之钟]/

/** The last of a list, written without its mark under headings that are lines of their own. */
function after(text: Text, ordinal: Ordinal, next: Ordinal | undefined): Bare | undefined {
  const { article, value: heading } = ordinal.passage
  const goesOn = next && next.passage.article === article && next.value > 1
  if (goesOn || ordinal.value < 2 || heading.length > 20 || /[。；]$/.test(heading))
    return undefined
  const value = ordinal.value + 1
  const line = text.passages
    .slice(ordinal.index + 1, next?.index)
    .find(
      (one) =>
        one.article === article &&
        beginsBare(one, value, 12) &&
        !/[，：、]/.test(one.value) &&
        !counted.test(one.value),
    )
  return line && { line, value }
}

/** `marked`: other ordinals of the text are followed by 、. */
function* judge(
  { passage, level, start, end, core, mark }: Ordinal,
  marked: boolean,
): Generator<Finding> {
  if (level === 2 && !/^[（(]/.test(core)) {
    const right = `（${core}`
    yield finding(passage, start, start + core.length, `序号缺左括号，应为“${right}”。`, {
      expected: [right],
    })
    return
  }
  if (level === 1 && mark !== '、') {
    // 一：, 二， may begin a sentence of another kind: only a heading beside others with 、 is told for sure.
    const right = `${core}、`
    const unsure =
      /[，：:]/.test(mark) &&
      !(marked && isLine(passage) && !/[，。]/.test(passage.value.slice(end)))
    yield finding(passage, start, end, `汉字序号之后用顿号，应为“${right}”。`, {
      expected: [right],
      ...(unsure ? { severity: 'info' } : /[，：:]/.test(mark) ? { severity: 'warning' } : {}),
    })
  } else if ((level === 2 || level === 4) && mark !== '') {
    yield finding(passage, start, end, `带括号的序号之后不加“${mark}”。`, {
      expected: [core],
      severity: 'warning',
    })
  } else if (level === 3 && mark !== '.' && mark !== '．') {
    const right = `${core}.`
    yield finding(passage, start, end, `阿拉伯数字序号之后用下脚点，宜为“${right}”。`, {
      expected: [right],
      severity: mark === '、' ? 'info' : 'warning',
    })
  }
}
