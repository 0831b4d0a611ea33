import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { Lines, SourceFile } from '../../../model/source.ts'

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

/** A slip within a line, and what is to stand there. */
interface Slip {
  readonly index: number
  readonly length: number
  readonly text: string
  readonly tell?: Pick<Diagnostic, 'ruleId' | 'reason' | 'expected'>
}

/**
 * The slips behind a parser's errors that can be told from the line alone: a full-width colon, no
 * space after a colon, tabs or full-width spaces as indentation, `{{…}}` without quotes, a lone `-`.
 * Only lines that the parser stumbled over are looked at, so a sound file is never touched.
 */
export function findRepairs(file: SourceFile, lines: Lines, errorLines: readonly number[]): Edit[] {
  const texts = file.text.split(/\r\n|\n|\r/)
  return errorLines.flatMap((number) => {
    const line = texts[number - 1]
    if (line === undefined) return []
    const slips = [
      ...indentSlips(texts, number - 1),
      ...colonSlips(line),
      ...spaceSlips(line),
      ...dashSlips(line),
      ...figureSlips(line),
    ]
    return slips.map(({ index, length, text, tell }): Edit => {
      const start = lines.start(number) + index
      const end = start + length
      if (!tell) return { start, end, text }
      const actual = line.slice(index, index + length)
      const place = lines.place(start, end)
      return {
        start,
        end,
        text,
        fault: { severity: 'error', file: file.path, place, actual, ...tell },
      }
    })
  })
}

/** Tabs or full-width spaces before a line. */
function indentSlips(texts: readonly string[], index: number): Slip[] {
  const indent = wrongIndent(texts[index] as string)
  if (!indent) return []
  const what = indent.includes('\t') ? '制表符' : '全角空格'
  const reason = `缩进用了${what}，YAML 只认半角空格：请改成半角空格，每层两个。`
  const text = ' '.repeat(indentOf(texts, index))
  return [{ index: 0, length: indent.length, text, tell: { ruleId: 'source/indent', reason } }]
}

/** A full-width colon, or none but a glued one. */
function colonSlips(line: string): Slip[] {
  const wide = wideColon.exec(line)?.[1]
  const key = wide ?? gluedColon.exec(line)?.[1]
  if (key === undefined) return []
  const name = key.trim()
  const reason =
    wide === undefined
      ? `“${name}:”后面少一个空格：写成“${name}: ”。`
      : `“${name}”后面是全角冒号“：”，YAML 要半角冒号加一个空格：写成“${name}: ”。`
  const tell = { ruleId: 'source/colon', reason, expected: [': '] }
  return [{ index: key.length, length: 1, text: ': ', tell }]
}

/** Full-width spaces behind a colon. */
function spaceSlips(line: string): Slip[] {
  const [all = '', key = '', space = ''] = wideSpace.exec(line) ?? []
  if (space === '') return []
  const name = key.trim()
  const reason = `“${name}:”后面是全角空格，YAML 要半角空格：写成“${name}: ”。`
  const tell = { ruleId: 'source/colon', reason, expected: [' '] }
  const { length } = space
  return [{ index: all.length - length, length, text: ' '.repeat(length), tell }]
}

/** A lone `-` among the cells of a row, which YAML takes for the beginning of a list. */
function dashSlips(line: string): Slip[] {
  return [...line.matchAll(loneDash)].map(({ index }) => ({ index, length: 1, text: '"-"' }))
}

/** `{{…}}` without quotes, which YAML takes for keys and values. */
function figureSlips(line: string): Slip[] {
  return [...line.matchAll(bareFigure)].map((match) => {
    const found = match[0].trimEnd()
    const text = `"${found}"`
    const reason = `以“{{”开头的文字要加引号，否则 YAML 会当成嵌套的键值：写成“${text}”。`
    const tell = { ruleId: 'source/yaml-syntax', reason, expected: [text] }
    return { index: match.index, length: found.length, text, tell }
  })
}

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
