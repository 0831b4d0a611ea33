/** The values that a printed number may stand for, both ends included. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Room for the errors of binary fractions, relative to the size of the numbers. */
const slack = 1e-9

function room(...values: readonly number[]): number {
  return slack * Math.max(1e-6, ...values.map(Math.abs))
}

/** How far two intervals lie apart; 0 where they touch or overlap. */
export function gap(a: Interval, b: Interval): number {
  const epsilon = room(a.low, a.high, b.low, b.high)
  if (a.low > b.high + epsilon) return a.low - b.high
  if (b.low > a.high + epsilon) return b.low - a.high
  return 0
}

/** Whether a value lies in an interval, both ends included. */
export function contains(interval: Interval, value: number): boolean {
  const epsilon = room(interval.low, interval.high, value)
  return value >= interval.low - epsilon && value <= interval.high + epsilon
}

/**
 * The range of a function that is monotone in each variable, over the box of `intervals`: each
 * variable is tried at its two ends with the others in the middle, then the extreme corners are taken.
 */
export function image(
  compute: (values: readonly number[]) => number,
  intervals: readonly Interval[],
): Interval {
  const middle = intervals.map((each) => (each.low + each.high) / 2)
  const lowest = [...middle]
  const highest = [...middle]
  intervals.forEach((each, index) => {
    if (each.low === each.high) return
    const at = (value: number) => {
      const values = [...middle]
      values[index] = value
      return compute(values)
    }
    const rising = at(each.high) >= at(each.low)
    lowest[index] = rising ? each.low : each.high
    highest[index] = rising ? each.high : each.low
  })
  const low = compute(lowest)
  const high = compute(highest)
  return { low: Math.min(low, high), high: Math.max(low, high) }
}
