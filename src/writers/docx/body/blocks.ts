import type { Paragraph as WordParagraph } from 'docx'
import type { ListItem, Paragraph } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { Block } from '../../../model/document.ts'
import { chart } from '../drawings/chart.ts'
import { figure } from '../drawings/figure.ts'
import type { Content } from '../layout/turned-sheet.ts'
import type { Scope } from '../scope.ts'
import type { StyleId } from '../styles/ids.ts'
import { statisticsTable } from '../tables/statistics-table.ts'
import { table } from '../tables/table.ts'
import { attachment, attachments } from './attachments.ts'
import { type Builders, blocks, type Context, inlines } from './builder.ts'
import { heading } from './heading.ts'
import { lineRuns, paragraph, run } from './run.ts'
import { signature } from './signature.ts'

/** remark-docx nests quotations and lists for us: their paragraphs find the depth in the context. */
type PassedDown = 'blockquote' | 'list'

/** Builders of every block. */
export function blockBuilders(
  scope: Scope,
): Builders<Exclude<Block['type'], PassedDown> | 'listItem'> {
  return {
    paragraph: (node, context) =>
      paragraph(bodyStyle(node, context), inlines(node.children, context), {
        keepNext: scope.keptWithNext.has(node),
        twoLines: scope.underTitle.has(node),
      }),
    heading: (node, context) => heading(node, context, scope),
    listItem,
    table: (node, context) => table(node, context, scope),
    thematicBreak: () => paragraph('ThematicBreak', []),
    code: ({ value }) => codeBlock(value),
    addressee: ({ children }, context) => paragraph('Addressee', inlines(children, context)),
    sourceLine: ({ label, children }, context) =>
      paragraph('SourceLine', [run(label), ...inlines(children, context)]),
    signature: (node, context) => signature(node, context, scope),
    attachments: (node, context) => attachments(node, context, scope),
    attachment: (node, context) => attachment(node, context, scope),
    figure: (node) => figure(node, scope),
    statisticsTable: (node) => statisticsTable(node, scope),
    chart: (node) => chart(node, scope),
  }
}

/** Latin letters without a break that are longer than this leave a hole in the line before them. */
const unbroken = /[!-~]{24}/

function bodyStyle(node: Paragraph, context: Context): StyleId {
  if (context.list) return `ListContinue${level(context)}`
  if (context.quote !== undefined) return 'Quote'
  return unbroken.test(plainText(node)) ? 'NormalIndentAddress' : 'NormalIndent'
}

/** Suffix of the list styles: none for the first level, then 2 to 4; deeper lists stay at 4. */
function level(context: Context): '' | 2 | 3 | 4 {
  return (['', 2, 3, 4] as const)[Math.min(context.list?.level ?? 0, 3)] ?? ''
}

/** The marker is text, as it was written: an automatic number is lost by many readers of Word files. */
function listItem(item: ListItem, context: Context): Content[] {
  const [first, ...rest] = item.children
  const written = item.data?.marker ?? '•'
  // 1、 and （1） bring their space with them.
  const marker = run(/[、）．]$/.test(written) ? written : `${written} `)
  const lead = first?.type === 'paragraph' ? first.children : []
  const others = first?.type === 'paragraph' ? rest : item.children
  return [
    paragraph(`List${level(context)}`, [marker, ...inlines(lead, context)]),
    ...blocks(others as Block[], context),
  ]
}

function codeBlock(value: string): WordParagraph {
  return paragraph('CodeBlock', lineRuns(value.split(/\r\n?|\n/)))
}
