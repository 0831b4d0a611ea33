import { strFromU8, strToU8 } from 'fflate'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { edit, type Parts } from '../package/archive.ts'
import { attributeOf } from '../package/element.ts'
import { isOn, type Reference, tell } from './document.ts'

const kinds = ['header', 'footer'] as const
type Kind = (typeof kinds)[number]

const names = { header: '页眉', footer: '页脚' } as const
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const pictures: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
}

/** A header or footer of the reference with the pages it is for: default, even or first. */
interface Furniture {
  readonly page: string
  readonly part: string
}

/**
 * Headers and footers of the reference in the place of ours, with their pictures and links; a kind
 * that it does not have stays ours. In a draft the mark of the draft stays in the header.
 */
export function adoptFurniture(parts: Parts, reference: Reference, draft: boolean): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  let footersTaken = false
  for (const kind of kinds) {
    if (kind === 'header' && draft) continue
    const found = furnitureOf(kind, reference)
    if (found.length === 0) continue
    const strange = found.find(({ part }) => !isPortable(part, reference))
    if (strange !== undefined) {
      const reason = `参考文档的${names[kind]}含有图表或嵌入对象，不能取用，改用自带的${names[kind]}。`
      diagnostics.push(tell('furniture', reference.path, reason))
      continue
    }
    take(kind, found, parts, reference)
    if (kind === 'footer') footersTaken = true
  }
  if (footersTaken && !reference.evenAndOdd) {
    edit(parts, 'word/settings.xml', (text) => text.replace('<w:evenAndOddHeaders/>', ''))
  }
  return diagnostics
}

function furnitureOf(kind: Kind, reference: Reference): Furniture[] {
  const targets = targetsOf('word/document.xml', reference)
  const tags = reference.section.match(new RegExp(`<w:${kind}Reference\\b[^>]*>`, 'g')) ?? []
  const found = tags.flatMap((tag) => {
    const page = attributeOf(tag, 'w:type') ?? 'default'
    const target = targets.get(attributeOf(tag, 'r:id') ?? '')?.target
    const part = target === undefined ? undefined : `word/${target}`
    return part !== undefined && reference.parts[part] ? [{ page, part }] : []
  })
  const titlePage = isOn(reference.section, 'w:titlePg')
  return found.filter(
    ({ page }) => page === 'default' || (page === 'first' ? titlePage : reference.evenAndOdd),
  )
}

interface Target {
  readonly type: string
  readonly target: string
  readonly tag: string
}

function targetsOf(part: string, { parts }: Reference): Map<string, Target> {
  const bytes = parts[part.replace(/([^/]+)$/, '_rels/$1.rels')]
  const tags = bytes === undefined ? [] : (strFromU8(bytes).match(/<Relationship\b[^>]*>/g) ?? [])
  return new Map(
    tags.flatMap((tag): [string, Target][] => {
      const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attributeOf(tag, name))
      if (id === undefined || type === undefined || target === undefined) return []
      // From the folder of the part, or from the root of the package.
      const path = target.startsWith('/word/') ? target.slice('/word/'.length) : target
      return [[id, { type: type.slice(type.lastIndexOf('/') + 1), target: path, tag }]]
    }),
  )
}

/** Pictures of common kinds and links go with a part; anything else would be torn from what it needs. */
function isPortable(part: string, reference: Reference): boolean {
  return [...targetsOf(part, reference).values()].every(({ type, target }) => {
    if (type === 'hyperlink') return true
    return (
      type === 'image' && extensionOf(target) in pictures && `word/${target}` in reference.parts
    )
  })
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase()
}

function take(kind: Kind, found: readonly Furniture[], parts: Parts, reference: Reference): void {
  const references = found.map(({ page, part }, index) => {
    const id = `rIdReference${kind === 'header' ? 'H' : 'F'}${index + 1}`
    const name = `reference-${kind}${index + 1}.xml`
    copyPart(part, name, parts, reference)
    edit(parts, 'word/_rels/document.xml.rels', (text) =>
      text.replace(
        '</Relationships>',
        `<Relationship Id="${id}" Type="${relationship}/${kind}" Target="${name}"/></Relationships>`,
      ),
    )
    edit(parts, '[Content_Types].xml', (text) =>
      text.replace(
        '</Types>',
        `<Override ContentType="${contentType}.${kind}+xml" PartName="/word/${name}"/></Types>`,
      ),
    )
    return { page, tag: `<w:${kind}Reference w:type="${page}" r:id="${id}"/>`, id }
  })
  // Where even pages still have their own footers, a header without one for them serves both.
  const [first] = references
  if (kind === 'header' && first !== undefined && !references.some(({ page }) => page === 'even')) {
    references.push({ ...first, tag: first.tag.replace(/w:type="\w+"/, 'w:type="even"') })
  }
  edit(parts, 'word/document.xml', (text) =>
    inBulletin(text, (section) => {
      const without = section.replace(new RegExp(`<w:${kind}Reference\\b[^>]*/>`, 'g'), '')
      const tags = references.map(({ tag }) => tag).join('')
      const placed = without.replace(/^<w:sectPr\b[^>]*>/, (start) => start + tags)
      return references.some(({ page }) => page === 'first') && !placed.includes('<w:titlePg')
        ? placed.replace(/(?=<w:docGrid\b)/, '<w:titlePg/>')
        : placed
    }),
  )
}

/** The section that begins with page 1; those after it go on with its headers and footers. */
function inBulletin(text: string, change: (section: string) => string): string {
  const start = text.lastIndexOf('<w:sectPr', text.indexOf('<w:pgNumType w:start="1"'))
  const end = text.indexOf('</w:sectPr>', start)
  return start < 0 ? text : text.slice(0, start) + change(text.slice(start, end)) + text.slice(end)
}

/** The part as it is, and what it points at under names of its own. */
function copyPart(part: string, name: string, parts: Parts, reference: Reference): void {
  const bytes = reference.parts[part]
  if (bytes === undefined) return
  // Bookmarks would repeat from part to part, and nothing leads to them.
  parts[`word/${name}`] = strToU8(
    strFromU8(bytes).replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, ''),
  )
  const tags = [...targetsOf(part, reference).values()].map(({ type, target, tag }) => {
    if (type !== 'image') return tag
    const file = `reference-${target.replace(/^.*\//, '')}`
    const picture = reference.parts[`word/${target}`]
    if (picture) parts[`word/media/${file}`] = picture
    return tag.replace(/Target="[^"]*"/, `Target="media/${file}"`)
  })
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const space = 'http://schemas.openxmlformats.org/package/2006/relationships'
  parts[`word/_rels/${name}.rels`] = strToU8(
    `${head}<Relationships xmlns="${space}">${tags.join('')}</Relationships>`,
  )
}
