import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { everything } from './everything.ts'
import { evaluation, single } from './fixture.ts'
import { flatten, openPdf, type Tag, tagsOf } from './read-pdf.ts'
import { set } from './set.ts'

type Pdf = Awaited<ReturnType<typeof openPdf>>

describe('the file of an issue with every kind of node', () => {
  let bytes: Uint8Array
  let pdf: Pdf
  let tags: Tag[]

  beforeAll(async () => {
    bytes = (await set(everything)).pdf
    pdf = await openPdf(bytes)
    tags = flatten(await tagsOf(pdf))
  })

  const count = (role: string) => tags.filter((tag) => tag.role === role).length

  it('declares PDF/A-2a and PDF/UA-1, with title, language and date from the data', async () => {
    const read = await pdf.getMetadata()
    const info = read.info as Record<string, unknown>
    expect(info.Title).toBe(everything.title)
    expect(info.Author).toBe(everything.metadata.issuer)
    expect(info.CreationDate).toMatch(/^D:20240731/)
    expect(info.Language).toBe('zh-CN')
    const xmp = read.metadata.getRaw() as string
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  })

  it('tags headings, tables, lists, notes, quotes, links and pictures', () => {
    expect(count('P')).toBeGreaterThan(10)
    expect(count('H1')).toBe(2)
    expect(count('H2')).toBe(3)
    expect(count('Table')).toBeGreaterThanOrEqual(2)
    expect(count('L')).toBeGreaterThanOrEqual(2)
    expect(count('LI')).toBeGreaterThanOrEqual(4)
    expect(count('Note')).toBe(2)
    expect(count('BlockQuote')).toBe(1)
    expect(count('TOCI')).toBe(5)
    expect(count('Link')).toBeGreaterThan(5)
  })

  it('has words for every picture, drawing and code', () => {
    const alts = tags.filter((tag) => tag.role === 'Figure').map((tag) => tag.alt)
    expect(alts).toContain('会场照片')
    expect(alts).toContain('柱形图：杭州26家，温州1家，嘉兴4家。')
    expect(alts).toContain('更多内容，敬请关注：https://www.zsia.org')
    expect(alts.every((alt) => alt)).toBe(true)
  })

  it('has bookmarks of sections and articles under their plain titles', async () => {
    const outline = await pdf.getOutline()
    expect(outline.map((item) => item.title)).toEqual(['本月聚焦', '双软评估'])
    expect(outline[0]?.items.map((item) => item.title)).toEqual([
      '关于开展2024年度信息技术专业高级工程师职务任职资格评审工作的通知',
      '第二篇',
    ])
  })

  it('embeds faces of our own names and no other', () => {
    const names = [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/BaseFont\s*\/([\w+#-]+)/g),
    ]
    expect(names.length).toBeGreaterThan(5)
    for (const [, name] of names) expect(name).toMatch(/^[A-Z]{6}\+ZSIA[A-Za-z]+-Regular/)
  })

  it('tags the header of a table of two rows as such', async () => {
    const table = await openPdf((await set(single(evaluation(3)))).pdf)
    const roles = flatten(await tagsOf(table)).map((tag) => tag.role)
    expect(roles.filter((role) => role === 'TH')).toHaveLength(8)
    expect(roles.filter((role) => role === 'TR')).toHaveLength(2 + 3)
    expect(roles.filter((role) => role === 'TD')).toHaveLength(1 + 3 * 5)
  })

  it('is sound to qpdf', ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'zsia-qpdf-'))
    try {
      writeFileSync(join(folder, 'issue.pdf'), bytes)
      execFileSync('qpdf', ['--check', join(folder, 'issue.pdf')], { stdio: 'pipe' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') skip('qpdf is not installed')
      throw error
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
