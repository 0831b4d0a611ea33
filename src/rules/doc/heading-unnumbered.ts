import type { Passage, Text } from '../../model/source.ts'
import { finding, related } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import data from './closing-headings.json' with { type: 'json' }
import { isLine, type Ordinal, ordinalsOf, write } from './ordinals.ts'

const closing: ReadonlySet<string> = new Set(data.headings)

export const headingUnnumbered: Rule = {
  id: 'doc/heading-unnumbered',
  severity: 'warning',
  description: '末章的标题漏了序号',
  explanation:
    '前面的标题都编了一、二、三、，末章常见的标题（联系方式、其他事项、工作要求……）单独成行却没有序号，多半是漏了。词表在 closing-headings.json。',
  keywords: ['漏序号', '没有序号', '标题'],
  good: [
    { text: '# 通知\n\n一、范围\n\n全省。\n\n二、条件\n\n见附件。\n\n三、联系方式\n\n见下。' },
    {
      text: '# 通知\n\n一、全省都可以申报。\n\n二、按期报送。\n\n联系方式\n\n电话见下。',
      note: '条目，不是标题',
    },
    { text: '# 通知\n\n## 一、范围\n\n全省。\n\n## 二、条件\n\n见附件。\n\n联系方式：王工' },
  ],
  bad: [
    {
      text: '# 通知\n\n一、范围\n\n全省。\n\n二、条件\n\n见附件。\n\n联系方式\n\n地址见下。',
      at: '联系方式',
      expected: '三、联系方式',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      const chapters = ordinalsOf(text).filter(({ level }) => level === 1)
      for (const [i, last] of chapters.entries()) {
        const next = chapters[i + 1]
        if (next && next.passage.article === last.passage.article && next.value > 1) continue
        if (last.value > 1 && isHeading(last) && isNumbered(chapters, i))
          yield* behind(text, last, next)
      }
    }
  },
}

/** The first line behind the last chapter that is a closing heading, with words under it. */
function* behind(text: Text, last: Ordinal, next: Ordinal | undefined): Generator<Finding> {
  const passages = text.passages.slice(last.index + 2, next?.index)
  const line = passages.find((one) => one.article === last.passage.article && isBare(one))
  if (!line || !passages[passages.indexOf(line) + 1]) return
  const right = `${write(1, last.value + 1)}${line.value.trim()}`
  const { passage, start, end } = last
  yield finding(line, 0, line.value.length, `前面的标题都有序号，这里应为“${right}”。`, {
    expected: [right],
    related: [related(passage, start, end, '前一个序号')],
  })
}

function isBare({ kind, value }: Passage): boolean {
  return (kind === 'paragraph' || kind === 'heading') && closing.has(value.trim())
}

function isHeading({ passage }: Ordinal): boolean {
  return isLine(passage) && passage.value.length <= 20
}

/** The chapters up to this one are headings too, counted from the first on. */
function isNumbered(chapters: readonly Ordinal[], i: number): boolean {
  const { value } = chapters[i] as Ordinal
  const own = chapters.slice(Math.max(0, i + 1 - value), i + 1)
  return own.length === value && own.every((one, k) => one.value === k + 1 && isHeading(one))
}
