import type { Related } from '../../model/diagnostic.ts'
import type { Passage } from '../../model/source.ts'
import { finding, related } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { type Contents, contentsOf, type Entry, nearest } from './contents.ts'

export const unlisted: Rule = {
  id: 'toc/unlisted',
  severity: 'error',
  description: '正文的栏目里有文章，目录里却没有列',
  explanation:
    '正文里栏目名下面的第一篇应列在目录的同一栏目下。目录漏排一篇，或多出一个没有文章的栏目名，都会报。',
  keywords: ['目录里少', '目录漏', '没进目录'],
  good: [
    {
      text: '聚焦\n\n- 关于评审的通知\n\n动态\n\n- 软件业运行情况\n\n聚焦\n\n关于评审的通知\n\n动态\n\n软件业运行情况',
    },
  ],
  bad: [
    {
      text: '聚焦\n\n- 关于评审的通知\n\n会员\n\n动态\n\n- 软件业运行情况\n\n- 利润增长情况\n\n聚焦\n\n关于评审的通知\n\n会员\n\n某公司获得认证\n\n动态\n\n软件业运行情况\n\n利润增长情况',
      at: '会员',
    },
    {
      text: '聚焦\n\n- 关于评审的通知\n\n- 关于年审的通知\n\n会员\n\n聚焦\n\n关于评审的通知\n\n关于年审的通知\n\n会员\n\n某公司获得认证',
      at: '会员',
    },
    {
      text: '聚焦\n\n- 关于评审的通知\n\n动态\n\n- 软件业运行情况\n\n- 某公司获得认证\n\n聚焦\n\n关于评审的通知\n\n动态\n\n软件业运行情况\n\n会员\n\n某公司获得认证',
      at: '某公司获得认证',
    },
    {
      text: '聚焦\n\n- 关于评审的通知\n\n动态\n\n- 软件业运行情况\n\n工作导航\n\n- 关于年审的通知\n\n聚焦\n\n关于评审的通知\n\n动态\n\n软件业运行情况\n\n会员天地\n\n某公司获得开发认证\n\n近日，某公司获得了开发认证，这在全省的软件企业里还是第一次，受到各方面的关注。\n\n工作导航\n\n关于年审的通知',
      at: '会员天地',
    },
    {
      text: '聚焦\n\n- 关于评审的通知\n\n- 软件业运行情况\n\n- 关于评审的通知\n\n聚焦\n\n关于评审的通知\n\n软件业运行情况',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      const contents = contentsOf(text)
      if (!contents) continue
      const { entries, body } = contents
      for (const [i, entry] of entries.entries()) {
        if (entry.kind !== 'section') continue
        const next = entries[i + 1]
        if (next?.kind === 'article') continue
        const at = body.findIndex((passage) => passage.value.trim() === entry.title)
        const first = body[at + 1]
        if (
          at < 0 ||
          !first ||
          (next && (first.value.trim() === next.title || first === nearest(next, body)))
        )
          continue
        const reason = `目录里“${entry.title}”之下没有列出文章，正文有“${first.value.trim().slice(0, 30)}”。`
        yield finding(entry.passage, entry.start, entry.end, reason, {
          fact: true,
          related: [
            related(first, 0, first.value.length, '目录里没有的标题'),
            ...(next ? [between(entry, next)] : []),
          ],
        })
      }
      yield* sections(contents)
      yield* lost(contents)
      yield* twice(contents)
    }
  },
}

/** From the end of one entry to the beginning of the next: what lies between is blank. */
function between(entry: Entry, next: Entry): Related {
  const { file, lines } = entry.passage
  const from = entry.passage.offsets[entry.end] ?? 0
  const to = next.passage.offsets[next.start] ?? from
  return { file: file.path, place: lines.place(from, to), reason: '应列在这里' }
}

/** A section's name that stands in the body as the others do, and not in the contents. */
function* sections({ entries, body }: Contents): Generator<Finding> {
  const lines = body.map((passage) => passage.value.trim())
  const names = new Set(entries.map(({ title }) => title))
  const under = entries.filter(
    ({ kind }, i) => kind === 'article' && entries[i - 1]?.kind === 'section',
  )
  const headed = under.filter(
    (entry) => lines[lines.indexOf(entry.title) - 1] === entries[entries.indexOf(entry) - 1]?.title,
  )
  // Most sections of the text are printed so.
  if (headed.length < 2 || headed.length * 2 < under.length) return
  for (const [i, entry] of entries.entries()) {
    if (entry.kind !== 'article' || entries[i - 1]?.kind === 'section') continue
    const at = lines.indexOf(entry.title)
    const line = body[at - 1]
    if (at < 1 || !line || line.kind === 'cell' || names.has(line.value.trim())) continue
    if (line.value.trim().length > 8 || !/^[\u4e00-\u9fff]{2,8}$/.test(line.value.trim())) continue
    const reason = `正文在这一篇之前有栏目名“${line.value.trim()}”，目录里没有：请补上。`
    yield finding(entry.passage, entry.start, entry.end, reason, {
      fact: true,
      related: [related(line, 0, line.value.length, '正文的栏目名')],
    })
  }
}

/** What is no section's name though it stands alone: who signs, what is enclosed. */
const signs = /[会局厅部办委院司室处科组站]$|附件|说明|目录/

/** A section of the body that is not in the contents at all, its name over a title over a paragraph. */
function* lost({ entries, body }: Contents): Generator<Finding> {
  const lines = body.map((passage) => passage.value.trim())
  const known = new Map(entries.map((entry, i) => [entry.title, i]))
  const sections = entries.filter(({ kind, title }) => kind === 'section' && lines.includes(title))
  if (sections.length < 3) return
  let last = -1
  for (const [at, line] of lines.entries()) {
    const own = known.get(line)
    if (own !== undefined) last = own
    const [title = '', words = ''] = lines.slice(at + 1, at + 3)
    const [entry, next] = [entries[last], entries[last + 1]]
    if (own !== undefined || !entry || next?.kind !== 'section') continue
    if (!/^[\u4e00-\u9fff]{4,8}$/.test(line) || signs.test(line)) continue
    if (!/^[^。，；：、（]{8,45}$/.test(title) || known.has(title) || words.length < 30) continue
    if (!lines.slice(at + 1).includes(next.title)) continue
    const passage = body[at] as Passage
    yield finding(
      passage,
      0,
      passage.value.length,
      `像是栏目名，目录里没有“${line}”：请核对目录。`,
      {
        severity: 'warning',
        fact: true,
        related: [between(entry, next)],
      },
    )
  }
}

/** A title that the contents list twice, and the body has once. */
function* twice({ entries, body }: Contents): Generator<Finding> {
  for (const [i, entry] of entries.entries()) {
    const first = entries.findIndex(({ title }) => title === entry.title)
    const there = body.filter((passage) => passage.value.trim() === entry.title).length
    if (first === i || entry.kind !== 'article' || there > 1) continue
    const other = entries[first] as (typeof entries)[number]
    yield finding(entry.passage, entry.start, entry.end, '目录里列了两次，正文只有一篇。', {
      fact: true,
      related: [related(other.passage, other.start, other.end, '第一次')],
    })
  }
}
