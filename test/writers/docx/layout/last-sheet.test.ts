import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../src/model/document.ts'
import { paragraph } from '../../document.ts'
import { articleOf, tableOf, write } from '../article.ts'
import { linesOf, office, officePages } from '../office.ts'
import { paragraphsOf } from '../package.ts'

const row = (value: (column: number) => string) =>
  Array.from({ length: 20 }, (_, column) => value(column))
const wide = tableOf([
  row((column) => `工种${column + 1}`),
  row((column) => String(80000 + column)),
])
const sentence = '协会秘书处会同各专业委员会，对会员单位近年来的生产经营情况作了一次摸底。'

/** The words before the turned sheet, on it and after it. */
async function partsOf(blocks: Block[]): Promise<string[]> {
  const { xml } = await write(articleOf(blocks))
  const parts = ['']
  for (const { text, xml: source } of paragraphsOf(xml)) {
    parts.push(parts.pop() + text)
    if (source.includes('<w:sectPr')) parts.push('')
  }
  return parts
}

describe('a table on its side at the end of the issue', () => {
  test('has the last paragraph after it, with the imprint', async () => {
    const [before, sheet, after] = await partsOf([paragraph('前文。'), paragraph('后文。'), wide])
    expect(before).toContain('前文。')
    expect(before).not.toContain('后文。')
    expect(sheet).toContain('工种20')
    expect(after).toMatch(/^后文。.*印发/s)
  })

  test('parts the only paragraph between two sentences, and loses no word', async () => {
    const [before = '', sheet, after = ''] = await partsOf([paragraph(sentence.repeat(4)), wide])
    expect(before.endsWith(sentence.repeat(2))).toBe(true)
    expect(sheet).toContain('工种20')
    expect(after.startsWith(sentence.repeat(2))).toBe(true)
  })

  test.each([
    ['one sentence', '有一句话。'],
    ['what announces it', `${sentence.repeat(3)}各工种的人数如下：`],
    ['what speaks of it', `${sentence.repeat(3)}各工种的人数见下表。`],
  ])('leaves %s before it', async (_, words) => {
    const [before] = await partsOf([paragraph(words), wide])
    expect(before?.endsWith(words)).toBe(true)
  })

  test.skipIf(!office)(
    'leaves the imprint no page of its own (skipped without LibreOffice)',
    async () => {
      const { bytes } = await write(articleOf([paragraph(sentence.repeat(8)), wide]))
      const last = linesOf((await officePages(bytes)).at(-1) ?? [])
      expect(last[0]?.text).toContain(sentence.slice(0, 10))
      expect(last.some(({ text }) => text.includes('印发'))).toBe(true)
    },
  )
})
