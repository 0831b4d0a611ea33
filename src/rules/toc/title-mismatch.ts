import type { Passage } from '../../model/source.ts'
import { finding, related } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { contentsOf, type Entry, nearest, placeOf } from './contents.ts'

export const titleMismatch: Rule = {
  id: 'toc/title-mismatch',
  severity: 'error',
  description: '目录里的标题与正文不符',
  keywords: ['目录'],
  explanation:
    '手工排的目录里，每个标题应与正文的标题一字不差，空格也算。本刊的目录由程序生成，不会有这个问题；这条规则查的是零散的成稿。',
  good: [
    {
      text: '# 研究动态\n\n1. 产业大脑建设\n2. 人才培养模式\n\n## 产业大脑建设\n\n内容如下。\n\n## 人才培养的模式\n\n内容如下。',
      note: '一个题目之下的清单，不是目录',
    },
    {
      text: '聚焦\n\n- 关于评审的通知\n\n动态\n\n- 软件业运行情况\n\n聚焦\n\n关于评审的通知\n\n动态\n\n软件业运行情况',
    },
  ],
  bad: [
    {
      text: '聚焦\n\n- 关于评审工作的通知\n\n动态\n\n- 荣获原生开发论证\n\n聚焦\n\n关于评审工作的通知\n\n动态\n\n荣获原生开发认证',
      at: '论',
      expected: '认',
    },
    {
      text: '目  录\n\n- 甲项工作正式启动\n\n- 乙项工作顺利完成\n\n甲项工作正式启动\n\n内容如下。\n\n乙项工作顺利完了\n\n内容如下。',
      at: '成',
      expected: '了',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      const contents = contentsOf(text)
      if (!contents) continue
      const lines = new Set(contents.body.map((passage) => passage.value.trim()))
      for (const entry of contents.entries) {
        if (entry.kind !== 'article' || lines.has(entry.title)) continue
        const meant = nearest(entry, contents.body)
        yield meant ? differs(entry, meant) : missing(entry, placeOf(contents, entry))
      }
    }
  },
}

/** `place`: the line before which the article should stand. */
function missing({ passage, start, end }: Entry, place: Passage | undefined): Finding {
  return finding(passage, start, end, '正文里没有这个标题。', {
    fact: true,
    ...(place && {
      related: [related(place, 0, place.value.length, '正文里应在这一行之前')],
    }),
  })
}

/** An entry that is not written as the title that it means. */
function differs(entry: Entry, meant: Passage): Finding {
  const line = meant.value.trim()
  const lead = meant.value.length - meant.value.trimStart().length
  const [from, to, other] = differing(entry.title, line)
  const right = line.slice(from, other)
  // A character that is missing here has no place of its own: its neighbours show it.
  const start = entry.start + (to > from ? from : Math.max(0, from - 1))
  const end = entry.start + (to > from ? to : Math.min(entry.title.length, from + 1))
  const spaced = line.replaceAll(/\s/g, '') === entry.title.replaceAll(/\s/g, '')
  const reason = spaced
    ? `与正文的标题空格不同：正文作“${line}”。`
    : right.trim() === ''
      ? `与正文的标题不符：正文作“${line}”。`
      : `与正文的标题不符：正文这里是“${right}”。`
  const there = [
    lead + (other > from ? from : Math.max(0, from - 1)),
    lead + Math.max(other, from + 1),
  ] as const
  return finding(entry.passage, start, end, reason, {
    fact: true,
    expected: to > from && right !== '' && !spaced ? [right] : [line],
    ...(spaced ? { severity: 'warning' } : {}),
    related: [related(meant, ...there, '正文的标题')],
  })
}

/** Where the first line differs from the second: from, to in the first, to in the second. */
function differing(a: string, b: string): [number, number, number] {
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - from && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return [from, a.length - tail, b.length - tail]
}
