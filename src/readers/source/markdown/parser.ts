import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Extension } from 'micromark-util-types'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { abridge, restore } from './abridge.ts'
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
    gfmStrikethrough({ singleTilde: false }),
    cjkFriendlyExtension(),
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
  const abridged = abridge(text)
  const root = parseWhole(abridged.text)
  restore(root, abridged.cuts)
  return root
}

/** The same without the short way through plain paragraphs: what it must agree with. */
export function parseWhole(text: string): Root {
  // The parser would drop a second byte order mark and shift every offset by one.
  return processor.parse(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text)
}
