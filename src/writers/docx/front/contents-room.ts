import { cellsAcross, textHeight } from '../layout/page.ts'
import type { Scope } from '../scope.ts'
import type { StyleId } from '../styles/ids.ts'
import { type Closeness, closer, issuerLine, styleIn } from '../styles/sheet.ts'
import { entryLines } from './contents.ts'

/** Twips that what reckons and what sets may differ by. */
const slack = 160
/** What the lines and spaces of entries are multiplied by, and their type: as they are, close, closest. */
const closenesses: readonly Closeness[] = [
  { line: 0.85, space: 0.5, type: 1 },
  { line: 0.76, space: 0.4, type: 12 / 14 },
]

/** The contents closer, in our own style sheet, where that saves a page: they begin under the nameplate. */
export function fitContents(sheet: string, scope: Scope): string {
  const { sections } = scope.document
  const lines = sections.flatMap(({ articles }) =>
    articles.map(({ title }) => entryLines(title, scope).length),
  )
  if (lines.length <= 1) return sheet
  const page = textHeight(scope.page)
  const room = page - nameplateHeight(sheet, scope) - heightOf(sheet, 'TOCHeading') - slack
  const pagesOf = (candidate: string) => {
    const entries = lines.reduce((sum, count) => sum + heightOf(candidate, 'TOC2', count), 0)
    const over = sections.length * heightOf(candidate, 'TOC1') + entries - room
    return Math.max(0, Math.ceil(over / page))
  }
  return closenesses
    .map((by) => closer(sheet, ['TOC1', 'TOC2'], by))
    .reduce((best, next) => (pagesOf(next) < pagesOf(best) ? next : best), sheet)
}

function nameplateHeight(sheet: string, scope: Scope): number {
  const { nameplate, permit, note } = scope.document
  const leads = (nameplate.lines.length - 1) * heightOf(sheet, 'NameplateLead')
  const noteLines = (note ?? '')
    .split('\n')
    .map((line) => Math.ceil(line.length / cellsAcross(scope.page, 280)))
    .filter((count) => count > 0)
  return [
    permit === undefined ? 0 : heightOf(sheet, 'NameplatePermit'),
    leads,
    heightOf(sheet, 'NameplateName'),
    heightOf(sheet, 'NameplateIssue'),
    heightOf(sheet, 'NameplateLine', issuerLine(nameplate, scope.page).fits ? 1 : 2),
    ...noteLines.map((count) => heightOf(sheet, 'EditorNote', count)),
  ].reduce((sum, height) => sum + height, 0)
}

/** Twips of a paragraph of so many lines: a style of ours tells them all. */
function heightOf(sheet: string, id: StyleId, lines = 1): number {
  const of = (name: string) =>
    Number(new RegExp(` w:${name}="(\\d+)"`).exec(styleIn(sheet, id))?.[1] ?? 0)
  return of('before') + lines * of('line') + of('after')
}
