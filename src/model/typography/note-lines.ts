import type { PhrasingContent, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'

/**
 * The text of a footnote as paragraphs, for the pages and for Word, which take nothing else at the
 * foot of a page: a list keeps its markers, a table becomes a line a row, code a line a line.
 */
export function noteLines(
  nodes: readonly RootContent[],
  lead: readonly PhrasingContent[] = [],
): PhrasingContent[][] {
  return nodes.flatMap((node, index): PhrasingContent[][] => {
    const before = index === 0 ? lead : []
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return [[...before, ...node.children]]
      case 'blockquote':
        return noteLines(node.children, before)
      case 'list':
        return node.children.flatMap((item, place) => {
          const marker = text(`${item.data?.marker ?? '•'} `)
          return noteLines(item.children, [...(place === 0 ? before : []), marker])
        })
      case 'table':
        return node.children.map((row, place) => [
          ...(place === 0 ? before : []),
          ...row.children.flatMap((cell, column) => [
            ...(column === 0 ? [] : [text('　')]),
            ...cell.children,
          ]),
        ])
      case 'code':
        return node.value.split(/\r\n?|\n/).map((line) => [text(line)])
      default:
        return plainText(node) === '' ? [] : [[...before, text(plainText(node))]]
    }
  })
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
