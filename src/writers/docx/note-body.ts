import { type Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import type { RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { type Context, inlines } from './builder.ts'
import { paragraph, run } from './run.ts'

/**
 * The text of a footnote in paragraphs of its style: Word takes nothing but paragraphs here, so a
 * list keeps its markers and a table becomes a line a row.
 */
export function noteBody(
  nodes: readonly RootContent[],
  context: Context,
  lead: readonly ParagraphChild[] = [],
): Paragraph[] {
  return nodes.flatMap((node, index): Paragraph[] => {
    const before = index === 0 ? lead : []
    const line = (children: readonly ParagraphChild[]) =>
      paragraph('FootnoteText', [...before, ...children])
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return [line(inlines(node.children, context))]
      case 'blockquote':
        return noteBody(node.children, context, before)
      case 'list':
        return node.children.flatMap((item, place) => {
          const marker = [...(place === 0 ? before : []), run(`${item.data?.marker ?? '•'} `)]
          return noteBody(item.children, context, marker)
        })
      case 'table':
        return node.children.map((row) =>
          line(
            row.children.flatMap((cell, place) => [
              ...(place ? [tab()] : []),
              ...inlines(cell.children, context),
            ]),
          ),
        )
      case 'code':
        return node.value.split(/\r\n?|\n/).map((text) => line([run(text)]))
      default:
        return plainText(node) === '' ? [] : [line([run(plainText(node))])]
    }
  })
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] })
}
