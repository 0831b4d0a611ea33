import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, describe, expect, test } from 'vitest'
import { loadFonts } from '../../../src/io/fonts.ts'
import { loadImages } from '../../../src/io/images.ts'
import { openWorkspace } from '../../../src/io/store.ts'
import { loadTemplates } from '../../../src/io/templates.ts'
import { loadTheme } from '../../../src/io/theme.ts'
import { typesetter } from '../../../src/io/typst.ts'
import { compileIssue } from '../../../src/pipeline.ts'
import { readWorkspace } from '../../../src/workspace.ts'
import { paragraphsOf, part } from './package.ts'

const project = new URL('../../..', import.meta.url).pathname
const corpus = join(project, '../shared/corpus/workspace')
const office = spawnSync('soffice', ['--version']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'zsia-pages-'))
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

async function build(root: string) {
  const store = openWorkspace(root, root)
  const templates = loadTemplates(store.root)
  const { workspace } = readWorkspace(store)
  if (!workspace) throw new Error('no workspace')
  const theme = loadTheme(store.root, templates, workspace.publication.theme).value
  if (!theme) throw new Error('no theme')
  const fonts = loadFonts({})
  const compiled = await compileIssue(
    workspace,
    store.loadIssueFiles('2024-06').value,
    { formats: ['docx'], draft: false },
    {
      loadImages: async (images) => loadImages(store.root, images),
      templates,
      fonts,
      theme,
      typeset: typesetter(fonts, undefined),
    },
  )
  const [output] = compiled.outputs
  if (!output || !compiled.layout) throw new Error('nothing was built')
  return { bytes: output.bytes, layout: compiled.layout }
}

/** Pages of a Word file as LibreOffice lays it out. */
async function officePages(bytes: Uint8Array, name: string): Promise<number> {
  const config = join(folder, 'fonts.conf')
  const aliases = Object.entries(faces).map(
    ([face, ours]) =>
      `<match target="pattern"><test name="family"><string>${face}</string></test><edit name="family" mode="assign" binding="strong"><string>${ours}</string></edit></match>`,
  )
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(project, 'templates/fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir>${aliases.join('')}</fontconfig>`,
  )
  const file = join(folder, `${name}.docx`)
  writeFileSync(file, bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const options = ['--headless', '--convert-to', 'pdf', '--outdir', folder, file]
  spawnSync('soffice', [profile, ...options], {
    env: { ...process.env, FONTCONFIG_FILE: config },
    timeout: 100_000,
  })
  const data = new Uint8Array(readFileSync(join(folder, `${name}.pdf`)))
  const task = getDocument({ data, verbosity: 0 })
  const { numPages } = await task.promise
  await task.destroy()
  return numPages
}

describe.each([
  ['the project’s own issue', project, 'own'],
  ['the issue as it was published', corpus, 'published'],
])('%s', (_, root, file) => {
  const here = existsSync(join(root, 'issues/2024-06'))

  test.skipIf(!here)('has the page numbers of the PDF in its contents', async () => {
    const { bytes, layout } = await build(root)
    const entries = paragraphsOf(part(bytes, 'word/document.xml'))
      .filter(({ style }) => style === 'TOC2')
      .map(({ text }) => Number(text.split('\t')[1]))
    const articles = [...layout.pageOf].filter(([anchor]) => /-\d+$/.test(anchor))
    expect(entries.length).toBeGreaterThan(3)
    expect(articles.map(([, page]) => page)).toEqual(expect.arrayContaining(entries))
    expect(entries).toEqual([...entries].sort((a, b) => a - b))
  })

  test.skipIf(!here || !office)(
    'is as long as the PDF, within a page (skipped without LibreOffice)',
    async () => {
      const { bytes, layout } = await build(root)
      const pages = await officePages(bytes, file)
      expect(Math.abs(pages - layout.pageCount)).toBeLessThanOrEqual(1)
    },
  )
})
