import type { Place } from '../../model/diagnostic.ts'
import type { Cell, TableData, TableDefinition } from '../../model/statistics.ts'

/** A column of figures, as the rules need to know it. */
export interface SheetColumn {
  /** 软件企业7月当月数 */
  readonly name: string
  readonly unit?: string
  /** Of a text: where its own head stands. */
  readonly head?: Place
  /** Its figures count things: whole numbers from nothing up. */
  readonly counts: boolean
  /** Its total is the sum of its rows. */
  readonly additive: boolean
  /** Index of the column whose sum over the year it is. */
  readonly accumulates?: number
  /** Of a text: remarks among the figures, blank or not. */
  readonly words?: boolean
}

/** A row of a table in a text: its name and its cells. */
export interface SheetRow {
  readonly name: string
  readonly place: Place
  readonly cells: readonly Cell[]
}

/** A table of figures, whether of a data file or met in a text, as the rules see it. */
export interface Sheet {
  readonly file: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  readonly total?: SheetRow
  /** Rows of a text that stand a cell too far right; they are among the rows as if they did not. */
  readonly shifted?: readonly SheetRow[]
  /** A row of the total's name right above it. */
  readonly doubled?: SheetRow
  /** Rows that a 小计 adds up; it is among the rows of the whole table again. */
  readonly part?: boolean
  /** Of a text, with tabs between its cells: nobody else checks how many there are. */
  readonly tabbed?: boolean
  /** The mark for nothing. */
  readonly noData: string
  /** Where the table is data of the workspace. */
  readonly source?: { readonly definition: TableDefinition; readonly data: TableData }
}
