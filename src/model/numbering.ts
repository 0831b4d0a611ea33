import type { Archive, IssueEntry } from './archive.ts'
import type { Numbering } from './publication.ts'

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

/** A year's end without an anchor behind it: 总期 simply goes on. A second anchor settles it. */
export interface Assumption {
  /** First issue of the later year, and the last 期 that exists before it. */
  readonly id: string
  readonly after: { readonly year: number; readonly number: number }
}

/** An anchor whose 总期 does not fit the difference of 期 to an earlier anchor of the same year, or runs back. */
export interface AnchorConflict {
  readonly issue: string
  readonly wholeNumber: number
  readonly expected: number
  readonly from: string
}

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
  const counter = new Counter(numbering, regular)
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
  let number = last ? (last.numbers.at(-1) ?? 0) + 1 : anchor ? parse(anchor).number : 1
  const year = last?.year ?? (anchor ? parse(anchor).year : 1)
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

function idOf(year: number, number: number): string {
  return `${year}-${String(number).padStart(2, '0')}`
}

interface Anchor {
  readonly issue: string
  readonly year: number
  readonly number: number
  readonly wholeNumber: number
}

/** Counts 总期: each year has a base, the 总期 before its first 期. */
class Counter {
  readonly conflicts: AnchorConflict[] = []
  readonly #anchors: Anchor[]
  readonly #skipped = new Map<number, number[]>()
  /** Years in order, each with its last 期 that exists or is an anchor. */
  readonly #lasts = new Map<number, number>()
  readonly #firstIds = new Map<number, string>()
  readonly #bases = new Map<number, number>()
  readonly #assumed: { year: number; after: number }[] = []

  constructor(numbering: Numbering, regular: readonly IssueEntry[]) {
    for (const { issue } of numbering.skipped) {
      const { year, number } = parse(issue)
      this.#skipped.set(year, [...(this.#skipped.get(year) ?? []), number])
    }
    this.#anchors = numbering.anchors
      .filter((anchor) => !anchor.issue.includes('S'))
      .map((anchor) => ({ ...anchor, ...parse(anchor.issue) }))
      .sort((a, b) => a.year - b.year || a.number - b.number)
    for (const { year, number } of this.#anchors) this.#exists(year, number)
    for (const { id, year, numbers } of regular) {
      if (!this.#firstIds.has(year)) this.#firstIds.set(year, id)
      this.#exists(year, numbers.at(-1) ?? 0)
    }
    if (this.#anchors.length > 0) this.#fillBases()
  }

  /** 总期 of some 期 of a year; empty where there is no anchor at all. */
  wholeNumbers(year: number, numbers: readonly number[]): number[] {
    const whole = numbers.map((number) => this.#whole(year, number))
    return whole.every((each) => each !== undefined) ? (whole as number[]) : []
  }

  assumptions(): Assumption[] {
    const found: Assumption[] = []
    for (const { year, after } of this.#assumed) {
      const id = this.#firstIds.get(year)
      if (id === undefined) continue
      found.push({ id, after: { year: after, number: this.#lasts.get(after) ?? 0 } })
    }
    return found
  }

  #whole(year: number, number: number): number | undefined {
    // Within a year the nearest anchor at or before the issue rules, or the first one behind it.
    let anchor: Anchor | undefined
    for (const each of this.#anchors) {
      if (each.year === year && (anchor === undefined || each.number <= number)) anchor = each
    }
    const ordinal = this.#ordinal(year, number)
    if (anchor) return anchor.wholeNumber + ordinal - this.#ordinal(year, anchor.number)
    const base = this.#bases.get(year) ?? this.#baseOutside(year)
    return base === undefined ? undefined : base + ordinal
  }

  /** A year in which nothing exists yet goes on from the last one before it. */
  #baseOutside(year: number): number | undefined {
    let before: number | undefined
    for (const each of this.#bases.keys()) {
      if (each < year && (before === undefined || each > before)) before = each
    }
    return before === undefined ? undefined : this.#end(before)
  }

  /** How many numbers have come out up to a 期 of a year. */
  #ordinal(year: number, number: number): number {
    const skipped = this.#skipped.get(year) ?? []
    return number - skipped.filter((each) => each <= number).length
  }

  #exists(year: number, number: number): void {
    this.#lasts.set(year, Math.max(this.#lasts.get(year) ?? 0, number))
  }

  /** 总期 of a year's last 期. */
  #end(year: number): number | undefined {
    return this.#whole(year, this.#lasts.get(year) ?? 0)
  }

  #fillBases(): void {
    const years = [...this.#lasts.keys()].sort((a, b) => a - b)
    const anchored = new Map<number, Anchor>()
    for (const anchor of this.#anchors) {
      const first = anchored.get(anchor.year)
      if (!first) {
        anchored.set(anchor.year, anchor)
        continue
      }
      const expected =
        first.wholeNumber +
        this.#ordinal(anchor.year, anchor.number) -
        this.#ordinal(anchor.year, first.number)
      if (expected !== anchor.wholeNumber) {
        this.conflicts.push({ ...pick(anchor), expected, from: first.issue })
      }
    }
    const start = years.findIndex((year) => anchored.has(year))
    for (let i = start; i < years.length; i++) {
      const year = years[i] as number
      const before = years[i - 1]
      const anchor = anchored.get(year)
      const carried = before === undefined || i === start ? undefined : this.#end(before)
      if (anchor) {
        const base = anchor.wholeNumber - this.#ordinal(year, anchor.number)
        this.#bases.set(year, base)
        if (carried !== undefined && base < carried) {
          const expected = anchor.wholeNumber + carried - base
          this.conflicts.push({
            ...pick(anchor),
            expected,
            from: idOf(before as number, this.#lasts.get(before as number) ?? 0),
          })
        }
      } else {
        this.#bases.set(year, carried as number)
        this.#assumed.push({ year, after: before as number })
      }
    }
    // Before the first anchor's year the count runs backwards.
    for (let i = start - 1; i >= 0; i--) {
      const year = years[i] as number
      const later = years[i + 1] as number
      const base = this.#bases.get(later) as number
      this.#bases.set(year, base - this.#ordinal(year, this.#lasts.get(year) ?? 0))
      this.#assumed.push({ year: later, after: year })
    }
    this.#assumed.sort((a, b) => a.year - b.year)
  }
}

function pick({ issue, wholeNumber }: Anchor) {
  return { issue, wholeNumber }
}

function parse(issue: string): { year: number; number: number } {
  return { year: Number(issue.slice(0, 4)), number: Number(issue.slice(5)) }
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
