import {
  BorderStyle,
  ExternalHyperlink,
  HeightRule,
  ImageRun,
  OverlapType,
  type Paragraph,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
} from 'docx'
import { cells } from '../../../model/typography/cells.ts'
import { enumeration } from '../body/enumeration.ts'
import { lineRuns, paragraph, run } from '../body/run.ts'
import { twipsPerPixel } from '../drawings/figure.ts'
import { qrPicture } from '../drawings/qr-picture.ts'
import { ending } from '../layout/ending.ts'
import { textWidth, twipsPerMillimetre } from '../layout/page.ts'
import type { Content } from '../layout/turned-sheet.ts'
import type { Scope } from '../scope.ts'
import { distributionLines } from './imprint-room.ts'
import { lastNotesHeight } from './last-notes.ts'

/** Millimetres of the printed code and of the column it stands in. */
const codeSize = 23
const codeColumn = 33
/** Twips of a character of the line that tells who printed it when. */
const issuedEm = 280
/** Twips of a character of the lines below that, and characters that stay free beside them. */
const contactEm = 240
const besideContact = 3
/** Rows of a table that may go over a page. */
const longTable = 12

/** 版记 at the foot of the last page: to whom it goes, who printed it when, how to reach them, the QR code, 准印证. */
export function imprint(scope: Scope): Content[] {
  const width = textWidth(scope.page)
  const { issuer, issued, copies, follow } = scope.document.imprint
  const codeWidth = follow === undefined ? 0 : Math.round(codeColumn * twipsPerMillimetre)
  const widths = codeWidth === 0 ? [width] : [width - codeWidth, codeWidth]
  const row = (...cells: Paragraph[][]) =>
    new TableRow({
      cantSplit: true,
      children: cells.map(
        (children, index) =>
          new TableCell({
            children,
            width: { size: cells.length === 1 ? width : (widths[index] ?? width), type: 'dxa' },
            ...(cells.length < widths.length ? { columnSpan: widths.length } : {}),
          }),
      ),
    })
  const lists = distribution(scope)
  const copied = copies === undefined ? [] : [`（共印${copies}份）`]
  const reach = [
    ...contact(scope, (width - codeWidth) / contactEm - besideContact),
    ...permit(scope),
  ]
  const onSheet = followsLongTable(scope)
  const below = lastNotesHeight(scope) + (onSheet ? scope.page.margin.bottom : 0)
  const rows = [
    ...(lists.length > 0 ? [row(lists)] : []),
    row(
      besides(issuer, [issued, ...copied], width).map((line) => paragraph('ImprintIssued', line)),
    ),
    ...(reach.length > 0 || follow
      ? [follow ? row(nonEmpty(reach), code(follow)) : row(reach)]
      : []),
    ...(below > 0 ? [footing(below, width, widths.length)] : []),
  ]
  return [
    new Table({
      style: 'ImprintTable',
      rows,
      width: { size: width, type: 'dxa' },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      // LibreOffice floats a table of full width only where it is placed on the page, with room beside.
      float: {
        horizontalAnchor: TableAnchorType.PAGE,
        absoluteHorizontalPosition: scope.page.margin.left,
        verticalAnchor: onSheet ? TableAnchorType.PAGE : TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
        overlap: OverlapType.NEVER,
        leftFromText: 180,
        rightFromText: 180,
        topFromText: 240,
      },
    }),
    paragraph('ImprintAnchor', []),
  ]
}

/**
 * After a long table, LibreOffice lays that out one row a page, or without end, where this one stands
 * at the foot of the text. There it stands at the foot of the sheet, and its last row is the margin.
 */
function followsLongTable({ document }: Scope): boolean {
  return ending(document)
    .slice(-3)
    .some((block) => {
      const rows =
        block.type === 'table' ? block.children : block.type === 'statisticsTable' && block.rows
      return rows !== false && rows.length > longTable
    })
}

/** An empty row under the imprint, which keeps it off what stands at the foot of the page. */
function footing(height: number, width: number, columnSpan: number): TableRow {
  return new TableRow({
    height: { value: height, rule: HeightRule.EXACT },
    cantSplit: true,
    children: [
      new TableCell({
        children: [paragraph('ImprintAnchor', [])],
        width: { size: width, type: 'dxa' },
        ...(columnSpan > 1 ? { columnSpan } : {}),
        borders: {
          top: { style: BorderStyle.SINGLE, size: 8 },
          bottom: { style: BorderStyle.NIL },
        },
      }),
    ],
  })
}

/** Words at the left and others at the right edge: in one line if they fit there, else under them. */
function besides(left: string, right: readonly string[], width: number): TextRun[][] {
  const [first = '', ...others] = right
  const toEdge = (text: string) => [new TextRun({ children: [new Tab()] }), run(text)]
  const room = (width - 2 * issuedEm) / issuedEm
  const rows = others.map(toEdge)
  return cells(left) + 1 + cells(first) <= room
    ? [[run(left), ...toEdge(first)], ...rows]
    : [[run(left)], toEdge(first), ...rows]
}

function distribution(scope: Scope): Paragraph[] {
  return distributionLines(scope).map((lines) => paragraph('ImprintList', lineRuns(lines)))
}

function contact(scope: Scope, room: number): Paragraph[] {
  const { address, postcode, phones, email, website } = scope.document.imprint.contact
  const code = postcode === undefined ? '' : `邮编：${postcode}`
  const coded = code === '' ? [] : [run(code)]
  const called = phones.length === 0 ? [] : lineRuns(enumeration(phones, room, '电话：'))
  const lines = [
    address === undefined ? [] : [run(`地址：${address}`)],
    ...(cells(`${code}　电话：${phones.join('、')}`) > room
      ? [coded, called]
      : [join([coded, called])]),
    email === undefined ? [] : [run('电子邮箱：'), reach(`mailto:${email}`, email)],
    website === undefined ? [] : [run('网址：'), reach(absolute(website), website)],
  ]
  return lines.filter((line) => line.length > 0).map((line) => paragraph('ImprintContact', line))
}

function join(parts: TextRun[][]): TextRun[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index ? [run('　'), ...part] : part))
}

function reach(link: string, text: string): TextRun | ExternalHyperlink {
  if (!URL.canParse(link)) return run(text)
  return new ExternalHyperlink({
    link: new URL(link).href,
    children: [run(text, { style: 'Hyperlink' })],
  })
}

function absolute(website: string): string {
  return /^https?:\/\//.test(website) ? website : `https://${website}`
}

function code(follow: NonNullable<Scope['document']['imprint']['follow']>): Paragraph[] {
  const side = Math.round((codeSize * twipsPerMillimetre) / twipsPerPixel)
  const picture = new ImageRun({
    type: 'png',
    data: qrPicture(follow.matrix).bytes,
    transformation: { width: side, height: side },
    altText: {
      name: '二维码',
      title: follow.caption,
      description: `二维码：${follow.caption}（${follow.url}）`,
    },
  })
  return [paragraph('FollowCode', [picture]), paragraph('FollowCaption', follow.caption)]
}

/** What an internal publication must print. */
function permit(scope: Scope): Paragraph[] {
  const { permit: given } = scope.document
  if (given === undefined) return []
  const { number, notice, printer } = given
  const lines = [`${number}　${notice}`, ...(printer === undefined ? [] : [`印刷单位：${printer}`])]
  return lines.map((line) => paragraph('Permit', line))
}

/** A cell holds at least one paragraph. */
function nonEmpty(lines: Paragraph[]): Paragraph[] {
  return lines.length > 0 ? lines : [paragraph('ImprintContact', [])]
}
