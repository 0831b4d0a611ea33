import type { IssueEntry } from '../archive.ts'
import { addTo } from '../groups.ts'
import type { Numbering } from '../publication.ts'

/** A year's end without an anchor behind it: 总期 simply goes on. A second anchor settles it. */
export interface Assumption {
  /** First issue of the later year, and the last 期 that exists before it. */
  readonly id: string
  readonly after: { readonly year: number; readonly number: number }
}

/** An anchor whose 总期 does not fit the difference of 期 to an earlier anchor of the same year, runs back, or leaves the first issue none. */
export interface AnchorConflict {
  readonly issue: string
  readonly wholeNumber: number
  readonly expected: number
  readonly from: string
}

interface Anchor {
  readonly issue: string
  readonly year: number
  readonly number: number
  readonly wholeNumber: number
}

/** Counts 总期: each year has a base, the 总期 before its first 期. */
export class WholeNumbers {
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
      const { year, number } = parseId(issue)
      addTo(this.#skipped, year, number)
    }
    // An issue that is named twice is told where it is read; the first counts.
    this.#anchors = numbering.anchors
      .filter(({ issue }, at, all) => all.findIndex((each) => each.issue === issue) === at)
      .map((anchor) => ({ ...anchor, ...parseId(anchor.issue) }))
      .sort((a, b) => a.year - b.year || a.number - b.number)
    for (const { year, number } of this.#anchors) this.#exists(year, number)
    for (const { id, year, numbers } of regular) {
      if (!this.#firstIds.has(year)) this.#firstIds.set(year, id)
      this.#exists(year, numbers.at(-1) ?? 0)
    }
    if (this.#anchors.length > 0) this.#fillBases()
    this.#checkFirst(regular[0])
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

  /** A base for every year: its anchor's, else where the year before it ends; before the first anchor the count runs backwards. */
  #fillBases(): void {
    const years = [...this.#lasts.keys()].sort((a, b) => a - b)
    const anchored = this.#firstAnchors()
    const start = years.findIndex((year) => anchored.has(year))
    let before: number | undefined
    for (const year of years.slice(start)) {
      this.#carry(year, before, anchored.get(year))
      before = year
    }
    for (let i = start - 1; i >= 0; i--) {
      const year = years[i] as number
      const later = years[i + 1] as number
      const base = this.#bases.get(later) as number
      this.#bases.set(year, base - this.#ordinal(year, this.#lasts.get(year) ?? 0))
      this.#assumed.push({ year: later, after: year })
    }
    this.#assumed.sort((a, b) => a.year - b.year)
  }

  /** The first anchor of each year that has one, with which its later ones have to agree. */
  #firstAnchors(): Map<number, Anchor> {
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
    return anchored
  }

  /** Carries the count over from the year before into a year; an anchor settles it and must not run back. */
  #carry(year: number, before: number | undefined, anchor: Anchor | undefined): void {
    const carried = before === undefined ? undefined : this.#end(before)
    if (!anchor) {
      this.#bases.set(year, carried as number)
      this.#assumed.push({ year, after: before as number })
      return
    }
    const base = anchor.wholeNumber - this.#ordinal(year, anchor.number)
    this.#bases.set(year, base)
    if (before === undefined || carried === undefined || base >= carried) return
    this.conflicts.push({
      ...pick(anchor),
      expected: anchor.wholeNumber + carried - base,
      from: idOf(before, this.#lasts.get(before) ?? 0),
    })
  }

  /** The first issue that is there is at least the first of all. */
  #checkFirst(first: IssueEntry | undefined): void {
    const [anchor] = this.#anchors
    if (!anchor || !first) return
    const whole = this.#whole(first.year, first.numbers[0] ?? 1)
    if (whole === undefined || whole > 0) return
    const expected = anchor.wholeNumber + 1 - whole
    this.conflicts.push({ ...pick(anchor), expected, from: first.id })
  }
}

function pick({ issue, wholeNumber }: Anchor) {
  return { issue, wholeNumber }
}

/** `2024-06` → 2024 and 6. */
export function parseId(issue: string): { year: number; number: number } {
  return { year: Number(issue.slice(0, 4)), number: Number(issue.slice(5)) }
}

/** 2024 and 6 → `2024-06`. */
export function idOf(year: number, number: number): string {
  return `${year}-${String(number).padStart(2, '0')}`
}
