import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openPdf, type Run, runsOf } from '../pdf/read-pdf.ts'

/** Whether LibreOffice is here, to lay Word files out. */
export const office = spawnSync('soffice', ['--version']).status === 0

const fonts = new URL('../../../templates/fonts', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'zsia-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The official faces that a Word file names are not here: ours, which the PDF is set in, stand in. */
const faces = {
  仿宋_GB2312: 'ZSIA Fang',
  楷体_GB2312: 'ZSIA Kai',
  黑体: 'ZSIA Hei',
  方正小标宋简体: 'ZSIA Biao',
  宋体: 'ZSIA Song',
  'Times New Roman': 'ZSIA Latin',
  Arial: 'ZSIA Hei',
}

/** The pages of a Word file as LibreOffice lays it out. */
export async function officePages(bytes: Uint8Array): Promise<Run[][]> {
  const config = join(folder, 'fonts.conf')
  const aliases = Object.entries(faces).map(
    ([face, ours]) =>
      `<match target="pattern"><test name="family"><string>${face}</string></test><edit name="family" mode="assign" binding="strong"><string>${ours}</string></edit></match>`,
  )
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir>${aliases.join('')}</fontconfig>`,
  )
  const file = join(folder, 'issue.docx')
  writeFileSync(file, bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    env: { ...process.env, FONTCONFIG_FILE: config },
    timeout: 100_000,
  })
  const pdf = await openPdf(readFileSync(join(folder, 'issue.pdf')))
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
