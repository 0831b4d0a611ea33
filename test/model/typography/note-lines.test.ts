import type { RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { noteLines } from '../../../src/model/typography/note-lines.ts'

const text = (value: string) => ({ type: 'text' as const, value })
const paragraph = (value: string) => ({ type: 'paragraph' as const, children: [text(value)] })
const cell = (value: string) => ({ type: 'tableCell' as const, children: [text(value)] })

const blocks: Readonly<Record<string, readonly [RootContent, readonly string[]]>> = {
  paragraph: [paragraph('见附件。'), ['①见附件。']],
  list: [
    {
      type: 'list',
      children: [
        { type: 'listItem', data: { marker: '1.' }, children: [paragraph('甲')] },
        { type: 'listItem', children: [paragraph('乙')] },
      ],
    },
    ['①1. 甲', '• 乙'],
  ],
  quotation: [{ type: 'blockquote', children: [paragraph('甲'), paragraph('乙')] }, ['①甲', '乙']],
  table: [
    {
      type: 'table',
      children: [
        { type: 'tableRow', children: [cell('甲'), cell('1')] },
        { type: 'tableRow', children: [cell('乙'), cell('2')] },
      ],
    },
    ['①甲　1', '乙　2'],
  ],
}

test.each(Object.entries(blocks))(
  'a note that begins with a %s has its number once',
  (_, [block, lines]) => {
    expect(noteLines([block], [text('①')]).map((children) => plainText(children))).toEqual(lines)
  },
)

test('code is a line a line', () => {
  const code: RootContent = { type: 'code', value: 'a\r\nb\nc' }
  expect(noteLines([code]).map((children) => plainText(children))).toEqual(['a', 'b', 'c'])
})
