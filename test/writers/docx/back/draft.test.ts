import { describe, expect, test } from 'vitest'
import { docx } from '../../../../src/writers/docx/index.ts'
import { bulletin, context } from '../fixture.ts'
import { paragraphsOf, part } from '../package.ts'

describe('drafts and signatures', () => {
  test('a draft is marked on every page and ends with what was found', async () => {
    const draft = {
      label: '送审稿',
      diagnostics: [{ severity: 'error', place: 'focus.md:3:2', reason: '合计应为12，写作13。' }],
    }
    const written = await docx.write(bulletin({ draft }), context())
    const marked = part(written.bytes, 'word/document.xml')
    const sections = marked.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? []
    expect(sections).toHaveLength(1)
    expect(sections[0]?.match(/<w:headerReference /g)).toHaveLength(2)
    expect(sections[0]).toContain('<w:lnNumType')
    expect(part(written.bytes, 'word/header1.xml')).toMatch(/<v:textpath [^>]*string="送审稿"/)
    const text = paragraphsOf(marked).map(({ text }) => text)
    expect(text.slice(-6, -1)).toContain('合计应为12，写作13。')
    expect(text.slice(-6, -1)).toContain('错误')
  })

  test('a draft written twice is the same byte for byte', async () => {
    const draft = { label: '送审稿', diagnostics: [] }
    const [one, other] = [
      await docx.write(bulletin({ draft }), context()),
      await docx.write(bulletin({ draft }), context()),
    ]
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true)
  })

  test('the review sheet stands before the first page and has no number', async () => {
    const editors = [
      { label: '供稿', names: ['甲', '乙'] },
      { label: '签发', names: [] },
    ]
    const written = await docx.write(bulletin({ editors }), context())
    const sheet = part(written.bytes, 'word/document.xml')
    expect(sheet.indexOf('送审单')).toBeLessThan(sheet.indexOf('NameplateName'))
    const sections = sheet.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? []
    expect(sections).toHaveLength(2)
    expect(sections[0]).not.toContain('w:start="1"')
    expect(sections[1]).toContain('w:start="1"')
  })

  test('no name is torn on the review sheet', async () => {
    const editors = [{ label: '供稿', names: ['综合部', '会员部', '信息部'] }]
    const written = await docx.write(bulletin({ editors }), context())
    const cells = paragraphsOf(part(written.bytes, 'word/document.xml')).map(({ text }) => text)
    expect(cells).toContain('综合部、\n会员部、\n信息部')
  })
})
