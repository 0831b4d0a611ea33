import {
  DocumentGridType,
  Footer,
  type ISectionOptions,
  LineNumberRestartFormat,
  NumberFormat,
} from 'docx'
import { approval } from './approval.ts'
import { contents } from './contents.ts'
import { draftAppendix, draftHeader } from './draft.ts'
import { folios } from './folio.ts'
import { imprint } from './imprint.ts'
import { nameplate } from './nameplate.ts'
import { paragraph } from './run.ts'
import type { Content, Scope } from './scope.ts'

type Properties = NonNullable<ISectionOptions['properties']>

/**
 * The sections of the file: a sheet for the signatures that no page number counts, then the bulletin
 * from nameplate to imprint.
 */
export function sections(scope: Scope, body: readonly Content[]): ISectionOptions[] {
  const draft = scope.document.draft !== undefined
  return [
    ...approvalSheet(scope),
    {
      ...headers(scope),
      footers: folios(),
      properties: {
        ...properties(scope, { start: 1 }),
        ...(draft
          ? { lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.NEW_PAGE } }
          : {}),
      },
      children: [
        ...nameplate(scope),
        ...contents(scope),
        ...body,
        ...imprint(scope),
        ...draftAppendix(scope),
      ],
    },
  ]
}

function approvalSheet(scope: Scope): ISectionOptions[] {
  const children = approval(scope)
  if (children.length === 0) return []
  const blank = () => new Footer({ children: [paragraph('FolioOdd', [])] })
  return [
    {
      ...headers(scope),
      footers: { default: blank(), even: blank() },
      properties: properties(scope, {}),
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

function properties({ page }: Scope, pageNumbers: { start?: number }): Properties {
  return {
    page: { size: { width: page.width, height: page.height }, margin: page.margin, pageNumbers },
    grid: { type: DocumentGridType.LINES, linePitch: page.linePitch },
    footnoteProperties: {
      numberFormat: { type: NumberFormat.DECIMAL_ENCLOSED_CIRCLE_CHINESE },
    },
  }
}
