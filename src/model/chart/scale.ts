/** A linear scale of values with round ticks. */
export interface Scale {
  readonly min: number
  readonly max: number
  /** From min to max; each with the digits that tell it from its neighbour. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
}

/**
 * A scale over the values with about `count` steps of 1, 2, 2.5 or 5 times a power of ten.
 * Of no values it is zero alone. It begins at zero, unless `mayCut` and all values lie within the top quarter of their range.
 */
export function niceScale(values: readonly number[], count: number, mayCut = false): Scale {
  if (values.length === 0) return { min: 0, max: 1, ticks: [{ value: 0, text: '0' }] }
  const low = Math.min(...values)
  const high = Math.max(...values)
  const cut = mayCut && low > 0 && high - low < high / 4 && high > low
  // Half the range stays free on both sides, so that a small change does not look like a fall.
  const from = cut ? Math.max(0, low - (high - low) / 2) : Math.min(0, low)
  const to = cut ? high + (high - low) / 2 : Math.max(0, high)
  const told = to - from > Math.max(Math.abs(to), Math.abs(from), 1e-6) * 1e-9
  const span = Number.isFinite(to - from) && told ? to - from : 1
  const start = Number.isFinite(from) ? from : 0
  const step = niceStep(span / count)
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9) + (isQuarter(step) ? 1 : 0))
  const first = Math.floor(start / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil((start + span) / step - 1e-9))
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => {
    const value = Number(((first + i) * step).toFixed(decimals))
    return { value, text: value.toFixed(decimals) }
  })
  return { min: first * step, max: last * step, ticks }
}

/** The smallest of 1, 2, 2.5, 5, 10 times a power of ten that is not below the raw step. */
function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw) + 1e-9)
  const factor = [1, 2, 2.5, 5].find((f) => f * power >= raw * (1 - 1e-9)) ?? 10
  return factor * power
}

function isQuarter(step: number): boolean {
  const power = 10 ** Math.floor(Math.log10(step) + 1e-9)
  return Math.abs(step / power - 2.5) < 1e-6
}
