import { expect, test } from 'vitest'
import { examine, placeOf } from '../../src/figures/index.ts'
import { readPlainText } from '../../src/readers/text/index.ts'

const sound = '北京、广东、江苏软件业务收入分别为100亿元、200亿元和300亿元，3省合计600亿元。'
const wrong = '上海、浙江、山东软件业务收入分别为111亿元、222亿元和333亿元，3省合计676亿元。'

/** The characters that problems are told of, with the line that they stand in. */
function told(text: string): readonly (readonly [number, string])[] {
  const { problems } = examine({ texts: [readPlainText({ path: 'a.txt', text })] })
  return problems.map(({ span }) => {
    const { start, end } = placeOf(span)
    return [start.line, text.slice(start.offset, end.offset)]
  })
}

test('a line longer than any paragraph is read to its end, every figure in its place', () => {
  const padding = `（另见附表） ${sound}`.repeat(600)
  expect(told(`${padding}${wrong}${padding}`)).toEqual([[1, '676亿元']])
})

test('an article longer than any is read in stretches, to its end', () => {
  const lines = Array.from({ length: 4000 }, () => sound)
  expect(told([...lines, wrong].join('\n'))).toEqual([[4001, '676亿元']])
})
