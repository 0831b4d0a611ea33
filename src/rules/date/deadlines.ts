import type { Passage } from '../../model/source.ts'
import { datesIn, type WrittenDate } from '../../model/text/dates.ts'

/** What must be handed in, and by whom: a deadline, not the cut-off of achievements or counts. */
const handing = new RegExp(
  [
    '申报|报名|报送|提交|推荐|受理|寄送|征集|反馈|截稿|缴费|登记|注册|上传|填报|递交|投稿|参评|回执',
    '审核|初审|复审|终审|评审|汇总|上报|办理|请假|到账|交纳|缴纳',
    '报至|送至|发至|交至|发送|报我|报省|报市|报协会|报秘书处',
  ].join('|'),
)
const counting = /计算|业绩|统计|数据|资历|年龄|出生|成果|取得|学历|有效期|年限|论文|任职时间/

/** 应于…前, 请在…前: a deadline whatever is to be done. */
const obliged = /(?:应当?|须|请|务必|务请|要)[^，。；]{0,6}(?:于|在)\s*$/

/** 6月20日前完成资格初审: what is still to be done */
const completing = /^(?:之?前|以前)(?:全部|统一)?(?:完成|公布|确认|返回|送达)/

/** 6月1日前注册的企业: a condition of those who may take part. */
const condition =
  /^(?:之?前|以前)[^，。；]{1,14}的[^，。；]{0,6}(?:企业|单位|人员|个人|产品|项目|机构|会员|学生|毕业生|作品)/

const time =
  /(?:\s?(?:[上下]午|中午|晚上?|早上?)?\s?\d{1,2}(?:[:：]\d{2}|[时点](?:\d{1,2}分|整)?))?/.source
const limitBefore = /截止(?:时间|日期)?[为是：:]?\s*$|截[稿止至]\S{0,6}[为：:]$/
const untilAfter = new RegExp(`^${time}\\s?(?:之?前|以前|止)`)
const plainAfter = new RegExp(`^${time}\\s?(?:之?前|以前|止|截止)`)

/** The dates of a passage that are deadlines. */
export function deadlinesIn(passage: Passage): WrittenDate[] {
  const { value } = passage
  if (!/截止|截至|前|之前|至|止|逾期/.test(value)) return []
  return datesIn(passage).filter((date) => {
    if (date.day === undefined) return false
    const before = clauseBefore(passage, date.start)
    const after = value.slice(date.end, date.end + 24)
    const clause = `${before}${after.replace(/[，。；！？].*$/s, '')}`
    if (counting.test(before) || condition.test(after)) return false
    const limit = limitBefore.test(value.slice(Math.max(0, date.start - 12), date.start))
    const until = /(?:于|在|须|请)\s*$/.test(before) && untilAfter.test(after)
    const through = /至\s*$/.test(before) && /^(?:期间|，逾期|止)/.test(after)
    const ranged = /^[^至]{0,40}(?:于|在)[^至]{2,20}至\s*$/.test(before)
    const plain = plainAfter.test(after)
    return (
      limit ||
      ((until || through || plain || ranged) && (obliged.test(before) || handing.test(clause))) ||
      completing.test(after)
    )
  })
}

/** What the clause of a date says before it. */
export function clauseBefore({ value }: Passage, start: number): string {
  let from = start
  while (from > 0 && start - from < 80 && !'，。；：！？'.includes(value.charAt(from - 1))) from--
  return value.slice(from, start)
}
