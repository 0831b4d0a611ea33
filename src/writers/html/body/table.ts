import type { Element, ElementContent } from 'hast'
import type { BodyCell, HeaderCell, StatisticsTable } from '../../../model/document.ts'
import { element, generated, text } from './element.ts'
import { freeAnchor, freeLabel, type Scope } from './scope.ts'

/** A table in its own scroller: a phone moves the table, never the page; the keyboard can, too. */
export function scroller(label: string, table: Element, more: readonly string[] = []): Element {
  const className = ['scroller', ...more]
  return element('section', { className, ariaLabel: label, tabIndex: 0 }, [table])
}

/** The class of what is printed on a page that lies on its side, where so many columns need it. */
export function sideways(columns: number): readonly string[] {
  return columns > 8 ? ['wide'] : []
}

/** The statistics table with its header tree; every figure names the heads that it stands under. */
export function statisticsTable(node: StatisticsTable, scope: Scope): Element {
  const id = freeAnchor(scope, `table-${node.id}`)
  const headIds = node.header.map((row, r) => row.map((_, c) => `${id}-h${r + 1}-${c + 1}`))
  const columnHeads = Array.from({ length: node.columnCount }, (_, column) =>
    node.header.flatMap((row, r) =>
      row.flatMap((cell, c) => (covers(cell, column) ? [headIds[r]?.[c] as string] : [])),
    ),
  )
  // The column of the rows' names stays in sight, its head too.
  const stub = node.rows[0]?.cells.filter((cell) => cell.header).at(-1)?.column
  const table = element('table', { id, className: ['statistics'] }, [
    node.caption === undefined
      ? undefined
      : element('caption', {}, [element('span', {}, [text(node.caption)])]),
    ...(node.header[0] ?? []).map((cell) => element('colgroup', { span: cell.colSpan })),
    element(
      'thead',
      {},
      node.header.map((row, r) =>
        element(
          'tr',
          {},
          row.map((cell, c) => {
            const className = [
              ...(r + cell.rowSpan >= node.header.length ? ['foot'] : []),
              ...(cell.column === stub ? ['stub'] : []),
            ]
            return headCell(cell, headIds[r]?.[c] as string, className)
          }),
        ),
      ),
    ),
    element('tbody', {}, bodyRows(node, id, columnHeads)),
  ])
  return element('figure', { className: ['table', ...sideways(node.columnCount)] }, [
    node.unit === undefined
      ? undefined
      : generated('p', { className: ['unit'] }, [text(`单位：${node.unit}`)]),
    scroller(freeLabel(scope, node.label), table),
    ...node.notes.map((note) => generated('p', { className: ['table-note'] }, [text(note)])),
  ])
}

function covers(cell: { column: number; colSpan: number }, column: number): boolean {
  return column >= cell.column && column < cell.column + cell.colSpan
}

function headCell(cell: HeaderCell, id: string, className: string[]): Element {
  const scope = cell.colSpan > 1 ? 'colgroup' : 'col'
  const look = className.length === 0 ? {} : { className }
  return element('th', { id, scope, ...look, ...spans(cell) }, [text(cell.text)])
}

function spans(cell: { rowSpan: number; colSpan: number }): { colSpan?: number; rowSpan?: number } {
  return {
    ...(cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
  }
}

function bodyRows(
  node: StatisticsTable,
  id: string,
  columnHeads: readonly (readonly string[])[],
): Element[] {
  let spanning: { id: string; until: number }[] = []
  return node.rows.map((row, r) => {
    spanning = spanning.filter((head) => head.until > r)
    const rowHeads = spanning.map((head) => head.id)
    const cells: ElementContent[] = []
    for (const cell of row.cells) {
      const headers = () => [...(columnHeads[cell.column] ?? []), ...rowHeads]
      if (!cell.header) {
        cells.push(element('td', { headers: headers(), ...spans(cell) }, figure(cell)))
        continue
      }
      const headId = `${id}-r${r + 1}-${cell.column + 1}`
      const group = cell.rowSpan > 1
      const properties = {
        id: headId,
        scope: group ? 'rowgroup' : 'row',
        className: [group ? 'lead' : 'stub'],
        headers: headers(),
      }
      cells.push(element('th', { ...properties, ...spans(cell) }, [text(cell.text)]))
      rowHeads.push(headId)
      if (group) spanning.push({ id: headId, until: r + cell.rowSpan })
    }
    return element('tr', row.kind === 'total' ? { className: ['total'] } : {}, cells)
  })
}

/** The mark of nothing is seen as printed and read aloud as 无. */
function figure(cell: BodyCell): ElementContent[] {
  return cell.value === null && cell.text !== ''
    ? [element('span', { role: 'img', ariaLabel: '无' }, [text(cell.text)])]
    : [text(cell.text)]
}
