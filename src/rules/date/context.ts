import {
  calendarDay,
  dateLine,
  datesIn,
  dayNumber,
  nameplateDate,
  type WrittenDate,
} from '../../model/dates.ts'
import type { Related } from '../../model/diagnostic.ts'
import type { Passage, Text } from '../../model/source.ts'
import { related } from '../finding.ts'
import type { RuleContext } from '../rule.ts'

/** The day on which the issue appears, and where that is said. */
export interface IssueDay {
  readonly day: number
  readonly year: number
  /** 2024年7月31日 */
  readonly words: string
  readonly related?: Related
}

/** The issue's date: from issue.yaml, or from the nameplate of a loose bulletin. */
export function issueDay(context: RuleContext, text: Text): IssueDay | undefined {
  if (context.issue?.dateAssumed) return undefined
  if (context.issue) {
    const [year = 0, month = 1, day = 1] = context.issue.date.split('-').map(Number)
    return {
      day: dayNumber(year, month, day),
      year,
      words: `${year}年${month}月${day}日`,
      related: {
        file: context.issue.file.path,
        place: context.issue.datePlace,
        reason: '出刊日期',
      },
    }
  }
  const written = nameplateDate(text)
  const day = written && calendarDay(written)
  if (!written || day === undefined || written.year === undefined) return undefined
  const words = written.passage.value.slice(written.start, written.end)
  return {
    day,
    year: written.year,
    words,
    related: related(written.passage, written.start, written.end, '出刊日期'),
  }
}

/** The date of a notice: the line of its own under the text, and every passage that it covers. */
export interface Notice {
  readonly date: WrittenDate
  readonly day: number
  readonly passages: readonly Passage[]
}

const cache = new WeakMap<Text, readonly Notice[]>()

/** Notices of a text: what stands before a date line, back to the previous one or the article's head. */
export function noticesOf(text: Text): readonly Notice[] {
  let notices = cache.get(text)
  if (!notices) {
    notices = findNotices(text)
    cache.set(text, notices)
  }
  return notices
}

function findNotices(text: Text): Notice[] {
  const notices: Notice[] = []
  const { passages } = text
  let from = 0
  for (const [i, passage] of passages.entries()) {
    if (i > 0 && passage.article !== passages[i - 1]?.article) from = i
    if (passage.kind === 'title') from = i
    const signature = passage.kind === 'signature' ? lastFull(passage) : dateLine(passage)
    const day = signature && calendarDay(signature)
    if (!signature || day === undefined) continue
    // A date right under the title is the date of a paper, not the end of one.
    if (i - from < 3 && passage.kind !== 'signature') continue
    notices.push({ date: signature, day, passages: passages.slice(from, i) })
    from = i + 1
  }
  return notices
}

function lastFull(passage: Passage): WrittenDate | undefined {
  return datesIn(passage).findLast((date) => date.year !== undefined && date.day !== undefined)
}

/** What must be handed in, and by whom: a deadline, not the cut-off of achievements or counts. */
const handing =
  /申报|报名|报送|提交|推荐|受理|寄送|征集|反馈|截稿|缴费|登记|注册|上传|填报|递交|投稿|参评|报至|送至|回执|审核/
const counting = /计算|业绩|统计|数据|资历|年龄|出生|成果|取得|学历|有效期|年限|论文|任职时间/

/** 应于…前, 请在…前: a deadline whatever is to be done. */
const obliged = /(?:应当?|须|请|务必|务请|要)[^，。；]{0,6}(?:于|在)\s*$/

/** The dates of a passage that are deadlines. */
export function deadlinesIn(passage: Passage): WrittenDate[] {
  const { value } = passage
  if (!/截止|截至|前|之前|至|止|逾期/.test(value)) return []
  return datesIn(passage).filter((date) => {
    if (date.day === undefined) return false
    let from = date.start
    while (from > 0 && date.start - from < 80 && !'，。；：！？'.includes(value.charAt(from - 1)))
      from--
    const before = value.slice(from, date.start)
    const after = value.slice(date.end, date.end + 24)
    const clause = `${before}${after}`
    if (counting.test(before)) return false
    const limit = /截止(?:时间|日期)?[为是：]?\s*$|截[稿止至]\S{0,6}[为：]$/.test(before)
    const until =
      /(?:于|在|须|请)\s*$/.test(before) &&
      /^(?:\s?\d{1,2}[:：时]\d{0,2})?\s?(?:之?前|以前|止)/.test(after)
    const through = /至\s*$/.test(before) && /^(?:期间|，逾期|止)/.test(after)
    const plain = /^(?:\s?\d{1,2}[:：时]\d{0,2})?\s?(?:之?前|以前|止|截止)/.test(after)
    return (
      (limit || until || through || plain) &&
      (limit || obliged.test(before) || handing.test(clause))
    )
  })
}
