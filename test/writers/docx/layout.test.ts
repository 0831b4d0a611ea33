import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/model/document.ts'
import { paragraph, text } from '../document.ts'
import { articleOf, type Footnotes, tableOf, write } from './article.ts'
import { bulletin } from './fixture.ts'
import { paragraphsOf, part, textOf } from './package.ts'

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

  test('送审单 tells of the issue before it asks for signatures, the issuer broken between words', async () => {
    const { xml } = await write(
      bulletin({
        nameplate: {
          ...bulletin().nameplate,
          issuer: '长江三角洲地区物流与采购行业协会联合会秘书处',
        },
        editors: [{ label: '签发', names: ['甲某'] }],
      }),
    )
    const [form = ''] = xml.match(/<w:tbl>.*?<\/w:tbl>/s) ?? []
    const rows = (form.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) => paragraphsOf(row))
    expect(rows.map(([label]) => label?.text)).toEqual([
      '期号',
      '编印单位',
      '出刊日期',
      '环节',
      '审核',
      '签发',
    ])
    expect(rows[1]?.[1]?.text).toBe('长江三角洲地区物流\n与采购行业协会联合会秘书处')
    expect(form).toContain('w:firstColumn="true"')
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
