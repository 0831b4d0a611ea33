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
  const left = 28 * (72 / 25.4)
  const right = (210 - 26) * (72 / 25.4)

  it('over and under it are twice as thick as those within, and its sides are open', async () => {
    const small = table(['甲', '乙', '丙'], ['子', '1', '2'], ['丑', '2', '3'])
    for (const drawn of [
      await pageWith(/子/, paragraph('前。'), small),
      await pageWith(/合计/, paragraph('前。'), evaluation(4)),
    ]) {
      const { uprights, levels } = tableOf(drawn)
      expect(new Set(thicknesses(uprights))).toEqual(new Set(['0.48']))
      for (const { at } of uprights) {
        expect(at - left).toBeGreaterThan(10)
        expect(right - at).toBeGreaterThan(10)
      }
      const [first, ...within] = thicknesses(levels)
      expect([first, within.pop()]).toEqual(['0.96', '0.96'])
      expect(new Set(within)).toEqual(new Set(['0.48']))
      expect(levels[0]?.from).toBeCloseTo(left, 0)
      expect(levels.at(-1)?.to).toBeCloseTo(right, 0)
    }
  })

  it('close each of its parts where it goes on over pages', async () => {
    const pdf = await openPdf((await set(single(paragraph('前。'), evaluation(40)))).pdf)
    const pages = await Promise.all(
      Array.from({ length: pdf.numPages }, (_, i) => rulesOf(pdf, i + 1)),
    )
    const feet = pages
      .map((rules) => tableOf({ runs: [], rules }).levels)
      .filter((levels) => levels.length > 10)
      .map((levels) => thicknesses(levels).at(-1))
    expect(feet.length).toBeGreaterThan(1)
    expect(new Set(feet)).toEqual(new Set(['0.96']))
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

describe('the heads of a table', () => {
  it('do not tear their units, however narrow the columns', async () => {
    const heads = ['收入（万元）', '同比（%）', '税收（万元）', '出口（万美元）']
    const row = ['某某集团股份有限公司', ...[...heads, ...heads, ...heads].map((_, i) => `${i}.5`)]
    const wide = table(['企业', ...heads, ...heads, ...heads], row, row, row)
    const { runs } = await pageWith(/某某集团/, paragraph('前。'), wide)
    const lines = new Map<string, Run[]>()
    for (const run of runs) {
      const key = run.y.toFixed(0)
      lines.set(key, [...(lines.get(key) ?? []), run])
    }
    const said = [...lines.values()].map((line) => line.map(({ text }) => text).join(''))
    const units = said.filter((line) => /[（）]/.test(line))
    expect(units.length).toBeGreaterThan(0)
    for (const line of units) {
      expect(line.split('（').length, line).toBe(line.split('）').length)
      expect(line).not.toMatch(/（(?:万)?（|）(?:元|美元)）/)
    }
  })
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
