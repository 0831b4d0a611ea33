import type { Passage } from '../../model/source.ts'
import { calendarDay, datesIn, type WrittenDate } from '../../model/text/dates.ts'
import type { Notice } from '../../model/text/notices.ts'

/** What a notice announces: a day, or the first and the last of several. */
export interface Scheduled {
  readonly first: WrittenDate
  readonly last: WrittenDate
  /** The first day. */
  readonly from: number
  /** The last day. */
  readonly day: number
  /** People come together then; 报名时间 and the like are for what goes before. */
  readonly meeting: boolean
}

const what = '会议|培训|活动|报名|报到|考试|笔试|面试|申报|举办|召开|开会|比赛|展览|论坛|登记|缴费'
const announced = new RegExp(
  `(?:定于|拟于|将于|兹于)\\s*$|(?:${what})(?:的)?(?:时间|日期)[为是：:]?\\s*$`,
)
const under = new RegExp(`(?:${what})(?:的)?(?:时间|日期)(?:[和与、]地点)?[：:]?$`)
const joins = /^[^，。；]{0,12}(?:至|到|—|－|-|～|~)\s?$/

/** Days that a notice announces for what is to come; not what was put off, nor what another has announced. */
export function scheduledIn(passages: readonly Passage[], year: number | undefined): Scheduled[] {
  const found: Scheduled[] = []
  for (const [i, passage] of passages.entries()) {
    if (/原定|推迟|延期|改[为期在至]|调整[为至]/.test(passage.value)) continue
    const dates = datesIn(passage)
    for (const [k, first] of dates.entries()) {
      if (first.day === undefined) continue
      const head = first.start === 0 ? (passages[i - 1]?.value ?? '') : ''
      const label = passage.value.slice(Math.max(0, first.start - 10), first.start)
      if (!under.test(head) && !announced.test(label)) continue
      const last = through(passage, dates, k)
      const day = dayOf(passage, last, year)
      const meeting = !/报名|申报|登记|缴费|报到|截止/.test(under.test(head) ? head : label)
      const from = calendarDay(first, year) ?? day
      if (day !== undefined && from !== undefined) found.push({ first, last, from, day, meeting })
    }
  }
  return found
}

/** The end of the range that a date begins. */
function through(passage: Passage, dates: readonly WrittenDate[], k: number): WrittenDate {
  const first = dates[k] as WrittenDate
  const next = dates[k + 1]
  return next && joins.test(passage.value.slice(first.end, next.start)) ? next : first
}

/** The last day: 19日至20日 goes on behind the date. */
function dayOf(
  { value }: Passage,
  last: WrittenDate,
  year: number | undefined,
): number | undefined {
  const until = /^\s?(?:至|到|—|－|-|～|~)\s?(\d{1,2})日/.exec(value.slice(last.end, last.end + 8))
  return calendarDay(until ? { ...last, day: Number(until[1]) } : last, year)
}

/** A notice tells of what is past where it publishes a result. */
export function looksBack({ passages }: Notice): boolean {
  return passages
    .slice(0, 3)
    .some(({ value }) =>
      /结果|中标|成交|公示|通报|总结|纪要|名单|简报|情况|回顾|更正|变更|延期/.test(value),
    )
}
