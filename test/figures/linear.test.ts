import { describe, expect, test } from 'vitest'
import { examine } from '../../src/figures/index.ts'
import { readPlainText } from '../../src/readers/text/index.ts'

/** Milliseconds, the best of three: other work on the machine only adds to them. */
function timeOf(text: string): number {
  const times = [1, 2, 3].map(() => {
    const file = { path: 'a.txt', text }
    const before = performance.now()
    examine({ texts: [readPlainText(file)] })
    return performance.now() - before
  })
  return Math.min(...times)
}

/** What comes of a wrong paste: a line of digits, of numbers, of dates, without end. */
const lines: readonly (readonly [string, string, string])[] = [
  ['digits', '', '1'],
  ['digits after a point', '.', '1'],
  ['digits after a space', '1 ', '1'],
  ['digits with points', '', '1.'],
  ['single digits', '', '1 '],
  ['numbers in a list', '', '12、'],
  ['numbers with signs', '', '-1.5%'],
  ['full-width digits', '', '１'],
]

describe('a line four times as long takes no sixteen times as long', () => {
  test.each(lines)('%s', { timeout: 120_000 }, (_, head, unit) => {
    const ofLength = (length: number) => head + unit.repeat(length / unit.length)
    timeOf(ofLength(2000))
    const short = timeOf(ofLength(15_000))
    const long = timeOf(ofLength(60_000))
    // A few milliseconds say nothing of a slope.
    expect(long).toBeLessThan(Math.max(short * 9, 150))
  })
})
