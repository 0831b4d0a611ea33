import { guess } from '../../model/text/guess.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** How the names of a sheet's rows differ from its definition. */
export interface RowNames {
  readonly duplicates: readonly {
    readonly row: SheetRow
    readonly first: SheetRow
    readonly meant?: string
  }[]
  readonly unknown: readonly { readonly row: SheetRow; readonly meant?: string }[]
  /** Not there, and not what a duplicate or unknown row was meant to be. */
  readonly missing: readonly string[]
}

/** Compares names; a text's table has no definition, so only its duplicates are known. */
export function rowNamesOf(sheet: Sheet): RowNames {
  const wanted = sheet.source?.definition.rows
  const seen = new Map<string, SheetRow>()
  const twice: { row: SheetRow; first: SheetRow }[] = []
  for (const row of sheet.rows) {
    const first = seen.get(row.name)
    if (first) twice.push({ row, first })
    else seen.set(row.name, row)
  }
  if (!wanted) return { duplicates: twice, unknown: [], missing: [] }
  let missing = wanted.filter((name) => !seen.has(name))
  const take = (name: string | undefined) => {
    missing = missing.filter((each) => each !== name)
    return name === undefined ? {} : { meant: name }
  }
  const strange = [...seen.values()].filter((row) => !wanted.includes(row.name))
  const only = missing.length === 1 && twice.length + strange.length === 1 ? missing[0] : undefined
  const duplicates = twice.map(({ row, first }) => ({ row, first, ...take(only) }))
  const unknown = strange.map((row) => ({ row, ...take(only ?? guess(row.name, missing)) }))
  return { duplicates, unknown, missing }
}
