import { describe, expect, it } from 'vitest'
import { findExcess } from '../../../src/readers/source/markdown/guard.ts'

describe('excess', () => {
  it('is measured paragraph by paragraph: a long text may hold any number of links and strong words', () => {
    const paragraph = '见[附表](https://www.example.org)，**要点**如下。'
    expect(findExcess(Array(3000).fill(paragraph).join('\n\n'))).toBeUndefined()
    expect(findExcess(Array(3000).fill(paragraph).join('\r\n\r\n'))).toBeUndefined()
    expect(findExcess(Array(3000).fill(paragraph).join('\r \t\r'))).toBeUndefined()
  })

  it('is told at the line where it passes the limit', () => {
    const text = `# 标题\n\n${'[甲]'.repeat(600)}\n${'[乙]'.repeat(600)}\n`
    const found = findExcess(text)
    expect(text.slice(found?.start, found?.end)).toBe('[乙]'.repeat(600))
  })
})
