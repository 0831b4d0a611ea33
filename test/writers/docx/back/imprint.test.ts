import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../src/model/document.ts'
import { docx } from '../../../../src/writers/docx/index.ts'
import { redHead } from '../../context.ts'
import { text } from '../../document.ts'
import { bulletin, context } from '../fixture.ts'
import { paragraphsOf, part, textOf } from '../package.ts'
import { bytes, styled, tableOf, xml } from '../written.ts'

describe('imprint and folios', () => {
  test('the imprint floats at the foot of the last page', () => {
    expect(styled('ImprintList')).toEqual([
      '报：中国软件行业协会、省政府办公厅、省发改委、省经信厅、\n省科技厅、省商务厅。',
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

  test('its lines are closer in an issue of one page', async () => {
    const lineOf = async (pageCount: number) => {
      const pages = async () => ({ pageCount, pageOf: new Map<string, number>() })
      const { bytes } = await docx.write(bulletin(), { ...context(), pages })
      const sheet = part(bytes, 'word/styles.xml')
      const style = sheet.slice(sheet.indexOf('w:styleId="Imprint"'))
      return Number(/ w:line="(\d+)"/.exec(style)?.[1])
    }
    expect(await lineOf(2)).toBe(420)
    expect(await lineOf(1)).toBeLessThan(380)
  })

  test('its lines are closer where its lists take half a page, and its type smaller before nothing else has room', async () => {
    const { imprint } = bulletin()
    const styleOf = async (count: number) => {
      const send = Array.from({ length: count }, (_, i) => `某某省第${i + 101}行业协会`)
      const { bytes } = await docx.write(bulletin({ imprint: { ...imprint, send } }), context())
      const sheet = part(bytes, 'word/styles.xml')
      const style = sheet.slice(sheet.indexOf('w:styleId="Imprint"'))
      const of = (attribute: string) =>
        Number(new RegExp(` w:${attribute}="(\\d+)"`).exec(style)?.[1])
      return { line: of('line'), type: Number(/<w:sz w:val="(\d+)"/.exec(style)?.[1]) }
    }
    expect(await styleOf(10)).toEqual({ line: 420, type: 28 })
    expect(await styleOf(25)).toEqual({ line: 370, type: 28 })
    expect(await styleOf(70)).toEqual({ line: 319, type: 24 })
  })

  test('a telephone number stays whole in the imprint', async () => {
    const { imprint } = bulletin()
    const phones = ['021-65951234', '021-65951235', '021-65951236', '400-820-1234']
    const contact = { ...imprint.contact, phones }
    const { bytes } = await docx.write(bulletin({ imprint: { ...imprint, contact } }), context())
    const line = paragraphsOf(part(bytes, 'word/document.xml')).find(({ text }) =>
      text.startsWith('电话：'),
    )
    expect(line?.text.split('\n')).toEqual([
      '电话：021-65951234、021-65951235、021-65951236、',
      '400-820-1234',
    ])
  })

  test('the postcode shares the line of telephone numbers only where they have room', async () => {
    const linesOf = async (left: number) => {
      const page = {
        margins: { top: 37, right: 26, bottom: 35, left },
        size: 16,
        lines: 22,
        columns: 24,
      }
      const { bytes } = await docx.write(bulletin(), context({ theme: { ...redHead, page } }))
      return paragraphsOf(part(bytes, 'word/document.xml'))
        .map(({ text }) => text)
        .filter((text) => /^(?:邮编|电话)：/.test(text))
    }
    expect(await linesOf(28)).toEqual(['邮编：310012　电话：0571-89719267、89719268'])
    expect(await linesOf(60)).toEqual(['邮编：310012', '电话：0571-89719267、89719268'])
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
    const app = part(bytes, 'docProps/app.xml')
    expect(app).toContain('<Application>zsia</Application><Company>浙江省软件行业协会</Company>')
  })
})

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
