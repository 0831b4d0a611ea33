import type { Book } from '../facts/book.ts'
import { claims } from './claims.ts'
import { countedNouns } from './counted-nouns.ts'
import { counts } from './counts.ts'
import { directions } from './directions.ts'
import { doubles } from './doubles.ts'
import { aboveHundred } from './hundred.ts'
import { periods } from './periods.ts'
import type { Problem } from './problem.ts'
import { superlatives } from './superlatives.ts'
import { thresholds } from './thresholds.ts'
import { units } from './units.ts'

/** Checks of one article that are no arithmetic. */
export const problemKinds: readonly ((book: Book) => Iterable<Problem>)[] = [
  counts,
  claims,
  directions,
  periods,
  units,
  countedNouns,
  superlatives,
  thresholds,
  doubles,
  aboveHundred,
]
