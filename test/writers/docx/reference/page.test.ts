import { describe, expect, test } from 'vitest'
import { bulletin } from '../fixture.ts'
import { part } from '../package.ts'
import { changed, expectSound, own, restyled } from './reference.ts'

describe('the page', () => {
  const pageOf = (bytes: Uint8Array) =>
    /<w:pgSz [^>]*w:w="(\d+)" w:h="(\d+)".*?<w:pgMar [^>]*w:left="(\d+)"/
      .exec(part(bytes, 'word/document.xml'))
      ?.slice(1)
      .map(Number)

  test('is taken over, and tables and tabs keep to its text', async () => {
    const theirs = changed(own, {
      'word/document.xml': (text) =>
        text
          .replace(/<w:pgSz [^>]*>/g, '<w:pgSz w:w="10433" w:h="14742"/>')
          .replace(
            /<w:pgMar [^>]*>/g,
            '<w:pgMar w:left="1000" w:right="1000" w:top="1400" w:bottom="1400" w:header="700" w:footer="700" w:gutter="0"/>',
          ),
    })
    const { bytes } = await restyled(theirs)
    expect(pageOf(bytes)).toEqual([10433, 14742, 1000])
    const document = part(bytes, 'word/document.xml')
    const widths = [...document.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"/g)].map(([, w]) =>
      Number(w),
    )
    expect(new Set(widths)).toEqual(new Set([8433]))
    const tabs = [...part(bytes, 'word/styles.xml').matchAll(/w:val="right"[^>]*w:pos="(\d+)"/g)]
    expect(new Set(tabs.map(([, at]) => Number(at)))).toEqual(
      new Set([8433, 8433 - 280, 8433 - 320]),
    )
    // The numbers of pages were counted on another page.
    expect(document).toContain('w:dirty="true"')
    await expectSound(bytes)
  })

  test.each([
    ['no room for text', '<w:pgMar w:left="6000" w:right="5000" w:top="1400" w:bottom="1400"/>'],
    ['no margins at all', ''],
    ['no numbers', '<w:pgMar w:left="x" w:right="y" w:top="1" w:bottom="2"/>'],
  ])('with %s is not', async (_, margin) => {
    const theirs = changed(own, {
      'word/document.xml': (text) => text.replace(/<w:pgMar [^>]*>/g, margin),
    })
    const { bytes, diagnostics } = await restyled(theirs)
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['docx/reference-page'])
    expect(pageOf(bytes)).toEqual([11906, 16838, 1588])
  })
})

describe('headers and footers', () => {
  const withHeader = (rels: string, content: string) =>
    changed(own, {
      'word/header9.xml': () =>
        `<?xml version="1.0" encoding="UTF-8"?><w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${content}</w:p></w:hdr>`,
      'word/_rels/header9.xml.rels': () =>
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels}</Relationships>`,
      'word/_rels/document.xml.rels': (text) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header9.xml"/></Relationships>',
        ),
      'word/document.xml': (text) =>
        text.replace(/<w:sectPr>/, '<w:sectPr><w:headerReference w:type="default" r:id="rId90"/>'),
    })
  const link =
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://www.zsia.org/" TargetMode="External"/>'
  const words = '<w:hyperlink r:id="rId1"><w:r><w:t>协会内部</w:t></w:r></w:hyperlink>'

  test('come with their links; one header serves odd and even pages', async () => {
    const { bytes, diagnostics } = await restyled(withHeader(link, words))
    expect(diagnostics).toEqual([])
    expect(part(bytes, 'word/reference-header1.xml')).toContain('协会内部')
    expect(part(bytes, 'word/_rels/reference-header1.xml.rels')).toContain('https://www.zsia.org/')
    const section = /<w:sectPr>.*?<\/w:sectPr>/s.exec(part(bytes, 'word/document.xml'))?.[0] ?? ''
    expect(section.match(/<w:headerReference /g)).toHaveLength(2)
    expect(section.match(/<w:footerReference /g)).toHaveLength(2)
    await expectSound(bytes)
  })

  test('leave the mark of a draft where it is', async () => {
    const draft = { label: '送审稿', diagnostics: [] }
    const { bytes } = await restyled(withHeader(link, words), bulletin({ draft }))
    const section = /<w:sectPr>.*?<\/w:sectPr>/s.exec(part(bytes, 'word/document.xml'))?.[0] ?? ''
    expect(section).not.toContain('ReferenceH')
    expect(part(bytes, 'word/header1.xml')).toContain('送审稿')
    await expectSound(bytes)
  })

  test('begin where page 1 does; a sheet that lies on its side goes on with them', async () => {
    const cell = (value: string) => ({
      type: 'tableCell' as const,
      children: [{ type: 'text' as const, value }],
    })
    const row = {
      type: 'tableRow' as const,
      children: Array.from({ length: 24 }, (_, column) => cell(String(80000 + column))),
    }
    const sections = bulletin().sections.map((section) => ({
      ...section,
      articles: section.articles.map((article) => ({
        ...article,
        blocks: [...article.blocks, { type: 'table' as const, children: [row, row] }],
      })),
    }))
    const editors = [{ label: '签发', names: [] }]
    const { bytes } = await restyled(withHeader(link, words), bulletin({ sections, editors }))
    const found = part(bytes, 'word/document.xml').match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? []
    expect(found.map((section) => (section.match(/<w:headerReference /g) ?? []).length)).toEqual([
      0, 2, 0, 0, 0, 0,
    ])
    await expectSound(bytes)
  })

  test('of LibreOffice keep their even pages, though its switch is out', async () => {
    const theirs = changed(own, {
      'word/settings.xml': (text) => text.replace('<w:evenAndOddHeaders/>', ''),
      'docProps/app.xml': () =>
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>LibreOffice/7.4</Application></Properties>',
    })
    const { bytes } = await restyled(theirs)
    expect(part(bytes, 'word/settings.xml')).toContain('evenAndOddHeaders')
    const section = /<w:sectPr>.*?<\/w:sectPr>/s.exec(part(bytes, 'word/document.xml'))?.[0] ?? ''
    expect(section.match(/<w:footerReference /g)).toHaveLength(2)
  })

  test('of LibreOffice that are the same on all pages are so on even ones, whatever is left there', async () => {
    const theirs = changed(own, {
      'word/settings.xml': (text) => text.replace('<w:evenAndOddHeaders/>', ''),
      'word/document.xml': (text) =>
        text.replace(
          /(<w:footerReference w:type=")default("[^>]*>)/g,
          (footer, before: string, after: string) => `${footer}${before}first${after}`,
        ),
      'docProps/app.xml': () =>
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>LibreOffice/7.4</Application></Properties>',
    })
    const { bytes } = await restyled(theirs)
    expect(part(bytes, 'word/settings.xml')).not.toContain('evenAndOddHeaders')
    const section = /<w:sectPr>.*?<\/w:sectPr>/s.exec(part(bytes, 'word/document.xml'))?.[0] ?? ''
    expect(section.match(/<w:footerReference /g)).toHaveLength(1)
  })

  test('named from the root of the package are found', async () => {
    const theirs = changed(withHeader(link, words), {
      'word/_rels/document.xml.rels': (text) =>
        text.replace('Target="header9.xml"', 'Target="/word/header9.xml"'),
    })
    const { bytes } = await restyled(theirs)
    expect(part(bytes, 'word/reference-header1.xml')).toContain('协会内部')
  })

  test('with what cannot be taken along are told', async () => {
    const chart =
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="charts/chart1.xml"/>'
    const { bytes, diagnostics } = await restyled(withHeader(chart, ''))
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['docx/reference-header'])
    await expectSound(bytes)
  })

  test('one footer for all pages takes the place of both of ours', async () => {
    const theirs = changed(own, {
      'word/settings.xml': (text) => text.replace('<w:evenAndOddHeaders/>', ''),
      'word/footer1.xml': (text) => text.replace('— ', '第 '),
    })
    const { bytes } = await restyled(theirs)
    expect(part(bytes, 'word/settings.xml')).not.toContain('evenAndOddHeaders')
    const section = /<w:sectPr>.*?<\/w:sectPr>/s.exec(part(bytes, 'word/document.xml'))?.[0] ?? ''
    expect(section.match(/<w:footerReference /g)).toHaveLength(1)
    await expectSound(bytes)
  })
})
