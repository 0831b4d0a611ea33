import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import type { Block, Document } from '../../../src/model/document.ts'
import { assets, document, draft, mono, statistics } from './document.ts'
import { attribute, byId, print, type Tag, tags, words } from './page.ts'

const page = await print(document)
const squeeze = (value: string) => value.replace(/\s+/g, '')

function one(name: string, within: string | Tag = page): Tag {
  const found = tags(within).filter((tag) => tag.tagName === name)
  expect(found, name).toHaveLength(1)
  return found[0] as Tag
}

/** A document of one article with these blocks. */
function holding(blocks: Block[], title = '标题'): Document {
  const titleContent = [{ type: 'text' as const, value: title }]
  const article = { id: 'focus-1', title, titleContent, blocks, footnotes: [] }
  return { ...document, sections: [{ id: 'focus', title: '聚焦', articles: [article] }] }
}

const paragraph = (value: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
})

/** Every article again under anchors of its own, as an issue may hold the same table and title twice. */
function twice(source: Document): Document {
  const again = JSON.parse(
    JSON.stringify(source.sections)
      .replaceAll('"focus', '"again')
      .replaceAll('"evaluation-1', '"more-1'),
  ) as Document['sections']
  const sections = again.map((section, i) => ({
    ...section,
    id: `copy-${i + 1}`,
    title: `${section.title}（续）`,
  }))
  return { ...source, sections: [...source.sections, ...sections] }
}

describe('the page', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
  })

  it.each([
    ['a final copy', document, undefined],
    ['a draft', draft, undefined],
    ['the monochrome theme', document, mono],
    ['the same article twice', twice(document), undefined],
    ['an issue with nothing but a title', { ...document, sections: [] }, undefined],
  ])('is valid HTML: %s', async (_, source, theme) => {
    const report = await validator.validateString(await print(source, {}, theme))
    const messages = report.results.flatMap((result) => result.messages)
    expect(messages.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`)).toEqual([])
  })

  it('asks nobody for anything', () => {
    for (const tag of tags(page)) {
      const { tagName } = tag
      expect(['iframe', 'object', 'embed', 'base', 'form']).not.toContain(tagName)
      for (const name of ['src', 'srcset', 'data', 'poster']) {
        expect(attribute(tag, name) ?? 'data:').toMatch(/^data:/)
      }
      if (tagName === 'link') expect(attribute(tag, 'href')).toMatch(/^data:/)
      expect(attribute(tag, 'style')).toBeUndefined()
      expect(tag.attrs.filter((a) => a.name.startsWith('on'))).toEqual([])
    }
    expect(page).not.toMatch(/@import|url\(\s*["']?(?!data:|#)/)
  })

  it('lets only its own script and style run', () => {
    const policy = tags(page).find((tag) => attribute(tag, 'http-equiv') !== undefined) as Tag
    const content = attribute(policy, 'content') ?? ''
    const hash = (tag: Tag) => createHash('sha256').update(words(tag)).digest('base64')
    const scripts = tags(page).filter((tag) => tag.tagName === 'script')
    const [code] = scripts.filter((tag) => attribute(tag, 'type') === undefined)
    expect(scripts).toHaveLength(2)
    expect(content).toContain(`script-src 'sha256-${hash(code as Tag)}'`)
    expect(content).toContain(`style-src 'sha256-${hash(one('style'))}'`)
    expect(content).toContain("default-src 'none'")
  })

  it('has the landmarks and the head that readers and machines look for', () => {
    expect(attribute(one('html'), 'lang')).toBe('zh-CN')
    expect(words(one('title', one('head')))).toBe(document.title)
    for (const name of ['main', 'nav', 'footer', 'address', 'h1']) one(name)
    expect(squeeze(words(one('h1')))).toBe('浙江省软件和信息服务业简报')
    const data = JSON.parse(
      words(tags(page).find((t) => attribute(t, 'type') === 'application/ld+json') as Tag),
    )
    expect(data).toMatchObject({
      '@type': 'PublicationIssue',
      issueNumber: '6',
      datePublished: '2024-07-31',
      isPartOf: { volumeNumber: '2024', isPartOf: { '@type': 'Periodical' } },
    })
    const og = Object.fromEntries(
      tags(page).flatMap((t) => {
        const property = attribute(t, 'property')
        return property === undefined ? [] : [[property, attribute(t, 'content')]]
      }),
    )
    expect(og).toMatchObject({ 'og:title': document.title, 'og:locale': 'zh_CN' })
  })

  it('leads from the contents to every section and article', () => {
    const links = tags(one('nav')).filter((tag) => tag.tagName === 'a')
    const targets = document.sections.flatMap((s) => [s.id, ...s.articles.map((a) => a.id)])
    expect(links.map((a) => attribute(a, 'href'))).toEqual(
      [...targets, 'page-contents'].map((id) => `#${id}`),
    )
    for (const id of targets) byId(page, id)
  })

  it('gives every anchor once and points nowhere in vain', () => {
    const ids = tags(page).flatMap((tag) => attribute(tag, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const tag of tags(page)) {
      const href = attribute(tag, 'href')
      if (href?.startsWith('#')) expect(ids, href).toContain(href.slice(1))
      for (const id of (attribute(tag, 'headers') ?? '').split(' ').filter(Boolean)) {
        expect(ids).toContain(id)
      }
    }
  })

  it('prints the nameplate, the permit, the note, the editors and the imprint', () => {
    const all = squeeze(words(one('body'), true))
    for (const part of [
      '2024年第6期（总第160期）',
      '浙内准字第0000号',
      '编者按本期集中刊登',
      '供稿秘书处、资质部',
      '报：中国软件行业协会、省政府办公厅。',
      '发：各会员单位。',
      '共印500份',
      '2024年7月31日印发',
      '电话：0571-89719267、0571-89719268',
      '印刷单位：某印刷厂',
    ]) {
      expect(all).toContain(part)
    }
    const svg = one('svg', one('footer'))
    expect(words(one('title', svg))).toBe('二维码：更多内容，敬请关注')
    expect(words(one('desc', svg))).toContain('https://www.zsia.org')
  })

  it('says on a draft that it is one, and what is still wrong', async () => {
    const printed = squeeze(words(one('body', await print(draft)), true))
    expect(printed).toContain('送审稿')
    expect(printed).toContain('错误issues/2024-06/focus.md:3:1“2024-06-31”不是一个日期')
    expect(squeeze(words(one('body'), true))).not.toContain('送审稿')
  })

  it('gives every region a name of its own, even where a table is called as its section', async () => {
    const { label } = statistics
    const sections = document.sections.map((section) => ({ ...section, title: label }))
    const printed = await print({ ...document, sections: sections.slice(-1) })
    const regions = tags(printed).filter(({ tagName }) => tagName === 'section')
    const names = regions.map((tag) => {
      const id = attribute(tag, 'aria-labelledby')
      return id === undefined ? attribute(tag, 'aria-label') : words(byId(printed, id))
    })
    expect(names).toContain(label)
    expect(new Set(names).size).toBe(names.length)
  })

  it('is the same bytes every time', async () => {
    expect(await print(structuredClone(document))).toBe(page)
  })
})

describe('an article', () => {
  it('holds the words of the document in their order and no others', () => {
    expect(squeeze(words(byId(page, 'focus-1')))).toBe(
      squeeze(
        '关于开展2024年度信息技术专业高级工程师职务任职资格评审工作的通知' +
          '各市经信局、人社局，省直有关单位：' +
          '根据《关于做好2024年度高级职称评审工作的通知》（浙人社函〔2024〕33号），现将有关事项通知如下。旧文作废。编码A-1另起一行，再见注。' +
          '一、申报范围（一）申报对象。登录https://xzz.example.cn/computer/web/cloudUsage?area=330100&kind=notice填报，并见本期统计；不要点这里。' +
          '（二）材料1.份数3.申报表一式三份；4.学时证明。原件复印件引文一段。a < b c申报表汇总表' +
          '浙江省软件行业协会2024年7月11日申报表一、填写说明逐项填写。' +
          '文件全文见省厅网站。第一段。第二段。',
      ),
    )
  })

  it('puts no space between the words of a line', async () => {
    const printed = await print(
      holding([
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: '登录' },
            { type: 'strong', children: [{ type: 'text', value: '平台' }] },
            { type: 'text', value: '，网址https://www.example.cn/a/b' },
          ],
        },
      ]),
    )
    const article = byId(printed, 'focus-1')
    expect(words(one('p', article))).toBe('登录平台，网址https://www.example.cn/a/b')
    const [focus] = document.sections
    const title = focus?.articles[0]?.title
    expect(words(one('h3', byId(page, 'focus-1')))).toBe(title)
    const link = tags(one('nav')).find((tag) => attribute(tag, 'href') === '#focus-1')
    expect(words(link as Tag)).toBe(title)
  })

  it('keeps the order of heading levels, also where the author skipped one', async () => {
    const levels = (source: string) =>
      tags(source).flatMap((t) => (/^h[1-6]$/.test(t.tagName) ? [Number(t.tagName[1])] : []))
    const skipping = await print(
      holding([
        { type: 'heading', depth: 4, children: [{ type: 'text', value: '1.先到' }] },
        { type: 'heading', depth: 2, children: [{ type: 'text', value: '一、后到' }] },
      ]),
    )
    for (const source of [page, skipping]) {
      levels(source).reduce((before, level) => {
        expect(level).toBeLessThanOrEqual(before + 1)
        return level
      }, 0)
    }
  })

  it('marks dates, markers and run-in headings', () => {
    const article = byId(page, 'focus-1')
    expect(attribute(one('time', article), 'datetime')).toBe('2024-07-11')
    expect(words(one('b', article))).toBe('（一）申报对象。')
    const list = tags(article).find((t) => t.tagName === 'ol') as Tag
    expect(attribute(list, 'start')).toBe('3')
  })

  it('leads from the text to a footnote and back to each reference', () => {
    const article = byId(page, 'focus-1')
    const links = tags(article).flatMap((t) => {
      const href = attribute(t, 'href')
      return href?.includes('-note-') || href?.includes('-ref-') ? [href] : []
    })
    expect(links).toEqual([
      '#focus-1-note-1',
      '#focus-1-note-1',
      '#focus-1-note-2',
      '#focus-1-ref-1',
      '#focus-1-ref-1-2',
      '#focus-1-ref-2',
    ])
  })

  it('holds its pictures', () => {
    const image = one('img')
    const [, base64] = (attribute(image, 'src') ?? '').split(',')
    const [asset] = assets.values()
    expect(Buffer.from(base64 ?? '', 'base64').equals(Buffer.from(asset?.bytes ?? []))).toBe(true)
    expect(attribute(image, 'alt')).toBe('培训会会场，九十余人就座')
  })
})

describe('a statistics table', () => {
  const table = byId(page, 'table-evaluation')

  it('has a caption, scopes and a head for every figure', () => {
    expect(words(one('caption', table))).toBe('7月“双软评估”统计')
    const scopes = tags(one('thead', table)).flatMap((t) => attribute(t, 'scope') ?? [])
    expect(scopes).toEqual(['col', 'col', 'colgroup', 'colgroup', 'col', 'col', 'col', 'col'])
    expect(page).not.toContain('class=""')
    const cells = tags(table).filter((t) => t.tagName === 'td')
    const heads = (cell: Tag) =>
      (attribute(cell, 'headers') ?? '').split(' ').map((id) => words(byId(page, id)))
    expect(heads(cells[3] as Tag)).toEqual([
      '软件产品',
      '当年累计数（件）',
      '“双软评估”统计',
      '杭州',
    ])
    expect(heads(cells.at(-1) as Tag)).toEqual([
      '软件产品',
      '当年累计数（件）',
      '“双软评估”统计',
      '合计',
    ])
  })

  it('prints the mark of nothing and reads it as 无', () => {
    const marks = tags(table).filter((t) => attribute(t, 'aria-label') === '无')
    const nothing = statistics.rows.flatMap((r) => r.cells).filter((c) => c.value === null)
    expect(marks.map((t) => words(t))).toEqual(nothing.map((c) => c.text))
  })

  it('has anchors without spaces and dots, whatever its data file is called', async () => {
    const printed = await print(holding([{ ...statistics, id: '评估 1.bis' }]))
    byId(printed, 'table-评估-1-bis')
  })

  it('takes a second anchor where the same table stands twice', async () => {
    const twice = await print(holding([statistics, statistics]))
    byId(twice, 'table-evaluation')
    byId(twice, 'table-evaluation-2')
  })
})

describe('the looks of series', () => {
  const sheet = words(one('style'))
  const looks = Array.from({ length: 8 }, (_, i) =>
    new RegExp(`series-${i + 1}\\{--series:([^;]+);--edge:([^}]+)\\}`).exec(sheet)?.slice(1),
  )

  it('are eight, of which no two are filled alike', () => {
    expect(new Set(looks.map((look) => look?.[0])).size).toBe(8)
  })

  it('rest on patterns that the page has', () => {
    const wanted = looks.flatMap((look) => /#([^)]+)/.exec(look?.[0] ?? '')?.slice(1) ?? [])
    expect(wanted).toHaveLength(5)
    for (const id of wanted) expect(byId(page, id).tagName).toBe('pattern')
  })
})

describe('a chart', () => {
  const figure = byId(page, 'chart-evaluation')
  const drawing = one('svg', figure)

  it('says what it shows', () => {
    expect(attribute(drawing, 'role')).toBe('img')
    const named = (attribute(drawing, 'aria-labelledby') ?? '').split(' ')
    expect(named.map((id) => words(byId(page, id)))).toEqual([
      '各市当月评估数',
      '四市当月评估的企业与产品：杭州最多，企业26家，产品100件。',
    ])
    expect(words(one('figcaption', figure), true)).toBe('各市当月评估数')
  })

  it('draws bars as high as the figures in the table behind it', () => {
    const [table] = tags(figure).filter((t) => t.tagName === 'table')
    const rows = tags(table as Tag).flatMap((t) =>
      t.tagName === 'tr'
        ? [
            tags(t)
              .filter((c) => c.tagName === 'td')
              .map((c) => words(c, true)),
          ]
        : [],
    )
    expect(rows).toEqual([[''], ['26', '100'], ['2', '1'], ['1', '—'], ['—', '—']])
    const figures = rows
      .slice(1)
      .flat()
      .filter((cell) => cell !== '—')
      .map(Number)
    const heights = tags(drawing).flatMap((t) =>
      (attribute(t, 'class') ?? '').split(' ').includes('bar')
        ? [Number(attribute(t, 'height'))]
        : [],
    )
    expect(heights).toHaveLength(figures.length)
    const scale = (heights[1] as number) / (figures[1] as number)
    heights.forEach((height, i) => {
      expect(height).toBeCloseTo((figures[i] as number) * scale, 0)
    })
  })
})

describe('hostile words', () => {
  const evil = '<script>alert(1)</script>{{constructor}}{{{x}}}</style><img src=x onerror=alert(1)>'

  it('stay words wherever they stand', async () => {
    const source: Document = {
      ...holding([paragraph(evil), { type: 'code', value: evil }], `</title>${evil}`),
      title: `</title></script>${evil}`,
      note: evil,
      nameplate: { ...document.nameplate, issuer: evil, lines: [evil, evil] },
      imprint: { ...document.imprint, report: [evil], contact: { phones: [evil], email: evil } },
      draft: { label: evil, diagnostics: [{ severity: evil, place: evil, reason: evil }] },
    }
    const printed = await print(source)
    expect(tags(printed).filter((t) => t.tagName === 'script')).toHaveLength(2)
    expect(tags(printed).filter((t) => t.tagName === 'img')).toHaveLength(0)
    expect(tags(printed).flatMap((t) => t.attrs.filter((a) => a.name.startsWith('on')))).toEqual([])
    expect(squeeze(words(byId(printed, 'focus-1')))).toContain(squeeze(evil))
    expect(words(one('title', one('head', printed)))).toContain(source.title)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.cn/x',
    'notes.md',
  ])('no link to %j', async (url) => {
    const printed = await print(
      holding([
        {
          type: 'paragraph',
          children: [{ type: 'link', url, children: [{ type: 'text', value: '看这里' }] }],
        },
      ]),
    )
    const article = byId(printed, 'focus-1')
    expect(words(article)).toContain('看这里')
    expect(tags(article).filter((t) => t.tagName === 'a')).toEqual([])
  })

  it.each(['https://example.cn/x', 'mailto:a@b.cn', 'tel:0571-1', '#focus-1'])(
    'a link to %s',
    async (url) => {
      const printed = await print(
        holding([
          {
            type: 'paragraph',
            children: [{ type: 'link', url, children: [{ type: 'text', value: '看这里' }] }],
          },
        ]),
      )
      expect(attribute(one('a', byId(printed, 'focus-1')), 'href')).toBe(url)
    },
  )
})

describe('templates', () => {
  it('are replaced file by file by those of a workspace', async () => {
    const printed = await print(document, {
      'html/article.hbs': '<article id="{{id}}">本刊 {{title}}</article>',
      'html/print.css': '/* ours */@media print{.contents{display:none}}',
    })
    expect(words(byId(printed, 'focus-1'))).toContain('本刊 关于开展')
    expect(printed).toContain('@media print{.contents{display:none}}')
    expect(printed).toContain('本期要目')
  })

  it('that are wrong are named', async () => {
    const broken = print(document, { 'html/article.hbs': '{{#if title}}' })
    await expect(broken).rejects.toThrow(/templates\/html\/article\.hbs/)
    const unknown = print(document, { 'html/article.hbs': '{{titel}}' })
    await expect(unknown).rejects.toThrow(/titel/)
  })

  it.each(['{{constructor}}', '{{__proto__}}', '{{lookup this "constructor"}}'])(
    'do not see the prototype of a value: %s',
    async (expression) => {
      const printed = await print(document, { 'html/article.hbs': `<i>${expression}</i>` })
      expect(
        tags(printed)
          .filter((tag) => tag.tagName === 'i')
          .map((tag) => words(tag)),
      ).toEqual(['', ''])
    },
  )

  it('take the colours of the theme', async () => {
    expect(page).toContain('--accent-light:#c8161d')
    expect(await print(document, {}, mono)).toContain('--accent-light:#000000')
  })
})
