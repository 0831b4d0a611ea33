import { compareText, type Related } from '../../model/diagnostic.ts'
import { groupBy } from '../../model/groups.ts'
import { addressesIn } from '../../model/text/addresses.ts'
import { distance } from '../../model/text/distance.ts'
import { finding, related } from '../finding.ts'
import type { Finding, Rule, RuleContext } from '../rule.ts'
import { phonesOf } from './phones.ts'
import {
  lineUses,
  nearLines,
  nearOffices,
  nearRooms,
  nearStreets,
  roomUses,
  streetUses,
  type Use,
} from './places.ts'

export const inconsistent: Rule = {
  id: 'contact/inconsistent',
  severity: 'warning',
  description: '同一联系方式前后不一致',
  explanation:
    '整期之内，两个电话只颠倒了两位、两个邮箱或网址只差一个字符、同一条路的门牌号不同，多半有一处写错。连号的电话（…267、…268）不报；两处并列的几个电话只有一个差一位、同一幢楼的房间号只差一位，请人核对，只作提示。',
  good: [
    { text: '电话：0571-89719267、89719268\n\n联系电话：0571-89719267' },
    { text: '协会：文三路90号东部软件园\n\n会场：文三路91号海外海酒店', note: '一条路上的两处' },
    { text: '政务公开办公室（合肥市东流路100号），档案馆（合肥市东流路100号市政务办公区）' },
    { text: '地址：杭州市文三路90号A408室。编辑部地址：杭州市文三路90号A408' },
    {
      text: '上城区：人民路1号\n\n下城区：人民路4号\n\n拱墅区：人民路7号',
      note: '各处的地址',
    },
    { text: '报名地址：人民路1号。考场地址：人民路4号。', note: '两处的地址' },
    { text: '会员单位沿人民路1号、人民路4号两处设点。' },
  ],
  bad: [
    { text: '联系电话：0571-89719267\n\n电话：0571-89719276', at: '0571-89719276' },
    { text: '邮箱：office@163.com\n\nE-mail:offcie@163.com', at: 'offcie@163.com' },
    {
      text: '地址：杭州市文三路90号科技大厦A408\n\n编辑部：文三路90号科技大厦A480',
      at: '号科技大厦A480',
    },
    {
      text: 'E-mail：a@xhvtc.edu.cn  网址：www.xhvct.edu.cn',
      at: 'www.xhvct.edu.cn',
    },
    { text: '地址：杭州市文三路90号\n\n编辑部地址：杭州市文三路91号', at: '文三路91号' },
    {
      text: '王某某 0571-89719267，李某某 0571-89719268\n\n电话：0571-89719267、89719269',
      at: '89719269',
      expected: '89719268',
    },
    {
      text: '地址：杭州市文三路90号东部软件园科技大厦A408室\n\n编辑部地址：杭州市文三路90号东部软件园科技大厦A409',
      at: '文三路90号东部软件园科技大厦A409',
    },
    {
      text: '地址：杭州市文三路90号东部软件园科技大厦A408室\n\n编辑部地址：杭州市文二路90号东部软件园科技大厦A408',
      at: '文二路90号东部软件园科技大厦A408',
    },
  ],
  *check(context) {
    yield* compare(phoneUses(context), nearNumbers, '电话号码')
    yield* compare(addressUses(context, 'email'), nearNames, '电子邮箱')
    yield* compare(addressUses(context, 'url'), nearNames, '网址')
    yield* compare(hostUses(context), nearNames, '域名')
    yield* compare(streetUses(context), nearStreets, '地址')
    yield* compare(roomUses(context), nearRooms, '地址')
    yield* compare(lineUses(context), nearLines, '地址')
    yield* compare(lineUses(context), nearOffices, '地址', 'info')
    yield* oddInGroup(context)
  },
}

/** Tells of the rarer of two values that are nearly the same; of the later where both are as frequent. */
function* compare(
  uses: readonly Use[],
  near: (a: string, b: string) => boolean,
  what: string,
  severity?: 'info',
): Generator<Finding> {
  const byValue = new Map<string, Use[]>()
  for (const use of uses) {
    const alike = byValue.get(use.value)
    if (alike) alike.push(use)
    else byValue.set(use.value, [use])
  }
  const values = [...byValue.keys()]
  // Few values share an issue; a text with hundreds of them is a directory, not a bulletin.
  if (values.length > 400) return
  const told = new Set<string>()
  for (const [i, a] of values.entries()) {
    for (const b of values.slice(i + 1)) {
      if (told.has(a) || told.has(b) || !near(a, b)) continue
      const [usesA, usesB] = [byValue.get(a) as Use[], byValue.get(b) as Use[]]
      const [odd, usual] = usesA.length < usesB.length ? [usesA, usesB] : [usesB, usesA]
      const other = usual[0] as Use
      told.add((odd[0] as Use).value)
      const written = other.passage.value.slice(other.start, other.end)
      const where: Related[] = [related(other.passage, other.start, other.end, '另一处的写法')]
      for (const use of odd) {
        const reason = severity
          ? `${what}与别处“${written}”只差一位：是两个${what}，还是有一处写错？请核对。`
          : `${what}与别处“${written}”只差一点，多半有一处写错。`
        yield finding(use.passage, use.start, use.end, reason, {
          fact: true,
          ...(severity && { severity }),
          related: where,
          expected: [written],
        })
      }
    }
  }
}

function phoneUses(context: RuleContext): Use[] {
  const all = context.texts.flatMap(phonesOf)
  // A number that carries a wrong area code along is told with the one that has it.
  const areas = new Map(
    all.flatMap(({ digits, area, carried }) => (area && !carried ? [[digits, area] as const] : [])),
  )
  return all
    .filter((one) => one.kind === 'landline' || one.kind === 'mobile' || one.kind === 'local')
    .map(({ passage, start, end, digits, ...one }) => {
      const area = one.carried ? (areas.get(digits) ?? one.area) : one.area
      return { passage, start, end, value: area ? `${area}-${digits}` : digits }
    })
}

/** Two neighbouring digits have changed places, or one in the middle differs. */
function nearNumbers(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 7) return false
  const dash = a.indexOf('-')
  if (dash !== b.indexOf('-')) return false
  // The same number under two area codes
  if (dash > 0 && a.slice(dash) === b.slice(dash)) return true
  if (a.slice(0, dash + 1) !== b.slice(0, dash + 1)) return false
  const differing = [...a].flatMap((c, i) => (c === b[i] ? [] : [i]))
  const [first = 0, second = 0] = differing
  if (differing.length === 2) {
    return second === first + 1 && a[first] === b[second] && a[second] === b[first]
  }
  // Lines of one switchboard differ in their last digits.
  return differing.length === 1 && first < a.length - 2
}

function addressUses(context: RuleContext, kind: 'url' | 'email'): Use[] {
  const uses: Use[] = []
  for (const text of context.texts) {
    for (const passage of text.passages) {
      for (const { kind: found, start, end } of addressesIn(passage.value)) {
        if (found !== kind) continue
        const written = passage.value.slice(start, end).toLowerCase()
        const value =
          kind === 'email' ? written : (/^(?:https?:\/\/)?([^/:?#]+)/.exec(written)?.[1] ?? '')
        if (value.length > 7) uses.push({ passage, start, end, value })
      }
    }
  }
  return uses
}

/** The host of a mailbox beside the website of the same house. */
function hostUses(context: RuleContext): Use[] {
  const mail = addressUses(context, 'email').map((use) => ({
    ...use,
    value: use.value.slice(use.value.indexOf('@') + 1),
  }))
  // Two mailboxes, and two websites, are compared as they are.
  const own = new Set(mail.map(({ value }) => value))
  const sites = addressUses(context, 'url')
    .map((use) => ({ ...use, value: use.value.replace(/^www\./, '') }))
    .filter(({ value }) => value.split('.').length < 4)
  return own.size === 1 ? [...mail, ...sites] : []
}

/** One character more, fewer or different, or two neighbours swapped; digits alone may number several hosts. */
function nearNames(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || compareText(a, b) === 0) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  let k = 0
  while (k < Math.min(a.length, b.length) - i && a.at(-1 - k) === b.at(-1 - k)) k++
  const [restA, restB] = [a.slice(i, a.length - k), b.slice(i, b.length - k)]
  if (/^\d*$/.test(restA) && /^\d*$/.test(restB)) return false
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}

/** 267、268 in one place and 267、269 in another: of numbers that stand together, one differs in a figure. */
function* oddInGroup(context: RuleContext): Generator<Finding> {
  const groups = groupBy(phoneUses(context), ({ passage }) => passage)
  const several = [...groups.values()].filter(({ length }) => length > 1 && length < 6)
  if (several.length > 40) return
  for (const [i, group] of several.entries()) {
    for (const earlier of several.slice(0, i)) {
      if (earlier.length !== group.length) continue
      const [odd, ...more] = group.filter(({ value }) => !holds(earlier, value))
      const other = earlier.find(({ value }) => !holds(group, value))
      if (!odd || more.length > 0 || !other || distance(odd.value, other.value) !== 1) continue
      const reason = `并列的电话里，别处是“${other.value}”，只有这一个差一位：是不是有一处写错？请核对。`
      const area = odd.passage.value.slice(odd.start, odd.end).includes('-')
      yield finding(odd.passage, odd.start, odd.end, reason, {
        severity: 'info',
        fact: true,
        expected: [area ? other.value : other.value.replace(/^\d+-/, '')],
        related: [related(other.passage, other.start, other.end, '另一处的写法')],
      })
    }
  }
}

function holds(uses: readonly Use[], value: string): boolean {
  return uses.some((use) => use.value === value)
}
