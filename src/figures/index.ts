export {
  type CoveredNumber,
  coverage,
  type ExplainedOperand,
  type ExplainedRelation,
  explain,
  type Standing,
} from './coverage.ts'
export {
  type Article,
  type EarlierTexts,
  type Examination,
  examine,
  type Material,
} from './examine.ts'
export { placeOf } from './line.ts'
export type { Problem } from './problem.ts'
export { type PrintedTable, tablesOfIssue } from './tables.ts'
