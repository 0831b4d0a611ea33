import type { RuleInfo } from '../../model/rule.ts'
import type { Cell } from '../../model/statistics.ts'
import type { Finding, Rule } from '../rule.ts'
import { cellName, type Sheet, type SheetColumn, type SheetRow, sheetsOf } from './sheet.ts'

/** What is wrong with one cell, as words after its name, and the right text. */
export interface CellFault {
  readonly words: string
  readonly expected?: string
}

/** A cell with the table that it stands in. */
export interface CellContext {
  readonly cell: Cell
  readonly column: SheetColumn
  readonly row: SheetRow
  readonly sheet: Sheet
}

/** A rule that looks at one cell at a time, the written total's among them. */
export function cellRule(
  info: RuleInfo,
  judge: (context: CellContext) => CellFault | undefined,
): Rule {
  return {
    ...info,
    *check(context) {
      for (const sheet of sheetsOf(context)) {
        for (const row of rowsOnce(sheet)) {
          for (const [index, cell] of row.cells.entries()) {
            const column = sheet.columns[index]
            if (!column || column.words) continue
            const fault = judge({ cell, column, row, sheet })
            if (fault) yield told(sheet, row, index, cell, fault)
          }
        }
      }
    },
  }
}

/** The rows and the total, but for a 小计: that is a row of another sheet. */
function rowsOnce({ rows, total, part }: Sheet): readonly SheetRow[] {
  return total && !part ? [...rows, total] : rows
}

function told(
  sheet: Sheet,
  row: SheetRow,
  index: number,
  cell: Cell,
  { words, expected }: CellFault,
): Finding {
  return {
    file: sheet.file,
    place: cell.place,
    reason: `${cellName(sheet, row, index)}${words}`,
    actual: cell.raw,
    ...(expected !== undefined && { expected: [expected] }),
  }
}

/** Full-width figures and signs as half-width ones. */
export function halfWidth(raw: string): string {
  return raw.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}
