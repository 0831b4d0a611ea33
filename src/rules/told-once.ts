import { compareDiagnostics, type Diagnostic, type Place } from '../model/diagnostic.ts'
import { atOnePlace } from './at-one-place.ts'
import { noGlyph } from './coverage.ts'
import { deadlineChain } from './date/deadline-chain.ts'
import { farYear } from './date/far-year.ts'
import { rangeReversed } from './date/range-reversed.ts'
import { signatureYear } from './date/signature-year.ts'
import { documentNumber } from './doc/document-number.ts'
import { periodMismatch } from './fig/period-mismatch.ts'
import { dateOrder } from './issue/date-order.ts'
import { dateYear } from './issue/date-year.ts'
import { noDuplicate } from './issue/no-duplicate.ts'
import { skippedPresent } from './issue/skipped-present.ts'
import { columnsOff } from './tab/columns-off.ts'
import { headerPeriod } from './tab/header-period.ts'
import { periodAfterIssue } from './tab/period-after-issue.ts'
import { rowNumber } from './tab/row-number.ts'
import { garbled } from './text/garbled.ts'
import { slip } from './text/slip.ts'
import { titleMismatch } from './toc/title-mismatch.ts'

/** One mistake is told once: leaves out, in linear time, what only follows from another diagnostic. */
export function toldOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = diagnostics.filter(isPlaced).sort(compareDiagnostics)
  const left = new Set<Diagnostic>()
  for (const follows of consequences) for (const diagnostic of follows(sorted)) left.add(diagnostic)
  return diagnostics.filter((diagnostic) => !left.has(diagnostic))
}

type Placed = Diagnostic & { readonly place: Place }

function isPlaced(diagnostic: Diagnostic): diagnostic is Placed {
  return diagnostic.place !== undefined
}

/** Of diagnostics in their order, those that follow from others; a fault of a source never does. */
const consequences: readonly ((sorted: readonly Placed[]) => Iterable<Diagnostic>)[] = [
  atFaults,
  withinMarkup,
  atOnePlace,
  spoiltByEncoding,
  withoutGlyph,
  guessedBesideKnown,
  entriesOfWrongTitles,
  datesOfReversedRanges,
  periodsOfWrongEntries,
  periodsOfWrongHeads,
  besideWrongDates,
  totalsOfLostRows,
  withinWrongIssues,
]

function isFault({ ruleId }: Diagnostic): boolean {
  return /^(?:source|markup)\//.test(ruleId)
}

/** What a rule finds where a fault of markup or of the encoding begins. */
function* atFaults(sorted: readonly Placed[]): Iterable<Diagnostic> {
  const faults = new Set(
    sorted.filter((each) => isFault(each) && each.severity === 'error').map(beginning),
  )
  for (const each of sorted) if (!isFault(each) && faults.has(beginning(each))) yield each
}

function beginning({ file, place }: Placed): string {
  return `${place.start.offset} ${file}`
}

/** Faults whose characters are markup that went wrong, not words. */
const misread: ReadonlySet<string> = new Set([
  'markup/directive-syntax',
  'markup/figure-syntax',
  'markup/image-inline',
  'markup/link-syntax',
  'markup/strike-unclosed',
  'markup/strong-unclosed',
])

/** What stands within misread markup. */
function* withinMarkup(sorted: readonly Placed[]): Iterable<Diagnostic> {
  let [file, end] = ['', 0]
  for (const each of sorted) {
    if (each.file !== file) [file, end] = [each.file, 0]
    if (misread.has(each.ruleId)) end = Math.max(end, each.place.end.offset)
    else if (!isFault(each) && each.place.end.offset <= end) yield each
  }
}

/** The other characters that a wrong encoding has spoilt. */
function* spoiltByEncoding(sorted: readonly Placed[]): Iterable<Diagnostic> {
  const spoilt = new Set(sorted.filter((each) => each.ruleId === 'source/encoding').map(fileOf))
  for (const each of sorted) if (each.ruleId === garbled.id && spoilt.has(each.file)) yield each
}

function fileOf({ file }: Diagnostic): string {
  return file
}

/** That no font has a character which should not be there in any case. */
function* withoutGlyph(sorted: readonly Placed[]): Iterable<Diagnostic> {
  const isWord = ({ ruleId }: Diagnostic) => ruleId.startsWith('text/') && ruleId !== noGlyph.id
  const words = new Set(
    sorted.filter((each) => isWord(each) && each.severity === 'error').map(beginning),
  )
  for (const each of sorted)
    if (each.ruleId === noGlyph.id && words.has(beginning(each))) yield each
}

/** What is guessed from counts, on characters of which another rule of words knows something. */
function* guessedBesideKnown(sorted: readonly Placed[]): Iterable<Diagnostic> {
  const isKnown = ({ ruleId }: Diagnostic) => /^(?:text|term)\//.test(ruleId) && ruleId !== slip.id
  let [file, end] = ['', 0]
  for (const each of sorted) {
    if (each.file !== file) [file, end] = [each.file, 0]
    if (isKnown(each)) end = Math.max(end, each.place.end.offset)
    else if (each.ruleId === slip.id && each.place.start.offset < end) yield each
  }
  let begin = Number.POSITIVE_INFINITY
  for (const each of sorted.toReversed()) {
    if (each.file !== file) [file, begin] = [each.file, Number.POSITIVE_INFINITY]
    if (isKnown(each)) begin = each.place.start.offset
    else if (each.ruleId === slip.id && begin < each.place.end.offset) yield each
  }
}

/** An entry of the contents that differs from a title whose period is itself told as wrong. */
function* entriesOfWrongTitles(sorted: readonly Placed[]): Iterable<Diagnostic> {
  const titles = new Map<string, Place>()
  for (const { ruleId, file, place } of sorted)
    if (ruleId === periodMismatch.id) titles.set(lineOf(file, place.start.line), place)
  for (const each of sorted) {
    if (each.ruleId !== titleMismatch.id) continue
    const title = each.related?.[0]
    const wrong = title && titles.get(lineOf(title.file, title.place.start.line))
    if (wrong && overlap(wrong, title.place)) yield each
  }
}

/** What is said of a date that is in the wrong place of its range. */
function* datesOfReversedRanges(sorted: readonly Placed[]): Iterable<Diagnostic> {
  let [file, end] = ['', 0]
  for (const each of sorted) {
    if (each.file !== file) [file, end] = [each.file, 0]
    if (each.ruleId === rangeReversed.id) end = Math.max(end, each.place.end.offset)
    else if (each.ruleId.startsWith('date/') && each.place.end.offset <= end) yield each
  }
}

/** The period of an entry of the contents that differs from its title there. */
function* periodsOfWrongEntries(sorted: readonly Placed[]): Iterable<Diagnostic> {
  const entries = new Map<string, Place>()
  for (const { ruleId, file, place } of sorted)
    if (ruleId === titleMismatch.id) entries.set(lineOf(file, place.start.line), place)
  for (const each of sorted) {
    if (each.ruleId !== periodMismatch.id) continue
    const entry = entries.get(lineOf(each.file, each.place.start.line))
    if (entry && overlap(entry, each.place)) yield each
  }
}

/**
 * A table's head and the sentence above it name two months: told at the head, the sentence is none of another
 * period; told of a figure of the sentence, its month is not told as well.
 */
function* periodsOfWrongHeads(sorted: readonly Placed[]): Iterable<Diagnostic> {
  const heads = sorted.filter(({ ruleId }) => ruleId === headerPeriod.id)
  if (heads.length === 0) return
  const sentences = new Set<string>()
  for (const { ruleId, file, place } of sorted)
    if (ruleId === periodMismatch.id) sentences.add(lineOf(file, place.start.line))
  const leads = new Set<string>()
  for (const head of heads) {
    if (sentences.has(lineOf(head.file, head.place.start.line))) yield head
    for (const { file, place } of head.related ?? []) leads.add(lineOf(file, place.start.line))
  }
  for (const each of sorted)
    if (each.ruleId === periodMismatch.id && leads.has(lineOf(each.file, each.place.start.line)))
      yield each
}

/** What is measured by a date that is itself told as wrong: a document by its notice, a deadline by another. */
const measures: readonly (readonly [wrong: string, measured: string])[] = [
  [signatureYear.id, documentNumber.id],
  [farYear.id, deadlineChain.id],
]

/** Of two dates that contradict each other, what is told at the one that is right. */
function* besideWrongDates(sorted: readonly Placed[]): Iterable<Diagnostic> {
  for (const [wrong, measured] of measures) {
    const causes = sorted.filter(({ ruleId }) => ruleId === wrong)
    if (causes.length === 0) continue
    for (const each of sorted) {
      if (each.ruleId !== measured) continue
      if (causes.some((cause) => contradict(cause, each))) yield each
    }
  }
}

function contradict(a: Placed, b: Placed): boolean {
  const names = (one: Placed, other: Placed) =>
    one.related?.some(({ file, place }) => file === other.file && overlap(place, other.place))
  return names(a, b) === true || names(b, a) === true
}

/** That the totals are short of a row, where the numbers of the rows say which one is lost. */
function* totalsOfLostRows(sorted: readonly Placed[]): Iterable<Diagnostic> {
  const breaks = new Set<string>()
  for (const { ruleId, file, place } of sorted)
    if (ruleId === rowNumber.id) breaks.add(lineOf(file, place.start.line))
  for (const each of sorted) {
    const rows = each.ruleId === columnsOff.id ? each.related?.[0]?.place : undefined
    if (!rows || breaks.size === 0) continue
    for (let line = rows.start.line; line <= rows.end.line; line++) {
      if (!breaks.has(lineOf(each.file, line))) continue
      yield each
      break
    }
  }
}

/** What follows, at one place, from another mistake in the numbers or the date of an issue. */
const causes: ReadonlyMap<string, string> = new Map([
  [dateOrder.id, dateYear.id],
  [noDuplicate.id, skippedPresent.id],
])

/** A date of another year is earlier than the issue before; figures are later than a date that is wrong. */
function* withinWrongIssues(sorted: readonly Placed[]): Iterable<Diagnostic> {
  const told = new Set(sorted.map((each) => `${each.ruleId} ${beginning(each)}`))
  for (const each of sorted) {
    const cause = causes.get(each.ruleId)
    if (cause !== undefined && told.has(`${cause} ${beginning(each)}`)) yield each
    const date = each.ruleId === periodAfterIssue.id ? each.related?.[0] : undefined
    const wrong = (id: string) =>
      date !== undefined && told.has(`${id} ${date.place.start.offset} ${date.file}`)
    if (wrong(dateOrder.id) || wrong(dateYear.id)) yield each
  }
}

function lineOf(file: string, line: number): string {
  return `${line} ${file}`
}

function overlap(a: Place, b: Place): boolean {
  return a.start.offset < b.end.offset && b.start.offset < a.end.offset
}
