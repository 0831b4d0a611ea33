import type { Archive, IssueEntry } from '../archive.ts'
import type { Numbering } from '../publication.ts'
import {
  type AnchorConflict,
  type Assumption,
  idOf,
  parseId,
  WholeNumbers,
} from './whole-numbers.ts'

/** An issue in the ledger. */
export interface LedgerEntry {
  readonly id: string
  readonly year: number
  readonly kind: IssueEntry['kind']
  /** 期 of the year; a supplement its own sequence number. */
  readonly numbers: readonly number[]
  /** 总期, one for each 期; empty for a supplement, and where no anchor is known. */
  readonly wholeNumbers: readonly number[]
  /** 2024年第6期（总第160期） */
  readonly printed: string
  readonly entry: IssueEntry
}

/** 期 that count as issued and are not in the workspace. */
export interface Gap {
  readonly year: number
  readonly numbers: readonly number[]
  /** The issue after the gap. */
  readonly before: string
}

/** Two issues that claim one 期, or one 总期. */
export interface Collision {
  readonly kind: 'number' | 'wholeNumber'
  readonly value: number
  /** In the order of the archive. */
  readonly ids: readonly [string, string]
}

/** All issues of a periodical with their 期 and 总期, and what does not fit. */
export interface Ledger {
  /** In the order of the archive. */
  readonly entries: readonly LedgerEntry[]
  readonly gaps: readonly Gap[]
  readonly collisions: readonly Collision[]
  readonly assumptions: readonly Assumption[]
  readonly conflicts: readonly AnchorConflict[]
  /** The regular issue after the last, of the same year. */
  readonly next: Proposal
  get(id: string): LedgerEntry | undefined
  /** What an issue would be numbered that is not there yet. */
  propose(year: number, numbers: readonly number[]): Proposal
}

/** The number of an issue that is not there yet. */
export interface Proposal {
  readonly id: string
  readonly year: number
  readonly numbers: readonly number[]
  readonly wholeNumbers: readonly number[]
  readonly printed: string
}

const ledgers = new WeakMap<Archive, Ledger>()

/** The numbers of all issues, derived from the anchors by difference of 期. Linear; computed once an archive. */
export function ledger(archive: Archive): Ledger {
  const known = ledgers.get(archive)
  if (known) return known
  const made = makeLedger(archive)
  ledgers.set(archive, made)
  return made
}

function makeLedger(archive: Archive): Ledger {
  const { numbering } = archive.publication
  const regular = archive.entries.filter((entry) => entry.kind === 'regular')
  const counter = new WholeNumbers(numbering, regular)
  const entries = archive.entries.map((entry): LedgerEntry => {
    const { id, year, kind, numbers } = entry
    const wholeNumbers = kind === 'regular' ? counter.wholeNumbers(year, numbers) : []
    const printed = printIssue({ year, kind, numbers, wholeNumbers }, numbering)
    return { id, year, kind, numbers, wholeNumbers, printed, entry }
  })
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const propose = (year: number, numbers: readonly number[]): Proposal => {
    const wholeNumbers = counter.wholeNumbers(year, numbers)
    return {
      id: `${year}-${String(numbers[0] ?? 1).padStart(2, '0')}`,
      year,
      numbers,
      wholeNumbers,
      printed: printIssue({ year, kind: 'regular', numbers, wholeNumbers }, numbering),
    }
  }
  const last = regular.at(-1)
  const skipped = new Set(numbering.skipped.map((skip) => skip.issue))
  // With no issue yet, the one that the last anchor names is the first to be made.
  const anchor = numbering.anchors.at(-1)?.issue
  let number = last ? (last.numbers.at(-1) ?? 0) + 1 : anchor ? parseId(anchor).number : 1
  const year = last?.year ?? (anchor ? parseId(anchor).year : 1)
  while (skipped.has(idOf(year, number))) number++
  return {
    entries,
    gaps: findGaps(regular, skipped),
    collisions: findCollisions(entries),
    assumptions: counter.assumptions(),
    conflicts: counter.conflicts,
    next: propose(year, [number]),
    get: (id) => byId.get(id),
    propose,
  }
}

/** 期 between one regular issue and the next that are neither there nor skipped; at the head of a year only where an earlier year is known. */
function findGaps(regular: readonly IssueEntry[], skipped: ReadonlySet<string>): Gap[] {
  const gaps: Gap[] = []
  let previous: IssueEntry | undefined
  let last = 0
  for (const entry of regular) {
    if (previous?.year !== entry.year) last = 0
    const first = entry.numbers[0] ?? 0
    // The archive may begin anywhere: what came before its first issue is no gap.
    if (previous) {
      const numbers: number[] = []
      for (let n = last + 1; n < first; n++) if (!skipped.has(idOf(entry.year, n))) numbers.push(n)
      if (numbers.length > 0) gaps.push({ year: entry.year, numbers, before: entry.id })
    }
    last = Math.max(last, entry.numbers.at(-1) ?? 0)
    previous = entry
  }
  return gaps
}

function findCollisions(entries: readonly LedgerEntry[]): Collision[] {
  const collisions: Collision[] = []
  const seen = new Map<string, string>()
  const claim = (kind: Collision['kind'], key: string, value: number, id: string) => {
    const earlier = seen.get(key)
    if (earlier === undefined) seen.set(key, id)
    else if (earlier !== id) collisions.push({ kind, value, ids: [earlier, id] })
  }
  for (const { id, year, kind, numbers, wholeNumbers } of entries) {
    for (const number of numbers) claim('number', `${kind} ${year} ${number}`, number, id)
    const twice = collisions.at(-1)?.ids[1] === id
    // Two issues of one 期 share their 总期 too: told once.
    if (!twice)
      for (const number of wholeNumbers) claim('wholeNumber', `whole ${number}`, number, id)
  }
  return collisions
}

/** 2024年第6期（总第160期）, 2024年第1—2期（总第155—156期）, 2024年增刊第1期. */
export function printIssue(
  issue: Pick<LedgerEntry, 'year' | 'kind' | 'numbers' | 'wholeNumbers'>,
  numbering: Pick<Numbering, 'combined'>,
): string {
  const { year, kind, numbers, wholeNumbers } = issue
  if (kind === 'supplement') return `${year}年增刊第${numbers[0]}期`
  const number = `${year}年${printNumbers(numbers, numbering.combined)}`
  if (wholeNumbers.length === 0) return number
  return `${number}（总${printNumbers(wholeNumbers, numbering.combined === 'list' ? 'dash' : numbering.combined)}）`
}

/** 第6期, 第1—2期, 第1-2期, 第1、2期合刊. */
export function printNumbers(numbers: readonly number[], combined: Numbering['combined']): string {
  if (numbers.length < 2) return `第${numbers[0]}期`
  if (combined === 'list') return `第${numbers.join('、')}期合刊`
  return `第${numbers[0]}${combined === 'dash' ? '—' : '-'}${numbers.at(-1)}期`
}
