import { groupBy } from '../../model/groups.ts'
import type { Passage } from '../../model/source.ts'
import { distance } from '../../model/text/distance.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith, related } from '../finding.ts'
import type { Finding, Rule, RuleContext } from '../rule.ts'

/** 《软件企业评估标准》（T/SIA 002—2019） */
const titled = new RegExp(
  String.raw`《([^《》]{3,40})》[（(]((?:GB|DB\d{2}|[A-Z]{2})?(?:/?T)?(?:/[A-Z]{2,10})?) ?` +
    String.raw`(\d{2,6}(?:\.\d+)?) ?(?:—|-|–|－) ?((?:19|20)\d{2})[）)]`,
  'g',
)
const group = /(?<![A-Za-z/])T\/([A-Z]{3,10})(?= ?\d{3,6}[—-](?:19|20)\d{2})/g

export const standardAgreement: Rule = {
  id: 'doc/standard-agreement',
  severity: 'warning',
  description: '标准的编号、代号与别处不一致',
  keywords: ['标准号重复', '团体标准代号'],
  explanation:
    '同一个编号不会是两个标准；同一篇里T/SIA与T/SAI只是字母换了位，多半有一处写错。简称、书名号里的修订说明不报。',
  good: [
    { text: '《软件企业评估标准》（T/SIA 002—2019）、《软件产品评估标准》（T/SIA 003—2019）' },
    { text: '《标点符号用法》（GB/T 15834—2011），依照《用法》（GB/T 15834—2011）' },
  ],
  bad: [
    {
      text: '《软件企业评估标准》（T/SIA 002—2019）、《软件产品评估标准》（T/SIA 002—2019）',
      at: '《软件产品评估标准》（T/SIA 002—2019）',
    },
    {
      text: '《软件企业评估标准》（T/SIA 002—2019）、《软件产品评估标准》（T/SAI 003—2019）',
      at: 'T/SAI',
    },
  ],
  *check(context) {
    yield* twoTitles(context)
    yield* permuted(context)
  },
}

interface Use {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly name: string
}

/** One number behind two titles of which neither is a short form of the other. */
function* twoTitles(context: RuleContext): Generator<Finding> {
  const first = new Map<string, Use>()
  for (const use of usesOf(context, titled, (match) => match.slice(2).join(' '))) {
    const title = use.passage.value.slice(use.start + 1, use.passage.value.indexOf('》', use.start))
    const before = first.get(use.name)
    if (!before) {
      first.set(use.name, use)
      continue
    }
    const other = before.passage.value.slice(
      before.start + 1,
      before.passage.value.indexOf('》', before.start),
    )
    if (title === other || short(title, other) || short(other, title)) continue
    const reason = `这个编号前面是《${other}》，请核对编号和名称。`
    yield finding(use.passage, use.start, use.end, reason, {
      fact: true,
      related: [related(before.passage, before.start, before.end, '前一处')],
    })
  }
}

/** All characters of one, in order, are in the other: a short form of its title. */
function short(a: string, b: string): boolean {
  let at = 0
  for (const character of b) if (character === a[at]) at++
  return at === a.length
}

/** T/SIA and T/SAI: the rarer is told, of two as frequent the later. */
function* permuted(context: RuleContext): Generator<Finding> {
  const all = usesOf(context, group, (match) => match[1] as string)
  const uses = groupBy(all, ({ name }) => name)
  const names = [...uses.keys()]
  for (const [i, a] of names.entries()) {
    for (const b of names.slice(i + 1)) {
      const same = [...a].sort().join('') === [...b].sort().join('')
      if (!same || distance(a, b) > 2) continue
      const [fewer, more] = [uses.get(b) ?? [], uses.get(a) ?? []].sort(
        (x, y) => x.length - y.length,
      )
      const [odd, usual] = [fewer?.[0], more?.[0]]
      if (!odd || !usual) continue
      const reason = `团体标准的代号别处是“T/${usual.name}”，请核对。`
      yield finding(odd.passage, odd.start, odd.end, reason, {
        fact: true,
        expected: [`T/${usual.name}`],
        related: [related(usual.passage, usual.start, usual.end, '别处的写法')],
      })
    }
  }
}

function usesOf(
  context: RuleContext,
  pattern: RegExp,
  nameOf: (match: RegExpExecArray) => string,
): Use[] {
  return passagesWith(context, trait.digit | trait.latin).flatMap(({ passage }) =>
    [...passage.value.matchAll(pattern)].map((match) => {
      const end = match.index + match[0].length
      return { passage, start: match.index, end, name: nameOf(match) }
    }),
  )
}
