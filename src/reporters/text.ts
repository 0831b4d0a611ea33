import type { Messages } from '../messages/index.ts'
import type { Diagnostic, Place, Related, Severity } from '../model/diagnostic.ts'
import { severities } from '../model/diagnostic.ts'
import { addTo } from '../model/groups.ts'
import { codeFrame } from './code-frame.ts'
import type { Report } from './reporter.ts'

/** What a person is told of a report. */
type Told = Omit<Report, 'rules' | 'version'>

/** For people at a terminal: code frames with carets, related places, a summary. */
export const text = (report: Told): string => {
  const lines: string[] = []
  let file: string | undefined
  for (const { diagnostic, more } of gathered(report)) {
    if (diagnostic.file !== file) {
      file = diagnostic.file
      lines.push(report.paint.bold(visible(file)))
    }
    lines.push(...describe(diagnostic, report), '', ...moreOf(more, report))
  }
  lines.push(...summarize(report))
  return `${lines.join('\n')}\n`
}

/** Of one thing told again and again in a file so many places are shown, and so many lines named. */
const shown = 3
const named = 10

interface Entry {
  readonly diagnostic: Diagnostic
  /** Those after it that say the same of other places. */
  readonly more: readonly Diagnostic[]
}

/**
 * What is shown: all, but of those that only inform of one thing all over a file the first three. What
 * matters is not to be looked for among a hundred notes on one habit of the writer.
 */
function gathered({ diagnostics, review }: Told): readonly Entry[] {
  const alike = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const { file, ruleId, reason, severity } = diagnostic
    if (severity !== 'info' || review) continue
    const key = JSON.stringify([file, ruleId, reason])
    addTo(alike, key, diagnostic)
  }
  const more = new Map<Diagnostic, readonly Diagnostic[]>()
  for (const same of alike.values()) {
    const last = same[shown - 1]
    if (last && same.length > shown + 1) more.set(last, same.slice(shown))
  }
  const hidden = new Set([...more.values()].flat())
  return diagnostics
    .filter((diagnostic) => !hidden.has(diagnostic))
    .map((diagnostic) => ({ diagnostic, more: more.get(diagnostic) ?? [] }))
}

function moreOf(others: readonly Diagnostic[], { messages }: Told): string[] {
  if (others.length === 0) return []
  return [`  ${messages.report.more(others.length, linesOf(others, messages))}`, '']
}

function describe(diagnostic: Diagnostic, report: Told): string[] {
  const { paint, messages } = report
  const { place, severity } = diagnostic
  const at = place ? `${place.start.line}:${place.start.column}` : '-'
  const word = colour(severity, report)(messages.severities[severity])
  const lines = [
    `  ${at}  ${word}  ${visible(diagnostic.reason)}  ${paint.dim(diagnostic.ruleId)}`,
    ...frame(diagnostic.file, place, report, colour(severity, report)),
  ]
  const [expected] = diagnostic.expected ?? []
  if (expected !== undefined) lines.push(`    ${messages.report.expected(visible(expected))}`)
  for (const line of diagnostic.note?.split('\n') ?? []) lines.push(`    ${visible(line)}`)
  return [...lines, ...related(diagnostic.related ?? [], report)]
}

/** Places that belong to a diagnostic; of those that follow each other and say the same the first three. */
function related(all: readonly Related[], { paint, messages }: Told): string[] {
  const lines: string[] = []
  for (let at = 0; at < all.length; ) {
    const { file, reason } = all[at] as Related
    let end = at + 1
    while (all[end]?.reason === reason && all[end]?.file === file) end++
    const same = all.slice(at, end)
    const listed = same.length > shown + 1 ? same.slice(0, shown) : same
    for (const { place } of listed) {
      const where = paint.dim(`${visible(file)}:${place.start.line}:${place.start.column}`)
      lines.push(`    ${messages.report.related} ${where}  ${visible(reason)}`)
    }
    const rest = same.slice(listed.length)
    if (rest.length > 0)
      lines.push(`    ${messages.report.moreRelated(rest.length, linesOf(rest, messages))}`)
    at = end
  }
  return lines
}

/** The numbers of lines, of many the first ten. */
function linesOf(places: readonly { readonly place?: Place }[], { report }: Messages): string {
  const lines = [...new Set(places.map(({ place }) => place?.start.line ?? 1))]
  const listed = lines.slice(0, named).join(report.joiner)
  return lines.length > named ? `${listed}…` : listed
}

function frame(
  file: string,
  place: Diagnostic['place'],
  { sources, paint, columns }: Told,
  highlight: (text: string) => string,
): string[] {
  const source = sources.get(file)
  if (source === undefined || !place) return []
  const number = String(place.start.line)
  const room = Math.max(6, columns - number.length - 14)
  const { source: line, indent, carets } = codeFrame(source, place, room)
  const gutter = (label: string) => paint.dim(`    ${label.padStart(number.length)} | `)
  const marks = ' '.repeat(indent) + highlight('^'.repeat(carets))
  return [gutter(number) + line, gutter('') + marks]
}

function colour(severity: Severity, { paint }: Told): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, info: paint.cyan }[severity]
}

function summarize(report: Told): string[] {
  const { diagnostics, messages, paint, sources, suppressed } = report
  const lines = suppressed > 0 ? [messages.report.suppressed(suppressed)] : []
  if (report.review) {
    const { review, reviewNone } = messages.report
    return [diagnostics.length > 0 ? review(diagnostics.length) : reviewNone]
  }
  if (diagnostics.length === 0) return [...lines, paint.green(messages.report.clean(sources.size))]
  const counts = severities.flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
    return count > 0 ? [messages.report.counts[severity](count)] : []
  })
  const fixable = diagnostics.filter((diagnostic) => diagnostic.fix?.length).length
  const summary = messages.report.summary(counts.join(messages.report.joiner), sources.size)
  return [...lines, summary + (fixable > 0 ? messages.report.fixable(fixable) : '')]
}

/** Control characters of a hostile file or file name never reach the terminal. */
function visible(value: string): string {
  return value.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '?')
}
