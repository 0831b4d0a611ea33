import { type Passage, placeIn, type TextTable } from '../../model/source.ts'
import type { Rule } from '../rule.ts'

const table = (numbers: readonly number[]) =>
  `序号\t类别\t项目数\n${numbers.map((number) => `${number}\t甲${number}\t8\n`).join('')}`

export const rowNumber: Rule = {
  id: 'tab/row-number',
  severity: 'warning',
  description: '表中序号不连续',
  keywords: ['序号', '漏行'],
  explanation:
    '“序号”一列从1起逐行加1：跳号多半是漏了一行，重号多半是抄错。从中间截取的表可以不从1起。',
  good: [{ text: table([1, 2, 3, 4]) }, { text: table([5, 6, 7]) }, { text: table([1, 2, 1, 2]) }],
  bad: [{ text: table([1, 3, 4]), at: '3' }],
  *check(context) {
    for (const text of context.texts) {
      for (const { rows, headerRows } of text.tables) {
        const heads = rows.slice(0, headerRows).flatMap((row) => [...row.entries()])
        const column = heads.find(([, { value }]) => /^序\s*号$/.test(value))?.[0]
        if (column === undefined) continue
        const cells = rows.slice(headerRows).flatMap((row) => numberIn(row[column]))
        for (const [i, { cell, number }] of cells.entries()) {
          const last = cells[i - 1]
          if (!last || number === last.number + 1 || number === 1) continue
          // A row that is there twice, number and all, is told as that.
          if (number === last.number && wordsOf(cell, rows) === wordsOf(last.cell, rows)) continue
          yield {
            file: cell.file.path,
            place: placeIn(cell, 0, cell.value.length),
            actual: cell.value,
            reason: `序号${last.number}之后是${number}：${number > last.number ? '是否漏了一行' : '是否抄错'}，请核对。`,
            related: [
              {
                file: cell.file.path,
                place: placeIn(last.cell, 0, last.cell.value.length),
                reason: '上一行的序号',
              },
            ],
          }
          break
        }
      }
    }
  },
}

/** The words of a cell's row. */
function wordsOf(cell: Passage, rows: TextTable['rows']): string {
  const row = rows.find((one) => one.includes(cell)) ?? []
  return row.map(({ value }) => value).join('\t')
}

function numberIn(cell: Passage | undefined): { cell: Passage; number: number }[] {
  return cell && /^\d{1,4}$/.test(cell.value) ? [{ cell, number: Number(cell.value) }] : []
}
