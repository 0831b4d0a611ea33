import { describe, expect, it } from 'vitest'
import { pageMeasures } from '../../../src/model/typography/page-measures.ts'
import { layColumns } from '../../../src/writers/pdf/columns.ts'
import { theme } from './set.ts'

const lay = (texts: string[][]) => layColumns(texts, pageMeasures(theme()))

describe('columns of a table', () => {
  it('keep every text on its line where there is room', () => {
    const { weights, size, turned } = lay([
      ['项目', '“双软评估”统计'],
      ['7月', '26'],
      ['全年', '165'],
    ])
    expect({ size, turned }).toEqual({ size: 12, turned: false })
    expect((weights[0] as number) / weights.reduce((sum, width) => sum + width)).toBeGreaterThan(
      8 / 36,
    )
  })

  it('give long texts several lines, and never less than its longest figure to any', () => {
    const { weights, size } = lay([
      ['序号', '1'],
      ['说明', '很长的说明。'.repeat(20)],
      ['电话', '0571-89719267'],
    ])
    const across = { 12: 36, 10.5: 42, 9: 49 }[size] as number
    const total = weights.reduce((sum, width) => sum + width)
    expect(((weights[2] as number) / total) * across).toBeGreaterThan(6.5)
    expect(weights[1] as number).toBeGreaterThan(weights[2] as number)
  })

  it('take smaller type, then turn the table', () => {
    const columns = (count: number) => Array.from({ length: count }, () => ['指标名称', '123456'])
    expect(lay(columns(4))).toMatchObject({ size: 12, turned: false })
    expect(lay(columns(10))).toMatchObject({ size: 9, turned: false })
    expect(lay(columns(12))).toMatchObject({ size: 7.5, turned: false })
    expect(lay(columns(14))).toMatchObject({ size: 7.5, tight: true, turned: false })
    // A page on its side would be empty for the most part.
    expect(lay(columns(18))).toMatchObject({ size: 6.5, tight: true, turned: false })
    const long = columns(18).map((column) => [...column, ...Array(20).fill('123456')])
    expect(lay(long).turned).toBe(true)
    expect(lay(columns(60)).turned).toBe(true)
  })

  it('give a code with capitals, which are wide, room between the rules', () => {
    const code = '91310000MA1FL0000X'
    const others = Array.from({ length: 13 }, () => ['指标（万元）', ...Array(20).fill('1234.5')])
    const { weights, size, turned } = lay([['代码', ...Array(20).fill(code)], ...others])
    const total = weights.reduce((sum, width) => sum + width)
    const along = turned ? 225 : 156
    const points = ((weights[0] as number) / total) * along * (72 / 25.4)
    // Thirteen digits of half a square, five capitals of some seven tenths.
    expect(points).toBeGreaterThan((13 * 0.5 + 5 * 0.7) * size + 3)
  })

  it('are there for a table without rows', () => {
    expect(lay([]).weights).toEqual([])
    expect(lay([[], []]).weights).toHaveLength(2)
  })
})
