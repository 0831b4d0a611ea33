import type { Heading, Root, RootContent, Text } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Extension } from 'micromark-util-types'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Point } from 'unist'
import { abridge, movePoints, type PlainBlock, plainBlocks, restore } from './abridge.ts'
import { emphasis } from './emphasis.ts'
import { strikethrough } from './strikethrough.ts'
import { waiverComment, waiverCommentFromMarkdown } from './waiver-comment.ts'

/** `:word` inside a line is the editor's text (10:30, 电话:0571…), so the text construct is left out. */
const { flow: directiveFlow } = directive()
const blockDirectives: Extension = directiveFlow ? { flow: directiveFlow } : {}

/** Cell ends, headings and HTML that CommonMark reads into ordinary Chinese typing. */
const narrow: Extension = {
  disable: {
    null: ['codeIndented', 'setextUnderline', 'definition', 'htmlFlow', 'htmlText'],
  },
}

const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [
    blockDirectives,
    gfmTable(),
    gfmFootnote(),
    strikethrough,
    emphasis,
    waiverComment,
    narrow,
  ])
  .data('fromMarkdownExtensions', [
    directiveFromMarkdown({ verbose: true }),
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    waiverCommentFromMarkdown,
  ])
  .freeze()

/**
 * Parses the narrow dialect: CommonMark with GFM tables, footnotes and `~~`, block directives and
 * waiver comments (as `html` nodes); no HTML, setext headings, indented code or link definitions.
 * Offsets in the tree are those of `text`.
 */
export function parseMarkdown(text: string): Root {
  return spanning.test(text) ? parseAbridged(text) : parseApart(text)
}

/** What may go on after a blank line and a line that is not indented, or be known to other blocks. */
const spanning = /```|~~~|\[\^|[\s\S]\uFEFF|[^ \t\r\n:][ \t]*:::/

function parseAbridged(text: string): Root {
  const abridged = abridge(text)
  const root = parseWhole(abridged.text)
  restore(root, abridged.cuts)
  return root
}

/**
 * A plain paragraph or heading outside of containers ends whatever stands before it: what lies between two is
 * parsed by itself, and soon forgotten.
 */
function parseApart(text: string): Root {
  const children: RootContent[] = []
  let from = 0
  let line = 1
  const parseUpTo = (to: number) => {
    const part = text.slice(from, to)
    if (!/[^ \t\r\n]/.test(part)) return
    const root = parseAbridged(part)
    if (from > 0) movePoints(root, (point) => behind(point, from, line))
    for (const child of root.children) children.push(child)
  }
  for (const block of plainBlocks(text)) {
    if (block.enclosed) continue
    parseUpTo(block.start)
    children.push(nodeOf(block))
    from = block.start + block.words.length
    line = block.line
  }
  parseUpTo(text.length)
  return { type: 'root', children }
}

function behind({ line, column, offset = 0 }: Point, from: number, last: number): Point {
  return { line: line + last - 1, column, offset: offset + from }
}

function nodeOf({ words, marks, start, line }: PlainBlock): RootContent {
  const point = (at: number): Point => ({ line, column: at + 1, offset: start + at })
  const position = { start: point(0), end: point(words.length) }
  const text: Text = {
    type: 'text',
    value: words.slice(marks),
    position: { start: point(marks), end: position.end },
  }
  if (marks === 0) return { type: 'paragraph', children: [text], position }
  const depth = words.lastIndexOf('#') + 1
  return { type: 'heading', depth: depth as Heading['depth'], children: [text], position }
}

/** The same without the short way through plain paragraphs: what it must agree with. */
export function parseWhole(text: string): Root {
  // The parser would drop a second byte order mark and shift every offset by one.
  return processor.parse(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text)
}
