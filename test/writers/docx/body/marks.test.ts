import { describe, expect, test } from 'vitest'
import { paragraph, text } from '../../document.ts'
import { articleOf, write } from '../article.ts'
import { paragraphsOf, textOf } from '../package.ts'

const words = '“十五五”规划的“AI”专项，“CHIPS”“V2”两项。'

/** The runs of the paragraph of these words that have the face of full-width marks. */
async function marked(xml: string): Promise<string[]> {
  const found = paragraphsOf(xml).find((one) => one.text === words)?.xml ?? ''
  return (found.match(/<w:r>.*?<\/w:r>/gs) ?? [])
    .filter((run) => run.includes('w:val="FullWidthMark"'))
    .map(textOf)
}

describe('quotation marks', () => {
  test('have a full-width face where nothing Chinese stands before them, and the hint too', async () => {
    const { xml } = await write(articleOf([paragraph(words)]))
    expect(await marked(xml)).toEqual(['“', '”', '”“', '”'])
    expect(xml).toMatch(/<w:rStyle w:val="FullWidthMark"\/><w:rFonts w:hint="eastAsia"\/>/)
  })

  test('keep the face of a heading', async () => {
    const { xml } = await write(
      articleOf([{ type: 'heading', depth: 2, children: [text(words)] }, paragraph('文。')]),
    )
    expect(paragraphsOf(xml).some((one) => one.text === words)).toBe(true)
    expect(await marked(xml)).toEqual([])
  })
})
