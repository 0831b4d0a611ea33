import { ledger } from '../../model/numbering/ledger.ts'
import type { Passage, Text } from '../../model/source.ts'
import { finding, passagesWith, related } from '../finding.ts'
import type { Finding, Rule, RuleContext } from '../rule.ts'
import { publicationText } from './example.ts'

/** 2024年第6期（总第160期） */
const number = /(?:(20\d{2})年)?\s{0,2}第\s?(\d{1,3})\s?期[\s（(，,]{0,3}总\s?第\s?(\d{1,4})\s?期/g

const head = '2024年 第6期 总第160期\n\n协会 2024年7月31日\n\n'

export const ownNumber: Rule = {
  id: 'issue/own-number',
  severity: 'error',
  description: '文中、版记里所印的本刊期号与总期号不符',
  explanation:
    '文中说到“本刊2024年第5期（总第159期）”，版记、页脚单独一行印“2024年第6期 总第160期”，都与报头核对（工作区里与台账核对）：同一年里，期号差几，总期号也差几。别的刊物的期号不管。',
  keywords: ['总第', '版记'],
  good: [
    { text: `${head}本刊2024年第5期（总第159期）刊登的通知，现予更正。\n\n2024年第6期 总第160期` },
    { text: `${head}据《软件世界》2024年第6期（总第88期）报道，行业总体平稳。` },
    { text: `${head}本刊2023年第5期（总第147期）刊登了通知。`, note: '另一年' },
    { files: { 'issues/2024-06/focus.md': '# 更正\n\n本刊第5期（总第159期）有误。\n' } },
  ],
  bad: [
    {
      text: `${head}协会召开会议。\n\n2024年第6期 总第161期`,
      at: '总第161期',
      expected: '总第160期',
    },
    {
      text: `${head}本刊2024年第5期（总第158期）刊登的通知，现予更正。`,
      at: '总第158期',
      expected: '总第159期',
    },
    {
      files: {
        'issues/publication.yaml': publicationText({}),
        'issues/2024-06/focus.md': '# 更正\n\n本刊2024年第5期（总第158期）有误。\n',
      },
      at: '总第158期',
      expected: '总第159期',
    },
  ],
  *check(context) {
    for (const { passage } of passagesWith(context, 0, '总')) {
      const known = numbersOf(context, passage)
      if (!known) continue
      for (const match of passage.value.matchAll(number)) {
        if (match.index === known.at?.start && passage === known.at.passage) continue
        if (!isOwn(passage, match)) continue
        const year = match[1] === undefined ? known.year : Number(match[1])
        const right = known.whole(year, Number(match[2]))
        if (right !== undefined && right !== Number(match[3]))
          yield told(passage, match, right, known)
      }
    }
  },
}

/** How the issues of the periodical at hand are numbered. */
interface Numbers {
  readonly year: number | undefined
  /** 总期 of an issue, as far as that can be told. */
  readonly whole: (year: number | undefined, number: number) => number | undefined
  /** Where a loose bulletin says it. */
  readonly at?: { readonly passage: Passage; readonly start: number; readonly end: number }
}

const nameplates = new WeakMap<Text, Numbers | null>()

function numbersOf(context: RuleContext, passage: Passage): Numbers | undefined {
  const { archive, issue } = context
  if (issue && archive)
    return {
      year: issue.year,
      whole: (year, of) => ledger(archive).propose(year ?? issue.year, [of]).wholeNumbers[0],
    }
  const text = context.texts.find(({ file }) => file === passage.file)
  if (!text) return undefined
  const known = nameplates.get(text) ?? nameplateOf(text) ?? null
  nameplates.set(text, known)
  return known ?? undefined
}

/** The nameplate of a loose bulletin: within its year, 总期 differ as 期 do. */
function nameplateOf({ passages }: Text): Numbers | undefined {
  for (const passage of passages.slice(0, 12)) {
    const [match] = passage.value.length < 60 ? passage.value.matchAll(number) : []
    if (!match) continue
    const [all, year, own, whole] = match
    const named = year === undefined ? undefined : Number(year)
    return {
      year: named,
      whole: (of, other) => (of === named ? Number(whole) + other - Number(own) : undefined),
      at: { passage, start: match.index, end: match.index + all.length },
    }
  }
  return undefined
}

/** 本刊2024年第5期, or the line of an imprint; what follows the name of another periodical is not ours. */
function isOwn({ value, kind }: Passage, { 0: all, index }: RegExpExecArray): boolean {
  if (/本[刊报期]\s?$/.test(value.slice(Math.max(0, index - 4), index))) return true
  const rest = value.slice(0, index) + value.slice(index + all.length)
  return kind !== 'cell' && /^[\s（）()]*$/.test(rest)
}

function told(
  passage: Passage,
  { 0: all, 3: written = '', index }: RegExpExecArray,
  right: number,
  { at }: Numbers,
): Finding {
  const start = index + all.lastIndexOf('总')
  const reason = `总期号与${at ? '报头' : '台账'}不符：推算应为总第${right}期，这里是总第${written}期，请核对。`
  return finding(passage, start, index + all.length, reason, {
    fact: true,
    expected: [`总第${right}期`],
    ...(at && { related: [related(at.passage, at.start, at.end, '报头的期号')] }),
  })
}
