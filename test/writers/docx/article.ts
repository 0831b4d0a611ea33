import type { Block, Document } from '../../../src/model/document.ts'
import { docx } from '../../../src/writers/docx/index.ts'
import { text } from '../document.ts'
import { bulletin, context } from './fixture.ts'
import { part } from './package.ts'

export type Footnotes = Document['sections'][number]['articles'][number]['footnotes']

/** The bulletin with one article of these blocks. */
export const articleOf = (blocks: Block[], footnotes: Footnotes = []): Document => {
  const [section] = bulletin().sections
  const article = { id: 'a', title: '题', titleContent: [text('题')], blocks, footnotes }
  return bulletin({ sections: section ? [{ ...section, articles: [article] }] : [] })
}

/** A document as it is written: the file, and its main part. */
export const write = async (document: Document) => {
  const { bytes } = await docx.write(document, context())
  return { bytes, xml: part(bytes, 'word/document.xml') }
}

/** A table of these texts. */
export const tableOf = (rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  })),
})
