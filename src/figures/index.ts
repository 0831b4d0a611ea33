export { type PrintedTable, tablesOfIssue } from './facts/tables.ts'
export {
  type CoveredNumber,
  coverage,
  type ExplainedOperand,
  type ExplainedRelation,
  explain,
  type Standing,
} from './judgement/coverage.ts'
export {
  type Article,
  type EarlierTexts,
  type Examination,
  examine,
  type Material,
} from './judgement/examine.ts'
export { placeOf } from './lexer/line.ts'
export type { Problem } from './problems/problem.ts'
