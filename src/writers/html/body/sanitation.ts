import type { Nodes, Root } from 'hast'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'

const drawing = ['fill', 'stroke', 'strokeWidth', 'transform']
const svg = {
  svg: ['viewBox', 'role', 'ariaLabelledBy', 'ariaHidden', 'width', 'height'],
  g: drawing,
  rect: [...drawing, 'x', 'y', 'width', 'height'],
  line: [...drawing, 'x1', 'y1', 'x2', 'y2'],
  path: [...drawing, 'd'],
  circle: [...drawing, 'cx', 'cy', 'r'],
  text: [...drawing, 'x', 'y', 'textAnchor', 'dominantBaseline'],
  title: [],
  desc: [],
}

/**
 * What an article may consist of: an allow-list, so that nothing else reaches the page whatever
 * a reader or a handler lets through. Ids are ours and keep their names.
 */
const schema: Schema = {
  ...defaultSchema,
  strip: ['script', 'style'],
  clobber: [],
  tagNames: [
    ...['p', 'h4', 'h5', 'h6', 'div', 'section', 'figure', 'figcaption', 'blockquote', 'pre', 'hr'],
    ...['ol', 'ul', 'li', 'table', 'caption', 'colgroup', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'strong', 'b', 'del', 'code', 'br', 'wbr', 'sup', 'span', 'time', 'img', 'details'],
    ...['summary', ...Object.keys(svg)],
  ],
  attributes: {
    ...svg,
    a: ['href', 'rel', 'ariaLabel'],
    img: ['src', 'alt', 'width', 'height', 'decoding'],
    ol: ['start'],
    colgroup: ['span'],
    th: ['scope', 'colSpan', 'rowSpan', 'headers'],
    td: ['colSpan', 'rowSpan', 'headers'],
    time: ['dateTime'],
    span: ['role', 'ariaLabel'],
    section: ['ariaLabel', 'tabIndex'],
    '*': ['id', 'className', 'dataGenerated'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['data'] },
}

/** The tree without what no page of ours may hold. */
export function clean(tree: Root): Nodes {
  return sanitize(tree, schema)
}
