import type { Element, ElementContent } from 'hast'
import type { PhrasingContent, Table, TableCell } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { element } from './element.ts'

/** Numbers of things, of telephones, and dates: none turns at the end of a line. */
const number = /^[\d\s.,:：%‰+\-–—~～/()（）年月日时]{1,20}$/
/** Characters of a cell that wants room, so that a narrow screen does not set it a word a line. */
const long = 9

/** A table that was written as one, its columns as wide as their words need. */
export function plainTable(
  node: Table,
  inline: (children: readonly PhrasingContent[]) => ElementContent[],
): Element {
  const [head, ...body] = node.children
  const roomy = (head?.children ?? []).map((_, column) =>
    body.some((row) => needsRoom(plain(row.children[column]))),
  )
  const classesOf = (column: number, cell?: TableCell) => {
    const side = node.align?.[column]
    const className = [
      ...(side ? [`align-${side}`] : []),
      ...(roomy[column] ? ['roomy'] : []),
      ...(cell && number.test(plain(cell)) ? ['number'] : []),
    ]
    return className.length > 0 ? { className } : {}
  }
  const heads = (head?.children ?? []).map((cell, column) => {
    const content = inline(cell.children)
    return content.length === 0
      ? element('td', {})
      : element('th', { scope: 'col', ...classesOf(column) }, content)
  })
  const rows = body.map((row) =>
    element(
      'tr',
      {},
      row.children.map((cell, column) =>
        element('td', classesOf(column, cell), inline(cell.children)),
      ),
    ),
  )
  return element('table', {}, [
    element('thead', {}, [element('tr', {}, heads)]),
    element('tbody', {}, rows),
  ])
}

function needsRoom(words: string): boolean {
  return words.length > long && !number.test(words)
}
