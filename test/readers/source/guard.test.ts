import { describe, expect, it } from 'vitest'
import {
  findExcess,
  findExcessOfSection,
} from '../../../src/readers/source/markdown/syntax/guard.ts'

describe('excess', () => {
  it('is measured paragraph by paragraph: a long text may hold any number of links and strong words', () => {
    const paragraph = '见[附表](https://www.example.org)，**要点**如下。'
    expect(findExcess(Array(3000).fill(paragraph).join('\n\n'))).toBeUndefined()
    expect(findExcess(Array(3000).fill(paragraph).join('\r\n\r\n'))).toBeUndefined()
    expect(findExcess(Array(3000).fill(paragraph).join('\r \t\r'))).toBeUndefined()
  })

  it('is a list or quotation that no page can show, or a line as long as a book', () => {
    const nested = (levels: number) =>
      Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- 一项`).join('\n')
    expect(findExcess(nested(8))).toBeUndefined()
    expect(findExcess(nested(30))?.reason).toContain('套得太深')
    expect(findExcess(`${'> '.repeat(30)}深`)?.reason).toContain('套得太深')
    expect(findExcess('- '.repeat(60))).toBeUndefined()
    expect(findExcess('长'.repeat(100_001))?.reason).toContain('分段')
    expect(findExcess('长'.repeat(100_000))).toBeUndefined()
  })

  it('is a section of more words than a thousand pages hold; a loose text may', () => {
    const text = `${'长'.repeat(1000)}\n\n`.repeat(1000)
    expect(findExcess(text)).toBeUndefined()
    expect(findExcessOfSection(text)?.reason).toContain('100万字')
  })

  it('is told at the line where it passes the limit', () => {
    const text = `# 标题\n\n${'[甲]'.repeat(600)}\n${'[乙]'.repeat(600)}\n`
    const found = findExcess(text)
    expect(text.slice(found?.start, found?.end)).toBe('[乙]'.repeat(600))
  })
})
