import type { Piece } from './source.ts'

export interface Definition {
  stub: string
  rows: string[]
  columns: { id: string; header: string[]; unit?: string }[]
  totalLabel?: string
  noData?: string
  lead?: { header: string; cell: string }
  caption?: string
}

export interface Data {
  table?: string
  period: string | { from: string; to: string }
  rows: Record<string, (number | string)[]>
  total?: (number | string)[]
}

export type DataOf = (name: string) => [Definition, Data]

/** A table of figures as its definition and its data say: heads row by row, rows, the sum of each column. */
export function statistics(name: string, data: DataOf): Piece[] {
  const [definition, values] = data(name)
  const period = periodText(values.period)
  const fill = (text: string) => text.replaceAll('{{period}}', period)
  const pieces: Piece[] = []
  if (definition.caption) pieces.push({ text: fill(definition.caption), generated: true })
  const unit = (text: string | undefined) => ({ text: `（${text}）`, generated: true })
  const depth = Math.max(...definition.columns.map((column) => column.header.length))
  for (let level = 0; level < depth; level++) {
    if (level === 0) {
      if (definition.lead) pieces.push({ text: fill(definition.lead.header) })
      pieces.push({ text: definition.stub })
    }
    definition.columns.forEach((column, i) => {
      const head = column.header[level]
      const before = definition.columns[i - 1]?.header
      const same = before && column.header.slice(0, level + 1).every((h, k) => h === before[k])
      if (!head || (same && level < column.header.length - 1)) return
      pieces.push({ text: fill(head) })
      if (level === 0) pieces.push(unit(column.unit))
      else if (level === column.header.length - 1) pieces.push(unit(column.unit))
    })
  }
  definition.rows.forEach((row, i) => {
    if (i === 0 && definition.lead) pieces.push({ text: fill(definition.lead.cell) })
    pieces.push({ text: row }, ...(values.rows[row] ?? []).map((v) => ({ text: String(v) })))
  })
  pieces.push({ text: definition.totalLabel ?? '合计' })
  definition.columns.forEach((_, k) => {
    const column = definition.rows.map((row) => values.rows[row]?.[k])
    const numbers = column.filter((value): value is number => typeof value === 'number')
    pieces.push({
      text: numbers.length === 0 ? (definition.noData ?? '/') : String(sum(numbers)),
    })
  })
  pieces.push({ text: '*', generated: true })
  return pieces
}

/** `evaluation.total.enterprises.month`: the figure as it prints. */
export function figure(path: string, data: DataOf): string {
  const [name = '', row = '', ...column] = path.split('.')
  const [definition, values] = data(name)
  const index = definition.columns.findIndex((candidate) => candidate.id === column.join('.'))
  if (row !== 'total') return String(values.rows[row]?.[index])
  return String(
    sum(
      definition.rows
        .map((each) => values.rows[each]?.[index])
        .filter((value): value is number => typeof value === 'number'),
    ),
  )
}

function periodText(period: Data['period']): string {
  const month = (text: string) => Number(text.slice(5))
  if (typeof period === 'string') return `${month(period)}月`
  return `${month(period.from)}—${month(period.to)}月`
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
