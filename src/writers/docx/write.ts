import {
  DocumentGridType,
  type ISectionOptions,
  NoteNumberRestart,
  Packer,
  SectionType,
  Document as WordDocument,
} from 'docx'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Document } from '../../model/document.ts'
import type { WriteContext } from '../../model/output.ts'
import { Anchors } from './anchors.ts'
import { approval } from './approval.ts'
import { pack, unpack } from './archive.ts'
import { articles, type BodyPart } from './articles.ts'
import { wordColor } from './colors.ts'
import { contents } from './contents.ts'
import { draftAppendix, draftHeader } from './draft.ts'
import { folios } from './folio.ts'
import { imprint } from './imprint.ts'
import { nameplate } from './nameplate.ts'
import { Notes } from './notes.ts'
import { type Page, standardPage } from './page.ts'
import { printable } from './printable.ts'
import { coreProperties } from './properties.ts'
import type { Content, Scope } from './scope.ts'
import { settle } from './settle.ts'
import { styleSheet } from './style-sheet.ts'

/** The Word edition of a document. Same document, same context: same bytes. */
export async function writeDocx(
  given: Document,
  context: WriteContext,
): Promise<{ bytes: Uint8Array; diagnostics: readonly Diagnostic[] }> {
  const document = printable(given)
  const page = standardPage
  const { theme, templates, assets } = context
  const scope: Scope = {
    document,
    assets,
    theme,
    page,
    anchors: new Anchors(anchorsOf(document)),
    notes: new Notes(),
  }
  const body = await articles(scope)
  const { pageOf } = await context.layout()
  const word = new WordDocument({
    title: document.title,
    evenAndOddHeaderAndFooters: true,
    footnotes: scope.notes.bodies,
    theme: {
      colors: {
        dark1: wordColor(theme.colors.text),
        light2: wordColor(theme.colors.tint),
        accent1: wordColor(theme.colors.accent),
      },
    },
    sections: sections(scope, [...nameplate(scope), ...contents(scope, pageOf)], body),
  })
  const parts = unpack(
    await Packer.pack(word, 'uint8array', false, [
      {
        path: 'word/styles.xml',
        data: styleSheet(templates.text('docx/styles.xml'), theme, document.nameplate, page),
      },
      { path: 'word/settings.xml', data: templates.text('docx/settings.xml') },
      { path: 'word/fontTable.xml', data: templates.text('docx/fontTable.xml') },
      { path: 'docProps/core.xml', data: coreProperties(document) },
    ]),
  )
  const { date } = document.metadata
  return { bytes: pack(settle(parts, date), date), diagnostics: [] }
}

/**
 * Word restarts footnotes by section, so an article with footnotes opens a section of its own on the
 * same page where one before it has some.
 */
function sections(scope: Scope, front: Content[], body: readonly BodyPart[]): ISectionOptions[] {
  const groups: { children: Content[]; notes: boolean }[] = [{ children: front, notes: false }]
  for (const part of body) {
    const current = groups.at(-1)
    if (current === undefined || (part.notes && current.notes)) {
      groups.push({ children: [...part.content], notes: part.notes })
    } else {
      current.children.push(...part.content)
      current.notes ||= part.notes
    }
  }
  groups.at(-1)?.children.push(...imprint(scope), ...approval(scope), ...draftAppendix(scope))
  return groups.map(({ children }, index) => ({
    ...(index === 0 ? running(scope) : {}),
    properties: sectionProperties(scope.page, index),
    children,
  }))
}

/** Folios, and the mark of a draft; later sections take them over. */
function running(scope: Scope): Pick<ISectionOptions, 'headers' | 'footers'> {
  const { draft } = scope.document
  const footers = folios()
  if (draft === undefined) return { footers }
  return {
    footers,
    headers: { default: draftHeader(draft.label), even: draftHeader(draft.label) },
  }
}

function sectionProperties(page: Page, index: number): NonNullable<ISectionOptions['properties']> {
  return {
    ...(index === 0 ? {} : { type: SectionType.CONTINUOUS }),
    page: {
      size: { width: page.width, height: page.height },
      margin: page.margin,
      ...(index === 0 ? { pageNumbers: { start: 1 } } : {}),
    },
    grid: { type: DocumentGridType.LINES, linePitch: page.linePitch },
    footnoteProperties: { restart: NoteNumberRestart.EACH_SECTION },
  }
}

/** Every place of the document that a link or the contents can point at. */
function* anchorsOf(document: Document): Generator<string> {
  for (const section of document.sections) {
    yield section.id
    for (const article of section.articles) {
      yield article.id
      yield* blockAnchors(article.blocks)
    }
  }
}

function* blockAnchors(
  blocks: Document['sections'][number]['articles'][number]['blocks'],
): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'heading' && block.data?.id !== undefined) yield block.data.id
    if (block.type === 'statisticsTable') yield `table-${block.id}`
    if (block.type === 'chart') yield `chart-${block.id}`
    if (block.type === 'attachment') {
      yield block.id
      yield* blockAnchors(block.children)
    }
  }
}
