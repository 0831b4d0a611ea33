import { type ITableOptions, Table } from 'docx'

type Context = Parameters<Table['prepForXml']>[0]
type Prepared = ReturnType<Table['prepForXml']>

/** A table with words for those who cannot see it (替代文字), which the library has no option for. */
export class DescribedTable extends Table {
  readonly #title: string

  constructor(options: ITableOptions, title: string) {
    super(options)
    this.#title = title
  }

  override prepForXml(context: Context): Prepared {
    const table = super.prepForXml(context)
    const parts: unknown = table?.['w:tbl']
    const properties: unknown = Array.isArray(parts)
      ? parts.find((part: object) => 'w:tblPr' in part)?.['w:tblPr']
      : undefined
    if (Array.isArray(properties)) {
      properties.push({ 'w:tblCaption': { _attr: { 'w:val': this.#title } } })
    }
    return table
  }
}
