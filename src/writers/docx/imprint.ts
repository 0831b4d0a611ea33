import {
  ExternalHyperlink,
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
  VerticalAlignTable,
} from 'docx'
import { twipsPerPixel } from './figure.ts'
import { textWidth, twipsPerMillimetre } from './page.ts'
import { qrPicture } from './qr-picture.ts'
import { paragraph, run } from './run.ts'
import type { Content, Scope } from './scope.ts'

/** Millimetres of the printed code and of the column it stands in. */
const codeSize = 22
const codeColumn = 38

/** 版记 at the foot of the last page: to whom it goes, who printed it when, how to reach them, the QR code, 准印证. */
export function imprint(scope: Scope): Content[] {
  // A hair narrower than the text: LibreOffice leaves a floating table of full width in the text.
  const width = textWidth(scope.page) - 4
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
            verticalAlign: VerticalAlignTable.CENTER,
            width: { size: cells.length === 1 ? width : (widths[index] ?? width), type: 'dxa' },
            ...(cells.length < widths.length ? { columnSpan: widths.length } : {}),
          }),
      ),
    })
  const lists = distribution(scope)
  const print = [
    run(issuer),
    new TextRun({ children: [new Tab()] }),
    run(issued),
    ...(copies === undefined ? [] : [run(`　（共印${copies}份）`)]),
  ]
  const reach = contact(scope)
  const rows = [
    ...(lists.length > 0 ? [row(lists)] : []),
    row([paragraph('ImprintIssued', print)]),
    ...(reach.length > 0 || follow
      ? [follow ? row(nonEmpty(reach), code(follow)) : row(reach)]
      : []),
    ...permit(scope).map((lines) => row(lines)),
  ]
  return [
    new Table({
      style: 'ImprintTable',
      rows,
      width: { size: width, type: 'dxa' },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        verticalAnchor: TableAnchorType.MARGIN,
        absoluteHorizontalPosition: 1,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
        overlap: OverlapType.NEVER,
        topFromText: 240,
      },
    }),
    paragraph('ImprintAnchor', []),
  ]
}

function distribution(scope: Scope): Paragraph[] {
  const { report, send, issue } = scope.document.imprint
  const lists = [
    ['报：', report],
    ['送：', send],
    ['发：', issue],
  ] as const
  return lists
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => paragraph('ImprintList', `${label}${names.join('、')}。`))
}

function contact(scope: Scope): Paragraph[] {
  const { address, postcode, phones, email, website } = scope.document.imprint.contact
  const lines = [
    address === undefined ? [] : [run(`编辑部地址：${address}`)],
    join([
      postcode === undefined ? [] : [run(`邮编：${postcode}`)],
      phones.length === 0 ? [] : [run(`电话：${phones.join('、')}`)],
    ]),
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

function permit(scope: Scope): Paragraph[][] {
  const { permit: given } = scope.document
  if (given === undefined) return []
  const lines = [
    given.number,
    given.notice,
    ...(given.printer === undefined ? [] : [`印刷单位：${given.printer}`]),
  ]
  return [lines.map((line) => paragraph('Permit', line))]
}

/** A cell holds at least one paragraph. */
function nonEmpty(lines: Paragraph[]): Paragraph[] {
  return lines.length > 0 ? lines : [paragraph('ImprintContact', [])]
}
