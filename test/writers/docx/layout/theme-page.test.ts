import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../src/model/document.ts'
import { docx } from '../../../../src/writers/docx/index.ts'
import { redHead } from '../../context.ts'
import { paragraph, text } from '../../document.ts'
import { articleOf } from '../article.ts'
import { context } from '../fixture.ts'
import { linesOf, office, officePages } from '../office.ts'
import { part } from '../package.ts'
import { styleOf } from '../reference/reference.ts'

/** 小四 on 30 lines of 38 characters. */
const page = {
  margins: { top: 30, right: 20, bottom: 25, left: 22 },
  size: 12,
  lines: 30,
  columns: 38,
}

const body: Block[] = [
  paragraph('一二三四五六七八九十'.repeat(90)),
  {
    type: 'signature',
    lines: [
      { kind: 'organization', children: [text('某协会')] },
      { kind: 'date', children: [text('2024年7月31日')] },
    ],
  },
]

const { bytes } = await docx.write(articleOf(body), context({ theme: { ...redHead, page } }))

describe('a theme’s page', () => {
  const sheet = part(bytes, 'word/styles.xml')
  const xml = part(bytes, 'word/document.xml')
  const of = (pattern: RegExp) => Number(pattern.exec(xml)?.[1])

  test('is that of every section', () => {
    const millimetres = (twips: number) => Math.round((twips * 25.4) / 144) / 10
    expect(millimetres(of(/w:pgMar [^>]*w:top="(\d+)"/))).toBe(30)
    expect(millimetres(of(/w:pgMar [^>]*w:right="(\d+)"/))).toBe(20)
    expect(millimetres(of(/w:pgMar [^>]*w:bottom="(\d+)"/))).toBe(25)
    expect(millimetres(of(/w:pgMar [^>]*w:left="(\d+)"/))).toBe(22)
    // 242 mm for thirty lines.
    expect(of(/w:docGrid [^>]*w:linePitch="(\d+)"/)).toBe(457)
  })

  test('sets the body in its type, with so many characters in a line', () => {
    const character = Math.floor((168 * 1440) / 25.4 / 38)
    expect(/<w:docDefaults>.*?<w:sz w:val="(\d+)"/s.exec(sheet)?.[1]).toBe('24')
    const indent = styleOf(sheet, 'normal indent')
    expect(indent).toContain(`<w:spacing w:val="${character - 240}"/>`)
    expect(indent).toContain(`w:firstLine="${2 * character}"`)
    // The organisation stands over a date that is longer by so many characters.
    expect(of(/w:rightChars="\d+" w:right="(\d+)"/)).toBeGreaterThan(2 * character)
    expect(styleOf(sheet, 'toc 2')).toMatch(/w:pos="952\d"/)
  })

  test('needs no new count of its pages', () => expect(xml).not.toContain('w:dirty'))

  test.skipIf(!office)(
    'holds its lines of its characters in LibreOffice (skipped without it)',
    async () => {
      const pages = await officePages(bytes)
      const lines = pages.flatMap((runs) => linesOf(runs)).map(({ text }) => text)
      const full = lines.filter((line) => /^[一二三四五六七八九十]+$/.test(line))
      expect(Math.max(...full.map((line) => line.length))).toBe(38)
    },
  )
})
