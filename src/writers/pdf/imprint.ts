import type { Document } from '../../model/document.ts'
import { cells } from '../../model/typography/cells.ts'
import type { PageMeasures } from '../../model/typography/page-measures.ts'
import { titleUnits } from '../../model/typography/title.ts'
import { evenLines } from '../../model/typography/title-lines.ts'
import { cellsAcross } from './measures.ts'

/** A name in the pieces between which a line may end. */
type Pieces = readonly string[]

/** What of the 版记 may end a line, and where. */
export interface PdfImprint {
  readonly report: readonly Pieces[]
  readonly send: readonly Pieces[]
  readonly issue: readonly Pieces[]
  readonly issuer: Pieces
  /** The lines under the code. */
  readonly caption: readonly string[]
}

/** Points of its type (4号), and cells of the caption, whose type is small, in a line. */
const type = 14
const captionCells = 11

/** Names are whole, very long ones are broken at words. */
export function lowerImprint(imprint: Document['imprint'], page: PageMeasures): PdfImprint {
  const longest = cellsAcross(page, type) / 2
  const pieces = (name: string) => (cells(name) <= longest ? [name] : titleUnits(name))
  return {
    report: imprint.report.map(pieces),
    send: imprint.send.map(pieces),
    issue: imprint.issue.map(pieces),
    issuer: pieces(imprint.issuer),
    caption: evenLines(imprint.follow?.caption ?? '', captionCells),
  }
}
