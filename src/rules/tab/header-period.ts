import { addTo } from '../../model/groups.ts'
import { fullPeriod } from '../../model/period.ts'
import { type Passage, placeIn, type Text, type TextTable } from '../../model/source.ts'
import { nameplateDate } from '../../model/text/dates.ts'
import { ownYear } from '../own-year.ts'
import type { Finding, Rule, RuleContext } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { dataSheets } from './sheet.ts'
import { textSheets } from './text-sheet.ts'

const monthInHead = /(?:(\d{1,2})\s*[-—–~～至]\s*)?(\d{1,2})月/g

export const headerPeriod: Rule = {
  id: 'tab/header-period',
  severity: 'error',
  description: '表头的月份与数据的时期不符',
  explanation:
    '表头、表题里的月份用 {{period}}，就不会错；直接写月份的，会与数据的时期核对。正文里的表，各列的月份要彼此一致，也要与表前那几行所说的月份一致。',
  good: [
    dataExample(sound),
    {
      text: '# 评估\n\n| 地区 | 7月企业 | 7月产品 |\n|---|---|---|\n| 杭州 | 26 | 100 |\n| 宁波 | 2 | 1 |\n| 合计 | 28 | 101 |\n',
    },
    {
      text: '7月15日，协会公布1—6月的评估情况。\n\n地区\t6月企业\t当年累计数\n杭州\t26\t100\n宁波\t2\t9\n合计\t28\t109\n',
    },
  ],
  bad: [
    {
      text: '# 7月评估\n\n7月的情况。\n\n| 地区 | 7月企业 | 6月产品 |\n|---|---|---|\n| 杭州 | 26 | 100 |\n| 宁波 | 2 | 1 |\n| 合计 | 28 | 101 |\n',
      at: '6月',
      expected: '7月',
    },
    {
      text: '2025年3月，全省共评估软件企业28家。\n\n地区\t2月当月数\t当年累计数\n杭州\t26\t100\n宁波\t2\t9\n合计\t28\t109\n',
      at: '2月',
      expected: '3月',
    },
    {
      text: '2025年3月，全省共评估软件企业28家。\n\n地区\t2月企业\t2月产品\n杭州\t26\t100\n宁波\t2\t9\n合计\t28\t109\n',
      at: '3月',
      expected: '2月',
    },
    {
      text: '2024年 第6期 总第160期\n\n协会 2024年7月31日\n\n2023年7月共评估软件企业28家。\n\n地区\t7月当月数\t当年累计数\n杭州\t26\t100\n宁波\t2\t9\n合计\t28\t109\n',
      at: '2023',
      expected: '2024',
    },
  ],
  *check(context) {
    yield* definitions(context)
    for (const text of context.texts) {
      const mentions = mentionsIn(text)
      for (const table of text.tables) {
        if (textSheets(text.file.path, table).length === 0) continue
        const heads = table.rows.slice(0, table.headerRows).flat()
        yield* disagreements(heads, (month) => mentions(table.article, month))
        yield* againstLead(text, table, heads)
        yield* yearOfLead(context, text, table, heads)
      }
    }
  },
}

const monthInLead = /(?<![\d.月至—–~～-])(\d{1,2})月份?(?!\d|[\s—–~～至-]*\d)/g

/**
 * The only month that the heads name is not the one that a line right above the table names: what is named less
 * often is told, the heads where both are as often.
 */
function* againstLead(text: Text, table: TextTable, heads: readonly Passage[]): Iterable<Finding> {
  const named = headsIn(heads)
  const [head] = named
  if (!head || new Set(named.map(({ month }) => month)).size > 1) return
  const leads = leadsOf(text, table, heads)
  const other = leads.find(({ month }) => month !== head.month)
  if (!other) return
  const saying = (month: number) => leads.filter((lead) => lead.month === month).length
  const isLeadOdd = saying(head.month) + named.length > saying(other.month)
  const [odd, right] = isLeadOdd ? [other, head] : [head, other]
  const actual = odd.passage.value.slice(odd.start, odd.end)
  yield {
    file: odd.passage.file.path,
    place: placeIn(odd.passage, odd.start, odd.end),
    actual,
    expected: [actual.replace(/\d+(?=月)/, String(right.month))],
    severity: 'warning',
    reason: `表头写的是${head.month}月，表前的文字说的是${other.month}月：请核对。`,
    related: [
      {
        file: right.passage.file.path,
        place: placeIn(right.passage, right.start, right.end),
        reason: `这里是${right.month}月`,
      },
    ],
  }
}

/** The lines right above a table that name one month each, the nearest first. */
function leadsOf(text: Text, { article }: TextTable, heads: readonly Passage[]): Head[] {
  const first = text.passages.indexOf(
    heads.find((cell) => text.passages.includes(cell)) ?? (heads[0] as Passage),
  )
  const leads: Head[] = []
  for (const passage of text.passages.slice(Math.max(0, first - 3), Math.max(0, first)).reverse()) {
    if (passage.article !== article || passage.kind === 'cell') break
    // A day is of a report, not of the figures; a comparison is of another period.
    const months = [...passage.value.matchAll(monthInLead)]
    const [said] = months
    if (!said) continue
    const alone = months.every((match) => match[1] === said[1])
    if (!alone || /比|上月|同期/.test(passage.value)) break
    const end = said.index + said[0].length
    leads.push({ passage, start: said.index, end, month: Number(said[1]) })
  }
  return leads
}

/**
 * 2023年7月共评估…: over a table of July in an issue of July 2024, a year that is gone. A month that is still to
 * come in the issue's year is the year before's.
 */
function* yearOfLead(
  context: RuleContext,
  text: Text,
  table: TextTable,
  heads: readonly Passage[],
): Iterable<Finding> {
  const year = ownYear(context, heads[0] as Passage)
  const issued = context.issue?.date.slice(5, 7) ?? nameplateDate(text)?.month
  const [head] = headsIn(heads)
  if (!head || year === undefined || issued === undefined || head.month > Number(issued)) return
  const first = text.passages.findIndex((one) => heads.includes(one))
  for (const lead of text.passages.slice(Math.max(0, first - 3), Math.max(0, first)).reverse()) {
    if (lead.article !== table.article || lead.kind === 'cell') return
    const said = [...lead.value.matchAll(/(?<!\d)(20\d{2})年(\d{1,2})月(?!\d)/g)]
    const [only] = said
    if (!only || said.length > 1 || Number(only[2]) !== head.month) continue
    if (Number(only[1]) !== year - 1 || /比|去年|上年|同期/.test(lead.value)) return
    yield {
      file: lead.file.path,
      place: placeIn(lead, only.index, only.index + 4),
      actual: only[1] as string,
      expected: [String(year)],
      severity: 'warning',
      reason: `表是${head.month}月的，本期在${year}年，这里写的是${only[1]}年：请核对年份。`,
    }
    return
  }
}

/** Months typed into the definition's heads, against the period of the data. */
function* definitions(context: RuleContext): Iterable<Finding> {
  const text = context.publication?.text
  if (!text) return
  for (const { source } of dataSheets(context)) {
    const { definition, data } = source
    if (data.periodAssumed) continue
    const last = Number(data.period.to.slice(5))
    const prefix = `statistics.${definition.id}.`
    for (const passage of text.passages) {
      if (!passage.key?.startsWith(prefix) || !/\.(?:header\.\d+|caption)$/.test(passage.key))
        continue
      for (const match of passage.value.matchAll(monthInHead)) {
        if (Number(match[2]) === last) continue
        yield {
          file: passage.file.path,
          place: placeIn(passage, match.index, match.index + match[0].length),
          actual: match[0],
          expected: ['{{period}}'],
          reason: `表头写的是“${match[0]}”，而数据的时期是${fullPeriod(data.period)}：请改用“{{period}}”，每期自动填写。`,
          related: [{ file: data.file.path, place: data.periodPlace, reason: '数据的时期' }],
        }
      }
    }
  }
}

/** How often the prose of an article names a month; each is counted once, however many tables ask. */
function mentionsIn(text: Text): (article: number | undefined, month: number) => number {
  const prose = new Map<number | undefined, string[]>()
  for (const { article, kind, value } of text.tables.length > 0 ? text.passages : []) {
    if (kind === 'cell') continue
    addTo(prose, article, value)
  }
  const counts = new Map<string, number>()
  return (article, month) => {
    const key = `${article}|${month}`
    const pattern = new RegExp(`(?<!\\d)${month}月`, 'g')
    const count =
      counts.get(key) ??
      (prose.get(article) ?? []).reduce((sum, each) => sum + (each.match(pattern)?.length ?? 0), 0)
    counts.set(key, count)
    return count
  }
}

interface Head {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly month: number
}

function headsIn(heads: readonly Passage[]): Head[] {
  const found: Head[] = []
  for (const passage of heads) {
    // A comparison with another period names it on purpose.
    if (/同期|上[年月期]|去年|增|减|比/.test(passage.value)) continue
    for (const match of passage.value.matchAll(monthInHead)) {
      const start = match.index
      found.push({ passage, start, end: start + match[0].length, month: Number(match[2]) })
    }
  }
  return found
}

/** Heads of one table that name different months: the one that the article names less is told. */
function* disagreements(
  heads: readonly Passage[],
  mentions: (month: number) => number,
): Iterable<Finding> {
  const found = headsIn(heads)
  const months = [...new Set(found.map((head) => head.month))]
  // More than two months are a table of months.
  if (months.length !== 2) return
  const weight = (month: number) =>
    found.filter((head) => head.month === month).length * 100 + Math.min(mentions(month), 99)
  const [a, b] = months as [number, number]
  const wrong = weight(a) < weight(b) ? a : b
  const right = wrong === a ? b : a
  if (weight(wrong) >= 200) return
  for (const { passage, start, end, month } of found) {
    if (month !== wrong) continue
    const beside = found.find((head) => head.month === right) as Head
    const expected = passage.value.slice(start, end).replace(`${wrong}月`, `${right}月`)
    yield {
      file: passage.file.path,
      place: placeIn(passage, start, end),
      actual: passage.value.slice(start, end),
      expected: [expected],
      reason: `同一张表的表头有“${wrong}月”也有“${right}月”：这里应为“${expected}”？`,
      related: [
        {
          file: beside.passage.file.path,
          place: placeIn(beside.passage, beside.start, beside.end),
          reason: `这里是${right}月`,
        },
      ],
    }
  }
}
