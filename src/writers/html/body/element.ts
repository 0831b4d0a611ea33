import type { Element, ElementContent, Properties, Text } from 'hast'

/** An element of the page as hast. Children that are absent are left out. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | undefined)[] = [],
): Element {
  return { type: 'element', tagName, properties, children: children.filter((c) => c !== undefined) }
}

/** A node of plain text. */
export function text(value: string): Text {
  return { type: 'text', value }
}

/** Words that the press adds (labels, note numbers, the data of a chart): not part of the author's text. */
export function generated(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | undefined)[],
): Element {
  return element(tagName, { ...properties, dataGenerated: '' }, children)
}
