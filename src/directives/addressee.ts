import { type Directive, labelOf } from './directive.ts'

/** 主送机关 (GB/T 9704—2012, 7.3.2): flush left under the title, its colon as written. */
export const addressee: Directive = {
  name: 'addressee',
  form: 'leaf',
  description: '主送机关，排在标题下方，左侧顶格',
  example: '::addressee[各市经信局：]',
  label: 'required',
  labelKind: 'addressee',
  attributes: {},
  content: 'none',
  contentKind: 'addressee',
  opening: true,
  lower: (node, context) => [{ type: 'addressee', children: context.inline(labelOf(node)) }],
}
