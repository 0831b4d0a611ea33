import type { ErrorCode, YAMLError } from 'yaml'
import type { Place } from '../../../model/diagnostic.ts'
import type { Lines, SourceFile } from '../../../model/source.ts'

/** A file that is being read, as far as its errors need to know it and to change what is told of it. */
interface Reading {
  readonly file: SourceFile
  readonly lines: Lines
  readonly emptyItems: Set<number>
  original(offset: number): number
  tellSyntax(ruleId: string, place: Place, reason: string): void
  spoil(line: number): void
}

/** What each of the parser's errors means to an editor, and what to do. */
const reasons: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: '引用（*）前面不能再加标记：请把内容照写一遍',
  BAD_ALIAS: '“*”在 YAML 里表示引用，这里读不懂：文字以“*”开头时请加引号',
  BAD_COLLECTION_TYPE: '这里的标记与内容不符：请去掉“!”开头的标记',
  BAD_DIRECTIVE: '“%”开头的行是 YAML 指令，这里读不懂：请删去，或给文字加引号',
  BAD_DQ_ESCAPE: '双引号里的反斜杠“\\”后面不对：反斜杠请写成“\\\\”，或改用单引号',
  BAD_INDENT: '缩进不对，或者上面的方括号、花括号没有收口：请对齐同一层的内容，补上“]”或“}”',
  BAD_PROP_ORDER: '“&”“!”标记的位置不对：请去掉',
  BAD_SCALAR_START: '文字不能以这个符号开头（“@”“`”“%”在 YAML 里另有含义）：请给整段文字加引号',
  BLOCK_AS_IMPLICIT_KEY:
    '一行里有两个“键: 值”：文字里有冒号加空格时请给整段文字加引号，下一级的键请另起一行并缩进',
  BLOCK_IN_FLOW: '方括号、花括号里不能再用“- ”列表或换行缩进：请写在同一行，用逗号隔开',
  DUPLICATE_KEY: '同一个键写了两次',
  IMPOSSIBLE: '这里读不懂：请检查引号、括号和缩进',
  KEY_OVER_1024_CHARS: '键太长：冒号前的内容超过了1024个字符，多半是漏了引号',
  MISSING_CHAR: '少了符号：键后面要有半角冒号加空格，引号和括号要成对，各项之间要有半角逗号',
  MULTILINE_IMPLICIT_KEY: '这一行不是“键: 值”：键后面要有半角冒号加一个空格',
  MULTIPLE_ANCHORS: '一个值上有两个“&”锚点：请去掉',
  MULTIPLE_DOCS: '“---”把文件分成了两份：一个文件只放一份，请删去“---”',
  MULTIPLE_TAGS: '一个值上有两个“!”标记：请去掉',
  NON_STRING_KEY: '键必须是文字：请改成普通的名称',
  RESOURCE_EXHAUSTION: '嵌套太深，读不下去：请检查多余的括号',
  TAB_AS_INDENT: '缩进用了制表符，YAML 只认半角空格：请改成半角空格，每层两个',
  TAG_RESOLVE_FAILED: '“!”开头的标记不能用：请去掉标记，或给文字加引号',
  UNEXPECTED_TOKEN:
    '这里多了内容，或者这一行的缩进与上面不一致：同一层的键要左对齐，列表和键不能混在一层',
}

/** Tells the parser's errors in our words, at the line that an editor has to mend, one a line. */
export function tellErrors(source: Reading, errors: readonly YAMLError[]): void {
  const located = errors.map((error): Located => {
    const [start, end] = [source.original(error.pos[0]), source.original(error.pos[1])]
    return { error, start, end, line: source.lines.point(start).line }
  })
  for (const { error, start } of located) {
    if (error.message.startsWith('Unexpected , in flow sequence')) source.emptyItems.add(start)
  }
  const told = located.filter(({ start }) => !source.emptyItems.has(start))
  tellIndents(source, told)
  for (const each of told) {
    const { reason, place } = fault(source, each)
    source.tellSyntax('source/yaml-syntax', place, `${reason}。`)
  }
}

/** An error with its place in the file as it was written. */
interface Located {
  readonly error: YAMLError
  readonly start: number
  readonly end: number
  readonly line: number
}

/** `a: 1` and a key below it that is set in by a space or two. */
function tellIndents(source: Reading, errors: readonly Located[]): void {
  const nested = new Set(
    errors.filter(({ error }) => error.code === 'BLOCK_AS_IMPLICIT_KEY').map(({ line }) => line),
  )
  for (const { error, start, end, line } of errors) {
    const last = source.lines.point(Math.max(end - 1, start)).line
    if (error.code !== 'MULTILINE_IMPLICIT_KEY' || !nested.has(line) || last <= line) continue
    source.tellSyntax(
      'source/indent',
      linePlace(source, line + 1),
      '这一行多缩进了：与上一行同级就左对齐，是上一行的下级则上一行冒号后不能再有内容。',
    )
    source.spoil(line)
  }
}

/** What is wrong, without the full stop, and what an editor has to look at. */
function fault(source: Reading, located: Located): { reason: string; place: Place } {
  const { error, start, end, line } = located
  const reason = reasons[error.code]
  if (error.message.startsWith('Missing closing')) {
    return {
      reason: '引号没有收口：请在文字末尾补上同样的半角引号',
      place: openQuote(source, start, error.message.includes('"') ? '"' : "'"),
    }
  }
  const place = source.lines.place(start, end)
  if (error.code === 'UNEXPECTED_TOKEN' && /["']/.test(source.file.text[start - 1] ?? '')) {
    const quoted =
      '引号在这里就结束了，后面还有文字：整段文字里有单引号就用双引号括起来，有双引号就用单引号'
    return { reason: quoted, place }
  }
  if (/sufficiently indented|must end with a [}\]]/.test(error.message)) {
    return {
      reason: '这里的方括号或花括号没有收口：请补上“]”或“}”',
      place: linePlace(source, lineBefore(source, line)),
    }
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    return { reason, place: source.lines.place(start, linePlace(source, line).end.offset) }
  }
  const isOneStretch = end > start && place.end.line <= place.start.line
  return { reason, place: isOneStretch ? place : linePlace(source, line) }
}

/** What is written on a line, without the blanks round it. */
function linePlace(source: Reading, line: number): Place {
  const start = source.lines.start(line)
  const text = source.file.text.slice(start, source.lines.start(line + 1))
  const lead = text.length - text.trimStart().length
  return source.lines.place(start + lead, start + Math.max(text.trimEnd().length, lead))
}

/** From the quote that nothing closes to the end of its line. */
function openQuote(source: Reading, before: number, quote: string): Place {
  const { text } = source.file
  let at = text.lastIndexOf(quote, before - 1)
  while (at > 0 && text[at - 1] === '\\') at = text.lastIndexOf(quote, at - 1)
  const { end } = linePlace(source, source.lines.point(Math.max(at, 0)).line)
  return source.lines.place(Math.max(at, 0), end.offset)
}

/** The nearest line before one that has something on it. */
function lineBefore(source: Reading, line: number): number {
  for (let before = line - 1; before > 0; before--) {
    const { start, end } = linePlace(source, before)
    if (end.offset > start.offset) return before
  }
  return line
}
