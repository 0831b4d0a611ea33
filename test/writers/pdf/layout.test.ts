import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadFonts } from '../../../src/io/fonts.ts'
import { typesetter } from '../../../src/io/typst/index.ts'
import type { Document } from '../../../src/model/document.ts'
import { disguised } from '../../io/disguise.ts'
import { article, paragraph } from '../document.ts'
import { everything } from './everything.ts'
import { bulletin, evaluation, single } from './fixture.ts'
import { openPdf, runsOf } from './read-pdf.ts'
import { set, typesetWith } from './set.ts'

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** What stands on each page, spaces left out, folios and marks in the head included. */
async function pagesOf(
  document: Document,
  more: Parameters<typeof set>[1] = {},
): Promise<string[]> {
  const pdf = await openPdf((await set(document, more)).pdf)
  const pages: string[] = []
  for (let page = 1; page <= pdf.numPages; page++)
    pages.push(
      (await runsOf(pdf, page))
        .map((run) => run.text)
        .join('')
        .replace(/\s/g, ''),
    )
  return pages
}

describe('pages', () => {
  it('tells the page of every section, article and attachment', async () => {
    const { pageOf, pageCount } = await set(everything)
    const pages = await pagesOf(everything)
    expect(pageCount).toBe(pages.length)
    expect(pages[(pageOf.get('focus-1') as number) - 1]).toContain('各市经信局')
    expect(pages[(pageOf.get('focus-1-attachment-1') as number) - 1]).toContain('附件的正文。')
    expect(pages[(pageOf.get('evaluation') as number) - 1]).toContain('双软评估')
    expect([...pageOf.keys()].filter((key) => key.startsWith('zsia:'))).toEqual([])
  })

  it('numbers pages — 1 —, odd ones right and even ones left', async () => {
    const pdf = await openPdf((await set(everything)).pdf)
    for (let page = 1; page <= pdf.numPages; page++) {
      const runs = await runsOf(pdf, page)
      const folio = runs.filter(
        (run) => run.artifact && run.y < 35 * (72 / 25.4) && run.text.trim(),
      )
      expect(
        folio
          .map((run) => run.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(`—${page}—`)
      const onRight = (folio[0]?.x ?? 0) > 297
      expect(onRight).toBe(page % 2 === 1)
    }
  })

  it('puts a short issue on one page, and its contents away', async () => {
    const pages = await pagesOf(single(paragraph('短讯一则。')))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('短讯一则。')
    expect(pages[0]).toContain('报：中国软件行业协会')
  })

  it('never leaves the 版记 alone, whatever the length of the text', async () => {
    for (let lines = 8; lines < 32; lines += 2) {
      const document = single(paragraph('国'.repeat(28 * 12)), paragraph('民'.repeat(28 * lines)))
      const last = (await pagesOf(document)).at(-1) as string
      expect(last, `${lines} lines`).toContain('报：')
      expect(last, `${lines} lines`).toMatch(/国{5}|民民/)
    }
    for (const rows of [10, 13, 15, 17, 18, 33, 35, 37]) {
      const last = (await pagesOf(single(paragraph('见下表。'), evaluation(rows)))).at(-1) as string
      expect(last, `${rows} rows`).toContain('报：')
      expect(last, `${rows} rows`).toContain('合计')
    }
  })

  it('repeats the header of a long table, under 续表', async () => {
    const pages = (await pagesOf(single(evaluation(61)))).filter((page) => page.includes('市'))
    const goingOn = pages.filter((page) => page.includes('续表'))
    expect(goingOn.length).toBeGreaterThanOrEqual(2)
    for (const page of goingOn) expect(page).toContain('所属地区')
  })

  it('never leaves the last rows of a table alone on a page', async () => {
    for (let rows = 14; rows <= 22; rows++) {
      const document = single(paragraph('国'.repeat(28 * 2)), evaluation(rows), paragraph('表后。'))
      const page = (await pagesOf(document)).find((text) => text.includes('合计')) as string
      expect(page.match(/第\d+市/g)?.length ?? 0, `${rows} rows`).toBeGreaterThanOrEqual(3)
    }
  })

  it('makes a printer’s copy of whole sheets, the pages before the 版记 empty and unnumbered', async () => {
    const document = single(paragraph('国'.repeat(28 * 20)))
    const pages = await pagesOf(document, { options: { multipleOf: 4 } })
    expect(pages.length % 4).toBe(0)
    expect(pages.at(-1)).toContain('报：')
    expect(pages.at(-1)).not.toContain('—')
    expect((await set(document)).pageCount % 4).not.toBe(0)
    const reviewed = { ...document, editors: [{ label: '责编', names: ['某某'] }] }
    const printed = await pagesOf(reviewed, { options: { multipleOf: 4 } })
    expect(printed).toEqual(pages)
  })

  it('prints sixty pages', async () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      article(`focus-${i + 1}`, `第${i + 1}篇稿件`, [paragraph('国'.repeat(28 * 20))]),
    )
    const { pageCount, pageOf } = await set(
      bulletin([{ id: 'focus', title: '本月聚焦', articles: many }]),
    )
    expect(pageCount).toBeGreaterThanOrEqual(60)
    expect(pageOf.get('focus-60')).toBeGreaterThan(55)
  })

  it('survives titles, sections and lists of any kind', async () => {
    const long =
      '关于进一步做好二〇二四年度全省软件和信息服务业企业统计年报与培育入库申报有关工作的通知'
    const { pageCount } = await set(
      bulletin([
        { id: 'empty', title: '空栏目', articles: [] },
        {
          id: 'focus',
          title: '本月聚焦',
          articles: [article('focus-1', long.repeat(4), []), article('focus-2', 'A', [])],
        },
      ]),
    )
    expect(pageCount).toBeGreaterThan(1)
  })
})

describe('a draft', () => {
  const draft = {
    label: '送审稿',
    diagnostics: [{ severity: 'error', place: 'focus.md:3:5', reason: '合计应为 38。' }],
  }

  it('bears its mark on every page, numbers of lines, and the findings at the end', async () => {
    const pages = await pagesOf({
      ...everything,
      draft,
      editors: [{ label: '责编', names: ['某某'] }],
    })
    for (const page of pages) expect(page).toContain('送审稿')
    expect(pages[0]).toContain('责编某某')
    expect(pages.at(-1)).toContain('1错误focus.md:3:5合计应为38。')
  })

  it('has each of its findings on one page', async () => {
    const reason = '这一条意见比较长，'.repeat(9)
    const diagnostics = Array.from({ length: 40 }, (_, i) => ({
      severity: 'warning',
      place: `a.md:${i}:1`,
      reason: `${reason}第${i}条完。`,
    }))
    const pages = await pagesOf({ ...everything, draft: { label: '送审稿', diagnostics } })
    for (let i = 0; i < 40; i++) {
      const page = pages.find((one) => one.includes(`a.md:${i}:1`))
      expect(page, `${i}`).toContain(`第${i}条完。`)
    }
  })

  it('shows the place of a picture that is not there, and words of empty links', async () => {
    const link = (url: string) => ({
      type: 'link' as const,
      url,
      children: [{ type: 'text' as const, value: `链接${url}` }],
    })
    const document = {
      ...single(paragraph('见', link(''), link('#'), link('#nowhere')), {
        type: 'figure',
        path: 'no.png',
        alt: '会场',
      }),
      draft,
    }
    const text = (await pagesOf(document, { assets: new Map() })).join('')
    expect(text).toContain('缺图：会场')
    expect(text).toContain('见链接链接#链接#nowhere')
  })

  it('keeps the folios of the final copy', async () => {
    const final = await set(everything)
    const reviewed = await set({ ...everything, editors: [{ label: '责编', names: ['某某'] }] })
    expect(reviewed.pageCount).toBe(final.pageCount + 1)
    expect([...reviewed.pageOf]).toEqual([...final.pageOf])
  })
})

describe('the compiler', () => {
  it('writes the same bytes again, in another time zone', async () => {
    const once = hash((await set(everything)).pdf)
    const zone = process.env.TZ
    process.env.TZ = 'America/New_York'
    try {
      const again = await set(everything, { typeset: typesetWith('native') })
      expect(hash(again.pdf)).toBe(once)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })

  it('in WebAssembly sets the same pages', async () => {
    const native = await set(everything)
    const wasm = await set(everything, { typeset: typesetWith('wasm') })
    expect(wasm.compiler).toContain('wasm')
    expect(wasm.standards).toEqual(['PDF 1.7'])
    expect(wasm.pageCount).toBe(native.pageCount)
    expect([...wasm.pageOf]).toEqual([...native.pageOf])
    const [a, b] = [await openPdf(native.pdf), await openPdf(wasm.pdf)]
    for (let page = 1; page <= a.numPages; page++) {
      const [left, right] = [await runsOf(a, page), await runsOf(b, page)]
      const place = ({ text, x, y }: (typeof left)[number]) => [text, x.toFixed(1), y.toFixed(1)]
      expect(right.map(place)).toEqual(left.map(place))
    }
  })

  it('embeds the sources on request, as PDF/A-3', async () => {
    const sources = new Map([['focus.md', new TextEncoder().encode('# 标题\n')]])
    const layout = await set(everything, { options: { sources } })
    expect(layout.standards[0]).toBe('PDF/A-3a')
    const attachments = await (await openPdf(layout.pdf)).getAttachments()
    expect(Object.keys(attachments ?? {})).toHaveLength(1)
    const [file] = Object.values(attachments ?? {}) as { content: Uint8Array }[]
    expect(new TextDecoder().decode(file?.content)).toBe('# 标题\n')
  })
})

describe('fonts', () => {
  it('that are official stand in the pages and in the metadata', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zsia-official-'))
    try {
      disguised(folder, 'Hei', 'FangSong')
      const fonts = loadFonts({ folder })
      const document = single(paragraph('仿宋的正文，‘堃’字也在。'))
      const layout = await set(document, { fonts, typeset: typesetter(fonts) })
      const { metadata } = await (await openPdf(layout.pdf)).getMetadata()
      const sha256 = fonts.faces.at(-1)?.sha256.slice(0, 16)
      expect(metadata.getRaw()).toContain(`fonts: FangSong ${sha256}`)
      expect(Buffer.from(layout.pdf).toString('latin1')).toContain('+ZSIAHei-Regular')
      expect(Buffer.from((await set(document)).pdf).toString('latin1')).toContain(
        '+ZSIAFang-Regular',
      )
      expect(Buffer.from(layout.pdf).toString('latin1')).not.toContain('+ZSIAFang-Regular')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('are what the script would build again', ({ skip }) => {
    if (!process.env.ZSIA_TEST_FONTS) skip('set ZSIA_TEST_FONTS to rebuild the fonts')
    execFileSync(process.execPath, ['scripts/build-fonts.mjs', '--check'], { stdio: 'inherit' })
  })
})
