import {
  DocumentGridType,
  Footer,
  type ISectionOptions,
  LineNumberRestartFormat,
  NoteNumberRestart,
  NumberFormat,
  SectionType,
} from 'docx'
import { approval } from './approval.ts'
import type { BodyPart } from './articles.ts'
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
 * from nameplate to imprint. Word restarts footnotes by section, so an article with footnotes goes
 * on in a section of its own, on the same page, where one before it has some.
 */
export function sections(
  scope: Scope,
  body: readonly BodyPart[],
  pageOf: ReadonlyMap<string, number>,
): ISectionOptions[] {
  const front = [...nameplate(scope), ...contents(scope, pageOf)]
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
  groups.at(-1)?.children.push(...imprint(scope), ...draftAppendix(scope))
  return [
    ...approvalSheet(scope),
    ...groups.map(({ children }, index) => ({
      ...(index === 0 ? { ...headers(scope), footers: folios() } : {}),
      properties: {
        ...properties(scope, index === 0 ? { start: 1 } : {}),
        ...(index === 0 ? {} : { type: SectionType.CONTINUOUS }),
        ...(scope.document.draft === undefined
          ? {}
          : { lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.NEW_PAGE } }),
      },
      children,
    })),
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

/** The mark of a draft; a section without headers takes over those before it. */
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
      restart: NoteNumberRestart.EACH_SECTION,
      start: 1,
      numberFormat: { type: NumberFormat.DECIMAL_ENCLOSED_CIRCLE_CHINESE },
    },
  }
}
