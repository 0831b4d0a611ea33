import type { Finding, Rule } from '../rule.ts'
import {
  type Block,
  blocksIn,
  type Figure,
  type OutlineColumn,
  offBy,
  outlineOf,
} from './outline.ts'
import { textSheets } from './text-sheet.ts'

const table = (rural: string, share: string) =>
  `指标名称\t年末数（人）\t比重（%）\n总人口\t4899310\t100.0\n#城镇\t1654272\t33.8\n乡村\t${rural}\t66.2\n#男性\t2617299\t${share}\n女性\t2282011\t46.6\n`

export const parts: Rule = {
  id: 'tab/parts',
  severity: 'warning',
  description: '统计表里分项之和、分项占比与总项不符',
  explanation:
    '带“其中”“#”的统计表，从一列看得出哪几行合起来是哪一行，别的列也应当这样；比重一列除一格外都是各行的数除以100%那一行。按印出的位数留出四舍五入的余地。',
  good: [{ text: table('3245038', '53.4') }],
  bad: [
    { text: table('3254038', '53.4'), at: '4899310' },
    { text: table('3245038', '54.3'), at: '54.3', expected: '53.4' },
  ],
  *check({ texts }) {
    for (const text of texts)
      for (const table of text.tables) {
        // A table of one total, all counts, is checked as such.
        if (textSheets(text.file.path, table).some(({ columns }) => columns.some((c) => c.counts)))
          continue
        const columns = outlineOf(table)
        const told = [...wrongShares(text.file.path, columns)]
        yield* told
        yield* wrongSums(text.file.path, columns, new Set(told.map(({ place }) => place)))
      }
  },
}

/** The sums of a column that another column shows to be sums. */
function* wrongSums(
  file: string,
  columns: readonly OutlineColumn[],
  told: ReadonlySet<Finding['place']>,
): Iterable<Finding> {
  const additive = columns.filter((column) => column.additive)
  for (const column of additive) {
    const proven = new Map<string, Block>()
    for (const other of additive)
      if (other !== column)
        for (const block of blocksIn(other)) proven.set(JSON.stringify(block), block)
    for (const block of proven.values()) {
      const off = offBy(column, block)
      const total = column.cells[block.whole]
      if (!off || !total || told.has(total.place)) continue
      const cells = column.cells
        .slice(block.from, block.to + 1)
        .filter((each) => each !== undefined)
      if (cells.some(({ place }) => told.has(place))) continue
      const sum = total.value + off
      const decimals = total.raw.split('.')[1]?.replace('%', '').length ?? 0
      yield {
        file,
        place: total.place,
        actual: total.raw,
        reason: `“${column.name}”一列写的是 ${total.raw}，下面 ${cells.length} 个分项之和是 ${sum.toFixed(decimals)}：请核对总数和各分项。`,
        note: `${cells.map(({ raw }) => raw).join(' + ')} = ${sum.toFixed(decimals)}`,
        related: cells.map(({ place, raw }) => ({ file, place, reason: `分项 ${raw}` })),
      }
    }
  }
}

/** The one share that is not its row's figure divided by that of the row of 100 above it. */
function* wrongShares(file: string, columns: readonly OutlineColumn[]): Iterable<Finding> {
  for (const [index, shares] of columns.entries()) {
    const amounts = columns[index - 1]
    if (!shares.shares || !amounts?.additive || amounts.shares) continue
    const rows = portions(amounts, shares)
    const misfits = rows.filter(
      ({ share, right }) => Math.abs(share.value - right) > 1.5 * share.step,
    )
    const [misfit] = misfits
    if (rows.length < 3 || misfits.length !== 1 || !misfit) continue
    const { share, amount, whole, right } = misfit
    const decimals = share.raw.split('.')[1]?.replace('%', '').length ?? 0
    yield {
      file,
      place: share.place,
      actual: share.raw,
      expected: [right.toFixed(decimals)],
      reason: `“${shares.name}”写的是 ${share.raw}，按 ${amount.raw} ÷ ${whole.raw} 应为 ${right.toFixed(decimals)}：别的各行都相符，请核对这一行。`,
      related: [{ file, place: amount.place, reason: `${amounts.name} ${amount.raw}` }],
    }
  }
}

interface Portion {
  readonly share: Figure
  readonly amount: Figure
  readonly whole: Figure
  readonly right: number
}

/** Each row's amount and share below a row of 100. */
function portions(amounts: OutlineColumn, shares: OutlineColumn): readonly Portion[] {
  let whole: Figure | undefined
  return shares.cells.flatMap((share, row) => {
    const amount = amounts.cells[row]
    if (!share || !amount) return []
    if (share.value === 100) {
      whole = amount
      return []
    }
    if (!whole || whole.value === 0) return []
    // 100 without a decimal stands above shares with one.
    return [{ share, amount, whole, right: (amount.value / whole.value) * 100 }]
  })
}
