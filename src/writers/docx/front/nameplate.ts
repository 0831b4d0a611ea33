import { Tab, TextRun } from 'docx'
import type { Document } from '../../../model/document.ts'
import { titleLines } from '../../../model/typography/title-lines.ts'
import { paragraph, run } from '../body/run.ts'
import { cellsAcross, type Page } from '../layout/page.ts'
import type { Content } from '../layout/turned-sheet.ts'
import type { Scope } from '../scope.ts'
import { issuerLine } from '../styles/sheet.ts'

/** Twips of a character of the nameplate where it is still large: 28 pt. */
const nameEm = 560

/** A very long line of the name is broken at words, as on the pages, instead of being set small. */
export function withNameLines(document: Document, page: Page): Document {
  const most = cellsAcross(page, nameEm)
  const lines = document.nameplate.lines.flatMap((line) => titleLines(line, most))
  return { ...document, nameplate: { ...document.nameplate, lines } }
}

/** 报头: the name, 期号, issuer and date over the rule, and the editors' note. */
export function nameplate(scope: Scope): Content[] {
  const { lines, issueLine, issuer, date } = scope.document.nameplate
  const line = issuerLine(scope.document.nameplate, scope.page)
  return [
    ...permit(scope),
    ...lines.slice(0, -1).map((line) => paragraph('NameplateLead', line)),
    ...lines.slice(-1).map((name) => paragraph('NameplateName', spread(name))),
    paragraph('NameplateIssue', issueLine),
    paragraph('NameplateLine', [
      run(issuer),
      new TextRun({ ...(line.fits ? {} : { break: 1 }), children: [new Tab()] }),
      run(date),
    ]),
    ...editorNote(scope.document.note),
  ]
}

/** 准印证号 over the name, across from the words that an internal publication must bear. */
function permit({ document }: Scope): Content[] {
  if (document.permit === undefined) return []
  const { notice, number } = document.permit
  const tab = new TextRun({ children: [new Tab()] })
  return [paragraph('NameplatePermit', [run(notice), tab, run(number)])]
}

/** 编者按: its label opens the first paragraph. */
function editorNote(note: string | undefined): Content[] {
  if (note === undefined) return []
  return note
    .split(/\s*\n\s*/)
    .filter((line) => line !== '')
    .map((line, index) =>
      paragraph('EditorNote', [
        ...(index === 0 ? [run('编者按：', { style: 'EditorNoteLabel' })] : []),
        run(line),
      ]),
    )
}

/** Space stands between the characters only, not after the last: it would push the name off the middle. */
function spread(name: string): TextRun[] {
  const characters = [...name]
  const last = characters.pop() ?? ''
  if (characters.length === 0) return [run(last)]
  return [run(characters.join(''), { style: 'NameplateSpread' }), run(last)]
}
