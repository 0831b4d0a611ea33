import type { Nameplate } from '../../../model/document.ts'
import type { Theme } from '../../../model/theme.ts'
import { cells } from '../../../model/typography/cells.ts'
import { type Page, standardPage, textWidth } from '../layout/page.ts'
import { wordColor } from './colors.ts'

/** Distance of lines of the nameplate, in their type: set, for that of a stand-in face may be half as much again. */
const leading = 1.3
/** Distance of the lines of a close imprint, of the usual one. */
const closer = 0.88
/** Points of a twip. */
const twip = 1 / 20

/**
 * The style sheet in the colours of the theme and with the nameplate at the size that fits the line.
 * Colours are references to Word's theme (accent1, background2, text1); the value beside a reference,
 * which readers without themes take, is written to agree with it.
 */
export function styleSheet(
  template: string,
  theme: Theme,
  nameplate: Nameplate,
  page: Page,
): string {
  return fitTabs(fitNameplate(paint(template, theme), theme, nameplate, page), page)
}

function paint(template: string, theme: Theme): string {
  const colors: Readonly<Record<string, string>> = {
    accent1: wordColor(theme.colors.accent),
    background2: wordColor(theme.colors.tint),
    text1: wordColor(theme.colors.text),
  }
  return template.replace(
    /<w:(\w+) [^<>]*w:theme(Color|Fill)="(\w+)"[^<>]*>/g,
    (tag: string, name: string, kind: string, reference: string) => {
      const color = colors[reference]
      if (color === undefined) return tag
      const attribute = kind === 'Fill' ? 'fill' : name === 'color' ? 'val' : 'color'
      return tag.replace(new RegExp(` w:${attribute}="[^"]*"`), ` w:${attribute}="${color}"`)
    },
  )
}

/** Tabs at the right edge of the standard page go with the edge. */
function fitTabs(sheet: string, page: Page): string {
  const moved = textWidth(page) - textWidth(standardPage)
  return sheet.replace(
    /(<w:tab w:val="right"[^>]* w:pos=")(\d+)/g,
    (_, before: string, position: string) => before + String(Number(position) + moved),
  )
}

/** The last line of the name is the largest; a name of few characters is spread. */
function fitNameplate(sheet: string, theme: Theme, nameplate: Nameplate, page: Page): string {
  const width = textWidth(page) * twip
  const leads = nameplate.lines.slice(0, -1).map(cells)
  const name = nameplate.lines.at(-1) ?? ''
  const lead = fit(theme.nameplate.leadSize, Math.max(1, ...leads), width)
  const length = cells(name)
  const spread = length <= 4 ? 0.9 : 0.1
  const size = fit(theme.nameplate.nameSize, Math.max(1, length + (length - 1) * spread), width)
  const spacing = Math.round(size * spread * 20)
  const rule = Math.round(theme.nameplate.rule * 8)
  return [
    (text: string) => inStyle(text, 'NameplateLead', (style) => sized(style, lead)),
    (text: string) => inStyle(text, 'NameplateName', (style) => sized(style, size)),
    (text: string) =>
      inStyle(text, 'NameplateSpread', (style) =>
        style.replace(/(<w:spacing w:val=")\d+/, `$1${spacing}`),
      ),
    (text: string) =>
      inStyle(text, 'NameplateLine', (style) =>
        style
          .replace(/(<w:bottom [^>]*w:sz=")\d+/, `$1${rule}`)
          .replace(/(<w:sz(?:Cs)? w:val=")\d+/g, `$1${issuerLine(nameplate, page).size * 2}`),
      ),
  ].reduce((text, change) => change(text), sheet)
}

/**
 * Points of the line with the issuer and the date: a long name makes it smaller, but not below 12;
 * then the two do not fit one line.
 */
export function issuerLine(
  { issuer, date }: Nameplate,
  page: Page,
): { size: number; fits: boolean } {
  const width = textWidth(page) * twip
  const ems = cells(issuer) + 1 + cells(date)
  const size = Math.max(12, fit(16, ems, width))
  return { size, fits: ems * size <= width }
}

/** The wanted size in points, or the largest half point at which the text fits. */
function fit(wanted: number, ems: number, width: number): number {
  return Math.min(wanted, Math.floor((width / ems) * 2) / 2)
}

function sized(style: string, points: number): string {
  return style
    .replace(/(<w:sz(?:Cs)? w:val=")\d+/g, `$1${Math.round(points * 2)}`)
    .replace(/( w:line=")\d+/, `$1${Math.round(points * leading * 20)}`)
}

/** The lines of the imprint closer, as on the pages of an issue that fits on one. */
export function closeImprint(sheet: string): string {
  const close = (style: string) =>
    style.replace(
      /( w:line=")(\d+)/g,
      (_, before: string, line: string) => before + Math.round(Number(line) * closer),
    )
  return ['Imprint', 'ImprintContact'].reduce((text, id) => inStyle(text, id, close), sheet)
}

/** A style sheet with one style changed, where it has it. */
export function inStyle(sheet: string, id: string, change: (style: string) => string): string {
  const style = styleIn(sheet, id)
  return style === '' ? sheet : sheet.replace(style, () => change(style))
}

/** A style from its id to its end; empty where the sheet has none. */
export function styleIn(sheet: string, id: string): string {
  const start = sheet.indexOf(`w:styleId="${id}"`)
  const end = sheet.indexOf('</w:style>', start)
  return start < 0 || end < 0 ? '' : sheet.slice(start, end)
}
