import type { Block } from '../model/document.ts'
import { type Directive, itemsOf } from './directive.ts'

/** 附件说明 (GB/T 9704—2012, 7.3.4): one is unnumbered, more are numbered from 1. */
export const attachments: Directive = {
  name: 'attachments',
  form: 'container',
  description: '附件说明，一件不编号，多件依次编号',
  example: ':::attachments\n1. 申报表\n2. 评价标准\n:::',
  label: 'none',
  labelKind: 'attachmentItem',
  attributes: { href: { description: '附件所在的网址，附件不在本刊印出时写', url: true } },
  content: 'list',
  contentKind: 'attachmentItem',
  lower: (node, context) => {
    const items = itemsOf(node)
    const href = node.attributes?.href
    return [
      {
        type: 'attachments',
        items: items.map((item, index) => {
          const children = context.inline(item)
          return items.length > 1 ? { number: index + 1, children } : { children }
        }),
        ...(href ? { href } : {}),
      },
      ...(href ? [elsewhere(href)] : []),
    ]
  },
}

/** On paper nobody can follow a link, so the address is printed too. */
function elsewhere(href: string): Block {
  const link = {
    type: 'link' as const,
    url: href,
    children: [{ type: 'text' as const, value: href }],
  }
  return { type: 'paragraph', children: [{ type: 'text', value: '附件请见：' }, link] }
}
