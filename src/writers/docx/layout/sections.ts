import {
  DocumentGridType,
  Footer,
  type ISectionOptions,
  LineNumberRestartFormat,
  NumberFormat,
  PageOrientation,
  Table,
} from 'docx'
import { draftAppendix, draftHeader } from '../back/draft.ts'
import { imprint } from '../back/imprint.ts'
import { paragraph } from '../body/run.ts'
import { approval } from '../front/approval.ts'
import { contents } from '../front/contents.ts'
import { nameplate } from '../front/nameplate.ts'
import type { Scope } from '../scope.ts'
import { folios } from './folio.ts'
import { type Page, turned } from './page.ts'
import { type Content, type Stretch, stretches } from './turned-sheet.ts'

type Properties = NonNullable<ISectionOptions['properties']>

/**
 * The sections of the file: a sheet for the signatures that no page number counts, then the bulletin
 * from nameplate to imprint. Where a sheet lies on its side another section begins, which goes on
 * with the pages, headers and footers of the one before.
 */
export function sections(scope: Scope, body: readonly Content[]): ISectionOptions[] {
  const [first, ...others] = stretches([
    ...nameplate(scope),
    ...contents(scope),
    ...body,
    ...imprint(scope),
    ...draftAppendix(scope),
  ])
  return [
    ...approvalSheet(scope),
    {
      ...headers(scope),
      footers: folios(),
      properties: { ...properties(scope.page, { start: 1 }), ...lineNumbers(scope) },
      children: first.content,
    },
    ...others.map((stretch) => ({
      properties: {
        ...properties(stretch.turned ? turned(scope.page) : scope.page, {}),
        ...lineNumbers(scope),
      },
      children: [...start(stretch), ...stretch.content],
    })),
  ]
}

/** LibreOffice turns the page at a paragraph, never at a table that floats. */
function start({ content: [first] }: Stretch) {
  return first instanceof Table ? [paragraph('ImprintAnchor', [])] : []
}

function lineNumbers({ document }: Scope): Properties {
  if (document.draft === undefined) return {}
  return { lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.NEW_PAGE } }
}

function approvalSheet(scope: Scope): ISectionOptions[] {
  const children = approval(scope)
  if (children.length === 0) return []
  const blank = () => new Footer({ children: [paragraph('FolioOdd', [])] })
  return [
    {
      ...headers(scope),
      footers: { default: blank(), even: blank() },
      properties: properties(scope.page, {}),
      children,
    },
  ]
}

/** The mark of a draft. */
function headers(scope: Scope): Pick<ISectionOptions, 'headers'> {
  const { draft } = scope.document
  if (draft === undefined) return {}
  return { headers: { default: draftHeader(draft.label), even: draftHeader(draft.label) } }
}

/** The library turns a size that it is told to lay on its side. */
function size({ width, height }: Page) {
  return width > height
    ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
    : { width, height }
}

function properties(page: Page, pageNumbers: { start?: number }): Properties {
  return {
    page: { size: size(page), margin: page.margin, pageNumbers },
    grid: { type: DocumentGridType.LINES, linePitch: page.linePitch },
    footnoteProperties: {
      numberFormat: { type: NumberFormat.DECIMAL_ENCLOSED_CIRCLE_CHINESE },
    },
  }
}
