import { strFromU8, strToU8 } from 'fflate'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { Nameplate } from '../../../model/document.ts'
import { textWidth } from '../layout/page.ts'
import type { Parts } from '../package/archive.ts'
import { edit } from '../package/archive.ts'
import { attributeOf } from '../package/element.ts'
import { faceOf } from '../styles/inherited.ts'
import { inStyle } from '../styles/sheet.ts'
import { mentionsIn, renamed, type Style, stylesOf } from '../styles/xml.ts'
import { addedStyles, baseId } from './added-styles.ts'
import { type Reference, tell } from './document.ts'
import { fullWidthMark, tellMissing } from './missing-styles.ts'
import { nameWithin } from './nameplate.ts'
import { withoutNumbering } from './numbering.ts'

/** Twips of right tabs of our own style sheet from the edge of the text: on it, the imprint's and the nameplate's. */
const asides = [0, 280, 320]

/** Styles are one by type and name, however their ids are: Chinese Word and LibreOffice make up ids. */
const keyOf = ({ type, name }: Style) => `${type}\n${name.toLowerCase()}`

/**
 * Puts the reference's style sheet in place of ours. Styles that it does not have are added from
 * ours and told; every mention of a style follows its name to its id there.
 */
export function adoptStyles(
  parts: Parts,
  reference: Reference,
  nameplate: Nameplate,
): Diagnostic[] {
  const ourSheet = strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
  const ours = stylesOf(ourSheet)
  const theirs = counterparts(ours, stylesOf(reference.styles))
  const taken = new Set(stylesOf(reference.styles).map(({ id }) => id))
  const ids = new Map<string, string>()
  const missing: Style[] = []
  for (const style of ours) {
    const theirStyle = theirs.get(style)
    if (theirStyle === undefined) missing.push(style)
    ids.set(`${style.type}\n${style.id}`, theirStyle?.id ?? freeId(style.id, taken))
  }
  const base = freeId(baseId, taken)
  const added = inTheirFace(
    addedStyles(missing, { sheet: ourSheet, styles: ours, ids, base }),
    reference,
  )
  const { sheet, numbered } = withoutNumbering(withinPage(reference), reference)
  const whole = sheet.replace(/<\/w:styles>\s*$/, () => `${added}</w:styles>`)
  const idOf = (type: string, id: string) => ids.get(`${type}\n${id}`) ?? id
  parts['word/styles.xml'] = strToU8(nameWithin(whole, idOf, nameplate, reference.page))
  const used = new Set<string>()
  for (const name of Object.keys(parts)) {
    if (!/^word\/(?:document|footnotes|endnotes|header\d+|footer\d+)\.xml$/.test(name)) continue
    edit(parts, name, (text) => {
      for (const mention of mentionsIn(text)) used.add(mention)
      return renamed(text, ids)
    })
  }
  adoptLook(parts, reference)
  return [...tellMissing(missing, used, reference.path), ...tellNumbered(numbered, reference.path)]
}

/**
 * Which of their styles each of ours is: by name, as written rather than in other case (LibreOffice
 * has a Caption beside our caption). Last by id: LibreOffice saves List 2 under its id, but with the
 * name List Bullet 3.
 */
function counterparts(ours: readonly Style[], theirs: readonly Style[]): Map<Style, Style> {
  const known = new Set(ours.map(keyOf))
  const found = new Map<Style, Style>()
  for (const style of ours) {
    const named = theirs.filter((other) => keyOf(other) === keyOf(style))
    const theirStyle =
      named.find(({ name }) => name === style.name) ??
      named[0] ??
      theirs.find(
        (other) => other.type === style.type && other.id === style.id && !known.has(keyOf(other)),
      )
    if (theirStyle !== undefined) found.set(style, theirStyle)
  }
  return found
}

/** Full-width marks stand in the face of the body, theirs where they say which it is. */
function inTheirFace(added: string, { styles }: Reference): string {
  const face = faceOf(styles, 'normal indent') ?? faceOf(styles, 'normal')
  if (face === undefined) return added
  return inStyle(added, fullWidthMark, (style) =>
    style.replace(/(w:(?:ascii|hAnsi)=")[^"]*/g, (_, before: string) => before + face),
  )
}

function freeId(id: string, taken: Set<string>): string {
  let free = id
  for (let i = 2; taken.has(free); i++) free = `${id}${i}`
  taken.add(free)
  return free
}

/** Tabs at the right edge of our page, or past the edge of theirs, go to the edge of theirs. */
function withinPage({ styles, page, ourPage }: Reference): string {
  const edge = textWidth(page)
  const moved = edge - textWidth(ourPage)
  const ourRightTabs = asides.map((aside) => textWidth(ourPage) - aside)
  return styles.replace(/<w:tab\b[^>]*w:val="right"[^>]*>/g, (tag) => {
    const position = Number(attributeOf(tag, 'w:pos'))
    const isOurs = ourRightTabs.includes(position)
    const fitting = isOurs ? position + moved : Math.min(position, edge)
    return tag.replace(/w:pos="[^"]*"/, `w:pos="${fitting}"`)
  })
}

/** Their theme, and those of their fonts that we do not name; embedded font files stay behind. */
function adoptLook(parts: Parts, reference: Reference): void {
  const theme = reference.parts['word/theme/theme1.xml']
  if (theme !== undefined) parts['word/theme/theme1.xml'] = theme
  const table = reference.parts['word/fontTable.xml']
  if (table === undefined) return
  edit(parts, 'word/fontTable.xml', (ours) => {
    const theirs = [...strFromU8(table).matchAll(/<w:font\b[^>]*>.*?<\/w:font>/gs)]
      .map(([font]) => font.replace(/<w:embed\w+\b[^>]*\/>/g, ''))
      // What LibreOffice writes here is not allowed, and Word does without.
      .map((font) => font.replace(/ w:characterSet="[^"]*"/g, ''))
      // Only what this part declares a namespace for.
      .filter((font) => !/<(?!\/?w:)/.test(font))
      .filter((font) => !ours.includes(`w:name="${attributeOf(font, 'w:name')}"`))
    return ours.replace('</w:fonts>', `${theirs.join('')}</w:fonts>`)
  })
}

function tellNumbered(numbered: readonly string[], path: string): Diagnostic[] {
  if (numbered.length === 0) return []
  const names = numbered.map((name) => `“${name}”`).join('')
  return [
    tell('numbering', path, `参考文档的样式${names}带有自动编号，未予采用：序号按原稿的文字印出。`),
  ]
}
