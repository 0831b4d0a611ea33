import type { Document } from '../../../model/document.ts'
import { enumeration } from '../body/enumeration.ts'
import { ending } from '../layout/ending.ts'
import { textHeight, textWidth } from '../layout/page.ts'
import type { Scope } from '../scope.ts'
import type { Closeness } from '../styles/sheet.ts'

const close: Closeness = { line: 0.88, type: 1, space: 1 }
const closest: Closeness = { line: 0.76, type: 12 / 14, space: 1 }

/** Shares of a page from which on an imprint is set closer: something else has to stand on its page. */
const tall = 0.5
const tallest = 0.8

/** Twips of a character of its lists in our own style. */
export const listEm = 280
/** Twips of a line of its lists, of a line of how to reach the issuer, and around a row. */
const line = 420
const contactLine = 360
const aroundRow = 120
/** Twips of a line of a list that its indents take. */
const besideList = 1120

/** How close the imprint is set; undefined where it has the usual room. */
export function imprintCloseness(scope: Scope, pageCount: number): Closeness | undefined {
  const { document, page } = scope
  const share = imprintHeight(scope) / textHeight(page)
  if (share > tallest) return closest
  return pageCount === 1 || share > tall || endsWhole(document) ? close : undefined
}

/** What cannot send some lines to the page of the imprint is at the end. */
function endsWhole(document: Document): boolean {
  const last = ending(document).at(-1)
  return last !== undefined && /^(?:statisticsTable|table|figure|chart)$/.test(last.type)
}

/** 报, 送 and 发 in the lines that they stand in: no name is torn. */
export function distributionLines({ document, page, listEm }: Scope): string[][] {
  const { report, send, issue } = document.imprint
  const room = (textWidth(page) - besideList) / listEm
  const lists = [
    ['报：', report],
    ['送：', send],
    ['发：', issue],
  ] as const
  return lists
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => {
      const [first = '', ...others] = enumeration(names, room)
      return [label + first, ...others].map((line, index, { length }) =>
        index === length - 1 ? `${line}。` : line,
      )
    })
}

function imprintHeight(scope: Scope): number {
  const { imprint, permit } = scope.document
  const { copies, contact } = imprint
  const lists = distributionLines(scope).reduce((sum, lines) => sum + lines.length, 0)
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
