import type { Diagnostic } from '../model/diagnostic.ts'
import type { SourceFile, Text } from '../model/source.ts'
import { readMarkdown } from './source/index.ts'
import { readPlainText } from './text/index.ts'

/** A file that belongs to no issue, as the rules see it. */
interface LooseText {
  readonly text: Text
  readonly diagnostics: readonly Diagnostic[]
}

const known = new WeakMap<SourceFile, LooseText>()

/** Reads Markdown or plain text; a file is read once, however many others look back at it. */
export function readLooseFile(file: SourceFile): LooseText {
  const read =
    known.get(file) ??
    (isMarkdown(file) ? readMarkdown(file) : { text: readPlainText(file), diagnostics: [] })
  known.set(file, read)
  return read
}

/** By its name; standard input (`-`) by whether it has a heading. */
function isMarkdown({ path, text }: SourceFile): boolean {
  return path === '-' ? /^#{1,4} \S/m.test(text) : /\.(?:md|markdown)$/i.test(path)
}
