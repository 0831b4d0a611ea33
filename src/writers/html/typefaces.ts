import type { ElementContent } from 'hast'
import type { CompanionFile, FontFace, FontRole, FontSet } from '../../model/output.ts'

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
        const classes = child.properties['className']
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
 * it. A face whose licence does not allow it is left out, and so are the reserves behind the first
 * whole face.
 */
export async function ownTypefaces(
  fonts: FontSet,
  typeCase: TypeCase,
  where: 'embedded' | 'linked',
): Promise<Typefaces> {
  const chosen = new Map<FontFace, { text: Set<string>; bold: boolean }>()
  const families: Record<string, string> = {}
  for (const role of roles) {
    const faces = facesOf(fonts, role)
    families[`--own-${role}`] = faces.map((face) => `"${face.family}",`).join('')
    for (const face of faces) {
      const known = chosen.get(face) ?? { text: new Set<string>(), bold: bold.has(role) }
      for (const character of typeCase.text(role)) known.text.add(character)
      chosen.set(face, known)
    }
  }
  const { default: subset } = await import('subset-font')
  const rules: string[] = []
  const files: CompanionFile[] = []
  for (const [face, { text, bold }] of chosen) {
    if (text.size === 0) continue
    const cut = (targetFormat: 'sfnt' | 'woff2') => {
      const options = { targetFormat, noHinting: true }
      return subset(Buffer.from(face.bytes()), [...text].join(''), options)
    }
    if (where === 'embedded') {
      const base64 = (await cut('sfnt')).toString('base64')
      rules.push(rule(face, `url(data:font/ttf;base64,${base64}) format("truetype")`, bold))
    } else {
      const bytes = new Uint8Array(await cut('woff2'))
      const path = await linkedPath(face, bytes)
      files.push({ path, bytes })
      rules.push(rule(face, `url(${path}) format("woff2")`, bold))
    }
  }
  return { rules: rules.join('\n'), families, files }
}

/** Named by its contents, so that a browser may keep it for ever. */
async function linkedPath({ family }: FontFace, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
  const name = family.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return `fonts/${name}.${digest.slice(0, 16)}.woff2`
}

function facesOf(fonts: FontSet, role: FontRole): FontFace[] {
  const found: FontFace[] = []
  for (const family of fonts.roles[role]) {
    const face = fonts.faces.find((one) => one.family === family)
    if (face?.open !== true) continue
    found.push(face)
    if (face.part === undefined) break
  }
  return found
}

function rule(face: FontFace, source: string, bold: boolean): string {
  const range = face.part === 'latin' ? 'unicode-range:U+21-7E,U+A0-24F;' : ''
  const weight = bold ? 'font-weight:400 900;' : ''
  const display = source.startsWith('url(data:') ? '' : 'font-display:swap;'
  return `@font-face{font-family:"${face.family}";${weight}${range}${display}src:${source}}`
}
