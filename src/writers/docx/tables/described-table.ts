import { type ITableOptions, Table } from 'docx'
import { addProperty } from '../package/element.ts'

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
    addProperty(table, 'w:tbl', 'w:tblCaption', { 'w:val': this.#title })
    return table
  }
}
