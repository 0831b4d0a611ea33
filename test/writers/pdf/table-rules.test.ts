import { describe, expect, it } from 'vitest'
import type { StatisticsTable } from '../../../src/model/document.ts'
import { paragraph, table } from '../document.ts'
import { evaluation, single } from './fixture.ts'
import { openPdf, type Rule, type Run, rulesOf, runsOf } from './read-pdf.ts'
import { set } from './set.ts'

type Drawn = { readonly runs: readonly Run[]; readonly rules: readonly Rule[] }

/** The first page with these words. */
async function pageWith(words: RegExp, ...blocks: Parameters<typeof single>): Promise<Drawn> {
  const pdf = await openPdf((await set(single(...blocks))).pdf)
  for (let page = 1; page <= pdf.numPages; page++) {
    const runs = await runsOf(pdf, page)
    if (runs.some(({ text }) => words.test(text))) return { runs, rules: await rulesOf(pdf, page) }
  }
  throw new Error(`no page with ${words}`)
}

const runOf = ({ runs }: Drawn, words: RegExp) => runs.find(({ text }) => words.test(text)) as Run

/** The rules of the first table: its uprights, and the level ones that meet them. */
function tableOf({ rules }: Drawn): { uprights: Rule[]; levels: Rule[] } {
  const uprights = rules.filter(({ upright }) => upright).sort((a, b) => a.at - b.at)
  const meets = ({ at }: Rule) => uprights.some(({ from, to }) => from - 1 < at && at < to + 1)
  const levels = rules.filter((rule) => !rule.upright && meets(rule)).sort((a, b) => b.at - a.at)
  return { uprights, levels }
}

const thicknesses = (rules: readonly Rule[]) => rules.map(({ thickness }) => thickness.toFixed(2))

/** Points between a text and the rules at its left and right. */
function besides(drawn: Drawn, { x, y, width }: Run): number[] {
  const beside = tableOf(drawn).uprights.filter(({ from, to }) => from <= y && y <= to)
  const before = beside.filter(({ at }) => at < x + width / 2).map(({ at }) => x - at)
  const after = beside.filter(({ at }) => at > x + width / 2).map(({ at }) => at - x - width)
  return [Math.min(...before), Math.min(...after)]
}

describe('the rules of a table', () => {
  it('at its four sides are twice as thick as those within', async () => {
    const small = table(['甲', '乙'], ['子', '1'], ['丑', '2'])
    const { uprights, levels } = tableOf(await pageWith(/子/, paragraph('前。'), small))
    expect(thicknesses(uprights)).toEqual(['0.96', '0.48', '0.96'])
    expect(thicknesses(levels)).toEqual(['0.96', '0.48', '0.48', '0.96'])
    // The corners are whole.
    expect(uprights[0]?.to).toBeCloseTo((levels[0]?.at ?? 0) + 0.48, 1)
    expect(levels[0]?.from).toBeCloseTo((uprights[0]?.at ?? 0) - 0.48, 1)
  })

  it.each([
    [4, 11],
    [5, 10],
    [6, 9],
  ])(
    'keep off a code with wide capitals beside %i heads of %i characters',
    async (count, length) => {
      const heads = Array.from({ length: count }, () => '甲乙丙丁戊己庚辛壬癸子'.slice(0, length))
      const row = ['91330106MA2HWWMGXM', ...heads.map(() => '12.5')]
      const codes = table(['代码', ...heads], row, row, row)
      const drawn = await pageWith(/91330106/, paragraph('前。'), codes)
      const run = runOf(drawn, /91330106/)
      expect(run.text).toBe('91330106MA2HWWMGXM')
      expect(Math.min(...besides(drawn, run))).toBeGreaterThan(1)
    },
  )
})

describe('what belongs to a table', () => {
  const figures: StatisticsTable = { ...evaluation(4), caption: '各市情况表', unit: '家' }

  it('stands close to it: the unit over its head, the caption over the unit, the notes under it', async () => {
    const drawn = await pageWith(/各市情况表/, paragraph('国'.repeat(28 * 14)), figures)
    const { levels } = tableOf(drawn)
    const [caption, unit, note] = [/各市情况表/, /^单位/, /^注/].map((words) => runOf(drawn, words))
    const head = levels[0]?.at ?? 0
    const foot = levels.at(-1)?.at ?? 0
    // Baselines: a third of a line of type is under them, the gap of 5 points comes to it.
    expect((unit?.y ?? 0) - head).toBeGreaterThan(8)
    expect((unit?.y ?? 0) - head).toBeLessThan(12)
    expect((caption?.y ?? 0) - (unit?.y ?? 0)).toBeGreaterThan(12)
    expect((caption?.y ?? 0) - (unit?.y ?? 0)).toBeLessThan(17)
    expect(foot - (note?.y ?? 0)).toBeGreaterThan(17)
    expect(foot - (note?.y ?? 0)).toBeLessThan(20)
  })

  it.each([0.2, 1, 15, 16, 17])(
    'is on the page of a whole table below %i lines: its notes',
    async (lines) => {
      const blocks = [paragraph('国'.repeat(28 * lines)), figures, paragraph('后。')]
      const pdf = await openPdf((await set(single(...blocks))).pdf)
      const pages = await Promise.all(
        Array.from({ length: pdf.numPages }, (_, i) => runsOf(pdf, i + 1)),
      )
      const [title, total, note] = [/^各市情况表/, /^合计/, /^注/].map((words) =>
        pages.findIndex((runs) => runs.some(({ text }) => words.test(text))),
      )
      expect(title).toBeGreaterThan(-1)
      expect([total, note]).toEqual([title, title])
    },
  )
})
