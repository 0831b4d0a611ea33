export { type Article, type Examination, examine, type Material } from './examine.ts'
export { placeOf } from './line.ts'
export type { Problem } from './problem.ts'
export { tablesOfIssue } from './tables.ts'
