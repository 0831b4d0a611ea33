import type { Archive, IssueEntry } from '../model/archive.ts'
import { compareText } from '../model/diagnostic.ts'
import { monthIndex, monthOf } from '../model/period.ts'
import type { TableData } from '../model/statistics.ts'

/** The data of one period of a table, and the issue that holds it. */
export interface SeriesPoint {
  readonly entry: IssueEntry
  readonly data: TableData
  /** Data of the same period that this one supersedes, by declaration. */
  readonly supersedes: readonly TableData[]
}

/** A table along its periods, wherever their data lie. */
export interface Series {
  /** By period; superseded data left out. */
  readonly points: readonly SeriesPoint[]
  /** Data whose period overlaps that of an earlier issue without superseding it. */
  readonly overlaps: readonly { readonly data: TableData; readonly earlier: SeriesPoint }[]
  /** The data that ends in the month before another begins. */
  before(data: TableData): SeriesPoint | undefined
  /** Index among the points of the data that a file holds; -1 where it is none of them. */
  indexOf(data: TableData): number
}

const known = new WeakMap<Archive, Map<string, Series>>()

/** The periods of a table over the archive; computed once for each. */
export function seriesOf(archive: Archive, table: string): Series {
  let all = known.get(archive)
  if (!all) {
    all = new Map()
    known.set(archive, all)
  }
  let series = all.get(table)
  if (!series) {
    series = makeSeries(archive, table)
    all.set(table, series)
  }
  return series
}

function makeSeries(archive: Archive, table: string): Series {
  const points = new Map<string, SeriesPoint>()
  const overlaps: { data: TableData; earlier: SeriesPoint }[] = []
  const months = new Map<number, SeriesPoint>()
  for (const entry of archive.entries) {
    for (const data of entry.data) {
      if (data.table !== table || data.periodAssumed) continue
      const { from, to } = data.period
      const key = `${from} ${to}`
      const same = points.get(key)
      const point: SeriesPoint = {
        entry,
        data,
        supersedes: same ? [...same.supersedes, same.data] : [],
      }
      const met = same ?? overlapping(months, data)
      if (met && !(same && data.revises)) {
        overlaps.push({ data, earlier: met })
        // Of two that contradict each other the first stands: the later one is told.
        continue
      }
      points.set(key, point)
      for (let month = monthIndex(from); month <= monthIndex(to); month++) months.set(month, point)
    }
  }
  const sorted = [...points.values()].sort((a, b) =>
    compareText(a.data.period.from, b.data.period.from),
  )
  const indexes = new Map(sorted.map((point, index) => [point.data.file.path, index]))
  const ends = new Map(sorted.map((point) => [point.data.period.to, point]))
  return {
    points: sorted,
    overlaps,
    indexOf: (data) => indexes.get(data.file.path) ?? -1,
    before: (data) => ends.get(monthOf(monthIndex(data.period.from) - 1)),
  }
}

function overlapping(
  months: ReadonlyMap<number, SeriesPoint>,
  { period }: TableData,
): SeriesPoint | undefined {
  const last = Math.min(monthIndex(period.to), monthIndex(period.from) + 1200)
  for (let month = monthIndex(period.from); month <= last; month++) {
    const met = months.get(month)
    if (met) return met
  }
  return undefined
}
