import { beforeAll, describe, expect, test } from 'vitest'
import type { Block } from '../../../src/model/document.ts'
import type { Asset } from '../../../src/model/output.ts'
import { columnOf, fitColumns } from '../../../src/writers/docx/columns.ts'
import { docx } from '../../../src/writers/docx/index.ts'
import { assets, bulletin, context, p, text } from './fixture.ts'
import { paragraphsOf, part, type ReadParagraph, textOf } from './package.ts'

let bytes: Uint8Array
let xml: string
let paragraphs: ReadParagraph[]

const styled = (style: string) =>
  paragraphs.filter((paragraph) => paragraph.style === style).map(({ text }) => text)

beforeAll(async () => {
  bytes = (await docx.write(bulletin(), context())).bytes
  xml = part(bytes, 'word/document.xml')
  paragraphs = paragraphsOf(xml)
})

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
      '关于开展2024年度信息技术专业高级工程师职务任职资格评审工作的通知\t2',
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

  test('a title of several lines is broken in its place, and whole in the contents', () => {
    expect(styled('Heading2')[0]?.split('\n')).toHaveLength(2)
    expect(styled('TOC2')[0]).not.toContain('\n')
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
      .map(({ xml }) => /<w:ind w:right="(\d+)"/.exec(xml)?.[1])
    // 9 characters and 8, centred over one another; the date of 6.5 begins two after the longer.
    expect(indents).toEqual([undefined, '788', '788'])
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
      blocks: [p(words), p('短文')],
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
    expect(table).toContain('w:val="TableTextRight"')
  })
})

describe('figures', () => {
  test('the statistics table keeps its merged cells and repeats both rows of its head', () => {
    const table = tableOf('StatisticsTable')
    expect(table.match(/<w:tr>/g)).toHaveLength(14)
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(table.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(2)
    // Two heads over two rows and the lead over twelve.
    expect(table.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(3)
    expect(table.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(1 + 1 + 11)
    for (const row of table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []) {
      const spans = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
        Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
      )
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(6)
    }
    expect(table).toContain('<w:tblCaption w:val="7月“双软评估”统计"/>')
    expect(styled('TableCaption')).toEqual(['7月“双软评估”统计表'])
    expect(styled('TableUnit')[0]).toBe('单位：家、件')
    expect(styled('TableNote')).toEqual(['“/”表示当期没有。', '杭州补报1家。'])
    expect(xml).toContain('w:name="table_evaluation"')
  })

  test('the chart is Word’s own, with its figures in words and in a workbook', () => {
    const chart = part(bytes, 'word/charts/chart1.xml')
    expect(chart).toContain('<c:barChart>')
    expect(chart).toContain('杭州')
    expect(chart).toMatch(/<c:externalData /)
    expect(chart).toContain('<c:lang val="zh-CN"/>')
    expect(chart).toContain('<a:ea typeface="仿宋_GB2312"/>')
    expect(chart).not.toContain('+mn-ea')
    // The words of the Document tell every figure, once.
    expect(xml).toContain('descr="柱形图：各市软件产品当月数。"')
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

describe('imprint and folios', () => {
  test('the imprint floats at the foot of the last page', () => {
    expect(styled('ImprintList')).toEqual([
      '报：中国软件行业协会、省政府办公厅、省发改委、省经信厅、省科技厅、省商务厅。',
      '送：各市信息主管部门、省软件行业协会会员单位。',
    ])
    expect(styled('ImprintIssued')).toEqual([
      '浙江省软件行业协会\t2024年7月31日印发',
      '\t（共印500份）',
    ])
    expect(styled('Permit')).toEqual([
      '浙内准字第0000号　内部资料 免费交流',
      '印刷单位：杭州印刷厂',
    ])
    expect(tableOf('ImprintTable')).toContain('w:tblpYSpec="bottom"')
    expect(xml).toMatch(/descr="二维码：更多内容，敬请关注（https:\/\/www\.zsia\.org）"/)
  })

  test('odd and even folios are fields of their own styles', () => {
    const footers = [part(bytes, 'word/footer1.xml'), part(bytes, 'word/footer2.xml')]
    expect(footers.map((footer) => /pStyle w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual([
      'FolioEven',
      'FolioOdd',
    ])
    for (const footer of footers) {
      expect(footer).toMatch(/<w:instrText[^>]*>PAGE</)
      expect(textOf(footer).replaceAll(' ', '')).toBe('——')
    }
    expect(xml).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"/)
  })

  test('properties', () => {
    const core = part(bytes, 'docProps/core.xml')
    expect(core).toContain(
      '<dc:title>浙江省软件和信息服务业简报 2024年第6期（总第160期）</dc:title>',
    )
    expect(core).toContain('<dc:creator>浙江省软件行业协会</dc:creator>')
    expect(core).toContain('<cp:keywords>软件业; 双软评估</cp:keywords>')
    expect(core).toContain('<dc:language>zh-CN</dc:language>')
    expect(core).toContain('2024-07-31T00:00:00Z')
  })
})

describe('what stays on one page', () => {
  const write = async (blocks: Block[]) => {
    const article = { id: 'a', title: '题', titleContent: [text('题')], blocks, footnotes: [] }
    const document = {
      ...bulletin(),
      sections: [{ id: 's', title: '栏', type: 'article' as const, articles: [article] }],
    }
    return part((await docx.write(document, context())).bytes, 'word/document.xml')
  }
  const kept = (xml: string, words: string) => {
    const [paragraph] = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
      .map(([found]) => found)
      .filter((found) => textOf(found) === words)
    expect(paragraph).toBeDefined()
    return paragraph?.includes('<w:keepNext/>')
  }

  test('the imprint has the last paragraph and its signature with it', async () => {
    const xml = await write([
      p('前一段。'),
      p('末段。'),
      { type: 'signature', lines: [{ kind: 'date', children: [text('2024年7月31日')] }] },
    ])
    expect(['前一段。', '末段。', '2024年7月31日'].map((words) => kept(xml, words))).toEqual([
      false,
      true,
      true,
    ])
  })

  test('a paragraph that ends in a colon stays with its list, not with a heading', async () => {
    const heading: Block = { type: 'heading', depth: 2, children: [text('一、基本定义')] }
    const xml = await write([p('事项如下：'), heading, p('正文。')])
    expect(kept(xml, '事项如下：')).toBe(false)
  })

  test('the imprint has a last figure with its caption', async () => {
    const xml = await write([
      { type: 'figure', path: 'images/none.png', alt: '无', caption: '图题' },
    ])
    expect([kept(xml, '［无］'), kept(xml, '图题')]).toEqual([true, true])
  })

  test('the last row of a table stays with its note', () => {
    const rows = xml.slice(xml.indexOf('w:val="StatisticsTable"'), xml.indexOf('w:val="TableNote"'))
    expect(rows.slice(rows.lastIndexOf('<w:tr>'))).toContain('<w:keepNext/>')
  })

  test('figures of many digits stay whole in a table of many columns', () => {
    const figures = Array.from({ length: 14 }, () => columnOf(['3702', '1643688']))
    const { type, widths } = fitColumns([columnOf(['电子信息制造']), ...figures], 8844)
    const digits = (7 * type.em) / 2
    // Cells keep 45 twips free on each side.
    for (const width of widths.slice(1)) expect(width).toBeGreaterThanOrEqual(digits + 90)
  })
})

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
})

function tableOf(style: string): string {
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
  const found = tables.find((table) => table.includes(`<w:tblStyle w:val="${style}"/>`))
  if (found === undefined) throw new Error(`no table of ${style}`)
  return found
}

test('after a long table the imprint stands on the foot of the sheet, its last row the margin', async () => {
  const row = (value: string) => ({
    type: 'tableRow' as const,
    children: [{ type: 'tableCell' as const, children: [text(value)] }],
  })
  const placed = async (rows: number) => {
    const [section] = bulletin().sections
    const table: Block = { type: 'table', children: Array.from({ length: rows }, () => row('甲')) }
    const article = {
      id: 'a',
      title: '题',
      titleContent: [text('题')],
      blocks: [table],
      footnotes: [],
    }
    const sections = section ? [{ ...section, articles: [article] }] : []
    const { bytes } = await docx.write(bulletin({ sections }), context())
    const xml = part(bytes, 'word/document.xml')
    return xml.slice(xml.indexOf('w:val="ImprintTable"'))
  }
  expect(await placed(5)).toContain('w:vertAnchor="margin"')
  const long = await placed(60)
  expect(long).toContain('w:vertAnchor="page"')
  expect(long).toContain('<w:trHeight w:val="1984" w:hRule="exact"/>')
})
