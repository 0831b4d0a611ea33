import type { Grid } from './grid.ts'

/** A row and the rows that may be its parts. */
export interface Parts {
  readonly whole: number
  readonly parts: readonly number[]
}

/** Parts that begin with 其中 or # right below their whole, to the next whole. */
export function markedLists({ rows }: Grid): Parts[] {
  return rows.flatMap((row, start) => {
    if (!row.marked || start === 0 || rows[start - 1]?.marked) return []
    const parts = [start]
    for (let at = start + 1; at < rows.length && !rows[at]?.marked; at++) {
      if (rows[at + 1]?.marked && rows[at + 1]?.name === row.name) break
      parts.push(at)
    }
    return parts.length > 1 ? [{ whole: start - 1, parts }] : []
  })
}

interface Open {
  readonly whole: number
  readonly style: string
  readonly parts: number[]
}

/**
 * Parts that are numbered below their whole: 1. 2. 3., with their own (1) (2) between them; and rows without
 * a number below each that has one.
 */
export function outlineLists({ rows }: Grid): Parts[] {
  const closed: Open[] = []
  let open: Open[] = []
  let numbered = false
  for (const [at, { ordinal }] of rows.entries()) {
    numbered ||= ordinal !== undefined
    if (!numbered) continue
    // Rows without a number below one that has one are parts of it.
    const style = ordinal?.style ?? ''
    const own = open.findIndex((each) => each.style === style)
    const begins = (ordinal?.number ?? 1) === 1
    if (own >= 0 && !(begins && ordinal)) {
      closed.push(...open.slice(own + 1))
      open = open.slice(0, own + 1)
      open.at(-1)?.parts.push(at)
    } else if (begins && at > 0) {
      closed.push(...open.slice(own < 0 ? open.length : own))
      open = own < 0 ? open : open.slice(0, own)
      open.push({ whole: at - 1, style, parts: [at] })
    } else {
      closed.push(...open)
      open = []
    }
  }
  return [...closed, ...open].filter(({ parts }) => parts.length > 1)
}
