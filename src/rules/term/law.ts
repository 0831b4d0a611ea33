import { groupBy } from '../../model/groups.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { laws, regulations } from './laws.ts'

const full = '中华人民共和国'
const known = new Set([
  ...laws.map((stem) => (stem.endsWith('法典') ? stem : `${stem}法`)),
  ...regulations,
])
/** Titles by length: only those that are about as long can be near. */
const byLength = groupBy(known, ({ length }) => length)

export const law: Rule = {
  id: 'term/law',
  severity: 'warning',
  description: '书名号里的法律、法规名称差了一两个字',
  explanation:
    '与现行法律法规目录里的名称只差一个字（长的名称两个字以内）的，多半是误写。目录里没有的名称不查。',
  good: [
    { text: '《中华人民共和国劳动合同法》《优化营商环境条例》《价格违法行为行政处罚规定》' },
    { text: '依照《会计专业技术人员继续教育规定》', note: '另一部规定' },
    { text: '按照《民办非企业单位登记管理暂行条例》的规定', note: '暂行' },
  ],
  bad: [
    {
      text: '《中华人民共和国数据安全发》',
      at: '中华人民共和国数据安全发',
      expected: '中华人民共和国数据安全法',
    },
    { text: '《中华人民共合国网络安全法》', expected: '中华人民共和国网络安全法' },
    { text: '《中华人民共和国个人信息保护保法》', expected: '中华人民共和国个人信息保护法' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.title)) {
      for (const match of prose.text.matchAll(/[《〈]([\u4e00-\u9fff（）]{4,40})[》〉]/g)) {
        const title = match[1] as string
        const right = nearest(title)
        if (!right) continue
        const start = match.index + 1
        yield finding(passage, start, start + title.length, `应为《${right}》，差了字。`, {
          expected: [right],
        })
      }
    }
  },
}

function nearest(title: string): string | undefined {
  const head = headOf(title)
  const bare = title.slice(head.length)
  if (known.has(bare)) return head === '' || head === full ? undefined : full + bare
  if (head !== '' && head !== full && bare.length > 2) return undefined
  const limit = bare.length >= 12 ? 2 : 1
  if (bare.length < 5) return undefined
  for (let length = bare.length - limit; length <= bare.length + limit; length++) {
    for (const candidate of byLength.get(length) ?? []) {
      if (candidate.length < 5 || !within(bare, candidate, limit)) continue
      if (series(bare, candidate)) continue
      // A bracket that is missing is told with the brackets.
      return strip(candidate) === strip(bare) ? undefined : head + candidate
    }
  }
  return undefined
}

/** Another province's, or another kind of paper: 江苏省…条例, …办法 beside …规定. */
function series(a: string, b: string): boolean {
  if (a.replace('暂行', '') === b.replace('暂行', '')) return true
  // 会计专业技术人员继续教育规定 is a paper of its own
  if (a.endsWith(b) || b.endsWith(a)) return Math.abs(a.length - b.length) > 1
  if (/[省市]/.test(a.charAt(2)) && a.slice(0, 2) !== b.slice(0, 2)) return true
  return a.slice(-2) !== b.slice(-2) && !within(a, b, 1)
}

function strip(title: string): string {
  return title.replaceAll(/[（）]/g, '')
}

/** 中华人民共和国 as it is written here, with one slip at most; empty where the title has none. */
function headOf(title: string): string {
  if (title.startsWith(full)) return full
  for (const length of [7, 6, 8]) {
    const head = title.slice(0, length)
    if (head.startsWith('中') && within(head, full, 1)) return head
  }
  return ''
}

/** At most `limit` insertions, deletions and replacements apart. */
function within(a: string, b: string, limit: number): boolean {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      row.push(
        Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost),
      )
    }
    if (Math.min(...row) > limit) return false
    previous = row
  }
  return (previous[b.length] ?? limit + 1) <= limit
}
