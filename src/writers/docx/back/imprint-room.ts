import type { Document } from '../../../model/document.ts'
import { cells } from '../../../model/typography/cells.ts'
import { ending } from '../layout/ending.ts'
import { type Page, textHeight, textWidth } from '../layout/page.ts'
import type { Closeness } from '../styles/sheet.ts'

const close: Closeness = { line: 0.88, type: 1, space: 1 }
const closest: Closeness = { line: 0.76, type: 12 / 14, space: 1 }

/** Shares of a page from which on an imprint is set closer: something else has to stand on its page. */
const tall = 0.5
const tallest = 0.8

/** Twips of a character and a line of its lists, of a line of how to reach the issuer, and around a row. */
const em = 280
const line = 420
const contactLine = 360
const aroundRow = 120
/** Characters of a line of a list that its indents take. */
const besideList = 4

/** How close the imprint is set; undefined where it has the usual room. */
export function imprintCloseness(
  document: Document,
  pageCount: number,
  page: Page,
): Closeness | undefined {
  const share = imprintHeight(document, page) / textHeight(page)
  if (share > tallest) return closest
  return pageCount === 1 || share > tall || endsWhole(document) ? close : undefined
}

/** What cannot send some lines to the page of the imprint is at the end. */
function endsWhole(document: Document): boolean {
  const last = ending(document).at(-1)
  return last !== undefined && /^(?:statisticsTable|table|figure|chart)$/.test(last.type)
}

function imprintHeight({ imprint, permit }: Document, page: Page): number {
  const { report, send, issue, copies, contact } = imprint
  const room = textWidth(page) / em - besideList
  const lists = [report, send, issue]
    .filter((names) => names.length > 0)
    .map((names) => Math.ceil((cells(names.join('、')) + 1) / room))
    .reduce((sum, lines) => sum + lines, 0)
  const issued = copies === undefined ? 1 : 2
  const reach = [
    contact.address,
    contact.phones[0],
    contact.email,
    contact.website,
    permit,
    permit?.printer,
  ].filter((given) => given !== undefined).length
  return (lists + issued) * line + reach * contactLine + 3 * aroundRow
}
