import type { Context } from '../context.ts'

/** A line of a block as it was written, and where each of its characters stands. */
export interface Line {
  readonly text: string
  readonly index: number
  at(index: number): number
  /** The character stands in the source as such, not as an escape or an entity. */
  bare(index: number): boolean
}

/** Looks for one kind of slip in a line, and reports it. */
export type Finder = (context: Context, line: Line, previous: Line | undefined) => void
