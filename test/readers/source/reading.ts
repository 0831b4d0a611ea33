import type { Node } from 'mdast'
import { type MarkdownOptions, readMarkdown } from '../../../src/readers/source/markdown/index.ts'

/** A section of an issue that has one table and one picture. */
export const section: NonNullable<MarkdownOptions['section']> = {
  figure: (path) =>
    path === 'evaluation.total.products.month'
      ? { text: '108' }
      : { reason: '没有这个数字', expected: 'evaluation.total.products.month' },
  tables: new Map([['evaluation', ['enterprises.month', 'products.month']]]),
  exists: (path) =>
    path.startsWith('issues/2024-06/') ? path === 'issues/2024-06/images/会场.png' : undefined,
  near: (path) => (path.endsWith('/会场.PNG') ? 'images/会场.png' : undefined),
}

export function readSection(text: string, options: MarkdownOptions = { section }) {
  return readMarkdown({ path: 'issues/2024-06/focus.md', text }, options)
}

/** Reads the blocks under a title, of which nothing is expected. */
export function readBody(body: string) {
  const text = `# 标题\n\n${body}`
  const reading = readSection(text)
  const passages = reading.text.passages.filter((passage) => passage.kind !== 'title')
  return {
    ...reading,
    source: text,
    body: reading.articles[0]?.body ?? [],
    words: passages.map((passage) => passage.value),
    /** `rule: the characters it points at` */
    found: reading.diagnostics.map(
      ({ ruleId, place }) =>
        `${ruleId.replace('markup/', '')}: ${text.slice(place?.start.offset, place?.end.offset)}`,
    ),
  }
}

/** A tree in short: `paragraph(text link(text))`. */
export function shape(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      const children = 'children' in node ? shape(node.children as Node[]) : ''
      return children ? `${node.type}(${children})` : node.type
    })
    .join(' ')
}
