import type { ParagraphChild } from 'docx'

/** A cell before it is known in which type the table fits. */
export interface DataCell {
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  /** Its words, to measure it by. */
  readonly text: string
  /** Its words with their markup, where they have some, for lines of so many characters; asked for once. */
  readonly content?: (room: number) => readonly ParagraphChild[]
  readonly kind: 'head' | 'body' | 'total'
  /** Where none is given, long texts stand left and short ones in the middle. */
  readonly align?: 'left' | 'right' | 'center' | undefined
}
