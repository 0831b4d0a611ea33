import type { Text } from '../../model/source.ts'
import { hanNumeral, numeral } from '../../model/text/characters.ts'
import { finding, related } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { type Ordinal, ordinalsOf } from './ordinals.ts'

const items = (count: number) =>
  Array.from({ length: count }, (_, i) => `\n\n（${hanNumeral(i + 1)}）职权。`).join('')
const statute = (cited: string) =>
  `第一条 宗旨。\n\n第二条 理事会的职权是：${items(3)}\n\n第三条 常务理事会行使${cited}的职权。\n\n第四条 本章程自核准之日起生效。`

export const articleReference: Rule = {
  id: 'doc/article-reference',
  severity: 'warning',
  description: '文中所引的条、项在本文里没有',
  explanation:
    '章程、办法里“行使第十八条第一、三项的职权”引的是本文的条和项：第十八条只有七项的，就没有第八项。引别的法规的（《…法》第十八条）不报。',
  keywords: ['条款引用', '第几条第几项'],
  good: [
    { text: statute('第二条第一、三项') },
    { text: statute('《社会团体登记管理条例》第二条第五项') },
    {
      text: '第一条 宗旨。\n\n第二条 会员。\n\n第三条 本规定第十二条规定的代表人。\n\n第四条 理事会。',
      note: '摘登的一段',
    },
  ],
  bad: [
    { text: statute('第二条第一、三、四项'), at: '第二条第一、三、四项' },
    { text: statute('本章程第七条'), at: '第七条' },
  ],
  *check(context) {
    for (const text of context.texts) yield* checkText(text)
  },
}

/** Fewer articles make no statute; what they cite may stand elsewhere. */
const fewest = 4
const han = '[一二三四五六七八九十]'
/** What stands before a reference to the text's own articles. */
const own = `(?:本(?:章程|办法|条例|规定|细则|规则|法)|行使)`
const reference = new RegExp(
  `(?<=${own})第([一二三四五六七八九十百零]{1,6})条(?:第(${han}{1,3}(?:、${han}{1,3})*)项)?`,
  'g',
)

function* checkText(text: Text): Generator<Finding> {
  const ordinals = ordinalsOf(text)
  const articles = ordinals.filter(({ level }) => level === 0)
  const counted = articles.every(({ value }, i) => value === i + 1)
  if (articles.length < fewest) return
  for (const passage of text.passages) {
    for (const match of passage.value.matchAll(reference)) {
      const [all, number = '', cited] = match
      const article = articles.find(({ core }) => core === `第${number}条`)
      const end = match.index + all.length
      if (!article) {
        const last = articles.at(-1) as Ordinal
        // The last article of a whole text says when it comes into force; another text is an extract.
        if (!counted || !/施行|生效|实施|解释/.test(last.passage.value)) continue
        const reason = `本文没有第${number}条（最后一条是${last.core}），请核对。`
        yield finding(passage, match.index, end, reason, { fact: true })
        continue
      }
      const listed = itemsOf(ordinals, article)
      const most = Math.max(...(cited ?? '').split('、').map((one) => numeral(one) || 0))
      if (listed.length === 0 || most <= listed.length) continue
      const reason = `${article.core}只有${listed.length}项，没有第${hanNumeral(most)}项，请核对。`
      yield finding(passage, match.index, end, reason, {
        fact: true,
        related: [related(article.passage, article.start, article.end, '所引的条')],
      })
    }
  }
}

/** The items under an article, where they count from one without a gap. */
function itemsOf(ordinals: readonly Ordinal[], article: Ordinal): readonly Ordinal[] {
  const at = ordinals.indexOf(article)
  const next = ordinals.findIndex(({ level }, i) => i > at && level % 5 === 0)
  const under = ordinals.slice(at + 1, next < 0 ? undefined : next)
  const sound = under.every(({ level, value }, i) => level === under[0]?.level && value === i + 1)
  return sound ? under : []
}
