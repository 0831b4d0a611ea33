import { describe, expect, test } from 'vitest'
import { examine } from '../../src/figures/index.ts'
import { readPlainText } from '../../src/readers/text/index.ts'
import { hostileLines } from './hostile.ts'
import { marked } from './reading.ts'

const wrong = '上海、浙江、山东软件业务收入分别为111亿元、222亿元和333亿元，3省合计676亿元。'

// How the time grows with the length is measured: `npm run bench -- slopes`.
describe('a line without end is passed, and what follows is examined', () => {
  test.each(Object.entries(hostileLines))('%s', (_, ofLength) => {
    const text = readPlainText({ path: 'a.txt', text: `${ofLength(60_000)}\n${wrong}` })
    const { problems } = examine({ texts: [text] })
    expect(problems.filter(({ span }) => span.line.passage.value === wrong).map(marked)).toEqual([
      '676亿元',
    ])
  })
})
