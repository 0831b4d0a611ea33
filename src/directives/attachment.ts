import { contentOf, type Directive, labelOf } from './directive.ts'

/** 附件 printed in full (GB/T 9704—2012, 7.3.7), on a new page. */
export const attachment: Directive = {
  name: 'attachment',
  form: 'container',
  description: '附件正文，另起一页',
  example: ':::attachment[申报表]\n附件的内容。\n:::',
  label: 'required',
  labelKind: 'attachmentTitle',
  attributes: {},
  content: 'blocks',
  contentKind: 'paragraph',
  lower: (node, context) => [
    {
      type: 'attachment',
      ...context.nextAttachment(),
      title: context.title(labelOf(node)),
      children: context.blocks(contentOf(node)),
    },
  ],
}
