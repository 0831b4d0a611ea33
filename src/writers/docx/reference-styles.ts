import { strFromU8, strToU8 } from 'fflate'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Parts } from './archive.ts'
import { edit } from './archive.ts'
import { attributeOf } from './element.ts'
import { standardPage, textWidth } from './page.ts'
import { type Reference, tell } from './reference.ts'
import { characterStyles, paragraphStyles, tableStyles } from './style-ids.ts'

interface Style {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly xml: string
}

/** Where right tabs of our own style sheet stand: the text's edge, and the imprint's. */
const ourRightTabs: readonly number[] = [8844, 8564]

/** Styles are one by type and name, however their ids are: Chinese Word and LibreOffice make up ids. */
const keyOf = ({ type, name }: Style) => `${type}\n${name.toLowerCase()}`

const typeOfTag: Readonly<Record<string, string>> = {
  pStyle: 'paragraph',
  rStyle: 'character',
  tblStyle: 'table',
  basedOn: '',
  next: 'paragraph',
  link: '',
}

/**
 * Puts the reference's style sheet in place of ours. Styles that it does not have are added from
 * ours and told; every mention of a style follows its name to its id there.
 */
export function adoptStyles(parts: Parts, reference: Reference): Diagnostic[] {
  const ours = stylesOf(strFromU8(parts['word/styles.xml'] ?? new Uint8Array()))
  const theirs = new Map(stylesOf(reference.styles).map((style) => [keyOf(style), style]))
  const taken = new Set([...theirs.values()].map(({ id }) => id))
  const ids = new Map<string, string>()
  const missing: Style[] = []
  for (const style of ours) {
    const theirStyle = theirs.get(keyOf(style))
    if (theirStyle === undefined) missing.push(style)
    ids.set(`${style.type}\n${style.id}`, theirStyle?.id ?? freeId(style.id, taken))
  }
  const added = missing.map((style) => addedStyle(style, ids)).join('\n')
  const { sheet, numbered } = withoutNumbering(withinPage(reference))
  parts['word/styles.xml'] = strToU8(sheet.replace(/<\/w:styles>\s*$/, `${added}</w:styles>`))
  for (const name of Object.keys(parts)) {
    if (!/^word\/(?:document|footnotes|endnotes|header\d+|footer\d+)\.xml$/.test(name)) continue
    edit(parts, name, (text) => renamed(text, ids))
  }
  adoptLook(parts, reference)
  return [...tellMissing(missing, reference.path), ...tellNumbered(numbered, reference.path)]
}

function stylesOf(sheet: string): Style[] {
  return [...sheet.matchAll(/<w:style\b([^>]*)>.*?<\/w:style>/gs)].flatMap(([xml, tag = '']) => {
    const id = attributeOf(tag, 'w:styleId')
    const name = attributeOf(/<w:name\b[^>]*>/.exec(xml)?.[0] ?? '', 'w:val')
    const type = attributeOf(tag, 'w:type') ?? 'paragraph'
    return id === undefined || name === undefined ? [] : [{ id, type, name, xml }]
  })
}

function freeId(id: string, taken: Set<string>): string {
  let free = id
  for (let i = 2; taken.has(free); i++) free = `${id}${i}`
  taken.add(free)
  return free
}

/** A style of ours among theirs: never the default of its type, and related to their ids. */
function addedStyle(style: Style, ids: ReadonlyMap<string, string>): string {
  const id = ids.get(`${style.type}\n${style.id}`) ?? style.id
  const tagged = style.xml
    .replace(/ w:default="1"/, '')
    // Their theme has other colours under the same names.
    .replace(/ w:theme(?:Color|Fill)="[^"]*"/g, '')
    .replace(/w:styleId="[^"]*"/, `w:styleId="${id}"`)
  return renamed(tagged, ids, style.type)
}

function renamed(xml: string, ids: ReadonlyMap<string, string>, type = ''): string {
  return xml.replace(
    /<w:(pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]*)"/g,
    (whole, tag: string, id: string) => {
      const found = ids.get(`${typeOfTag[tag] || type}\n${id}`)
      return found === undefined ? whole : `<w:${tag} w:val="${found}"`
    },
  )
}

/** Tabs at the right edge of our page, or past the edge of theirs, go to the edge of theirs. */
function withinPage({ styles, page }: Reference): string {
  const edge = textWidth(page)
  const moved = edge - textWidth(standardPage)
  return styles.replace(/<w:tab\b[^>]*w:val="right"[^>]*>/g, (tag) => {
    const position = Number(attributeOf(tag, 'w:pos'))
    const isOurs = ourRightTabs.includes(position)
    const fitting = isOurs ? position + moved : Math.min(position, edge)
    return tag.replace(/w:pos="[^"]*"/, `w:pos="${fitting}"`)
  })
}

/** Numbers are words of the text here: a style that numbers too would print them twice. */
function withoutNumbering(sheet: string): { sheet: string; numbered: string[] } {
  const numbered: string[] = []
  const stripped = sheet.replace(/<w:style\b[^>]*>.*?<\/w:style>/gs, (style) => {
    if (!style.includes('<w:numPr')) return style
    const name = attributeOf(/<w:name\b[^>]*>/.exec(style)?.[0] ?? '', 'w:val')
    if (name !== undefined && !/<w:numId w:val="0"/.test(style)) numbered.push(name)
    return style.replace(/<w:numPr\b[^>]*\/>|<w:numPr\b.*?<\/w:numPr>/gs, '')
  })
  return { sheet: stripped, numbered }
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

function tellMissing(missing: readonly Style[], path: string): Diagnostic[] {
  const written = new Set<string>([...paragraphStyles, ...characterStyles, ...tableStyles])
  const names = missing.filter(({ id }) => written.has(id)).map(({ name }) => `“${name}”`)
  if (names.length === 0) return []
  const reason = `参考文档没有${names.length}个样式，已用自带的补上：${names.join('')}。要统一版面，请在 Word 中按这些名称建立样式。`
  return [tell('style', path, reason)]
}

function tellNumbered(numbered: readonly string[], path: string): Diagnostic[] {
  if (numbered.length === 0) return []
  const names = numbered.map((name) => `“${name}”`).join('')
  return [
    tell('numbering', path, `参考文档的样式${names}带有自动编号，未予采用：序号按原稿的文字印出。`),
  ]
}
