import { Packer, Document as WordDocument } from 'docx'
import { strToU8 } from 'fflate'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Document } from '../../model/document.ts'
import type { WriteContext } from '../../model/output.ts'
import type { ReferenceDocument } from '../../model/reference-document.ts'
import { pageMeasures } from '../../model/typography/page-measures.ts'
import { imprintCloseness, listEm } from './back/imprint-room.ts'
import { Anchors } from './body/anchors.ts'
import { anchorsOf } from './body/anchors-of.ts'
import { articles } from './body/articles.ts'
import { Notes } from './body/notes.ts'
import { titleEm } from './body/title.ts'
import { entryEm } from './front/contents.ts'
import { fitContents } from './front/contents-room.ts'
import { withNameLines } from './front/nameplate.ts'
import { fillPages } from './front/page-numbers.ts'
import { keptWithNext, underTitle } from './layout/keeping.ts'
import { withTextAfterSheet } from './layout/last-sheet.ts'
import { bulletinPage, cellsAcross, characterOf, haveOneArea } from './layout/page.ts'
import { sections } from './layout/sections.ts'
import { edit, type Parts, pack } from './package/archive.ts'
import { printable } from './package/printable.ts'
import { applicationProperties, coreProperties } from './package/properties.ts'
import { settle } from './package/settle.ts'
import { templatePart } from './package/template-part.ts'
import { type Reference, readReference } from './reference/document.ts'
import { adoptFurniture } from './reference/furniture.ts'
import { adoptStyles } from './reference/styles.ts'
import type { Scope } from './scope.ts'
import { wordColor } from './styles/colors.ts'
import { sizeOf } from './styles/inherited.ts'
import { closer, styleSheet } from './styles/sheet.ts'
import { isTurnedTable } from './tables/turned-table.ts'

/** The Word edition of a document. Same document, same context: same bytes. */
export async function writeDocx(
  source: Document,
  context: WriteContext,
): Promise<{ bytes: Uint8Array; diagnostics: readonly Diagnostic[] }> {
  const given = referenceOf(context)
  const { value: reference, diagnostics } =
    given === undefined
      ? { diagnostics: [] }
      : readReference(given, bulletinPage(pageMeasures(context.theme)))
  const scope = scopeOf(source, context, reference)
  const { document } = scope
  const { date } = document.metadata
  // The pages are set meanwhile.
  const pages = context.pages()
  const body = await articles(scope)
  await context.turn()
  const word = wordDocument(scope, body, context)
  await context.turn()
  const parts = partsOf(word, ownParts(scope, context))
  edit(parts, 'word/footnotes.xml', (footnotes) => scope.notes.mark(footnotes))
  const told = reference === undefined ? [] : adopt(parts, reference, document)
  const settled = settle(parts, date)
  await context.turn()
  const { pageOf, pageCount } = await pages
  const closeness = imprintCloseness(scope, pageCount)
  if (closeness) {
    const ids = ['Imprint', 'ImprintContact']
    edit(settled, 'word/styles.xml', (sheet) => closer(sheet, ids, closeness))
  }
  edit(settled, 'word/document.xml', (xml) => fillPages(xml, pageOf, document.sections[0]?.id))
  return { bytes: pack(settled, date), diagnostics: [...diagnostics, ...told] }
}

/** What the pages are built with: the document as Word can print it, on the page of the reference document. */
function scopeOf(
  source: Document,
  { assets, theme }: WriteContext,
  reference: Reference | undefined,
): Scope {
  const measures = pageMeasures(theme)
  const own = bulletinPage(measures)
  const page = reference?.page ?? own
  const character = characterOf(measures)
  const named = withNameLines(printable(source), page)
  const document = withTextAfterSheet(named, (block) => isTurnedTable(block, page))
  return {
    document,
    assets,
    theme,
    page,
    isPageOfPdf: haveOneArea(page, own),
    character,
    titleCells: cellsAcross(page, sizeOf(reference?.styles, 'heading 2') ?? titleEm),
    contentsCells: cellsAcross(page, sizeOf(reference?.styles, 'toc 2') ?? entryEm),
    listEm: sizeOf(reference?.styles, '版记主送') ?? listEm,
    anchors: new Anchors(anchorsOf(document)),
    notes: new Notes(),
    keptWithNext: keptWithNext(document, cellsAcross(page, character)),
    underTitle: underTitle(document),
  }
}

/** The pages as docx takes them. */
function wordDocument(
  scope: Scope,
  body: Awaited<ReturnType<typeof articles>>,
  { theme: { colors } }: WriteContext,
): WordDocument {
  return new WordDocument({
    title: scope.document.title,
    evenAndOddHeaderAndFooters: true,
    footnotes: scope.notes.bodies,
    theme: {
      colors: {
        dark1: wordColor(colors.text),
        light2: wordColor(colors.tint),
        accent1: wordColor(colors.accent),
      },
    },
    sections: sections(scope, body),
  })
}

/** The parts that we write ourselves, from the templates. */
function ownParts(scope: Scope, { templates, theme }: WriteContext): Overrides {
  const { document, page } = scope
  const sheet = styleSheet(
    templatePart(templates, 'docx/styles.xml'),
    theme,
    document.nameplate,
    page,
  )
  return [
    { path: 'word/styles.xml', data: fitContents(sheet, scope) },
    { path: 'word/settings.xml', data: templatePart(templates, 'docx/settings.xml') },
    { path: 'word/fontTable.xml', data: templatePart(templates, 'docx/fontTable.xml') },
    { path: 'docProps/core.xml', data: coreProperties(document) },
    { path: 'docProps/app.xml', data: applicationProperties(document) },
  ]
}

/** The one that was named, or the workspace's own. */
function referenceOf({
  referenceDocument,
  templates,
}: WriteContext): ReferenceDocument | undefined {
  if (referenceDocument !== undefined) return referenceDocument
  const path = 'docx/reference.docx'
  try {
    return { path: `templates/${path}`, bytes: templates.bytes(path) }
  } catch {
    return undefined
  }
}

function adopt(parts: Parts, reference: Reference, { draft, nameplate }: Document): Diagnostic[] {
  const styles = adoptStyles(parts, reference, nameplate)
  return [...styles, ...adoptFurniture(parts, reference, draft !== undefined)]
}

/** Parts that stand for those of docx. */
type Overrides = readonly { readonly path: string; readonly data: string }[]

/** What docx has of a package before it packs it. */
interface Compiler {
  compile(
    word: WordDocument,
    prettify: undefined,
    overrides: Overrides,
  ): ReadonlyMap<string, string | Uint8Array>
}

/** The parts, `overrides` over them: `Packer.pack` would deflate them only for us to inflate them again. */
function partsOf(word: WordDocument, overrides: Overrides): Parts {
  // Private in the types of docx, whose version is pinned.
  const { compiler } = Packer as unknown as { readonly compiler: Compiler }
  const parts: Parts = {}
  for (const [path, data] of compiler.compile(word, undefined, overrides)) {
    parts[path] = typeof data === 'string' ? strToU8(data) : data
  }
  return parts
}
