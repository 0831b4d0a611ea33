import { sumsAcross } from './across.ts'
import { blame, type WrongFigure } from './blame.ts'
import { sumsDown } from './down.ts'
import type { Grid } from './grid.ts'
import { quotientsIn } from './quotients.ts'

export type { WrongFigure } from './blame.ts'
export {
  type Figure,
  figuresOf,
  type Grid,
  gridColumns,
  gridRow,
  type Written,
} from './grid.ts'
export type { Relation, RelationKind } from './relation.ts'

/**
 * The figures of a table that its own arithmetic shows to be wrong. A relation is believed only where
 * the rest of the table holds it; its cost grows with the number of rows.
 */
export function wrongFigures(grid: Grid): WrongFigure[] {
  if (grid.rows.length < 2) return []
  return blame([...sumsDown(grid), ...sumsAcross(grid), ...quotientsIn(grid)])
}
