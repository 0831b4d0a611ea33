import type { Nameplate } from '../../model/document.ts'
import type { Templates } from '../../model/output.ts'
import type { Theme } from '../../model/theme.ts'
import type { Typefaces } from './typefaces/index.ts'

/** The page's one style element: the theme as custom properties, then the style sheets of the templates. */
export function styleSheet(
  templates: Templates,
  theme: Theme,
  nameplate: Nameplate,
  typefaces: Typefaces,
): string {
  const lines = nameplate.lines.map((line) => [...line].length)
  const properties = {
    '--accent-light': theme.colors.accent,
    '--accent-dark': theme.colors.accentDark,
    '--tint-light': theme.colors.tint,
    '--ink-print': theme.colors.text,
    '--lead-size': `${theme.nameplate.leadSize}pt`,
    '--name-size': `${theme.nameplate.nameSize}pt`,
    '--plate-rule': `${theme.nameplate.rule}pt`,
    // How many characters the lines hold, so that they fit a narrow screen.
    '--lead-length': Math.max(1, ...lines.slice(0, -1)),
    '--name-length': lines.at(-1) ?? 1,
    ...typefaces.families,
  }
  const root = Object.entries(properties).map(
    ([name, value]) => `${name}:${value === '' ? ' ' : value}`,
  )
  const sheets = ['html/screen.css', 'html/print.css'].map((path) => templates.text(path))
  return [typefaces.rules, `:root{${root.join(';')}}`, ...sheets.map(withoutComments)]
    .join('\n')
    .trim()
}

/** Comments explain the templates; readers of the page need not load them. */
function withoutComments(css: string): string {
  return css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '').replace(/\n\s*/g, '\n')
}
