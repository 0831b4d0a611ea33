import type { Paragraph, Table } from 'docx'

/** What stands upright in the body of a Word document. */
export type Upright = Paragraph | Table

/** A table too wide for the page, with its caption and notes, on a sheet of its own that lies on its side. */
export class TurnedSheet {
  readonly content: readonly Upright[]

  constructor(content: readonly Upright[]) {
    this.content = content
  }
}

/** What stands in the body of a Word document. */
export type Content = Upright | TurnedSheet

/** What follows one another on sheets of one kind. Word turns the page by a section. */
export interface Stretch {
  readonly turned: boolean
  readonly content: Upright[]
}

/** The content cut where sheets turn; an upright stretch is first, even where it is empty. */
export function stretches(content: readonly Content[]): [Stretch, ...Stretch[]] {
  const found: [Stretch, ...Stretch[]] = [{ turned: false, content: [] }]
  for (const item of content) {
    const turned = item instanceof TurnedSheet
    let last = found.at(-1)
    if (last === undefined || last.turned !== turned) {
      last = { turned, content: [] }
      found.push(last)
    }
    last.content.push(...(item instanceof TurnedSheet ? item.content : [item]))
  }
  return found
}
