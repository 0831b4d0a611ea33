import type { Passage, Text } from '../../model/source.ts'
import { dateLine, labelsDate } from '../../model/text/dates.ts'
import { finding, related } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'

const organ =
  /^[\u4e00-\u9fff（）·]{3,28}(?:协会|学会|商会|联盟|联合会|秘书处|厅|局|委员会|办公室|办公厅|中心|政府|公司|大学|学院)$/
const document = /(?:通知|公告|通告|决定|公示|通报|函|批复)$/
/** 2024年, 2024年7月, 7月11日: a part of the date is lost. */
const partly = /^(?:(?:19|20)\d{2}年(?:\d{1,2}月)?|\d{1,2}月\d{1,2}日)$/

/** 2024-7-11, 2024.7.11: the words of the date are left out. */
const wordless = /^((?:19|20)\d{2})([-./－])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])$/

const notice = (signature: string) =>
  `关于年审的通知\n\n各会员单位：\n\n现将有关事项通知如下。\n\n请遵照执行。\n\n${signature}`

export const signatureForm: Rule = {
  id: 'doc/signature-form',
  severity: 'warning',
  description: '落款：单位在上，成文日期在下，都要写全',
  clause: 'GB/T 9704—2012 7.3.5',
  keywords: ['落款缺单位', '落款日期不全', '落款次序'],
  explanation:
    '有主送机关的通知，落款先写发文单位，下一行写成文日期，年、月、日写全。单位与日期写在同一行的不报，整个落款都没有登的也不报。',
  good: [
    { text: notice('浙江省软件行业协会\n\n2024年7月11日') },
    { text: notice('浙江省软件行业协会 2024年7月11日') },
    { text: '关于年审的通知\n\n2024年7月11日\n\n各会员单位：\n\n请遵照执行。' },
    { text: notice('（此件公开发布）') },
  ],
  bad: [
    { text: notice('2024年7月11日'), at: '2024年7月11日' },
    { text: notice('浙江省软件行业协会\n\n2024年7月'), at: '2024年7月' },
    { text: notice('浙江省软件行业协会\n\n2024年'), at: '2024年' },
    { text: notice('浙江省软件行业协会\n\n7月11日'), at: '7月11日' },
    { text: notice('2024年7月11日\n\n浙江省软件行业协会'), at: '浙江省软件行业协会' },
    {
      text: notice('浙江省软件行业协会\n\n2024-07-11'),
      at: '2024-07-11',
      expected: '2024年7月11日',
    },
  ],
  *check(context) {
    for (const text of context.texts) yield* checkText(text)
  },
}

function* checkText({ passages }: Text): Generator<Finding> {
  for (const [i, passage] of passages.entries()) {
    const [before, next] = [beside(passages, i, -1), beside(passages, i, 1)]
    const value = passage.value.trim()
    if (before && organ.test(before.value.trim()) && partly.test(value) && !isDated(next)) {
      yield finding(passage, 0, passage.value.length, '成文日期没有写全：年、月、日都要写。', {
        fact: true,
      })
    }
    const bare = before && organ.test(before.value.trim()) ? wordless.exec(value) : null
    if (bare) {
      const right = `${bare[1]}年${Number(bare[3])}月${Number(bare[4])}日`
      yield finding(passage, 0, passage.value.length, `成文日期写年、月、日三个字：“${right}”。`, {
        severity: 'info',
        fact: true,
        expected: [right],
      })
    }
    if (passage.kind === 'signature' && dateLine(passage) && before?.kind !== 'signature') {
      if (next?.kind !== 'signature') yield alone(passage)
      continue
    }
    if (!dateLine(passage) || !before || !ends(before) || labelsDate(before)) continue
    if (passage.kind !== 'paragraph' || !addressed(passages, i)) continue
    if (next && organ.test(next.value.trim()) && !isDated(beside(passages, i + 1, 1))) {
      yield finding(next, 0, next.value.length, '落款的单位应在日期之上。', {
        fact: true,
        related: [related(passage, 0, passage.value.length, '成文日期')],
      })
    } else yield alone(passage)
  }
}

/** The last line of the words: a sentence, or the list of attachments. */
function ends({ kind, value }: Passage): boolean {
  return kind === 'attachmentItem' || /[。：]$|^附件[：:]|^\d{1,2}[.．、]/.test(value.trim())
}

function alone(passage: Passage): Finding {
  const reason = '落款只有日期，没有发文单位：请在日期之上补写。'
  return finding(passage, 0, passage.value.length, reason, { fact: true })
}

function isDated(passage: Passage | undefined): boolean {
  return passage !== undefined && dateLine(passage) !== undefined
}

/** The passage before or behind one, of the same article. */
function beside(passages: readonly Passage[], i: number, step: 1 | -1): Passage | undefined {
  const other = passages[i + step]
  return other && other.article === passages[i]?.article ? other : undefined
}

/** The text above is a notice from its title and its addressee on, with no signature between. */
function addressed(passages: readonly Passage[], i: number): boolean {
  for (let k = i - 1; k > 0 && i - k < 120; k--) {
    const { value, article } = passages[k] as Passage
    if (article !== passages[i]?.article || isDated(passages[k])) return false
    // A document number may stand between title and addressee.
    const titles = passages.slice(Math.max(0, k - 2), k).map((one) => one.value.trim())
    const titled = titles.some((title) => document.test(title) && title.length < 60)
    if (/^[^。；]{2,60}：$/.test(value.trim()) && titled) return i - k > 1
  }
  return false
}
