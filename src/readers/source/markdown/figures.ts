import type { CellReference } from '../../../model/issue.ts'
import { type Context, report } from './context.ts'
import { cutter, type Piece, valueOfPieces } from './pieces.ts'

/** Splits a text at its `{{path}}` figures; what lies between stays as pieces. An escaped brace is text. */
export function splitFigures(
  context: Context,
  pieces: readonly Piece[],
): (CellReference | readonly Piece[])[] {
  const value = valueOfPieces(pieces)
  if (!/[{｛]/.test(value)) return pieces.length > 0 ? [pieces] : []
  const parts: (CellReference | readonly Piece[])[] = []
  const cut = cutter(pieces)
  let at = 0
  let close = -1
  for (let open = value.indexOf('{{'); open >= 0; open = value.indexOf('{{', open + 2)) {
    const [first] = cut(open, open + 1)
    if (!first?.exact) continue
    if (close < open) close = value.indexOf('}}', open)
    const next = value.indexOf('{{', open + 2)
    if (close < 0 || (next >= 0 && next < close)) {
      report(
        context,
        'markup/figure-unclosed',
        first.start,
        first.start + 2,
        '“{{”没有对应的“}}”；引用表中数字写作 {{表.行.列}}',
      )
      if (close < 0) break
      continue
    }
    const inside = cut(open, close + 2)
    if (open > at) parts.push(cut(at, open))
    parts.push(cellReference(context, value.slice(open + 2, close), inside))
    at = close + 2
    open = close
  }
  if (at < value.length) parts.push(cut(at, value.length))
  return parts
}

function cellReference(context: Context, written: string, pieces: readonly Piece[]): CellReference {
  const start = pieces[0]?.start ?? 0
  const end = pieces.at(-1)?.end ?? start
  const path = written.trim().replace(/\s*[.．]\s*/g, '.')
  const position = { start: context.lines.point(start), end: context.lines.point(end) }
  const node: CellReference = { type: 'cellReference', path, position }
  if (!context.options.section) return node
  if (path.startsWith('{')) {
    const right = `{{${path.replace(/^\{+\s*/, '')}}}`
    const reason = `引用表中数字只用两对花括号，写作 ${right}`
    report(context, 'markup/figure-syntax', start, end, reason, { expected: [right] })
    return node
  }
  const found = context.options.section.figure(path)
  if ('text' in found) return { ...node, value: found.text }
  if ('told' in found) return node
  report(context, 'markup/figure-unknown', start, end, found.reason, {
    actual: context.source.slice(start, end),
    ...(found.expected ? { expected: [`{{${found.expected}}}`] } : {}),
  })
  return node
}
