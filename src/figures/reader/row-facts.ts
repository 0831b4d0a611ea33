import type { Contribution, Enumeration, Growth, Level } from '../facts/fact.ts'
import type { Span } from '../lexer/line.ts'
import type { Quantity } from '../lexer/quantity.ts'
import { wholeFor } from './amounts.ts'
import type { ContributionRole, GrowthRole, Role } from './role.ts'
import type { State } from './state.ts'
import { readStretches } from './stretches.ts'

/**
 * Adds each figure of a row to the facts by its name, and returns the row with them; `before` is the row of the
 * amounts that its rates are told of. A row without a name for each figure stays as it is.
 */
export function withFacts(
  state: State,
  row: Enumeration,
  role: Role,
  before: Enumeration | undefined,
): Enumeration {
  if (row.names.length !== row.quantities.length) return row
  switch (role.role) {
    case 'contribution':
      state.facts.contributions.push(...contributionsOf(row, role))
      return row
    case 'level': {
      const levels = levelsOf(state, row)
      state.facts.levels.push(...levels)
      return { ...row, levels }
    }
    case 'growth': {
      const growths = growthsOf(row, role, before)
      state.facts.growths.push(...growths)
      return { ...row, growths }
    }
    default:
      return row
  }
}

function positionOf({ period, paragraph, sentence }: Enumeration) {
  return { period, paragraph, sentence }
}

function contributionsOf(
  row: Enumeration,
  { by, base, sign }: ContributionRole,
): readonly Contribution[] {
  return row.quantities.map((quantity, index) => ({
    kind: 'contribution',
    by,
    subject: row.subjects[index] as string,
    growth: undefined,
    base,
    sign,
    quantity,
    span: quantity,
    ...positionOf(row),
  }))
}

function levelsOf(state: State, row: Enumeration): readonly Level[] {
  const stretches = readStretches(state, row.names)
  return row.quantities.map((quantity, index) => {
    const own = row.subjects[index] as string
    const subject = stretches?.subject ?? own
    return {
      kind: 'level',
      subject,
      name: subject,
      quantity,
      growth: undefined,
      whole: wholeFor(state, quantity, own),
      totalOf: undefined,
      previous: undefined,
      span: quantity,
      ...positionOf(row),
      period: stretches?.periods[index] ?? row.period,
    }
  })
}

/** The rates of a row; an amount of the row before that has none yet takes its own. */
function growthsOf(
  row: Enumeration,
  { from }: GrowthRole,
  before: Enumeration | undefined,
): readonly Growth[] {
  return row.quantities.map((quantity, index) => {
    const level = before?.levels[index]
    const growth: Growth = {
      kind: 'growth',
      subject: level?.subject ?? (row.subjects[index] as string),
      level,
      quantity,
      sign: row.sign,
      basis: '',
      compound: '',
      twoYears: false,
      previous: undefined,
      // The direction stands before the first of them.
      span: index === 0 ? withDirection(row, quantity, from) : quantity,
      ...positionOf(row),
    }
    if (level) level.growth = growth
    return growth
  })
}

/** 分别下降15.6%、12.7%: from its last word of direction to the first number. */
function withDirection({ span, lead }: Enumeration, quantity: Quantity, from: string): Span {
  const at = from === '' ? -1 : lead.lastIndexOf(from)
  return at < 0 ? quantity : { line: span.line, start: span.start + at, end: quantity.end }
}
