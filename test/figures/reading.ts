import { readFileSync } from 'node:fs'
import { type Examination, examine } from '../../src/figures/index.ts'
import { placeOf } from '../../src/figures/lexer/line.ts'
import type { Problem } from '../../src/figures/problems/problem.ts'
import type { Text } from '../../src/model/source.ts'
import { readMarkdown } from '../../src/readers/source/index.ts'
import { readPlainText } from '../../src/readers/text/index.ts'

/** A text of a collection: what its collector wrote at the head is blanked, offsets stay. */
export function readCollected(path: string, text = readFileSync(path, 'utf8')): Text {
  const own = text.replace(/^# (?:source|note|kind):.*$/gm, (line) => ' '.repeat(line.length))
  return readPlainText({ path, text: own })
}

export function problemsIn(text: Text): readonly Problem[] {
  return examine({ texts: [text] }).problems
}

/** Problems of Markdown, as `rule: characters`. */
export function told(markdown: string): readonly string[] {
  return examineMarkdown(markdown).problems.map((problem) => `${problem.rule}: ${marked(problem)}`)
}

export function examineMarkdown(markdown: string): Examination {
  return examine({ texts: [readMarkdown({ path: 'text.md', text: markdown }).text] })
}

/** The characters of the source that a problem points at. */
export function marked({ span }: Problem): string {
  const { start, end } = placeOf(span)
  return span.line.passage.file.text.slice(start.offset, end.offset)
}

/** Whether a problem stands on, or names, some of the characters from `start` to `end`. */
export function concerns(problem: Problem, start: number, end: number): boolean {
  const places = [problem.span, ...(problem.related ?? []).map((each) => each.span)].map(placeOf)
  const elsewhere = (problem.elsewhere ?? []).map(({ place }) => place)
  return [...places, ...elsewhere].some(
    (place) => place.start.offset < end && place.end.offset > start,
  )
}
