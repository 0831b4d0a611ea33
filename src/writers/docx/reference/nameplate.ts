import type { Nameplate } from '../../../model/document.ts'
import { cells } from '../../../model/typography/cells.ts'
import { type Page, textWidth } from '../layout/page.ts'
import { sizeOf } from '../styles/inherited.ts'
import { inStyle, styleIn } from '../styles/sheet.ts'

/** Space between the characters of the last line of a name that is left to it, of its type. */
const leastSpread = 0.1

/** The space after each character of a style. */
const spacing = /(<w:spacing w:val=")(\d+)/

/**
 * A style sheet of others with the lines of the name within the width of the text: a reference document may
 * have been made for a shorter name. First the characters come closer, then they are smaller.
 * @param idOf ids there of our paragraph and character styles
 */
export function nameWithin(
  sheet: string,
  idOf: (type: 'paragraph' | 'character', id: string) => string,
  { lines }: Nameplate,
  page: Page,
): string {
  const width = textWidth(page)
  const leads = Math.max(0, ...lines.slice(0, -1).map(cells))
  const name = cells(lines.at(-1) ?? '')
  const gaps = Math.max(1, name - 1)
  const most = { lead: width / leads, name: width / (name + gaps * leastSpread) }
  const smaller = within(sheet, idOf('paragraph', 'NameplateLead'), '报头名称', most.lead)
  const sized = within(smaller, idOf('paragraph', 'NameplateName'), '报头刊名', most.name)
  const em = sizeOf(sized, '报头刊名') ?? most.name
  const spread = Math.max(0, Math.floor((width - name * em) / gaps))
  return inStyle(sized, idOf('character', 'NameplateSpread'), (style) =>
    style.replace(spacing, (_, before: string, wanted: string) => {
      return before + Math.min(Number(wanted), spread)
    }),
  )
}

/** The style with characters of at most so many twips with the space after each, where it says how large they are. */
function within(sheet: string, id: string, name: string, most: number): string {
  const em = sizeOf(sheet, name) ?? 0
  const space = Number(spacing.exec(styleIn(sheet, id))?.[2] ?? 0)
  const smaller = most / (em + space)
  if (smaller >= 1) return sheet
  return inStyle(sheet, id, (style) =>
    style
      .replace(/(<w:sz(?:Cs)? w:val=")\d+/g, `$1${Math.floor((em * smaller) / 10)}`)
      .replace(spacing, `$1${Math.floor(space * smaller)}`),
  )
}
