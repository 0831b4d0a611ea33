import { BuilderElement, type IXmlableObject, type XmlComponent } from 'docx'

/** An element of WordprocessingML that the library has no class for. Attributes bear their prefix (`w:val`). */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  return new BuilderElement({
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, { key, value }]),
    ),
    children,
  })
}

/** Adds to the properties of a prepared element (`w:pPr` of a `w:p`) one that the library has no option for. */
export function addProperty(
  prepared: IXmlableObject | undefined,
  name: 'w:p' | 'w:tbl',
  property: string,
  attributes: Readonly<Record<string, string | number>>,
): void {
  const parts: unknown = prepared?.[name]
  const properties: unknown = Array.isArray(parts)
    ? parts.find((part: object) => `${name}Pr` in part)?.[`${name}Pr`]
    : undefined
  if (Array.isArray(properties)) properties.push({ [property]: { _attr: attributes } })
}

/** A text as it stands in XML, between tags or in an attribute. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

/** An attribute of a tag as text. */
export function attributeOf(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return value?.[1] ?? value?.[2]
}
