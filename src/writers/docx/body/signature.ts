import { Paragraph } from 'docx'
import { toString as plainText } from 'mdast-util-to-string'
import type { Signature } from '../../../model/document.ts'
import { cells } from '../../../model/typography/cells.ts'
import type { Scope } from '../scope.ts'
import { type Context, inlines } from './builder.ts'
import { PlacedParagraph, type Property } from './placed-paragraph.ts'

/**
 * 落款 without a seal (GB/T 9704—2012, 7.3.5.2): organisations centred over one another, two
 * characters from the right; the date beginning two characters right of the widest one's first
 * character. A date that is longer keeps the two characters, and the organisations move left instead.
 */
export function signature(node: Signature, context: Context, scope: Scope): Paragraph[] {
  const widthOf = (line: Signature['lines'][number]) =>
    cells(plainText({ type: 'paragraph', children: line.children }))
  const of = (kind: 'organization' | 'date') => node.lines.filter((line) => line.kind === kind)
  const organization = Math.max(0, ...of('organization').map(widthOf))
  const date = Math.max(0, ...of('date').map(widthOf))
  const surplus = organization > 0 && date > 0 ? date + 2 - organization : 0
  return node.lines.map((line) => {
    const width = widthOf(line)
    const free =
      line.kind === 'date'
        ? 2 + Math.max(0, -surplus) + (date - width)
        : 2 + Math.max(0, surplus) + (organization - width) / 2
    const options = {
      style: line.kind === 'date' ? 'SignatureDate' : 'SignatureOrganization',
      children: inlines(line.children, context),
      ...(scope.keptWithNext.has(node) ? { keepNext: true } : {}),
    }
    return free === 2
      ? new Paragraph(options)
      : new PlacedParagraph(options, indent(free, scope.character))
  })
}

/** So many characters at the right, whatever the type of the body; in twips for readers that count no characters. */
function indent(characters: number, character: number): Property {
  const right = Math.round(characters * character)
  return ['w:ind', { 'w:rightChars': Math.round(characters * 100), 'w:right': right }]
}
