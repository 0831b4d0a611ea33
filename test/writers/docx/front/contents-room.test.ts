import { expect, test } from 'vitest'
import type { Document } from '../../../../src/model/document.ts'
import { docx } from '../../../../src/writers/docx/index.ts'
import { article, paragraph } from '../../document.ts'
import { bulletin, context } from '../fixture.ts'
import { linesOf, office, officePages } from '../office.ts'
import { part } from '../package.ts'

/** An issue of so many articles, four in a section. */
const issueOf = (count: number): Document =>
  bulletin({
    note: '',
    sections: Array.from({ length: Math.ceil(count / 4) }, (_, s) => ({
      id: `s${s}`,
      title: `栏目${s}`,
      articles: Array.from({ length: Math.min(4, count - 4 * s) }, (_, a) =>
        article(`s${s}-${a}`, `第${4 * s + a + 1}篇文章`, [paragraph('正文。')]),
      ),
    })),
  })

const write = async (count: number) => (await docx.write(issueOf(count), context())).bytes
const lineOf = (bytes: Uint8Array) => {
  const style = part(bytes, 'word/styles.xml').match(/w:styleId="TOC2".*?<\/w:style>/s)?.[0] ?? ''
  return Number(/w:line="(\d+)"/.exec(style)?.[1])
}

test('contents are closer only where that saves a page', async () => {
  const [few, some, many, most] = [
    await write(6),
    await write(15),
    await write(17),
    await write(32),
  ].map(lineOf)
  expect(few).toBe(400)
  expect(some).toBeLessThan(400)
  expect(many).toBeLessThan(some ?? 0)
  // These take a second page however close they stand.
  expect(most).toBe(400)
})

test.skipIf(!office).each([13, 17])(
  'contents of %i entries end on the first page (skipped without LibreOffice)',
  async (count) => {
    const pages = (await officePages(await write(count))).map(linesOf)
    const entries = pages.map(
      (lines) => lines.filter(({ text }) => /^第\d+篇文章·/.test(text)).length,
    )
    expect(entries[0]).toBe(count)
  },
)
