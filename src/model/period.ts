import type { Period } from './statistics.ts'

/** Months since year 0: `2024-07` → 24295. */
export function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

/** The month of an index: 24294 → `2024-07`. */
export function monthOf(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** As `{{period}}` prints: 7月, 1—2月; across a year's end 2023年12月—2024年1月. */
export function printedPeriod({ from, to }: Period): string {
  const month = (text: string) => `${Number(text.slice(5))}月`
  if (from === to) return month(from)
  if (from.slice(0, 4) === to.slice(0, 4)) return `${Number(from.slice(5))}—${month(to)}`
  return `${from.slice(0, 4)}年${month(from)}—${to.slice(0, 4)}年${month(to)}`
}

/** With its year: 2024年7月, 2024年1—2月. */
export function fullPeriod(period: Period): string {
  const printed = printedPeriod(period)
  return printed.includes('年') ? printed : `${period.from.slice(0, 4)}年${printed}`
}
