import type { Place } from './diagnostic.ts'
import type { SourceFile, Text } from './source.ts'

/** A month or several, inclusive, as `YYYY-MM`. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** A column of a statistics table. */
export interface ColumnDefinition {
  /** Such as `enterprises.month`; unique in its table. */
  readonly id: string
  /** Path of headers from the outside in; equal beginnings of neighbours merge. May hold {{period}}. */
  readonly header: readonly string[]
  /** Measure word (家, 件) or unit (亿元). */
  readonly unit?: string
  /** The column whose sum over the year this one is. */
  readonly accumulates?: string
}

/** A table of figures as publication.yaml defines it. Texts may hold {{period}}. */
export interface TableDefinition {
  readonly id: string
  readonly stub: string
  readonly rows: readonly string[]
  readonly columns: readonly ColumnDefinition[]
  readonly totalLabel: string
  /** The printed mark for nothing; blank is never one. */
  readonly noData: string
  /** An outermost column that spans all rows. */
  readonly lead?: { readonly header: string; readonly cell: string }
  readonly caption?: string
  readonly note?: string
  readonly place: Place
  /** Some row or column has a fault that is told: data cannot be judged by it. */
  readonly assumed?: true
}

/** A cell as written. `value` is null for the mark of nothing, undefined where the text is no number (told as a diagnostic). */
export interface Cell {
  readonly raw: string
  readonly value: number | null | undefined
  readonly place: Place
}

/** 撤销, 补报, 迁址: what changes a cumulative figure beside the period's own. */
export interface Adjustment {
  readonly row: string
  readonly column: string
  readonly delta: number
  readonly reason: string
  readonly place: Place
}

/** A row of a data file, as it is written. */
export interface DataRow {
  readonly name: string
  readonly place: Place
  readonly cells: readonly Cell[]
}

/** The data of one table for one period, as one file of an issue holds it. */
export interface TableData {
  /** Id of the definition. */
  readonly table: string
  /** Name of the data file without its ending; directives and {{…}} use it. */
  readonly name: string
  readonly file: SourceFile
  /** Its printed strings (reasons of adjustments) and its waivers. */
  readonly text: Text
  readonly period: Period
  readonly periodPlace: Place
  /** The period is missing or none, and told as an error: the cells can be checked, the chain cannot. */
  readonly periodAssumed?: true
  /** As written, in the order of the file; checked against the definition by rules. */
  readonly rows: readonly DataRow[]
  /** The total where it is written; it is derived for print and checked here. */
  readonly total?: { readonly place: Place; readonly cells: readonly Cell[] }
  readonly adjustments: readonly Adjustment[]
  /** Supersedes the data that an earlier issue printed for the same period, and why. */
  readonly revises?: { readonly reason: string; readonly place: Place }
}

/** Reads a cell: null for the mark of nothing, undefined where it is no plain number (012, １２, 1,234, a blank). */
export function cellValue(raw: string, noData: string): number | null | undefined {
  if (raw === noData) return null
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/.test(raw) ? Number(raw) : undefined
}
