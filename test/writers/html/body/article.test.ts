import { describe, expect, it } from 'vitest'
import { assets, document, holding } from '../document.ts'
import { attribute, byId, print, type Tag, tags, words } from '../page.ts'
import { one, page, squeeze } from '../printed.ts'

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

describe('a table of many columns', () => {
  const row = (cells: number) => ({
    type: 'tableRow' as const,
    children: Array.from({ length: cells }, (_, i) => ({
      type: 'tableCell' as const,
      children: [{ type: 'text' as const, value: `列${i}` }],
    })),
  })

  it.each([
    [8, 'scroller'],
    [9, 'scroller wide'],
  ])('of %i columns is a %s, which is printed on its side', async (cells, className) => {
    const printed = await print(holding([{ type: 'table', children: [row(cells), row(cells)] }]))
    const [table] = tags(printed).filter((tag) => attribute(tag, 'class')?.startsWith('scroller'))
    expect(table && attribute(table, 'class')).toBe(className)
  })
})

describe('a table that was written as one', () => {
  const cell = (value: string) => ({
    type: 'tableCell' as const,
    children: [{ type: 'text' as const, value }],
  })
  const row = (...values: string[]) => ({ type: 'tableRow' as const, children: values.map(cell) })

  it('keeps numbers on a line and gives long words room', async () => {
    const head = row('单位名称', '电话', '日期', '金额')
    const body = row('某某科技股份有限公司', '0571-89719267', '2024年7月31日', '第3名')
    const printed = await print(holding([{ type: 'table', children: [head, body] }]))
    const cells = tags(printed).filter(({ tagName }) => tagName === 'td')
    expect(cells.map((td) => attribute(td, 'class'))).toEqual([
      'roomy',
      'number',
      'number',
      undefined,
    ])
  })
})
