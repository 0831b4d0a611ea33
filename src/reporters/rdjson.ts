import type { Point } from '../model/diagnostic.ts'
import { Lines } from '../model/source.ts'
import type { Report, Reporter } from './reporter.ts'

const names = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const

interface Position {
  readonly line: number
  /** From 1, in UTF-8 bytes of the line; absent in a file whose text is not at hand (an earlier issue). */
  readonly column?: number
}

/** Reviewdog's Diagnostic Format: columns count UTF-8 bytes, ends are exclusive. */
export const rdjson: Reporter = (report) => {
  const at = byteColumns(report.sources)
  const diagnostics = report.diagnostics.map((diagnostic) => {
    const { file, place, reason, severity, ruleId, fix, related } = diagnostic
    const range = (from: Point | number, to: Point | number) => ({
      start: at(file, from),
      end: at(file, to),
    })
    return {
      message: reason,
      location: {
        path: file,
        ...(place ? { range: range(place.start, place.end) } : {}),
      },
      severity: names[severity],
      code: { value: ruleId },
      ...(fix?.length
        ? { suggestions: fix.map(({ start, end, text }) => ({ range: range(start, end), text })) }
        : {}),
      ...(related?.length
        ? {
            relatedLocations: related.map((other) => ({
              message: other.reason,
              location: {
                path: other.file,
                range: {
                  start: at(other.file, other.place.start),
                  end: at(other.file, other.place.end),
                },
              },
            })),
          }
        : {}),
    }
  })
  return `${JSON.stringify({ source: { name: 'zsia' }, diagnostics }, null, 2)}\n`
}

function byteColumns(
  sources: Report['sources'],
): (file: string, where: Point | number) => Position {
  const encoder = new TextEncoder()
  const known = new Map<string, Lines>()
  return (file, where) => {
    const offset = typeof where === 'number' ? where : where.offset
    const text = sources.get(file) ?? ''
    if (typeof where !== 'number' && text.length < offset) return { line: where.line }
    const lines = known.get(file) ?? new Lines(text)
    known.set(file, lines)
    const { line, column, offset: inside } = lines.point(offset)
    const before = text.slice(inside - (column - 1), inside)
    return { line, column: encoder.encode(before).length + 1 }
  }
}
