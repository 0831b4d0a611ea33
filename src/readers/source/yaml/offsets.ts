import type { Scalar } from 'yaml'
import type { YamlFile } from './file.ts'

/**
 * Where each character of a string stands in its file, through quotes, escapes and folded lines;
 * one entry more than the string is long. What cannot be followed points at the whole value.
 */
export function scalarOffsets(source: YamlFile, node: Scalar): Int32Array {
  const value = String(node.value)
  const { start, end } = source.place(node)
  const raw = source.file.text.slice(start.offset, end.offset)
  const offsets = new Int32Array(value.length + 1)
  const follow =
    node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
      ? followBlock(raw, value, offsets)
      : followFlow(raw, value, offsets, node.type === 'QUOTE_DOUBLE', node.type === 'QUOTE_SINGLE')
  if (!follow) {
    offsets.fill(0)
    offsets[value.length] = raw.length
  }
  return offsets.map((offset) => start.offset + offset)
}

const breaks = /[ \t]*(?:\r\n|\n|\r)[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)*/y

/** Plain and quoted strings: a line break folds into a space, further ones stand for themselves. */
function followFlow(
  raw: string,
  value: string,
  offsets: Int32Array,
  double: boolean,
  single: boolean,
): boolean {
  let at = double || single ? 1 : 0
  for (let i = 0; i < value.length; ) {
    breaks.lastIndex = at
    const fold = breaks.exec(raw)
    const escaped = double && raw[at] === '\\' ? escapeLength(raw, at) : 0
    if (fold && (value[i] === ' ' || value[i] === '\n')) {
      const many = (fold[0].match(/\r\n|\n|\r/g) as string[]).length
      const produced = many === 1 ? 1 : many - 1
      for (let k = 0; k < produced; k++) offsets[i + k] = at
      at += fold[0].length
      i += produced
    } else if (escaped > 0 && /[\r\n]/.test(raw[at + 1] ?? '')) {
      at += escaped
    } else if (escaped > 0) {
      const wide = (value.codePointAt(i) as number) > 0xffff && escaped === 10 ? 2 : 1
      for (let k = 0; k < wide; k++) offsets[i + k] = at
      at += escaped
      i += wide
    } else {
      if (raw[at] !== value[i]) return false
      offsets[i] = at
      at += single && raw[at] === "'" ? 2 : 1
      i++
    }
  }
  offsets[value.length] = at
  return true
}

/** Length of an escape in a double-quoted string; that of a line continuation takes the indentation in. */
function escapeLength(raw: string, at: number): number {
  const kind = raw[at + 1]
  if (kind === 'x') return 4
  if (kind === 'u') return 6
  if (kind === 'U') return 10
  if (kind === '\r' || kind === '\n')
    return (/^\\\r?\n?[ \t]*/.exec(raw.slice(at, at + 200)) as RegExpExecArray)[0].length
  return 2
}

/** `|` and `>`: after the header line each line of the value follows the indentation of the source. */
function followBlock(raw: string, value: string, offsets: Int32Array): boolean {
  let at = raw.search(/\n|\r/)
  if (at < 0) return value === ''
  let i = 0
  let lineStart = true
  while (i < value.length) {
    if (lineStart) {
      at += (/^(?:\r\n|\n|\r)/.exec(raw.slice(at, at + 2))?.[0] ?? '').length
      const blank = (/^ */.exec(raw.slice(at, at + 100)) as RegExpExecArray)[0].length
      // Deeper indentation belongs to the value: it shows as leading spaces there.
      const kept = (/^ */.exec(value.slice(i, i + 100)) as RegExpExecArray)[0].length
      at += Math.max(blank - kept, 0)
      lineStart = false
      continue
    }
    if (raw[at] === value[i] && value[i] !== '\n') {
      offsets[i++] = at++
    } else if (/[\r\n]/.test(raw[at] ?? '')) {
      // A fold gives one space for one break, one break for two.
      offsets[i] = at
      if (value[i] === '\n' || value[i] === ' ') i++
      lineStart = true
    } else if (value[i] === '\n') {
      offsets[i++] = Math.min(at, raw.length)
    } else return false
  }
  if (lineStart) at += (/^(?:\r\n|\n|\r)/.exec(raw.slice(at, at + 2))?.[0] ?? '').length
  offsets[value.length] = Math.min(at, raw.length)
  return true
}
