import { toString as plain } from 'mdast-util-to-string'
import { type Directive, linesOf } from './directive.ts'

/** 2024年7月31日, or in Chinese numerals as older documents have it. */
const date = /^[0-9０-９〇○零一二三四五六七八九十]{2,4}年.*[日月]$/

/** 落款 (GB/T 9704—2012, 7.3.5): organisations and the date, each on its line. */
export const signature: Directive = {
  name: 'signature',
  form: 'container',
  description: '落款，单位与日期各占一行，居右',
  example: ':::signature\n浙江省软件行业协会\n2024年7月11日\n:::',
  label: 'none',
  labelKind: 'signature',
  attributes: {},
  content: 'lines',
  contentKind: 'signature',
  lower: (node, context) => [
    {
      type: 'signature',
      lines: linesOf(node).map((line) => {
        const children = context.inline(line)
        return { kind: date.test(plain(children).trim()) ? 'date' : 'organization', children }
      }),
    },
  ],
}
