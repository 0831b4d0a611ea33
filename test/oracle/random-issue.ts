import { squash } from './match.ts'
import { ArticleWriter, pictures } from './random-article.ts'
import { randomness, Words } from './random-words.ts'
import type { ExpectedArticle } from './source.ts'

/** A workspace of one issue that nobody wrote, and what has to be in each of its outputs. */
export interface RandomIssue {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly articles: readonly ExpectedArticle[]
}

/**
 * The issue 2031-01 of a seed. Tables have up to `widest` columns: a wide one is turned in the PDF and the text goes
 * on before it, which the order of its pages, but not that of its structure, shows.
 */
export function randomIssue(seed: number, widest = 6): RandomIssue {
  const words = new Words(randomness(seed))
  const writer = new ArticleWriter(words, widest)
  const sections = words.times(3, (index) => ({
    id: `section${index + 1}`,
    title: `${words.han(4)}栏${index + 1}`,
    articles: words.times(3, () => writer.article()),
  }))
  const files = new Map<string, string | Uint8Array>()
  files.set('issues/publication.yaml', publication(sections))
  files.set('issues/2031-01/issue.yaml', 'date: 2031-01-31\n')
  files.set('issues/2031-01/survey.yaml', survey)
  const end = words.pick(['\n', '\r\n'])
  const mark = words.chance(0.2) ? '\uFEFF' : ''
  for (const { id, articles } of sections) {
    const text = articles.map(({ source }) => source).join('\n\n')
    files.set(`issues/2031-01/${id}.md`, `${mark}${text.replaceAll('\n', end)}${end}`)
  }
  for (const name of pictures) files.set(`issues/2031-01/images/${name}`, picture)
  return {
    files,
    articles: sections.flatMap(({ articles }) => articles.map(({ expected }) => expected)),
  }
}

/**
 * The text of an article without that of its charts, which may stand in the middle of a paragraph that goes on over a
 * page. The caption (企业) stands before a chart in print, below it on the web.
 */
export function withoutCharts(text: string): string {
  return squash(text).replaceAll(
    /企业单位：家[\d.]+甲市乙市128|单位：家(?:[\d.]+甲市乙市128)?企业/g,
    '',
  )
}

const survey = 'period: 2031-01\nrows:\n  甲市: [12, 3.5]\n  乙市: [8, /]\n'
function publication(sections: readonly { id: string; title: string }[]): string {
  return `title: [东海省数字产业联合会, 工作简报]
issuer: 东海省数字产业联合会
language: zh-CN
numbering: { anchors: [{ issue: 2031-01, wholeNumber: 1 }] }
sections:
${sections.map(({ id, title }) => `  - { id: ${id}, title: ${title} }\n`).join('')}
statistics:
  survey:
    stub: 地区
    rows: [甲市, 乙市]
    columns:
      - { id: firms, header: [企业], unit: 家 }
      - { id: output, header: [产值], unit: 亿元 }
distribution: { report: [省经济和信息化厅], copies: 300 }
rules: { ${families.map((family) => `${family}/*: info`).join(', ')} }
`
}
const families = [
  'contact',
  'date',
  'doc',
  'fig',
  'issue',
  'num',
  'punct',
  'space',
  'tab',
  'term',
  'text',
  'toc',
]

/** A PNG of one grey pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
