import type { Book } from '../facts/book.ts'
import { bounds } from './bounds.ts'
import { branches } from './branches.ts'
import { completeSubsets } from './complete.ts'
import { contributions } from './contributions.ts'
import { equivalents } from './equivalents.ts'
import { growths } from './growth.ts'
import { headlines } from './headlines.ts'
import { impliedWholes } from './implied.ts'
import { increments } from './increments.ts'
import { members } from './members.ts'
import { multiples } from './multiples.ts'
import { partitions } from './partitions.ts'
import { pointDifferences } from './points.ts'
import { proportions } from './proportions.ts'
import { ranges } from './ranges.ts'
import { rates } from './rates.ts'
import type { Draft } from './relation.ts'
import { restated } from './restated.ts'
import { rises } from './rises.ts'
import { sexes } from './sexes.ts'
import { shares } from './shares.ts'
import { stretches } from './stretches.ts'
import { sums } from './sums.ts'
import { tallies } from './tallies.ts'

/** Every kind of relation between the figures of one article. */
export const relationKinds: readonly ((book: Book) => Iterable<Draft>)[] = [
  sums,
  stretches,
  completeSubsets,
  partitions,
  shares,
  sexes,
  branches,
  impliedWholes,
  pointDifferences,
  growths,
  rises,
  increments,
  ranges,
  rates,
  contributions,
  multiples,
  members,
  tallies,
  bounds,
  proportions,
  restated,
  headlines,
  equivalents,
]
