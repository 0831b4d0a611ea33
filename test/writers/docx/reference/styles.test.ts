import { describe, expect, test } from 'vitest'
import { docx } from '../../../../src/writers/docx/index.ts'
import { bulletin, context } from '../fixture.ts'
import { paragraphsOf, part } from '../package.ts'
import { changed, expectSound, own, restyled, styleOf } from './reference.ts'

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

  test.each([
    ['its own', (style: string) => style.replace('<w:sz w:val="44"/>', '<w:sz w:val="60"/>')],
    ['inherited', (style: string) => style.replace('<w:sz w:val="44"/>', '')],
  ])('a title is broken for its size there: %s', async (_, change) => {
    const theirs = changed(own, {
      'word/styles.xml': (text) => {
        const heading = styleOf(text, 'heading 2')
        const sized = text.replace(heading, change(heading))
        const body = styleOf(sized, 'normal')
        return sized.replace(
          body,
          body.replace('</w:pPr>', '</w:pPr><w:rPr><w:sz w:val="60"/></w:rPr>'),
        )
      },
    })
    const { bytes } = await restyled(theirs)
    const [title] = paragraphsOf(part(bytes, 'word/document.xml')).filter(
      ({ style }) => style === 'Heading2',
    )
    const lines = title?.text.split('\n') ?? []
    // 156 mm hold 14 characters of 30 pt.
    expect(lines.length).toBeGreaterThan(2)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(15)
  })

  test('names in the imprint are broken for their size there, and none is torn', async () => {
    const linesIn = (bytes: Uint8Array) =>
      paragraphsOf(part(bytes, 'word/document.xml'))
        .find(({ style, text }) => style === 'ImprintList' && text.startsWith('报：'))
        ?.text.split('\n')
    const larger = changed(own, {
      'word/styles.xml': (text) => {
        const style = styleOf(text, '版记')
        return text.replace(style, style.replaceAll('w:val="28"', 'w:val="40"'))
      },
    })
    expect(linesIn(own)).toHaveLength(2)
    expect(linesIn((await restyled(larger)).bytes)).toEqual([
      '报：中国软件行业协会、省政府办公厅、',
      '省发改委、省经信厅、省科技厅、省商务厅。',
    ])
  })

  test('a name longer than theirs fits its line', async () => {
    const lines = ['某某自治区工程建设标准化协会', '标准化工作简报']
    const nameplate = { ...bulletin().nameplate, lines }
    const { bytes } = await restyled(renumbered(own), bulletin({ nameplate }))
    const sheet = part(bytes, 'word/styles.xml')
    const twips = (name: string) =>
      10 * Number(/<w:sz w:val="(\d+)"/.exec(styleOf(sheet, name))?.[1])
    const spread = Number(/<w:spacing w:val="(\d+)"/.exec(styleOf(sheet, '报头字距'))?.[1])
    const after = Number(/<w:spacing w:val="(\d+)"/.exec(styleOf(sheet, '报头名称'))?.[1])
    expect(14 * (twips('报头名称') + after)).toBeLessThanOrEqual(8844)
    expect(7 * twips('报头刊名') + 6 * spread).toBeLessThanOrEqual(8844)
    // One that fits is as they have it.
    const same = part((await restyled(own)).bytes, 'word/styles.xml')
    const theirs = part(own, 'word/styles.xml')
    for (const name of ['报头名称', '报头刊名', '报头字距']) {
      expect(styleOf(same, name)).toBe(styleOf(theirs, name))
    }
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

  test('that only vary others take their look, and those that the issue does not use are not told', async () => {
    const without = [
      '统计图',
      '表格文字（八号）',
      '全角引号',
      '列表接续',
      '校核附录标题',
      '送审标记',
    ]
    const theirs = changed(own, {
      'word/styles.xml': (text) =>
        without
          .reduce((sheet, name) => sheet.replace(styleOf(sheet, name), ''), text)
          .replace('w:eastAsia="仿宋_GB2312" w:cs', 'w:eastAsia="方正仿宋_GBK" w:cs'),
    })
    const { bytes, diagnostics } = await restyled(theirs)
    expect(diagnostics).toEqual([])
    const sheet = part(bytes, 'word/styles.xml')
    expect(styleOf(sheet, '统计图')).toContain('<w:basedOn w:val="Figure"/>')
    // Quotation marks as wide as a character stand in the face of their body.
    expect(styleOf(sheet, '全角引号')).toContain('w:ascii="方正仿宋_GBK"')
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

test('a workspace’s templates/docx/reference.docx is taken without being named', async () => {
  const { templates } = context()
  const theirs = changed(own, {
    'word/styles.xml': (text) => text.replace('<w:sz w:val="44"/>', '<w:sz w:val="40"/>'),
  })
  const bytes = (path: string) => (path === 'docx/reference.docx' ? theirs : templates.bytes(path))
  const written = await docx.write(bulletin(), context({ templates: { ...templates, bytes } }))
  expect(styleOf(part(written.bytes, 'word/styles.xml'), 'heading 2')).toContain('w:val="40"')
})

test.each([
  ['a template (.dotx)', 'vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'],
  ['a document with macros (.docm)', 'vnd.ms-word.document.macroEnabled.main+xml'],
])('%s serves as well, and makes a document', async (_, type) => {
  const usual = 'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const theirs = changed(own, {
    '[Content_Types].xml': (text) => text.replace(usual, type),
    'word/styles.xml': (text) => text.replace('<w:sz w:val="44"/>', '<w:sz w:val="40"/>'),
  })
  const { bytes, diagnostics } = await restyled(theirs)
  expect(diagnostics).toEqual([])
  expect(part(bytes, '[Content_Types].xml')).toContain(usual)
  expect(styleOf(part(bytes, 'word/styles.xml'), 'heading 2')).toContain('w:val="40"')
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
