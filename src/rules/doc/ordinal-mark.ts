import { trait } from '../../model/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { type Ordinal, ordinalsOf, unmarked, write } from './ordinals.ts'

export const ordinalMark: Rule = {
  id: 'doc/ordinal-mark',
  severity: 'error',
  description: '序号后的标点：一、（一）1.（1）第一，',
  keywords: ['1、', '（一）、'],
  clause: 'GB/T 15834—2011 附录B.3',
  explanation:
    '不带括号的汉字数字用顿号（一、），阿拉伯数字用下脚点（1.），带括号的序号之后不加点号，“第一”“首先”之后用逗号。“1、”“第一、”在各级文稿里常见，只作提示。',
  good: [{ text: '一、总体要求\n\n（一）原则\n\n1.对象\n\n（1）条件\n\n第一，提高认识。' }],
  bad: [
    { text: '一.总体要求', at: '一.', expected: '一、' },
    { text: '（一）、总体要求', at: '（一）、', expected: '（一）' },
    { text: '1、我省集中受理时间', at: '1、', expected: '1.' },
    { text: '一、范围\n\n二条件和要求\n\n三、程序', at: '二', expected: '二、' },
  ],
  *check(context) {
    for (const text of context.texts) {
      const upper = ordinalsOf(text).filter(({ level }) => level === 1)
      for (const ordinal of ordinalsOf(text)) yield* judge(ordinal)
      for (const [i, ordinal] of upper.entries()) {
        const before = upper[i - 1]
        const line = before && unmarked(text, before, ordinal)
        if (!before || !line) continue
        const right = write(1, before.value + 1)
        yield finding(line, 0, right.length - 1, `序号之后缺顿号，应为“${right}”。`, {
          expected: [right],
        })
      }
    }
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      for (const match of prose.text.matchAll(
        /(?<=^|[，。；：\s])第[一二三四五六七八九十][、.](?=[\u4e00-\u9fff])/g,
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

function* judge({ passage, level, start, end, core, mark }: Ordinal): Generator<Finding> {
  if (level === 2 && !/^[（(]/.test(core)) {
    const right = `（${core}`
    yield finding(passage, start, start + core.length, `序号缺左括号，应为“${right}”。`, {
      expected: [right],
    })
    return
  }
  if (level === 1 && mark !== '、') {
    // 一：, 二， may begin a sentence of another kind; only what stands for 、 is told
    const right = `${core}、`
    yield finding(passage, start, end, `汉字序号之后用顿号，应为“${right}”。`, {
      expected: [right],
      ...(mark === '，' || mark === '：' || mark === ':' ? { severity: 'info' } : {}),
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
