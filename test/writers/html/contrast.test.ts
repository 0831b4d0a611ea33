import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Theme } from '../../../src/model/theme.ts'
import { readTemplate } from './page.ts'

const themes = readdirSync(new URL('../../../templates/themes/', import.meta.url))
const sheet = new TextDecoder().decode(readTemplate('html/screen.css'))

/** The dark paper and ink of the style sheet. */
const dark = sheet.slice(sheet.indexOf('prefers-color-scheme:dark'))
const colourOf = (name: string, css: string) =>
  new RegExp(`--${name}:(#[0-9a-f]+)`).exec(css)?.[1] ?? ''

/** Relative luminance of WCAG 2.2; `colour` as #rgb or #rrggbb. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dim + 0.05)
}

describe.each(themes)('%s', (file) => {
  const { colors } = parse(
    readFileSync(new URL(`../../../templates/themes/${file}`, import.meta.url), 'utf8'),
  ) as Theme

  it.each([
    ['accent on light paper, and printed', colors.accent, colourOf('paper', sheet)],
    ['accent on the shade of table heads', colors.accent, colors.tint],
    ['text on the shade of table heads', colors.text, colors.tint],
    ['accent on dark paper', colors.accentDark, colourOf('paper', dark)],
    ['ink on dark paper', colourOf('ink', dark), colourOf('paper', dark)],
  ])('%s can be read: 4.5 to 1 of WCAG AA at least', (_, ink, paper) => {
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('mono', () => {
  it('has no colour at all', () => {
    const { colors } = parse(new TextDecoder().decode(readTemplate('themes/mono.yaml'))) as Theme
    for (const colour of Object.values(colors)) {
      expect(new Set(colour.slice(1).match(/../g)).size, colour).toBe(1)
    }
  })
})
