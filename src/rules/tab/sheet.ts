import type { TableData, TableDefinition } from '../../model/statistics.ts'
import { fillPeriod } from '../../statistics/index.ts'
import type { RuleContext } from '../rule.ts'
import type { Sheet, SheetColumn, SheetRow } from './sheet-shape.ts'
import { textSheets as sheetsIn } from './text-sheet.ts'

export type { Sheet, SheetColumn, SheetRow }

const known = new WeakMap<RuleContext, readonly Sheet[]>()

/** All tables of figures of an issue or a loose text whose shape is clear. */
export function sheetsOf(context: RuleContext): readonly Sheet[] {
  let sheets = known.get(context)
  if (!sheets) {
    sheets = [...dataSheets(context), ...textSheets(context)]
    known.set(context, sheets)
  }
  return sheets
}

/** The tables that are data of the issue, but for those whose definition has a fault. */
export function dataSheets(
  context: RuleContext,
): (Sheet & { readonly source: NonNullable<Sheet['source']> })[] {
  const { publication, issue } = context
  return (issue?.data ?? []).flatMap((data) => {
    const definition = publication?.statistics.find((each) => each.id === data.table)
    return definition && !definition.assumed ? [dataSheet(definition, data)] : []
  })
}

function dataSheet(definition: TableDefinition, data: TableData) {
  const ids = definition.columns.map((column) => column.id)
  const columns = definition.columns.map(({ id, header, unit, accumulates }): SheetColumn => {
    const index = accumulates === undefined ? -1 : ids.indexOf(accumulates)
    return {
      name: fillPeriod(header.join(''), data) || id,
      ...(unit !== undefined && { unit }),
      counts: unit === undefined || !isContinuous(unit),
      additive: true,
      ...(index >= 0 && { accumulates: index }),
    }
  })
  return {
    file: data.file.path,
    columns,
    rows: data.rows,
    ...(data.total && { total: { name: definition.totalLabel, ...data.total } }),
    noData: definition.noData,
    source: { definition, data },
  }
}

/** Units that are measured and not counted: 亿元, 万吨, 平方米, %. */
function isContinuous(unit: string): boolean {
  return /^[万亿]|(?:元|吨|米|克|升|亩|公顷|公里|度|时|%|％|‰|倍|点|率)$/.test(unit)
}

function textSheets(context: RuleContext): Sheet[] {
  return context.texts.flatMap((text) =>
    text.tables.flatMap((table) => sheetsIn(text.file.path, table)),
  )
}

/** 杭州“软件企业7月当月数” */
export function cellName(sheet: Sheet, row: SheetRow, column: number): string {
  return `${row.name}“${sheet.columns[column]?.name ?? `第${column + 1}列`}”`
}
