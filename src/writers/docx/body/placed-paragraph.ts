import { type IParagraphOptions, Paragraph } from 'docx'

type Context = Parameters<Paragraph['prepForXml']>[0]
type Prepared = ReturnType<Paragraph['prepForXml']>

/** An element of the properties of a paragraph: its name and attributes. */
export type Property = readonly [name: string, attributes: Readonly<Record<string, number>>]

/**
 * A paragraph with a property that the library has no option for: a measure in characters or lines.
 * Word takes such a measure of the style before twips of the paragraph itself, so it is set with them.
 */
export class PlacedParagraph extends Paragraph {
  readonly #property: Property

  constructor(options: IParagraphOptions, property: Property) {
    super(options)
    this.#property = property
  }

  override prepForXml(context: Context): Prepared {
    const paragraph = super.prepForXml(context)
    const parts: unknown = paragraph?.['w:p']
    const properties: unknown = Array.isArray(parts)
      ? parts.find((part: object) => 'w:pPr' in part)?.['w:pPr']
      : undefined
    const [name, attributes] = this.#property
    if (Array.isArray(properties)) properties.push({ [name]: { _attr: attributes } })
    return paragraph
  }
}
