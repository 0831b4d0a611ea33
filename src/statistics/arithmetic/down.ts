import { type Figure, type Grid, implied } from './grid.ts'
import { markedLists, outlineLists, type Parts } from './lists.ts'
import { isProven } from './proof.ts'
import { sharesIn } from './quotients.ts'
import { type Relation, sumRelation } from './relation.ts'

/** More rows than these are no parts of one. */
const most = 45

/** Digits of a sum that cannot be chance. */
const sure = 2.8

/** A row, and the rows that add up to it. */
interface Block extends Parts {
  readonly relations: readonly Relation[]
}

/**
 * Rows that others add up to, right below or above them. Two columns show it, or one where the names do;
 * lists of parts under their wholes show it for each other.
 */
export function sumsDown(grid: Grid): Relation[] {
  const blocks: Block[] = []
  for (const [whole, stretches] of stretchesOf(grid)) {
    for (const { parts, named } of stretches) {
      const block = best(grid, whole, parts, named)
      if (block) blocks.push(block)
    }
  }
  const placed = new Set(blocks.map(({ whole, parts }) => `${whole} ${parts[0]}`))
  const listed = [markedLists(grid), outlineLists(grid)].flatMap((found) => {
    const lists = found.filter(({ parts }) => parts.length <= most)
    return provenLists(
      grid,
      lists.filter(({ whole, parts }) => !placed.has(`${whole} ${parts[0]}`)),
      lists,
    )
  })
  // Shares of rows make a hundred across, not down: those that are of one whole do.
  const added = new Set(sharesIn(grid).map(({ result }) => result))
  const shares = new Set(
    grid.rows.flatMap(({ figures }) =>
      figures.filter((_, column) => grid.columns[column]?.kind === 'share'),
    ),
  )
  return [...blocks.flatMap(({ relations }) => relations), ...listed].filter(
    ({ holds, operands }) =>
      holds || !shares.has(operands[0]) || operands.some((each) => added.has(each)),
  )
}

/** The sums of lists in the columns where enough of all the table's lists add up. */
function provenLists(grid: Grid, lists: readonly Parts[], all: readonly Parts[]): Relation[] {
  return grid.columns.flatMap((_, column) => {
    const relationsOf = (some: readonly Parts[]) =>
      some.flatMap(({ whole, parts }) => sumIn(grid, whole, parts, column))
    return isProven(relationsOf(all)) || areTwins(grid, all, column) ? relationsOf(lists) : []
  })
}

/** Two lists of the same things, such as houses and their beds: one shows it for the other. */
function areTwins(grid: Grid, lists: readonly Parts[], column: number): boolean {
  const [first, second] = lists
  if (!first || !second || lists.length > 2) return false
  const [a, b] = [first, second].map(({ parts }) =>
    parts.map((part) => grid.rows[part]?.name ?? ''),
  )
  const alike = a?.length === b?.length && a?.every((name, i) => b?.[i]?.startsWith(name))
  const holding = [first, second]
    .flatMap(({ whole, parts }) => sumIn(grid, whole, parts, column))
    .filter(({ holds, digits }) => holds && digits > 1.5)
  return alike === true && holding.length > 0
}

/** Rows that may be the parts of one, or the first of them. */
interface Stretch {
  readonly parts: readonly number[]
  /** Their names or that of the whole say that they are parts. */
  readonly named: boolean
}

function* stretchesOf({ rows, columns }: Grid): Iterable<readonly [number, readonly Stretch[]]> {
  const shares = columns.flatMap(({ kind }, index) => (kind === 'share' ? [index] : []))
  for (const [whole, row] of rows.entries()) {
    const isWhole = row.whole || shares.some((index) => row.figures[index]?.value === 100)
    const below = rows.length - whole - 1
    const down = indexes(whole + 1, Math.min(below, most), 1)
    const up = indexes(whole - 1, Math.min(whole, most), -1)
    const marked = rows[whole + 1]?.marked ? down.filter((index) => rows[index]?.marked) : []
    const starts = marked.length > 0 ? marked.slice(0, 6) : [whole + 1]
    yield [
      whole,
      [
        ...starts.map((start) => ({
          parts: indexes(start, Math.min(rows.length - start, most), 1),
          named: isWhole || marked.length > 0,
        })),
        { parts: up, named: row.whole || (isWhole && below === 0) },
      ],
    ]
  }
}

function indexes(from: number, count: number, step: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, i) => from + i * step)
}

/** The number of parts with which most columns add up. */
function best(grid: Grid, whole: number, parts: readonly number[], named: boolean) {
  const sums = new Map<number, number>()
  const terms = new Map<number, number>()
  let found: { count: number; holding: number } | undefined
  for (const [at, part] of parts.entries()) {
    let holding = 0
    for (const [column, { kind }] of grid.columns.entries()) {
      const figure = grid.rows[part]?.figures[column]
      if (figure) {
        sums.set(column, (sums.get(column) ?? 0) + figure.value)
        terms.set(column, (terms.get(column) ?? 0) + (figure.value === 0 ? 0 : 1))
      }
      const total = kind === 'amount' || kind === 'share' ? wholeIn(grid, whole, column) : undefined
      const count = terms.get(column) ?? 0
      if (!total || count < 2 || total.value === 0) continue
      const half = 0.5 * 10 ** -(figure?.decimals ?? total.decimals)
      const room = half * (1 + Math.min(count, Math.sqrt(3 * count)))
      if (Math.abs((sums.get(column) ?? 0) - total.value) > room) continue
      // Shares of a hundred are close to it by chance; their names have to say more.
      if (Math.log10(Math.abs(total.value) / room) >= (kind === 'share' ? 2 : sure)) holding++
    }
    if (holding >= (named ? 1 : 2) && holding >= (found?.holding ?? 1))
      found = { count: at + 1, holding }
  }
  if (!found) return undefined
  const own = parts.slice(0, found.count)
  return { whole, parts: own, relations: instances(grid, whole, own) }
}

/** The whole's figure; the 100 that shares make need not be written. */
function wholeIn({ rows, columns }: Grid, whole: number, column: number): Figure | undefined {
  const figure = rows[whole]?.figures[column]
  return figure ?? (columns[column]?.kind === 'share' ? implied(100) : undefined)
}

function instances(grid: Grid, whole: number, parts: readonly number[]): Relation[] {
  return grid.columns.flatMap((_, column) => sumIn(grid, whole, parts, column))
}

function sumIn(grid: Grid, whole: number, parts: readonly number[], column: number): Relation[] {
  const kind = grid.columns[column]?.kind
  if (kind !== 'amount' && kind !== 'share') return []
  const total = wholeIn(grid, whole, column)
  const written = parts.flatMap((part) => grid.rows[part]?.figures[column] ?? [])
  if (!total || written.filter(({ value }) => value !== 0).length < 2) return []
  return [sumRelation('down', total, written)]
}
