import { type Paragraph, Tab, TextRun } from 'docx'
import type { Attachment, Attachments } from '../../../model/document.ts'
import type { Content } from '../layout/turned-sheet.ts'
import type { Scope } from '../scope.ts'
import { blocks, type Context, inlines, styled } from './builder.ts'
import { paragraph, run } from './run.ts'
import { title } from './title.ts'

/** 附件说明 (GB/T 9704—2012, 7.3.4): a turned line begins under the first character of the name. */
export function attachments(node: Attachments, context: Context, scope: Scope): Paragraph[] {
  const keepNext = scope.keptWithNext.has(node)
  const single = node.items.length === 1 && node.items[0]?.number === undefined
  return node.items.map((item, index) => {
    const style = single ? 'AttachmentOnly' : index === 0 ? 'AttachmentList' : 'AttachmentItem'
    const name = inlines([linked(node, item.children)].flat(), context)
    const children = [
      ...(index === 0 ? [run('附件：')] : []),
      ...(item.number === undefined
        ? []
        : [run(`${item.number}.`), new TextRun({ children: [new Tab()] })]),
      ...name,
    ]
    return paragraph(style, children, { keepNext })
  })
}

/** What lies elsewhere is reached from its name. */
function linked(node: Attachments, children: Attachments['items'][number]['children']) {
  return node.href === undefined ? children : [{ type: 'link' as const, url: node.href, children }]
}

/** 附件 printed in full: its label at the top left of a new page, its title, its text. */
export function attachment(node: Attachment, context: Context, scope: Scope): Content[] {
  return [
    paragraph('AttachmentLabel', scope.anchors.mark(node.id, [run(node.label)])),
    paragraph(
      'AttachmentTitle',
      styled(title(node.title, scope.titleCells), context, { heading: true }),
    ),
    ...blocks(node.children, context),
  ]
}
