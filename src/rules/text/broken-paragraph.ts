import type { Related } from '../../model/diagnostic.ts'
import type { Passage } from '../../model/source.ts'
import { han } from '../../model/text/characters.ts'
import { finding } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** A paragraph that stops in the middle of a sentence. */
const unfinished = new RegExp(`[${han}\\d，、]$`)
/** What only goes on with a sentence: a figure with its unit. */
const goesOn = /^\s*\d[\d.,]*\s*(?:亿|万|元|个|家|件|户|人|项|台|吨|%|％|‰)/

export const brokenParagraph: Rule = {
  id: 'text/broken-paragraph',
  severity: 'warning',
  description: '一句话被断成两段',
  explanation:
    '上一段没有写完（末尾没有句号），下一段以数字和单位开头，多是版面提取或误按回车所致，应相接。',
  good: [{ text: '软件产品收入13969亿元。\n\n909亿元为信息安全收入。' }],
  bad: [
    {
      text: '信息安全收入保持稳定增长。上半年，信息安全产品和服务收入\n\n909亿元，同比增长8.2%。',
      at: '909亿',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      for (const [i, passage] of text.passages.entries()) {
        const previous = text.passages[i - 1]
        if (previous?.kind !== 'paragraph' || passage.kind !== 'paragraph') continue
        const match = goesOn.exec(passage.value)
        const before = previous.value.trimEnd()
        if (!match || before.length < 12 || !unfinished.test(before) || !/[，。；]/.test(before))
          continue
        const start = passage.value.length - passage.value.trimStart().length
        yield finding(passage, start, match[0].length, '上一段的话没有完，这里不应另起一段。', {
          related: [lineBreak(previous, before.length, passage, start)],
        })
      }
    }
  },
}

/** What stands between the two halves of the sentence. */
function lineBreak(previous: Passage, end: number, next: Passage, start: number): Related {
  const place = next.lines.place(Number(previous.offsets[end]), Number(next.offsets[start]))
  return { file: next.file.path, place, reason: '这里不应分段' }
}
