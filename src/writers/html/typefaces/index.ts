import type { ElementContent } from 'hast'
import type { CompanionFile, FontFace, FontRole, FontSet } from '../../../model/output.ts'
import { type Font, openFont } from './subset.ts'

/** The characters that the page sets in each role, collected while its parts are made. */
export class TypeCase {
  readonly #characters = new Map<FontRole, Set<string>>()

  add(role: FontRole, words: string): void {
    const characters = this.#characters.get(role) ?? new Set()
    for (const character of words) characters.add(character)
    this.#characters.set(role, characters)
  }

  /** Everything of a part of the page, by the same classes as the style sheet. */
  addContent(children: readonly ElementContent[], role: FontRole): void {
    for (const child of children) {
      if (child.type === 'text') this.add(role, child.value)
      else if (child.type === 'element') {
        const classes = child.properties.className
        const names = [child.tagName, ...(Array.isArray(classes) ? classes.map(String) : [])]
        const own = names.map((name) => roleOf.get(name)).find((known) => known !== undefined)
        this.addContent(child.children, own ?? role)
      }
    }
  }

  /** In the order of code points, so that the same page has the same fonts. */
  text(role: FontRole): string {
    return [...(this.#characters.get(role) ?? [])].sort(byCodePoint).join('')
  }
}

function byCodePoint(a: string, b: string): number {
  return (a.codePointAt(0) as number) - (b.codePointAt(0) as number)
}

/** What the style sheet sets in another role than its surroundings. */
const roleOf = new Map<string, FontRole>([
  ...['h3', 'attachment-title'].map((name) => [name, 'biao'] as const),
  ...['depth-2', 'th', 'caption', 'figcaption', 'svg', 'summary', 'attachment-label'].map(
    (name) => [name, 'hei'] as const,
  ),
  ...['depth-3', 'run-in', 'source', 'blockquote'].map((name) => [name, 'kai'] as const),
])

const roles = ['fang', 'kai', 'hei', 'biao', 'head', 'song'] as const satisfies readonly FontRole[]

/** Bold by design: a browser must not embolden them again. */
const bold: ReadonlySet<FontRole> = new Set(['hei', 'biao', 'head'])

/** The fonts of a page. */
export interface Typefaces {
  /** `@font-face` rules. */
  readonly rules: string
  /** By custom property, the families that stand before those of the reader's system, each with its comma. */
  readonly families: Readonly<Record<string, string>>
  /** The fonts that lie beside the page. */
  readonly files: readonly CompanionFile[]
}

/** Without fonts in the file, those of the reader's system serve. */
export const systemTypefaces: Typefaces = {
  rules: '',
  files: [],
  families: Object.fromEntries(roles.map((role) => [`--own-${role}`, ''])),
}

/**
 * The faces of the build cut down to the characters of this page, inside the page or in files beside
 * it. A face whose licence does not allow it is left out; a reserve serves what the faces before it lack.
 */
export async function ownTypefaces(
  fonts: FontSet,
  typeCase: TypeCase,
  where: 'embedded' | 'linked',
): Promise<Typefaces> {
  const { families, chosen } = chooseFaces(fonts, typeCase)
  const rules: string[] = []
  const files: CompanionFile[] = []
  for (const [face, { font, characters, bold }] of chosen) {
    const cut = font.cut(characters)
    if (where === 'embedded') {
      const base64 = Buffer.from(cut.buffer).toString('base64')
      rules.push(rule(face, `url(data:font/ttf;base64,${base64}) format("truetype")`, bold))
    } else {
      const { convert } = await import('fontverter')
      const bytes = new Uint8Array(await convert(Buffer.from(cut.buffer), 'woff2'))
      const path = await linkedPath(face, bytes)
      files.push({ path, bytes })
      rules.push(rule(face, `url(${path}) format("woff2")`, bold))
    }
  }
  return { rules: rules.join('\n'), families, files }
}

interface Chosen {
  readonly font: Font
  readonly characters: Set<string>
  readonly bold: boolean
}

/** Every character goes to the first face of its role that has it, as a browser looks it up. */
function chooseFaces(
  fonts: FontSet,
  typeCase: TypeCase,
): { families: Record<string, string>; chosen: ReadonlyMap<FontFace, Chosen> } {
  const chosen = new Map<FontFace, Chosen>()
  const families: Record<string, string> = {}
  for (const role of roles) {
    const names: string[] = []
    let wanted = [...typeCase.text(role)].filter((character) => character > '\u001f')
    for (const family of fonts.roles[role]) {
      const face = fonts.faces.find((one) => one.family === family)
      if (face?.open !== true || wanted.length === 0) continue
      const choice = chosen.get(face) ?? {
        font: openFont(face.read),
        characters: new Set(),
        bold: bold.has(role),
      }
      const served = wanted.filter((one) => serves(face, one) && choice.font.has(one))
      if (served.length === 0) continue
      for (const character of served) choice.characters.add(character)
      chosen.set(face, choice)
      names.push(`"${family}",`)
      wanted = wanted.filter((character) => !choice.characters.has(character))
    }
    families[`--own-${role}`] = names.join('')
  }
  return { families, chosen }
}

/** Letters and figures of the Latin face; marks such as “ ” and — that it also has are Chinese here. */
const latin = { range: 'U+20-7E,U+A0-24F', pattern: /[ -~\u00a0-\u024f]/ } as const

function serves(face: FontFace, character: string): boolean {
  return face.part !== 'latin' || latin.pattern.test(character)
}

/** Named by its contents, so that a browser may keep it for ever. */
async function linkedPath({ family }: FontFace, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
  const name = family.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return `fonts/${name}.${digest.slice(0, 16)}.woff2`
}

function rule(face: FontFace, source: string, bold: boolean): string {
  const range = face.part === 'latin' ? `unicode-range:${latin.range};` : ''
  const weight = bold ? 'font-weight:400 900;' : ''
  const display = source.startsWith('url(data:') ? '' : 'font-display:swap;'
  return `@font-face{font-family:"${face.family}";${weight}${range}${display}src:${source}}`
}
