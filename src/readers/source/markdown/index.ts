import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { Article, ImageReference } from '../../../model/issue.ts'
import { Lines, type SourceFile, type Text } from '../../../model/source.ts'
import { linePassage } from '../../../model/text/tab-separated.ts'
import { readArticles } from './articles.ts'
import { type Context, type MarkdownOptions, report } from './context.ts'
import { findExcess, findExcessOfSection } from './syntax/guard.ts'
import { parseMarkdown } from './syntax/parser.ts'

export type { MarkdownOptions } from './context.ts'

/** A Markdown file as read: its articles, the same words as a text for the rules, what it names, what is wrong. */
export interface MarkdownReading {
  readonly text: Text
  readonly articles: Article[]
  readonly images: ImageReference[]
  readonly diagnostics: Diagnostic[]
}

/**
 * Reads a file in the dialect of Markdown: a section of an issue where `options.section` says so, else
 * a loose text. Every fault is a diagnostic; no word of the editor is dropped in silence.
 */
export function readMarkdown(file: SourceFile, options: MarkdownOptions = {}): MarkdownReading {
  const lines = new Lines(file.text)
  const context: Context = {
    file,
    source: file.text,
    lines,
    options,
    diagnostics: [],
    passages: [],
    tables: [],
    waivers: [],
    images: [],
    footnotes: new Map(),
    pieces: new Map(),
    literals: new Set(),
    reprint: false,
  }
  const excess = options.section ? findExcessOfSection(file.text) : findExcess(file.text)
  if (excess) report(context, 'markup/excess', excess.start, excess.end, excess.reason)
  const articles = excess
    ? readLines(context, excess.start)
    : readArticles(context, parseMarkdown(file.text))
  const { diagnostics, images, passages, tables, waivers } = context
  waivers.sort((a, b) => a.place.start.offset - b.place.start.offset)
  return {
    text: { file, format: 'markdown', lines, passages, tables, waivers },
    articles,
    images,
    diagnostics,
  }
}

/** A text that cannot be parsed is still proof-read, line by line, but for the line that is the reason. */
function readLines({ file, lines, passages }: Context, excess: number): Article[] {
  for (const match of file.text.matchAll(/[^\r\n]+/g)) {
    const start = match.index
    if (start === excess) continue
    passages.push(linePassage(file, lines, 'paragraph', start, match[0].length, { reprint: false }))
  }
  return []
}
