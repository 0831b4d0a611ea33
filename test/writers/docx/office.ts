import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { officePdf } from '../../../scripts/office.mjs'
import { openPdf, type Run, runsOf } from '../pdf/read-pdf.ts'

/** Whether LibreOffice is here, to lay Word files out. */
export const office = spawnSync('soffice', ['--version']).status === 0

const folder = mkdtempSync(join(tmpdir(), 'zsia-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The pages of a Word file as LibreOffice lays it out. */
export async function officePages(bytes: Uint8Array): Promise<Run[][]> {
  const file = join(folder, 'issue.docx')
  writeFileSync(file, bytes)
  const pdf = await openPdf(readFileSync(officePdf(file, folder, folder) as string))
  return Promise.all(Array.from({ length: pdf.numPages }, (_, i) => runsOf(pdf, i + 1)))
}

/** The lines of a page as they read, from its head, with the height of each over the foot of the sheet. */
export function linesOf(runs: readonly Run[]): { text: string; y: number }[] {
  const lines = new Map<number, Run[]>()
  for (const run of runs.filter(({ text }) => text.trim() !== '')) {
    const y = [...lines.keys()].find((known) => Math.abs(known - run.y) < 3) ?? run.y
    lines.set(y, [...(lines.get(y) ?? []), run])
  }
  return [...lines]
    .sort(([a], [b]) => b - a)
    .map(([y, line]) => ({
      y,
      text: line
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    }))
}
