import { Paragraph } from 'docx'
import { toString as plainText } from 'mdast-util-to-string'
import type { Signature } from '../../model/document.ts'
import { type Context, inlines } from './builder.ts'
import { character } from './page.ts'
import { emWidth } from './width.ts'

/**
 * 落款 without a seal (GB/T 9704—2012, 7.3.5.2): the organisation two characters from the right, the
 * date beginning two characters right of its first character; a date that would come nearer to the
 * margin keeps two characters, and the organisation moves left instead. Several organisations stand
 * one under another, beginning together.
 */
export function signature(node: Signature, context: Context): Paragraph[] {
  const widthOf = (line: Signature['lines'][number]) =>
    emWidth(plainText({ type: 'paragraph', children: line.children }))
  const of = (kind: 'organization' | 'date') => node.lines.filter((line) => line.kind === kind)
  const organization = Math.max(0, ...of('organization').map(widthOf))
  const date = Math.max(0, ...of('date').map(widthOf))
  // Where the block begins, from the right margin: far enough for both, two characters kept free.
  const begin = Math.max(2 + organization, organization > 0 && date > 0 ? 4 + date : 2 + date)
  return node.lines.map((line) => {
    const from = line.kind === 'date' && organization > 0 ? begin - 2 : begin
    const right = Math.round((from - widthOf(line)) * character)
    return new Paragraph({
      style: line.kind === 'date' ? 'SignatureDate' : 'SignatureOrganization',
      children: inlines(line.children, context),
      ...(right === 2 * character ? {} : { indent: { right } }),
    })
  })
}
