import type { RuleInfo } from '../../model/rule.ts'
import { likeness } from './questions.ts'

/** What a question is asked with, and what is not asked about. */
const asking = new RegExp(
  [
    '为什么|为何|是什么|什么时候|什么|怎么(?:办|样)?|怎样|如何|何时|能不能|可不可以|可以|行不行|是不是',
    '应该|应当|是否|哪一?[个种些]|还是|或者?|对不对|不对|有没有|没有|现在|区别|写作|写成|写法|这一条',
    String.raw`包括|里面|之间|\d+|[写用里吗呢的了我它和与跟要该叫加填]|规则|请问`,
  ].join('|'),
  'g',
)

/** Rules of the sources' mechanics: an editor who asks in words seldom means them. */
const mechanics = /^(?:markup|source|docx)\//

/** How much a place tells of what a rule is about. */
const fields: readonly (readonly [number, (rule: RuleInfo) => string])[] = [
  [4, (rule) => rule.description],
  [2, (rule) => rule.explanation ?? ''],
  [1, (rule) => rule.bad.map(({ at, expected, text }) => `${at}\n${expected}\n${text}`).join('\n')],
]

/** Pairs of neighbouring characters, and each mark that stands for itself: ～, 、, 〇. */
function tokens(words: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const run of words.split(/\s+/)) {
    for (let i = 0; i < run.length; i++) {
      if (i + 1 < run.length) found.add(run.slice(i, i + 2))
      const character = run.charAt(i)
      if (!/[\p{Script=Han}A-Za-z0-9]/u.test(character)) found.add(character)
    }
  }
  for (const token of found) if (/^[\dA-Za-z]{1,2}$/.test(token)) found.delete(token)
  return found
}

/**
 * The rules that answer a question, the nearest first; none where nothing does. Three things speak for
 * a rule: what editors asked of it before, its own words (what few rules mention counts for more than
 * what many do), and, in `told`, that it objects to the question: “2月30日” holds the mistake itself.
 */
export function search(
  question: string,
  rules: readonly RuleInfo[],
  told: ReadonlySet<string> = new Set(),
): readonly RuleInfo[] {
  const asked = tokens(
    question
      .toLowerCase()
      .replaceAll(asking, ' ')
      .replaceAll(/[？?。，,！!“”"]/g, ' '),
  )
  const texts = rules.map((rule) =>
    fields.map(([weight, read]) => [weight, read(rule).toLowerCase()] as const),
  )
  const like = likeness(question)
  const scores = rules.map((rule) => {
    const asked = like.get(rule.id) ?? 0
    const score = named(question, rule) + (told.has(rule.id) ? 12 : 0) + 50 * asked
    return {
      rule,
      score,
      sure: told.has(rule.id) || asked > 0.45 || namedBy(question, rule).length > 0,
    }
  })
  let whole = 0
  for (const token of asked) {
    const met = texts.map((parts) => parts.find(([, text]) => text.includes(token))?.[0] ?? 0)
    const count = met.filter((weight) => weight > 0).length
    const rare = Math.log((rules.length + 1) / (count + 1))
    whole += rare
    for (const [i, weight] of met.entries()) {
      const entry = scores[i]
      if (entry) entry.score += weight * rare * (mechanics.test(entry.rule.id) ? 0.6 : 1)
    }
  }
  const best = Math.max(...scores.map(({ score }) => score))
  // A word met by chance in an example is no answer to a question of many words.
  return scores
    .filter(({ sure, score }) => (sure || score > Math.max(4, whole * 0.8)) && score >= best * 0.4)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ rule }) => rule)
}

/**
 * What the rule is called besides, and the single words that it knows: the longer, the surer. A word
 * of its dictionary counts by how much of the question it is: 截止 in “截止和截至” and in “截止日期已过”.
 */
function named(question: string, rule: RuleInfo): number {
  const names = namedBy(question, rule)
  const length = names.reduce((sum, keyword) => sum + keyword.length, 0)
  const words = (rule.words ?? []).flatMap((entry) => entry.words)
  const known = [...new Set(words)].filter((word) => word.length > 1 && question.includes(word))
  const rest = known.reduce((left, word) => left.replaceAll(word, ''), question)
  const plain = question.replaceAll(asking, '')
  const quoted = known.some((word) => question.includes(`“${word}”`))
  const share =
    quoted || plain === '' ? Number(quoted) : 1 - rest.replaceAll(asking, '').length / plain.length
  return 6 * names.length + 2 * length + 40 * Math.max(0, share)
}

function namedBy(question: string, rule: RuleInfo): readonly string[] {
  return (rule.keywords ?? []).filter((keyword) => question.includes(keyword))
}

/** What the rule's dictionary says of the words that a question names. */
export function notesOn(question: string, rule: RuleInfo): readonly string[] {
  const notes = (rule.words ?? [])
    .filter(({ words }) => words.some((word) => word.length > 1 && question.includes(word)))
    .map(({ note }) => note)
  return [...new Set(notes)]
}
