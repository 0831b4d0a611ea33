import { cells } from '../../../model/typography/cells.ts'

/** Names or numbers with 、 between, in lines of so many characters: none of them is torn. */
export function enumeration(items: readonly string[], room: number, label = ''): string[] {
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
  return [...lines, line]
}
