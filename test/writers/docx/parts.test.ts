import { describe, expect, test } from 'vitest'
import { docx } from '../../../src/writers/docx/index.ts'
import { bulletin, context } from './fixture.ts'
import { paragraphsOf, part } from './package.ts'
import { bytes, paragraphs, styled, xml } from './written.ts'

/** The sections of the fixture without the attachment. */
const plainSections = () =>
  bulletin().sections.map((section) => ({
    ...section,
    articles: section.articles.map((article) => ({
      ...article,
      blocks: article.blocks.filter(({ type }) => type !== 'attachment'),
    })),
  }))

describe('the parts of a bulletin', () => {
  test('nameplate', () => {
    expect(styled('NameplatePermit')).toEqual(['内部资料 免费交流\t浙内准字第0000号'])
    expect(styled('NameplateLead')).toEqual(['浙江省软件和信息服务业'])
    expect(styled('NameplateName')).toEqual(['简报'])
    expect(styled('NameplateIssue')).toEqual(['2024年第6期（总第160期）'])
    expect(styled('NameplateLine')).toEqual(['浙江省软件行业协会\t2024年7月31日'])
    expect(styled('EditorNote')[0]).toMatch(/^编者按：本期刊登/)
  })

  test('contents are one field whose entries lead to their place and bear the page of the layout', () => {
    expect(styled('TOCHeading')).toEqual(['本期要目'])
    expect(styled('TOC1')).toEqual(['本月聚焦', '双软评估'])
    expect(styled('TOC2')).toEqual([
      '关于开展2024年度信息技术专业高级工程师职务任职资格\n评审工作的通知\t2',
      '7月“双软评估”统计\t5',
    ])
    const field = xml.slice(xml.indexOf('TOC \\o'), xml.indexOf('w:val="Heading1"'))
    expect(field).toContain('w:anchor="evaluation_1"')
    expect(field).toContain('PAGEREF evaluation_1 \\h')
    const marks = [...xml.matchAll(/w:fldCharType="(\w+)"/g)].map(([, type]) => type)
    const count = (type: string) => marks.filter((mark) => mark === type).length
    expect(count('begin')).toBe(count('end'))
    expect(count('begin')).toBe(count('separate'))
    expect(xml).not.toContain('w:dirty')
    expect(part(bytes, 'word/settings.xml')).not.toContain('updateFields')
  })

  test('the contents wait for the pages, and the file comes out without a mark of that', async () => {
    expect(xml).not.toMatch(/[\ufdd0-\ufdef]/)
    const failing = context({ pages: () => Promise.reject(new Error('no compiler')) })
    await expect(docx.write(bulletin(), failing)).rejects.toThrow('no compiler')
    const noted = bulletin({ note: '前\ufdd0focus-1\ufdd1后' })
    const written = await docx.write(noted, context())
    expect(part(written.bytes, 'word/document.xml')).toContain('前\ufffdfocus-1\ufffd后')
  })

  test('sections, titles and headings are levels of the outline', () => {
    expect(styled('Heading1')).toEqual(['本月聚焦', '双软评估'])
    expect(styled('Heading2')).toHaveLength(2)
    expect(styled('Heading3')).toEqual(['一、申报范围'])
    expect(styled('Heading4')).toEqual(['（一）专业范围'])
    expect(styled('Heading5')).toEqual(['1.软件开发'])
    const [first, second] = paragraphs.filter(({ style }) => style === 'Heading1')
    expect(first?.xml).toContain('<w:pageBreakBefore/>')
    // After an attachment, which shares its pages with no other article.
    expect(second?.xml).toContain('<w:pageBreakBefore/>')
  })

  test('an article after one without attachment goes on where that ended', async () => {
    const { bytes } = await docx.write(bulletin({ sections: plainSections() }), context())
    const heads = paragraphsOf(part(bytes, 'word/document.xml')).filter(({ style }) =>
      style?.startsWith('Heading'),
    )
    const breaking = heads.filter(({ xml }) => xml.includes('<w:pageBreakBefore/>'))
    expect(breaking.map(({ text }) => text)).toEqual(['本月聚焦'])
  })

  test('text under a title is two lines there at the least', () => {
    const [first] = paragraphs.filter(({ style }) => style === 'NormalIndent')
    expect(first?.xml).toContain('<w:widowControl/>')
    const free = paragraphs.filter(
      ({ style, xml }) => style === 'NormalIndent' && !xml.includes('<w:widowControl/>'),
    )
    expect(free.length).toBeGreaterThan(0)
  })

  test('one article needs no contents', async () => {
    const [section] = plainSections()
    const { bytes } = await docx.write(bulletin({ sections: section ? [section] : [] }), context())
    const styles = paragraphsOf(part(bytes, 'word/document.xml')).map(({ style }) => style)
    expect(styles).not.toContain('TOCHeading')
    expect(styles).not.toContain('TOC2')
    expect(styles).toContain('Heading2')
  })

  test('a title of several lines is broken between words, in its place and in the contents', () => {
    expect(styled('Heading2')[0]?.split('\n')).toHaveLength(2)
    expect(styled('TOC2')[0]?.split('\n')).toHaveLength(2)
    expect(styled('TOC2')[1]).not.toContain('\n')
    // An entry of two lines never goes over a page, its leader alone at the head of the next.
    const entry = part(bytes, 'word/styles.xml').match(/<w:style [^>]*"TOC2">.*?<\/w:style>/s)?.[0]
    expect(entry).toContain('<w:keepLines/>')
  })

  test('an article that is alone on the first page follows the contents without a break', async () => {
    const one = await docx.write(
      bulletin({ sections: plainSections() }),
      context({
        pages: async () => ({ pageCount: 1, pageOf: new Map([['focus', 1]]) }),
      }),
    )
    expect(part(one.bytes, 'word/document.xml')).not.toContain('pageBreakBefore')
  })
})
