import { nounPhrase } from '../facts/subject.ts'
import { type Period, periodPattern, readPeriod } from '../lexer/period.ts'
import type { State } from './state.ts'

/** 第一季度、第二季度进出口规模分别为…: the names are periods of one indicator. */
export function readStretches(
  { names: canon, period }: State,
  names: readonly string[],
): { readonly subject: string; readonly periods: readonly Period[] } | undefined {
  const heads = names.map((name) => startsWithPeriod.exec(name))
  const periods = heads.map((head) => head && readPeriod(head))
  if (!periods.every((each) => each !== null && each !== undefined)) return undefined
  const indicator = names.at(-1)?.slice(heads.at(-1)?.[0].length) ?? ''
  const year = period?.year
  return {
    subject: canon.canonical(nounPhrase(indicator)),
    periods: periods.map((each) => (year === undefined ? each : { year, ...each })),
  }
}

const startsWithPeriod = new RegExp(`^(?:${periodPattern})`)
