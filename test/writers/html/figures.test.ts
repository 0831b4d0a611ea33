import { describe, expect, it } from 'vitest'
import { holding } from './document.ts'
import { attribute, byId, print, type Tag, tags, words } from './page.ts'
import { one, page } from './printed.ts'
import { statistics } from './statistics.ts'

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
