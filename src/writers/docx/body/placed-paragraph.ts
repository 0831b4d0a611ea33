import { type IParagraphOptions, Paragraph } from 'docx'
import { addProperty } from '../package/element.ts'

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
    addProperty(paragraph, 'w:p', ...this.#property)
    return paragraph
  }
}
