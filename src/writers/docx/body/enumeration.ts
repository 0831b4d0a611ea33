import type { TextRun } from 'docx'
import { cells } from '../../../model/typography/cells.ts'
import { lineRuns } from './run.ts'

/** Names or numbers with 、 between, in lines of so many characters: none of them is torn. */
export function enumeration(items: readonly string[], room: number, label = ''): TextRun[] {
  const lines: string[] = []
  let line = label
  for (const [index, item] of items.entries()) {
    const next = index < items.length - 1 ? `${item}、` : item
    if (line !== label && cells(line + next) > room) {
      lines.push(line)
      line = ''
    }
    line += next
  }
  return lineRuns([...lines, line])
}
