import { type Directive, labelOf } from './directive.ts'

/** 来源. The reader itself takes `reprint` to the article, for the rules. */
export const source: Directive = {
  name: 'source',
  form: 'leaf',
  description: '来源，排在标题下方',
  example: '::source[运行监测协调局]{reprint=true}',
  label: 'required',
  labelKind: 'source',
  attributes: {
    reprint: { description: '转载，文字非本刊所写', values: { true: '是', false: '否' } },
  },
  content: 'none',
  contentKind: 'source',
  opening: true,
  lower: (node, context) => [
    { type: 'sourceLine', label: '来源：', children: context.inline(labelOf(node)) },
  ],
}
