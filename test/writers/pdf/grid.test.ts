import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/model/document.ts'
import { heading, paragraph, table } from '../document.ts'
import { everything } from './everything.ts'
import { evaluation, single } from './fixture.ts'
import { openPdf, type Run, runsOf } from './read-pdf.ts'
import { set, theme } from './set.ts'

/** Points in a millimetre. */
const mm = 72 / 25.4
const top = (297 - 37) * mm
const left = 28 * mm
const right = (210 - 26) * mm
const pitch = (225 * mm - 16) / 21

/** Runs of body type in the text area of every page but the first. */
async function bodyRuns(document: Document): Promise<Run[][]> {
  const pdf = await openPdf((await set(document)).pdf)
  const pages: Run[][] = []
  for (let page = 2; page <= pdf.numPages; page++) {
    const runs = await runsOf(pdf, page)
    pages.push(
      runs.filter((run) => !run.artifact && Math.abs(run.size - 16) < 0.05 && run.text.trim()),
    )
  }
  return pages
}

/** The line of the grid, from 0, on which a run stands; not whole where it is off the grid. */
const lineOf = (run: Run) => (top - 16 * 0.88 - run.y) / pitch

function expectOnGrid(pages: readonly Run[][]): void {
  for (const run of pages.flat()) {
    const line = lineOf(run)
    expect(Math.abs(line - Math.round(line)) * pitch, run.text).toBeLessThan(0.05)
    expect(Math.round(line)).toBeGreaterThanOrEqual(0)
    expect(Math.round(line)).toBeLessThanOrEqual(21)
  }
}

describe('the grid of 22 lines with 28 characters', () => {
  it('holds 616 characters on a full page, edge to edge', async () => {
    const pages = await bodyRuns(single(paragraph('国'.repeat(28 * 22 * 4))))
    for (const page of pages.slice(1, 3)) {
      expect(page.map((run) => run.text).join('')).toBe('国'.repeat(616))
      expect(new Set(page.map((run) => Math.round(lineOf(run)))).size).toBe(22)
      expect(Math.min(...page.map((run) => run.x))).toBeCloseTo(left, 0)
      expect(Math.max(...page.map((run) => run.x + run.width))).toBeLessThan(right + 0.5)
    }
    expectOnGrid(pages)
  })

  it('is kept after every kind of block', async () => {
    expectOnGrid(await bodyRuns(everything))
  })

  it('is kept after tables of every length, whole and broken', async () => {
    for (const rows of [2, 7, 19, 33, 61]) {
      expectOnGrid(
        await bodyRuns(
          single(paragraph('表前。'), evaluation(rows), paragraph('表后。'.repeat(40))),
        ),
      )
    }
  })

  it('is kept after cells of several lines', async () => {
    const wide = table(['事项', '说明'], ['短', '很长的说明。'.repeat(30)], ['短', '又一条。'])
    expectOnGrid(
      await bodyRuns(single(heading(2, '一、表格'), wide, paragraph('表后。'.repeat(40)))),
    )
  })

  it('is that of the theme where it has one', async () => {
    const page = {
      margins: { top: 30, right: 25, bottom: 30, left: 25 },
      size: 14,
      lines: 28,
      columns: 30,
    }
    const document = single(paragraph('国'.repeat(28 * 30 * 3)))
    const pdf = await openPdf((await set(document, { theme: { ...theme(), page } })).pdf)
    const runs = (await runsOf(pdf, 3)).filter(
      (run) => !run.artifact && Math.abs(run.size - 14) < 0.05,
    )
    expect(runs.map((run) => run.text).join('')).toBe('国'.repeat(28 * 30))
    const high = Math.max(...runs.map((run) => run.y))
    expect(high).toBeCloseTo((297 - 30) * mm - 14 * 0.88, 1)
    expect(Math.min(...runs.map((run) => run.x))).toBeCloseTo(25 * mm, 0)
  })
})
