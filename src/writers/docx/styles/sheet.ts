import type { Nameplate } from '../../../model/document.ts'
import type { Theme } from '../../../model/theme.ts'
import { cells } from '../../../model/typography/cells.ts'
import { pageMeasures } from '../../../model/typography/page-measures.ts'
import { bulletinPage, characterOf, type Page, textWidth } from '../layout/page.ts'
import { wordColor } from './colors.ts'

/** Distance of lines of the nameplate, in their type: set, for that of a stand-in face may be half as much again. */
const leading = 1.3
/** Space between the characters of the first lines, of their type. */
const leadSpread = 0.09
/** Points that stay free at each end of the line with the issuer and the date: a character of the body. */
const besideIssuer = 16
/** Points of a twip. */
const twip = 1 / 20

/** What the template is set for, in twips: the width of the text, a line, a character of the body and its type. */
const template = { width: 8844, line: 579, character: 315, em: 320 }

/**
 * The style sheet in the colours of the theme and with the nameplate at the size that fits the line.
 * Colours are references to Word's theme (accent1, background2, text1); the value beside a reference,
 * which readers without themes take, is written to agree with it.
 */
export function styleSheet(sheet: string, theme: Theme, nameplate: Nameplate, page: Page): string {
  const painted = fitBody(paint(sheet, theme), theme)
  return fitTabs(fitNameplate(painted, theme, nameplate, page), page)
}

/** The type of the body, its indents and the lines that stay free above something, as the theme has them. */
function fitBody(sheet: string, theme: Theme): string {
  const measures = pageMeasures(theme)
  const character = characterOf(measures)
  // Word knows half points.
  const em = Math.round(measures.size * 2) * 10
  const isOfBody = (twips: number) => twips > 0 && twips % template.character === 0
  return sheet
    .replaceAll(`<w:sz w:val="${template.em / 10}"/>`, `<w:sz w:val="${em / 10}"/>`)
    .replaceAll(`<w:szCs w:val="${template.em / 10}"/>`, `<w:szCs w:val="${em / 10}"/>`)
    .replaceAll(
      `<w:spacing w:val="${template.character - template.em}"/>`,
      `<w:spacing w:val="${character - em}"/>`,
    )
    .replaceAll(`w:before="${template.line}"`, `w:before="${bulletinPage(measures).linePitch}"`)
    .replace(/( w:(?:left|right|firstLine|hanging|pos)=")(\d+)/g, (whole, before: string, at) =>
      isOfBody(Number(at)) ? before + (Number(at) / template.character) * character : whole,
    )
}

function paint(sheet: string, theme: Theme): string {
  const colors: Readonly<Record<string, string>> = {
    accent1: wordColor(theme.colors.accent),
    background2: wordColor(theme.colors.tint),
    text1: wordColor(theme.colors.text),
  }
  return sheet.replace(
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
  const moved = textWidth(page) - template.width
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
  const lead = fit(theme.nameplate.leadSize, Math.max(1, ...leads) * (1 + leadSpread), width)
  const length = cells(name)
  const spread = length <= 4 ? 0.9 : 0.1
  const size = fit(theme.nameplate.nameSize, Math.max(1, length + (length - 1) * spread), width)
  const rule = Math.round(theme.nameplate.rule * 8)
  return [
    (text: string) =>
      inStyle(text, 'NameplateLead', (style) => spaced(sized(style, lead), lead * leadSpread)),
    (text: string) => inStyle(text, 'NameplateName', (style) => sized(style, size)),
    (text: string) => inStyle(text, 'NameplateSpread', (style) => spaced(style, size * spread)),
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
  const width = textWidth(page) * twip - 2 * besideIssuer
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

/** A style with so many points between its characters. */
function spaced(style: string, points: number): string {
  return style.replace(/(<w:spacing w:val=")\d+/, `$1${Math.round(points * 20)}`)
}

/** What the lines, type and spaces of a style are multiplied by. */
export interface Closeness {
  readonly line: number
  readonly type: number
  readonly space: number
}

/** A style sheet with some styles closer, so that what they set takes less room. */
export function closer(sheet: string, ids: readonly string[], by: Closeness): string {
  const times = (style: string, attribute: RegExp, factor: number) =>
    style.replace(attribute, (_, before: string, value: string) => {
      return before + Math.round(Number(value) * factor)
    })
  const close = (style: string) => {
    const spaced = times(style, /( w:(?:before|after)=")(\d+)/g, by.space)
    const lined = times(spaced, /( w:line=")(\d+)/g, by.line)
    return times(lined, /(<w:sz(?:Cs)? w:val=")(\d+)/g, by.type)
  }
  return ids.reduce((text, id) => inStyle(text, id, close), sheet)
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
