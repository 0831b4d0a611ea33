import { strFromU8 } from 'fflate'
import type { Diagnostic, Severity } from '../../../model/diagnostic.ts'
import { type ReferenceDocument, referenceFaults } from '../../../model/reference-document.ts'
import { type Page, textHeight, textWidth, twipsPerMillimetre } from '../layout/page.ts'
import { type Parts, unpackForeign } from '../package/archive.ts'
import { attributeOf } from '../package/element.ts'

/** A reference document, read: nothing of it is used before it was looked at. */
export interface Reference {
  readonly path: string
  readonly parts: Parts
  /** word/styles.xml */
  readonly styles: string
  /** Properties of its last section. */
  readonly section: string
  /** Even pages have headers and footers of their own. */
  readonly evenAndOdd: boolean
  readonly page: Page
  /** The page that our own style sheet is for. */
  readonly ourPage: Page
}

const document = 'word/document.xml'
const styleSheet = 'word/styles.xml'
/** Bytes of what is read of a document; more is no style sheet and letterhead but an attack. */
const most = 64 * 1024 * 1024
/** What is read at all: no text boxes' data, no fonts, no macros. */
const read =
  /^(?:docProps\/app\.xml|word\/(?:[^/]+\.xml|_rels\/[^/]+\.rels|theme\/[^/]+\.xml|media\/[^/]+))$/
/** What Word, WPS and LibreOffice save in, unless told to save “Strict Open XML”. */
const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
/** Millimetres that text needs at the least. */
const leastText = { width: 60, height: 80 }

/** Reads a reference document; without a value it cannot be used at all. */
export function readReference(
  { path, bytes }: ReferenceDocument,
  ourPage: Page,
): { value?: Reference; diagnostics: Diagnostic[] } {
  const parts = unpackForeign(bytes, most, (name) => read.test(name))
  const [body, styles] = [parts?.[document], parts?.[styleSheet]].map(transitionalXml)
  if (parts === undefined || body === undefined || styles === undefined || !areWhole(parts)) {
    const reason =
      '参考文档不是可用的 .docx 文件：请用 Word、WPS 或 LibreOffice 打开后另存为“Word 文档（*.docx）”，不要选“严格 Open XML”。'
    return { diagnostics: [tell('unreadable', path, reason)] }
  }
  const declaring = Object.entries(parts).find(([, part]) =>
    strFromU8(part.subarray(0, 4096)).includes('<!DOCTYPE'),
  )
  if (declaring !== undefined) {
    const reason = `参考文档的 ${declaring[0]} 带有 DTD 声明（<!DOCTYPE>），Word 文件里不应有，可能是恶意文件，未予采用。`
    return { diagnostics: [tell('unreadable', path, reason)] }
  }
  const section = body.match(/<w:sectPr\b[^>]*\/>|<w:sectPr\b.*?<\/w:sectPr>/gs)?.at(-1) ?? ''
  const page = pageOf(section, ourPage)
  const evenAndOdd = hasEvenPages(parts, section)
  const value = { path, parts, styles, section, evenAndOdd, page: page ?? ourPage, ourPage }
  if (page !== undefined) return { value, diagnostics: [] }
  const reason = '参考文档的页面尺寸或页边距不能用，仍按自带的页面（A4，页边距照主题）排印。'
  return { value, diagnostics: [tell('page', path, reason)] }
}

/** The text of a part, where it is in what we read. */
function transitionalXml(part: Uint8Array | undefined): string | undefined {
  const xml = part && strFromU8(part)
  return xml?.includes(transitional) ? xml : undefined
}

function areWhole(parts: Parts): boolean {
  return Object.entries(parts).every(
    ([name, part]) => !/\.(?:xml|rels)$/.test(name) || isWhole(part),
  )
}

function hasEvenPages(parts: Parts, section: string): boolean {
  const settings = parts['word/settings.xml']
  return (
    (settings !== undefined && isOn(strFromU8(settings), 'w:evenAndOddHeaders')) ||
    (isOfLibreOffice(parts) && ['header', 'footer'].some((kind) => differsOnEven(section, kind)))
  )
}

/**
 * LibreOffice leaves the switch out where only the footers differ on even pages. It then writes no footer
 * for first pages; where all pages have one, it writes one for each of the three, and that for even pages
 * may be what it was before.
 */
function differsOnEven(section: string, kind: string): boolean {
  const has = (page: string) =>
    new RegExp(`<w:${kind}Reference\\b[^>]*w:type="${page}"`).test(section)
  return has('even') && !has('first')
}

/** Word keeps parts for even pages after the switch was turned off. */
function isOfLibreOffice(parts: Parts): boolean {
  const properties = parts['docProps/app.xml']
  return properties !== undefined && strFromU8(properties).includes('<Application>LibreOffice')
}

/** Whether a part of XML ends as it began: one that says less than its size in the archive is cut. */
function isWhole(part: Uint8Array): boolean {
  const [, root] = /<([^\s<>!?/]+)/.exec(strFromU8(part.subarray(0, 4096))) ?? []
  // An empty root bears its namespaces at the end too.
  const end = strFromU8(part.subarray(-4096)).trimEnd()
  return (
    root !== undefined &&
    (end.endsWith(`</${root}>`) || /^<[^<]*\/>$/.test(end.slice(end.lastIndexOf('<'))))
  )
}

/** A diagnostic about the reference document as a whole. */
export function tell(kind: keyof typeof referenceFaults, file: string, reason: string): Diagnostic {
  const { id, severity }: { id: string; severity: Severity } = referenceFaults[kind]
  return { ruleId: id, severity, reason, file }
}

/** Whether a switch such as `<w:titlePg/>` is there and not turned off. */
export function isOn(xml: string, name: string): boolean {
  const [tag] = new RegExp(`<${name}(?: [^>]*)?/>`).exec(xml) ?? []
  return tag !== undefined && !/w:val="(?:0|false|off)"/.test(tag)
}

function pageOf(section: string, ours: Page): Page | undefined {
  const [size = ''] = /<w:pgSz\b[^>]*>/.exec(section) ?? []
  const [margin = ''] = /<w:pgMar\b[^>]*>/.exec(section) ?? []
  // It says nothing of its page.
  if (size === '' && margin === '') return ours
  const [grid = ''] = /<w:docGrid\b[^>]*>/.exec(section) ?? []
  const of = (tag: string, name: string) =>
    Math.abs(Number(attributeOf(tag, `w:${name}`) ?? Number.NaN))
  const pitch = of(grid, 'linePitch')
  const page: Page = {
    width: of(size, 'w'),
    height: of(size, 'h'),
    margin: {
      top: of(margin, 'top'),
      right: of(margin, 'right'),
      bottom: of(margin, 'bottom'),
      left: of(margin, 'left'),
      header: of(margin, 'header') || ours.margin.header,
      footer: of(margin, 'footer') || ours.margin.footer,
    },
    linePitch: pitch >= 200 && pitch <= 1600 ? pitch : ours.linePitch,
  }
  const wide = textWidth(page) >= leastText.width * twipsPerMillimetre
  const high = textHeight(page) >= leastText.height * twipsPerMillimetre
  // Word's largest sheet is 22 inches.
  return wide && high && page.width <= 31680 && page.height <= 31680 ? page : undefined
}
