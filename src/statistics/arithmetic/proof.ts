import type { Relation } from './relation.ts'

/**
 * Digits that the rows of a table must confirm together before a relation of its columns is believed; fewer
 * where the head of the column says what it is.
 */
const enough = { share: 5, growth: 5, ratio: 7, across: 7, down: 7 }

/** Two rows alone have to confirm nearly as many, each its part. */
const ofTwo = { all: 5.5, each: 2.4 }

/**
 * Whether the rows of a table themselves show that a relation holds between its columns: three do, or two to
 * the digit, and one fails at most, or one in six.
 */
export function isProven(relations: readonly Relation[]): boolean {
  const holding = relations.filter(({ holds }) => holds)
  const failing = relations.length - holding.length
  const [first] = holding
  if (!first || failing > Math.max(1, Math.floor(holding.length / 6))) return false
  const digits = holding.map((each) => Math.min(each.digits, 4))
  const all = digits.reduce((sum, each) => sum + each, 0)
  if (holding.length === 2) return all >= ofTwo.all && digits.every((each) => each >= ofTwo.each)
  return digits.filter((each) => each >= 1).length >= 3 && all >= enough[first.kind]
}
