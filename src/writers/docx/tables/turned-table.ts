import type { Block } from '../../../model/document.ts'
import type { Page } from '../layout/page.ts'
import { pageFor, type TableShape } from './data-table.ts'
import { statisticsShape } from './statistics-table.ts'
import { tableShape } from './table.ts'

/** Whether a block is a table that is too wide for an upright page. */
export function isTurnedTable(block: Block, page: Page): boolean {
  const shape = shapeOf(block)
  return shape !== undefined && pageFor(shape, page) !== page
}

function shapeOf(block: Block): TableShape | undefined {
  if (block.type === 'table') return tableShape(block)
  return block.type === 'statisticsTable' ? statisticsShape(block) : undefined
}
