import type { Finding, Rule } from '../rule.ts'
import { cellName, type Sheet, sheetsOf } from './sheet.ts'

const table = (share: string) =>
  `城市\t当年累计\t占比（%）\n杭州\t165\t72.1\n宁波\t24\t${share}\n温州\t12\t5.2\n嘉兴\t28\t12.2\n合计\t229\t100.0\n`

export const share: Rule = {
  id: 'tab/share',
  severity: 'error',
  description: '占比与本表的数不符',
  explanation:
    '占比一列除一格外都是某一列的数除以合计，那一格却对不上：不是占比写错，就是那一行的数写错。按印出的位数四舍五入，差一个末位的不报。',
  good: [{ text: table('10.5') }, { text: table('10.4'), note: '差一个末位' }],
  bad: [{ text: table('15.0'), at: '15.0', expected: '10.5' }],
  *check(context) {
    for (const sheet of sheetsOf(context)) {
      if (sheet.source || sheet.part || !sheet.total) continue
      for (const [index, column] of sheet.columns.entries()) {
        if (/占|比重|份额|构成/.test(column.name) && !/增|减|比上/.test(column.name))
          yield* judge(sheet, index)
      }
    }
  },
}

/** The share that alone does not fit the column that the others are shares of. */
function* judge(sheet: Sheet, index: number): Iterable<Finding> {
  const shares = sheet.rows.map((row) => row.cells[index])
  let bases = sheet.columns.flatMap((column, base) => {
    const total = sheet.total?.cells[base]?.value
    if (!column.additive || base === index || !total) return []
    const misfits = sheet.rows.flatMap((row, at) => {
      const value = row.cells[base]?.value
      const written = shares[at]?.raw.replace(/[%％]$/, '') ?? ''
      if (typeof value !== 'number' || !/^\d+(?:\.\d+)?$/.test(written)) return []
      const decimals = written.split('.')[1]?.length ?? 0
      const right = (value / total) * 100
      const off = Math.abs(Number(written) - right) > 1.5 * 10 ** -decimals
      return off ? [{ at, base, right: right.toFixed(decimals) }] : []
    })
    return [{ base, misfits }]
  })
  // The nearest column on the left is meant where several fit as well.
  bases = bases.filter(({ misfits }) => misfits.length < 2)
  const best = bases.find(({ misfits }) => misfits.length === 0) ?? bases[0]
  const misfit = best?.misfits[0]
  if (!best || !misfit || sheet.rows.length < 3) return
  const row = sheet.rows[misfit.at]
  const cell = shares[misfit.at]
  const operand = row?.cells[best.base]
  if (!row || !cell || !operand) return
  const name = sheet.columns[best.base]?.name ?? ''
  const total = sheet.total?.cells[best.base]
  yield {
    file: sheet.file,
    place: cell.place,
    actual: cell.raw,
    expected: [misfit.right],
    reason: `${cellName(sheet, row, index)}写的是 ${cell.raw}，按“${name}”应为 ${misfit.right}（${operand.raw} ÷ ${total?.raw}）：别的各行都相符，请核对这一行。`,
    related: [{ file: sheet.file, place: operand.place, reason: `${name} ${operand.raw}` }],
  }
}
