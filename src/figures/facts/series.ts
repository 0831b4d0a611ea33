import { isPercent, isPoints, type Quantity } from '../lexer/quantity.ts'
import type { Facts } from './fact.ts'

/**
 * 9% in a series of 11.5% and 12.6% stands for 9.0%: per cents and points without decimals take the
 * precision that most of the article's have.
 */
export function seriesPrecision(facts: Facts): Facts {
  const tally = new Map<number, number>()
  for (const each of facts.quantities)
    if (isRate(each)) tally.set(each.decimals, (tally.get(each.decimals) ?? 0) + 1)
  const all = [...tally.values()].reduce((a, b) => a + b, 0)
  const [usual] = [...tally].filter(([decimals]) => decimals > 0).sort(([, a], [, b]) => b - a)
  const fine = all - (tally.get(0) ?? 0)
  if (!usual || fine * 2 < all) return facts
  // The facts share their quantities, so the one object is refined for all.
  for (const each of facts.quantities)
    if (isRate(each) && each.decimals === 0 && !each.han) refine(each, usual[0])
  return facts
}

function isRate(quantity: Quantity): boolean {
  return (isPercent(quantity) || isPoints(quantity)) && quantity.hedge === undefined
}

function refine(
  quantity: { -readonly [K in keyof Quantity]: Quantity[K] },
  decimals: number,
): void {
  quantity.decimals = decimals
}
