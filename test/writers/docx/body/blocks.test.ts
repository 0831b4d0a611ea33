import { describe, expect, test } from 'vitest'
import type { Asset } from '../../../../src/model/output.ts'
import { docx } from '../../../../src/writers/docx/index.ts'
import { paragraph, text } from '../../document.ts'
import { assets, bulletin, context } from '../fixture.ts'
import { paragraphsOf, part, textOf } from '../package.ts'
import { bytes, paragraphs, styled, tableOf, xml } from '../written.ts'

describe('the blocks of an article', () => {
  test('addressee, source, signature, attachments', () => {
    expect(styled('Addressee')).toEqual(['各市经信局、人社局，省直有关单位：'])
    expect(styled('SourceLine')).toEqual(['来源：评估部'])
    expect(styled('SignatureOrganization')).toEqual(['浙江省软件行业协会', '浙江省信息化协会'])
    expect(styled('SignatureDate')).toEqual(['2024年7月31日'])
    expect(styled('AttachmentList')[0]).toMatch(/^附件：1\.\t信息技术/)
    expect(styled('AttachmentItem')).toEqual(['2.\t推荐表'])
    expect(styled('AttachmentLabel')).toEqual(['附件1'])
    expect(styled('AttachmentTitle')).toEqual(['申报材料一览表'])
  })

  test('the signature stands two characters from the right, its date two from its beginning', () => {
    const indents = paragraphs
      .filter(({ style }) => style?.startsWith('Signature'))
      .map(({ xml }) => /<w:ind w:rightChars="(\d+)" w:right="(\d+)"/.exec(xml)?.slice(1))
    // 9 characters and 8, centred over one another; the date of 6.5 begins two after the longer. Told
    // in characters, so that it stays true in body text of another size.
    expect(indents).toEqual([undefined, ['250', '788'], ['250', '788']])
  })

  test('lists keep the markers that were written, as text', () => {
    expect(styled('List').map((text) => text.slice(0, 5))).toEqual(['1. 第一', '3. 第三'])
    expect(styled('ListContinue')).toEqual(['第三项的第二段。'])
    expect(styled('List2')).toEqual(['• 子项。'])
    expect(xml).not.toContain('<w:numPr>')
  })

  test('quotation, code, rule', () => {
    expect(styled('Quote')[0]).toMatch(/^引文：/)
    expect(styled('CodeBlock')).toEqual(['zsia build\n  --all'])
    expect(styled('ThematicBreak')).toHaveLength(1)
  })

  test('character styles carry strong, deleted, code and run-in words', () => {
    const runs = (style: string) =>
      [...xml.matchAll(new RegExp(`<w:r><w:rPr><w:rStyle w:val="${style}"/>.*?</w:r>`, 'g'))].map(
        ([run]) => textOf(run),
      )
    expect(runs('RunIn')).toEqual(['（一）申报对象。'])
    expect(runs('Strong')).toEqual(['加粗'])
    expect(runs('Deleted')).toEqual(['删去'])
    expect(runs('CodeCharacter')).toEqual(['npm ci'])
  })

  test('quotation marks take the Chinese face, an apostrophe does not', async () => {
    expect(xml).toMatch(/<w:rFonts w:hint="eastAsia"\/><\/w:rPr><w:t[^>]*>[^<]*“双引号”/)
    const english = bulletin({ note: 'It’s fine' })
    const written = await docx.write(english, context())
    expect(part(written.bytes, 'word/document.xml')).toMatch(
      /<w:r><w:t [^>]*>It’s fine<\/w:t><\/w:r>/,
    )
  })

  test('quotation marks of English words are Latin beside Chinese ones', async () => {
    const [section] = bulletin().sections
    const words = '主题为“开放”，口号是“Software for all”，It’s a start——见下。'
    const article = {
      id: 'a',
      title: '题',
      titleContent: [text('题')],
      blocks: [paragraph(words)],
      footnotes: [],
    }
    const english = bulletin({ sections: section ? [{ ...section, articles: [article] }] : [] })
    const written = part((await docx.write(english, context())).bytes, 'word/document.xml')
    const set = paragraphsOf(written).find(({ text }) => text === words)?.xml ?? ''
    const chinese = (set.match(/<w:r>.*?<\/w:r>/gs) ?? []).map((run) => [
      textOf(run),
      run.includes('w:hint="eastAsia"'),
    ])
    expect(chinese).toEqual([
      ['主题为“开放”，口号是', true],
      ['“Software for all”', false],
      ['，It', false],
      ['’', false],
      ['s a start——见下。', true],
    ])
  })

  test('links: within by bookmark, outside by relationship, nowhere as words', () => {
    expect(xml).toMatch(/<w:hyperlink [^>]*w:anchor="scope"[^>]*>(?:(?!<\/w:hyperlink>).)*申报范围/)
    expect(part(bytes, 'word/_rels/document.xml.rels')).toContain(
      'Target="https://www.zsia.org/a?b=1&amp;c=2"',
    )
    expect(xml).not.toContain('w:anchor="nowhere"')
    expect(xml).toContain('不存在之处')
  })

  test('a long address may break anywhere, and leaves no hole before it', async () => {
    const [section] = bulletin().sections
    const words = '详见 https://xzz.jxt.zj.gov.cn/computer/web/cloudUsage 的说明'
    const article = {
      id: 'a',
      title: '题',
      titleContent: [],
      blocks: [paragraph(words), paragraph('短文')],
      footnotes: [],
    }
    const sections = section ? [{ ...section, articles: [article] }] : []
    const written = await docx.write(bulletin({ sections }), context())
    const body = paragraphsOf(part(written.bytes, 'word/document.xml'))
    expect(body.find(({ text }) => text === words)?.style).toBe('NormalIndentAddress')
    expect(body.find(({ text }) => text === '短文')?.style).toBe('NormalIndent')
  })

  test('a figure has its words, its size within the text and its caption', () => {
    expect(xml).toMatch(/<wp:docPr [^>]*descr="会场全景"/)
    const [, width] = /<wp:extent cx="(\d+)"/.exec(xml) ?? []
    expect(Number(width)).toBeLessThanOrEqual(156 * 36000)
    expect(Number(width)).toBeGreaterThan(150 * 36000)
    expect(styled('Caption')).toContain('图1 培训会现场')
  })

  test('a photograph that was held upright is turned upright', async () => {
    const [path, asset] = [...assets][0] as [string, Asset]
    const turned = { ...asset, width: 900, height: 1600, orientation: 6 }
    const written = await docx.write(bulletin(), context({ assets: new Map([[path, turned]]) }))
    const picture = part(written.bytes, 'word/document.xml')
    const [, width, height] = /<a:ext cx="(\d+)" cy="(\d+)"/.exec(picture) ?? []
    expect(picture).toContain('rot="5400000"')
    // Stored lying: 1600 by 900.
    expect(Number(width) / Number(height)).toBeCloseTo(16 / 9, 1)
  })

  test('a table of the text repeats its head', () => {
    const table = tableOf('DataTable')
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  })
})

describe('footnotes', () => {
  test('are counted by article; a second citation repeats the mark', () => {
    const notes = part(bytes, 'word/footnotes.xml')
    const body = [...notes.matchAll(/<w:footnote w:id="(\d+)">.*?<\/w:footnote>/gs)]
    expect(body.map(([note]) => textOf(note))).toEqual([
      '第一条脚注。',
      '第二条脚注，见网址1. 注中之项。',
      '另一篇的第一条脚注。',
    ])
    expect(xml.match(/<w:footnoteReference /g)).toHaveLength(3)
    const one = '<w:sym w:font="宋体" w:char="2460"/>'
    expect(xml).toContain(`<w:footnoteReference w:customMarkFollows="1" w:id="3"/>${one}`)
    expect(xml.split('再引第一注')[1]?.slice(0, 200)).toContain(one)
    expect(body[2]?.[0]).toContain(one)
    expect(xml).toContain('<w:numFmt w:val="decimalEnclosedCircleChinese"/>')
    expect(notes).not.toMatch(/footnoteRef\/><\/w:r><w:r><w:separator/)
  })
})
