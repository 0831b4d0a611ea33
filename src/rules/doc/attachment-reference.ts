import { finding, related } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { type Attachment, type Attachments, attachmentsOf } from './attachments.ts'

export const attachmentReference: Rule = {
  id: 'doc/attachment-reference',
  severity: 'error',
  description: '文中提到的附件与附件说明一致、连号',
  keywords: ['附件没有序号', '附件'],
  explanation:
    '文后列有附件的，提到的附件必须在列；没有列的（“附件请见链接”），提到的附件要连号：提到附件1、附件3而没有附件2，多半写错。附件说明自身的序号也要连续。',
  good: [
    { text: '推荐表（见附件1）、汇总表（附件2）。具体附件请见链接。' },
    { text: '填写申请书（附件2）。\n\n附件：1.公告\n\n2.申请书' },
    { text: '填写附件1/2，并按附件1—3办理。' },
    { text: '填写申报书（见附件6）。', note: '摘登的一段' },
    { text: '填写汇总表（附件2）。\n\n附件一：申报表\n\n附件二：汇总表' },
  ],
  bad: [
    { text: '参照附件1评估，推荐表见附件3。', at: '附件3' },
    { text: '参照附件3评估，推荐表见附件2。', at: '附件3' },
    { text: '填写申请书（附件3）。\n\n附件：1.公告\n\n2.申请书', at: '附件3' },
    { text: '附件：1.公告\n\n3.申请书', at: '3.' },
    { text: '推荐表（见附件2）加盖公章。', at: '附件2' },
    { text: '用云评估（参照附件），推荐表（见附件2）加盖公章。', at: '参照附件' },
    { text: '用云评估（参照附1）。\n\n推荐表（见附件2）加盖公章。', at: '参照附1' },
  ],
  *check(context) {
    for (const text of context.texts) {
      for (const attachments of attachmentsOf(text)) {
        yield* gaps(attachments.listed)
        yield* missing(attachments)
      }
    }
  },
}

/** Numbers of the list itself. */
function* gaps(listed: readonly Attachment[]): Generator<Finding> {
  for (const [i, item] of listed.entries()) {
    const last = listed[i - 1]
    if (!last || !skips(last, item)) continue
    const reason = `附件序号不连续：附件${last.number}之后是附件${item.number}。`
    yield finding(item.passage, item.start, item.end, reason, {
      fact: true,
      related: [related(last.passage, last.start, last.end, '前一个附件')],
    })
  }
  const [only] = listed
  if (!only || listed.length > 1 || !/1\s?[.．、]$/.test(textOf(only))) return
  const reason = '只列了一个附件：一个附件不编序号；是不是漏列了附件2？'
  yield finding(only.passage, only.start, only.end, reason, { severity: 'info', fact: true })
}

function skips(last: Attachment, item: Attachment): boolean {
  return item.number !== last.number + 1 && item.number !== 1
}

/** Citations of what is not listed, or, without a list, of what does not follow on another. */
function* missing({ cited, listed, unnumbered }: Attachments): Generator<Finding> {
  const numbers = new Set(listed.map((item) => item.number))
  // Headings of annexes that ran into the text make no list.
  if (listed.length > 0 && (numbers.size !== listed.length || !numbers.has(1))) return
  const known = listed.length > 0 ? numbers : new Set(cited.map((item) => item.number))
  const wrong = listed.flatMap((item, i) => {
    const last = listed[i - 1]
    return last && skips(last, item) ? [last.number + 1] : []
  })
  const told = new Set<number>(wrong)
  const head = cited.find(({ spelt }) => !spelt)
  if (listed.length === 0 && head && Math.min(...cited.map(({ number }) => number)) === 2) {
    const reason = `只提到附件${head.number}，没有提到附件1：请核对编号。`
    const at = unnumbered ?? head
    yield finding(at.passage, at.start, at.end, reason, {
      fact: true,
      severity: 'warning',
      related: at === head ? [] : [related(head.passage, head.start, head.end, '编了号的附件')],
    })
    told.add(head.number)
  }
  for (const [i, { passage, start, end, number, spelt }] of cited.entries()) {
    if (told.has(number) || spelt) continue
    if (listed.length > 0 ? known.has(number) : followsOn(cited, i, known)) continue
    told.add(number)
    const last = listed.at(-1)
    const reason = last
      ? `附件说明里没有附件${number}（共${listed.length}个附件）。`
      : `提到了附件${number}，却没有提到附件${known.has(number - 1) ? 1 : number - 1}：请核对编号。`
    yield finding(passage, start, end, reason, {
      fact: true,
      ...(last
        ? { related: [related(last.passage, 0, last.passage.value.length, '最后一个附件')] }
        : {}),
    })
  }
}

/**
 * 附件3 where 附件2 is cited too, or 附件1 is cited nowhere: the text may be cut off at its head. But then its
 * first is not greater than its second.
 */
function followsOn(cited: readonly Attachment[], i: number, known: ReadonlySet<number>): boolean {
  const { number } = cited[i] as Attachment
  if (known.has(1)) return number === 1 || known.has(number - 1)
  return i > 0 || cited.every((one) => one.number >= number)
}

function textOf({ passage, start, end }: Attachment): string {
  return passage.value.slice(start, end)
}
