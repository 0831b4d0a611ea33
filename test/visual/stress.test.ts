import { describe, expect, it } from 'vitest'
import { openPdf, type Run, runsOf } from '../writers/pdf/read-pdf.ts'
import { type Built, brief, build, stress } from './build.ts'
import { generate } from './generate.ts'
import { textOfDocx, textOfHtml } from './read-back.ts'

/** The issues of the made-up periodical, and how many pages they may take. */
const issues: Readonly<Record<string, [what: string, least: number, most: number]>> = {
  '2031-01': ['one paragraph and a long imprint', 1, 2],
  '2031-02': ['combined', 2, 3],
  '2031-04': ['three of four sections left out', 1, 2],
  '2031-05': ['long titles, three signatories, two attachments', 4, 6],
  '2031-06': ['a table of sixty rows', 4, 6],
  '2031-07': ['a table too wide for the page', 2, 4],
  '2031-08': ['figures, footnotes, long addresses', 3, 4],
  '2031-09': ['text that leaves little room for the imprint', 3, 3],
}

const made = generate('2031-10', 30, 13)
const built = new Map<string, Promise<Built>>()
function open(id: string): Promise<Built> {
  const known = built.get(id) ?? build(stress, id, id === made.id ? { made } : {})
  built.set(id, known)
  return known
}

async function pagesOf(id: string): Promise<Run[][]> {
  const pdf = await openPdf((await open(id)).bytes.pdf)
  return Promise.all(Array.from({ length: pdf.numPages }, (_, i) => runsOf(pdf, i + 1)))
}

const textOn = (runs: readonly Run[]) =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')

describe.each([...Object.entries(issues), [made.id, ['sixty pages', 55, 65]] as const])(
  '%s: %s',
  (id, [, least, most]) => {
    it('is built without a word of complaint in the pages that it needs', async () => {
      const { diagnostics, layout, bytes } = await open(id)
      expect(diagnostics.map(({ ruleId, reason }) => `${ruleId} ${reason}`)).toEqual([])
      expect(layout.pageCount).toBeGreaterThanOrEqual(least)
      expect(layout.pageCount).toBeLessThanOrEqual(most)
      expect(Math.min(...Object.values(bytes).map((each) => each.length))).toBeGreaterThan(5_000)
    })

    it('bears its folio on every page, and everything inside the sheet', async () => {
      const pages = await pagesOf(id)
      pages.forEach((runs, i) => {
        const folio = textOn(runs.filter(({ artifact }) => artifact))
        expect(folio, `page ${i + 1}`).toContain(`—${i + 1}—`)
        for (const { x, y, width, text } of runs.filter((run) => run.text.trim() !== '')) {
          expect(x, text).toBeGreaterThan(28)
          expect(y, text).toBeGreaterThan(28)
          expect(y, text).toBeLessThan(842 - 28)
          if (width < 500) expect(x, text).toBeLessThan(595 - 28)
        }
      })
    })

    it('has its imprint on the last page, in company', async () => {
      const pages = await pagesOf(id)
      const last = (pages.at(-1) ?? []).filter(({ artifact }) => !artifact)
      const top = last.find(({ text }) => text.startsWith('报'))
      expect(top, 'no imprint on the last page').toBeDefined()
      const above = last.filter(({ y, text }) => y > (top?.y ?? 0) + 1 && text.trim() !== '')
      expect(textOn(above), 'the imprint stands alone').not.toBe('')
      expect(textOn(pages.slice(0, -1).flat())).not.toContain('印发')
    })

    it('says what an internal publication must say, in every format', async () => {
      const { bytes } = await open(id)
      const texts = {
        pdf: textOn((await pagesOf(id)).flat()),
        docx: textOfDocx(bytes.docx),
        html: textOfHtml(bytes.html),
      }
      for (const [format, text] of Object.entries(texts)) {
        for (const words of [
          '（某）准印证第0123号',
          '内部资料，免费交流',
          '某某省数字经济学会',
          '报：某某省人民政府办公厅、',
          '送：各设区市数据主管部门、',
          '发：各专业委员会、各工作委员会',
          '印刷单位：某某市科普印刷厂',
          '日印发',
          '1200份',
        ]) {
          expect(text, format).toContain(words)
        }
      }
    })
  },
)

describe('what each of them is there for', () => {
  it('an issue of one page has nameplate, text and imprint on it', async () => {
    const { diagnostics, layout, bytes } = await build(brief, '2031-01')
    expect(diagnostics).toEqual([])
    expect(layout.pageCount).toBe(1)
    const text = textOn(await runsOf(await openPdf(bytes.pdf), 1))
    expect(text).toMatch(/快讯.*总第12期.*园区召开新年工作会议.*印发/)
  })

  it('a combined issue bears both numbers', async () => {
    const { bytes } = await open('2031-02')
    const line = '2031年第2—3期（总第302—303期）'
    expect(textOn((await pagesOf('2031-02'))[0] ?? [])).toContain(line)
    expect(textOfDocx(bytes.docx)).toContain(line)
    expect(textOfHtml(bytes.html)).toContain(line)
  })

  it('a section without a file leaves no trace', async () => {
    const { bytes } = await open('2031-04')
    const texts = [
      textOn((await pagesOf('2031-04')).flat()),
      textOfDocx(bytes.docx),
      textOfHtml(bytes.html),
    ]
    for (const text of texts) {
      expect(text).toContain('工作动态')
      for (const absent of ['通知公告', '调查研究', '统计数据']) expect(text).not.toContain(absent)
    }
  })

  it('a title of forty characters is whole, in lines of which none is a crumb', async () => {
    const title =
      '关于联合开展全省数字经济领域专业技术人员继续教育与职业能力提升行动计划实施工作的通知'
    expect(title.length).toBeGreaterThanOrEqual(40)
    const [page = []] = await pagesOf('2031-05')
    const set = page.filter(({ size, text }) => size > 21.5 && size < 22.5 && text.trim() !== '')
    expect(textOn(set)).toBe(title)
    const heights = [...new Set(set.map(({ y }) => Math.round(y)))]
    expect(heights).toHaveLength(3)
    for (const height of heights) {
      const line = set.filter(({ y }) => Math.round(y) === height)
      expect(textOn(line).length).toBeGreaterThan(9)
    }
  })

  it('signatories stand in their order, the date last', async () => {
    const text = textOn((await pagesOf('2031-05')).flat())
    expect(text).toContain('某某省数字经济学会某某省数据局数协2031年5月30日')
  })

  it('each attachment starts on a page of its own', async () => {
    const pages = (await pagesOf('2031-05')).map(textOn)
    const starts = [1, 2].map((n) => pages.findIndex((text) => text.startsWith(`附件${n}`)))
    expect(starts[0]).toBeGreaterThan(1)
    expect(starts[1]).toBe((starts[0] as number) + 1)
  })

  it('a table of sixty rows repeats its head, says 续表, and keeps its total in company', async () => {
    const pages = (await pagesOf('2031-06')).map(textOn)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toContain('县（市、区）企业数（家）从业人员（人）')
    for (const page of pages.slice(1)) expect(page).toContain('续表')
    expect(pages[0]).not.toContain('续表')
    const rows = '青白红蓝金银'
      .split('')
      .flatMap(
        (a) => '山区水区溪县河县湖县岭县川市洲市港市原市'.match(/../g)?.map((b) => a + b) ?? [],
      )
    const all = pages.join('')
    expect(rows.filter((row) => all.split(row).length !== 2)).toEqual([])
    const company = rows.filter((row) => pages.at(-1)?.includes(row))
    expect(pages.at(-1)).toContain('合计')
    expect(company.length).toBeGreaterThanOrEqual(2)
    expect(textOfDocx((await open('2031-06')).bytes.docx)).toContain('银原市')
  })

  it('a table too wide for the page keeps every figure', async () => {
    const pages = (await pagesOf('2031-07')).flat()
    const printed = new Set(pages.map(({ text }) => text.trim()))
    for (const format of ['docx', 'html'] as const) {
      const { bytes } = await open('2031-07')
      const text = format === 'docx' ? textOfDocx(bytes.docx) : textOfHtml(bytes.html)
      for (const total of ['346754', '2080524']) expect(text, format).toContain(total)
    }
    expect(printed).toContain('346754')
    expect(printed).toContain('2080524')
  })

  it('notes stand on the page of their marks, addresses are whole when they are copied', async () => {
    const pages = (await pagesOf('2031-08')).map(textOn)
    const noted = pages.findIndex((text) => text.includes('园区由各县推荐'))
    expect(noted).toBe(pages.findIndex((text) => text.includes('多个县域产业园区')))
    const address =
      'https://www.example.org/platform/documents/2031/guidelines/park-services/introduction-for-enterprises.html?edition=second&language=zh'
    const { bytes } = await open('2031-08')
    expect(textOfHtml(bytes.html)).toContain(address)
    expect(textOfDocx(bytes.docx)).toContain(address)
    expect(pages.join('').replaceAll(/—\d+—/g, '')).toContain('introduction-for-enterp')
    expect(pages.join('')).toContain('图1园区企业上云的走势')
  })

  it('sixty pages: the contents give the page where each article is', async () => {
    const { layout } = await open(made.id)
    const pages = (await pagesOf(made.id)).map(textOn)
    const titles = (made.files[1]?.text ?? '').match(/(?<=^# ).+$/gm) ?? []
    expect(titles).toHaveLength(30)
    titles.forEach((title, i) => {
      const folio = layout.pageOf.get(`work-${i + 1}`)
      expect(folio, title).toBeGreaterThan(1)
      expect(pages[(folio as number) - 1], title).toContain(title)
    })
  })

  it.each([5, 6, 7, 8, 9, 10, 11, 12])(
    'the imprint has company, however long the text (%i paragraphs)',
    async (paragraphs) => {
      const files = generate('2031-10', 1, paragraphs)
      const { bytes } = await build(stress, files.id, { made: files })
      const pdf = await openPdf(bytes.pdf)
      const last = await runsOf(pdf, pdf.numPages)
      const words = last.filter(({ artifact }) => !artifact)
      const top = words.find(({ text }) => text.startsWith('报'))
      expect(textOn(words.filter(({ y }) => y > (top?.y ?? 0) + 1))).not.toBe('')
    },
  )
})
