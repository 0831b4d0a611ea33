/** Tables of figures: totals, the printed table, figures taken into prose, series across periods. */
export {
  type Figure,
  figuresOf,
  type Grid,
  gridColumns,
  gridRow,
  type Relation,
  type RelationKind,
  type WrongFigure,
  wrongFigures,
} from './arithmetic/index.ts'
export { type Break, chainBreaks } from './chain.ts'
export { cumulativeCells, type FilledCell } from './cumulative.ts'
export { lookUpFigure } from './figure.ts'
export { type Series, type SeriesPoint, seriesOf } from './series.ts'
export { fillPeriod, toStatisticsTable } from './table.ts'
export { sum, sumOf, totals } from './totals.ts'
