import { Table, TableLayoutType, type TextRun } from 'docx'
import { cells } from '../../../model/typography/cells.ts'
import { evenLines, titleLines } from '../../../model/typography/title-lines.ts'
import { enumeration } from '../body/enumeration.ts'
import { lineRuns, paragraph, run } from '../body/run.ts'
import { textWidth } from '../layout/page.ts'
import type { Upright } from '../layout/turned-sheet.ts'
import type { Scope } from '../scope.ts'
import { sum } from '../tables/columns.ts'
import { type GridCell, gridRows } from '../tables/grid.ts'

/** Stage, name, words and date: their shares of the line. */
const shares = [0.19, 0.26, 0.38, 0.17]
const heads = ['环节', '姓名', '意见', '日期']
/** Who checks and who signs does so by hand, whether the issue names them or not. */
const signed = ['审核', '签发']
/** Characters of a line in the column of names: 16 pt in its share of 156 mm, less its margins. */
const nameCells = 6.5
/** Twips of a character of the form, and of what a cell keeps free beside its words. */
const formEm = 320
const beside = 216
/** Twips of a row that takes a signature, and of one that is printed. */
const signingHeight = 1361
const printedHeight = 620

/** The name of the periodical, and 送审单 under it where they do not fit one line of 22 pt. */
function approvalTitle(periodical: string, width: number): TextRun[] {
  const name = '送审单'
  const most = Math.floor(width / 440)
  if (cells(periodical + name) <= most) return [run(periodical + name)]
  return lineRuns([...titleLines(periodical, most), name])
}

/** 送审单: who wrote, edited, checked and signs, with room for their words; a sheet before the first page. */
export function approval(scope: Scope): Upright[] {
  const { editors, nameplate, metadata } = scope.document
  if (editors === undefined || editors.length === 0) return []
  const width = textWidth(scope.page)
  const widths = shares.map((share) => Math.round(width * share))
  widths[widths.length - 1] = width - sum(widths.slice(0, -1))
  const cell = (column: number, content: string, colSpan = 1): GridCell => ({
    column,
    colSpan,
    rowSpan: 1,
    content,
    style: 'ApprovalText',
  })
  const label = (column: number, content: string): GridCell => ({
    ...cell(column, content),
    style: 'ApprovalLabel',
  })
  const factWidth = width - (widths[0] ?? 0)
  const fact = (name: string, content: string) => [
    label(0, name),
    {
      ...cell(1, '', 3),
      content: lineRuns(evenLines(content, Math.floor((factWidth - beside) / formEm))),
    },
  ]
  const printed = [
    fact('期号', nameplate.issueLine),
    fact('编印单位', nameplate.issuer),
    fact('出刊日期', nameplate.date),
    heads.map((head, column) => label(column, head)),
  ]
  const labels = editors.map(({ label }) => label)
  const stages = [...labels.filter((label) => !signed.includes(label)), ...signed]
  const signing = stages.map((stage) => {
    const names = editors.filter(({ label }) => label === stage).flatMap((editor) => editor.names)
    const content = lineRuns(enumeration(names, nameCells))
    return [cell(0, stage), { ...cell(1, ''), content }, cell(2, ''), cell(3, '')]
  })
  const rows = (given: readonly GridCell[][], height: number) =>
    gridRows(given, {
      widths,
      headerRows: 0,
      keepNext: () => false,
      emptyStyle: 'ApprovalText',
      height: () => height,
    })
  return [
    paragraph('ApprovalTitle', approvalTitle(metadata.periodical, width)),
    new Table({
      style: 'ApprovalTable',
      rows: [...rows(printed, printedHeight), ...rows(signing, signingHeight)],
      width: { size: width, type: 'dxa' },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: {
        firstRow: false,
        lastRow: false,
        firstColumn: true,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    }),
    paragraph('TableSpace', []),
  ]
}
