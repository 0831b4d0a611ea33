import { describe, expect, test } from 'vitest'
import { columnOf, fitColumns, fits, linesOf } from '../../../../src/writers/docx/tables/columns.ts'

/** Twips between the margins of an upright page. */
const upright = 8844
const columns = (...texts: readonly string[][]) => texts.map((one) => columnOf(one))
const total = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0)

describe('columns of a table', () => {
  test('fill the line, and where there is room every text has one line', () => {
    const long = '培育遴选工作面向全省软件和信息服务业企业'
    const { type, widths } = fitColumns(columns(['杭州'], [long], ['12.5']), upright)
    expect(total(widths)).toBe(upright)
    expect(type.suffix).toBe('')
    expect(linesOf(long, widths[1] as number, type)).toBe(1)
  })

  test('share what is left over alike', () => {
    const { widths } = fitColumns(columns(['甲'], ['乙']), upright)
    expect(widths).toEqual([upright / 2, upright / 2])
  })

  test('are set smaller before a figure is torn, and no smaller than that needs', () => {
    const figures = Array.from({ length: 12 }, () => ['1234567'])
    const { type, widths } = fitColumns(columns(...figures), upright)
    expect(type.suffix).toBe('Tiny')
    for (const width of widths) expect(linesOf('1234567', width, type)).toBe(1)
    expect(fits(columns(...figures), upright)).toBe(true)
    expect(fits(columns(...figures, ...figures, ...figures), upright)).toBe(false)
  })

  test('have room for a total in the face of heads, whose figures are wider', () => {
    const [body, total] = [columnOf(['87654321']), columnOf(['87654321'], ['987654321'])]
    expect(body.least).toBe(4)
    expect(total.least).toBeGreaterThanOrEqual(9 * 0.556)
  })
})
