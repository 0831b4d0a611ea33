import { docx } from '../../../src/writers/docx/index.ts'
import { bulletin, context } from './fixture.ts'
import { paragraphsOf, part } from './package.ts'

/** The bulletin of everything as it was written. */
export const { bytes } = await docx.write(bulletin(), context())
export const xml = part(bytes, 'word/document.xml')
export const paragraphs = paragraphsOf(xml)

/** The words of the paragraphs of a style. */
export const styled = (style: string) =>
  paragraphs.filter((paragraph) => paragraph.style === style).map(({ text }) => text)

export function tableOf(style: string): string {
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
  const found = tables.find((table) => table.includes(`<w:tblStyle w:val="${style}"/>`))
  if (found === undefined) throw new Error(`no table of ${style}`)
  return found
}
