import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Lines, SourceFile } from '../../model/source.ts'

/** A change that lets the parser read on past a slip, so that the rest of the file is read too. */
export interface Edit {
  /** Offsets in the file as stored; what stands between them is replaced. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** What is told about it; a change made for the parser's sake alone has none. */
  readonly fault?: Diagnostic
}

const key = String.raw`^([ \t\u3000]*(?:- +)?(?:"[^"]{0,60}"|[^\s:：,，[\]{}#&*!|>'"%@\`-][^:：,，[\]{}#"]{0,60}?) *)`
const wideColon = new RegExp(`${key}：`)
const gluedColon = new RegExp(`${key}:(?=[^\\s:/])`)
const wideSpace = new RegExp(`${key}:[ \\t]*(\\u3000+)`)
const leadingBlank = /^[ \t\u3000\u00a0]+(?=\S)/
const loneDash = /(?<=[[,][ \t]{0,20})-(?=[ \t]{0,20}[,\]])/g
const bareFigure = /(?<=[:,[][ \t]{0,20})\{\{[^,\]}"'\n]{0,80}\}\}[^,\]}"'\n]{0,200}/g

/**
 * The slips behind a parser's errors that can be told from the line alone: a full-width colon, no
 * space after a colon, tabs or full-width spaces as indentation, `{{…}}` without quotes, a lone `-`.
 * Only lines that the parser stumbled over are looked at, so a sound file is never touched.
 */
export function findRepairs(file: SourceFile, lines: Lines, errorLines: readonly number[]): Edit[] {
  const texts = file.text.split(/\r\n|\n|\r/)
  const edits: Edit[] = []
  for (const number of errorLines) {
    const line = texts[number - 1]
    if (line === undefined) continue
    const start = lines.start(number)
    const at = (index: number, length: number, text: string, tell?: Tell): Edit => ({
      start: start + index,
      end: start + index + length,
      text,
      ...(tell && {
        fault: {
          severity: 'error' as const,
          file: file.path,
          place: lines.place(start + index, start + index + length),
          actual: line.slice(index, index + length),
          ...tell,
        },
      }),
    })
    const indent = wrongIndent(line)
    if (indent) {
      const what = indent.includes('\t') ? '制表符' : '全角空格'
      edits.push(
        at(0, indent.length, ' '.repeat(indentOf(texts, number - 1)), {
          ruleId: 'source/indent',
          reason: `缩进用了${what}，YAML 只认半角空格：请改成半角空格，每层两个。`,
        }),
      )
    }
    const wide = wideColon.exec(line)
    const glued = wide ? null : gluedColon.exec(line)
    const spaced = wideSpace.exec(line)
    if (wide?.[1] !== undefined) {
      edits.push(
        at(wide[1].length, 1, ': ', {
          ruleId: 'source/colon',
          reason: `“${wide[1].trim()}”后面是全角冒号“：”，YAML 要半角冒号加一个空格：写成“${wide[1].trim()}: ”。`,
          expected: [': '],
        }),
      )
    } else if (glued?.[1] !== undefined) {
      edits.push(
        at(glued[1].length, 1, ': ', {
          ruleId: 'source/colon',
          reason: `“${glued[1].trim()}:”后面少一个空格：写成“${glued[1].trim()}: ”。`,
          expected: [': '],
        }),
      )
    }
    if (spaced?.[1] !== undefined && spaced[2] !== undefined) {
      edits.push(
        at(spaced[0].length - spaced[2].length, spaced[2].length, ' '.repeat(spaced[2].length), {
          ruleId: 'source/colon',
          reason: `“${spaced[1].trim()}:”后面是全角空格，YAML 要半角空格：写成“${spaced[1].trim()}: ”。`,
          expected: [' '],
        }),
      )
    }
    for (const match of line.matchAll(loneDash)) edits.push(at(match.index, 1, '"-"'))
    for (const match of line.matchAll(bareFigure)) {
      const found = match[0].trimEnd()
      edits.push(
        at(match.index, found.length, `"${found}"`, {
          ruleId: 'source/yaml-syntax',
          reason: `以“{{”开头的文字要加引号，否则 YAML 会当成嵌套的键值：写成“"${found}"”。`,
          expected: [`"${found}"`],
        }),
      )
    }
  }
  return edits
}

type Tell = Pick<Diagnostic, 'ruleId' | 'reason' | 'expected'>

/** The blanks before a line where others than half-width spaces are among them. */
function wrongIndent(line: string): string | undefined {
  const blank = leadingBlank.exec(line)?.[0]
  return blank && /[^ ]/.test(blank) ? blank : undefined
}

/** The indentation a line most likely means: that of the line above, two more below a bare key. */
function indentOf(texts: readonly string[], index: number): number {
  for (let i = index - 1; i >= 0; i--) {
    const line = texts[i] as string
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue
    const own = wrongIndent(line)
      ? indentOf(texts, i)
      : line.length - line.replace(/^ +/, '').length
    return /[:：]\s*$/.test(line) ? own + 2 : own
  }
  return 0
}

/** The text with edits (sorted, apart) applied, and the way back from its offsets to the file's. */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
): { text: string; original: (offset: number) => number } {
  if (edits.length === 0) return { text, original: (offset) => offset }
  let result = ''
  let last = 0
  const spans: { start: number; end: number; edit: Edit }[] = []
  for (const edit of edits) {
    result += text.slice(last, edit.start)
    spans.push({ start: result.length, end: result.length + edit.text.length, edit })
    result += edit.text
    last = edit.end
  }
  result += text.slice(last)
  const original = (offset: number): number => {
    let shift = 0
    for (const { start, end, edit } of spans) {
      if (offset < start) break
      if (offset < end) return Math.min(edit.start + (offset - start), edit.end)
      shift = edit.end - end
    }
    return offset + shift
  }
  return { text: result, original }
}
