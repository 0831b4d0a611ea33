import type { ElementContent } from 'hast'
import { titleUnits } from '../../../model/typography/title.ts'
import { element, text } from './element.ts'

/** Runs of ASCII too long for a narrow screen, such as addresses. */
const longRun = /[!-~]{16,}/g
/** A line may turn after these inside an address, and in the middle of what is longer still. */
const breakAfter = /[^/.?&=_-]{1,12}[/.?&=_-]*|[/.?&=_-]+/g

/** Text with opportunities to break long addresses: `wbr` leaves the copied text as it is. */
export function breakable(value: string): ElementContent[] {
  const nodes: ElementContent[] = []
  let at = 0
  for (const run of value.matchAll(longRun)) {
    if (run.index > at) nodes.push(text(value.slice(at, run.index)))
    at = run.index + run[0].length
    const parts = run[0].match(breakAfter) ?? [run[0]]
    for (const [index, part] of parts.entries()) {
      if (index > 0) nodes.push(element('wbr', {}))
      nodes.push(text(part))
    }
  }
  if (at < value.length) nodes.push(text(value.slice(at)))
  return nodes
}

/** A title that turns between its words only; the style sheet keeps the words whole. */
export function titleText(value: string): ElementContent[] {
  return titleUnits(value).flatMap((unit, index) =>
    index === 0 ? [text(unit)] : [element('wbr', {}), text(unit)],
  )
}

/** `2024-07-31` for a text that holds 2024年7月31日, for the datetime of a `time`. */
export function isoDate(value: string): string | undefined {
  const found = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(value)
  if (found === null) return undefined
  const [, year, month, day] = found as unknown as [string, string, string, string]
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The address as it may stand in an `href`; undefined where it could run code or leads out of one file. */
export function safeHref(url: string): string | undefined {
  if (/^#[^\s]+$/.test(url)) return url
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return parsed !== undefined && schemes.has(parsed.protocol) ? url.trim() : undefined
}
