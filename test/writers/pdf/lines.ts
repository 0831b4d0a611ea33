import type { Document } from '../../../src/model/document.ts'
import { openPdf, type Run, runsOf } from './read-pdf.ts'
import { set } from './set.ts'

/** Points in a millimetre, and the sides of the text area. */
export const mm = 72 / 25.4
export const left = 28 * mm
export const right = (210 - 26) * mm

/** What is no artifact on each page. */
export async function pagesOf(document: Document): Promise<Run[][]> {
  const pdf = await openPdf((await set(document)).pdf)
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, i) => runsOf(pdf, i + 1)),
  )
  return pages.map((runs) => runs.filter((run) => !run.artifact && run.text.trim() !== ''))
}

/** The lines of a page from its top, as they read. */
export function linesOf(runs: readonly Run[]): { text: string; x: number; end: number }[] {
  const lines = new Map<number, Run[]>()
  for (const run of runs) {
    const y = Math.round(run.y)
    lines.set(y, [...(lines.get(y) ?? []), run])
  }
  return [...lines]
    .sort(([a], [b]) => b - a)
    .map(([, line]) => ({
      text: line
        .sort((a, b) => a.x - b.x)
        .map((run) => run.text)
        .join('')
        .replace(/\s/g, ''),
      x: Math.min(...line.map((run) => run.x)),
      end: Math.max(...line.map((run) => run.x + run.width)),
    }))
}
