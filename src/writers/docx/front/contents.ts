import { InternalHyperlink, type ParagraphChild, Tab, TextRun, XmlComponent } from 'docx'
import { filledLines } from '../../../model/typography/title-lines.ts'
import { bodyLines, lineRuns, paragraph, run } from '../body/run.ts'
import type { Content } from '../layout/turned-sheet.ts'
import { element } from '../package/element.ts'
import type { Scope } from '../scope.ts'
import type { StyleId } from '../styles/ids.ts'
import { pageMark } from './page-numbers.ts'

/** Sections and articles; sections without page number; every entry a link. */
const instruction = ' TOC \\o "1-2" \\n 1-1 \\h \\z '

/** Twips of a character of an entry in our own style. */
export const entryEm = 280
/** Characters of a line that its indent, leader and page number take. */
const besideEntry = 4

interface Entry {
  readonly style: StyleId & ('TOC1' | 'TOC2')
  readonly anchor: string
  readonly title: string
  readonly paged: boolean
}

/**
 * The contents as a field of Word with its result already in it, so that nothing is asked when the
 * file opens. The page numbers are those of the set pages; on a page of another size Word has to
 * count anew, and asks.
 */
export function contents(scope: Scope): Content[] {
  // One article alone follows the nameplate at once, as on the pages.
  if (scope.document.sections.flatMap(({ articles }) => articles).length === 1) return []
  const entries = scope.document.sections.flatMap((section): Entry[] => [
    { style: 'TOC1', anchor: section.id, title: section.title, paged: false },
    ...section.articles.map(
      ({ id, title }): Entry => ({ style: 'TOC2', anchor: id, title, paged: true }),
    ),
  ])
  const last = entries.length - 1
  return [
    ...(last < 0 ? [] : [paragraph('TOCHeading', scope.theme.contentsTitle)]),
    ...entries.map((entry, index) =>
      paragraph(entry.style, [
        ...(index === 0 ? fieldStart(instruction, !scope.isPageOfPdf) : []),
        link(entry, scope),
        ...(index === last ? [mark('end')] : []),
      ]),
    ),
  ]
}

function link(entry: Entry, scope: Scope): ParagraphChild {
  const anchor = scope.anchors.nameOf(entry.anchor)
  const page =
    !entry.paged || anchor === undefined
      ? []
      : [
          new TextRun({ children: [new Tab()] }),
          ...fieldStart(` PAGEREF ${anchor} \\h `),
          run(pageMark(entry.anchor)),
          mark('end'),
        ]
  const lines = entry.paged ? entryLines(entry.title, scope) : [entry.title]
  const children = [...(entry.paged ? bodyLines(lines) : lineRuns(lines)), ...page]
  return anchor === undefined ? run(entry.title) : new InternalHyperlink({ anchor, children })
}

/** A title in lines broken between words, as on the pages; Word fills them anew when it updates the contents. */
export function entryLines(title: string, { contentsCells }: Scope): string[] {
  return filledLines(title, Math.max(1, contentsCells - besideEntry))
}

function fieldStart(code: string, stale = false): ParagraphChild[] {
  const begin = mark('begin', stale ? { 'w:dirty': 'true' } : {})
  return [begin, inRun(new Instruction(code)), mark('separate')]
}

function mark(
  type: 'begin' | 'separate' | 'end',
  more: Readonly<Record<string, string>> = {},
): ParagraphChild {
  return inRun(element('w:fldChar', { 'w:fldCharType': type, ...more }))
}

function inRun(child: XmlComponent): TextRun {
  return new TextRun({ children: [child] })
}

/** The code of a field. */
class Instruction extends XmlComponent {
  constructor(code: string) {
    super('w:instrText')
    this.root.push(code)
  }
}
