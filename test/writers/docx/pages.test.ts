import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadFonts } from '../../../src/io/fonts.ts'
import { loadImages } from '../../../src/io/images/index.ts'
import { openWorkspace } from '../../../src/io/store.ts'
import { loadTemplates } from '../../../src/io/templates.ts'
import { loadTheme } from '../../../src/io/theme.ts'
import { typesetter } from '../../../src/io/typst/index.ts'
import { compileIssue } from '../../../src/pipeline.ts'
import { readWorkspace } from '../../../src/workspace.ts'
import { linesOf, office, officePages } from './office.ts'
import { paragraphsOf, part } from './package.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const corpus = join(project, '../shared/corpus/workspace')

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

/** Points over the foot of the sheet: the middle of the text. */
const middle = 99 + 638 / 2

describe.each([
  ['the project’s own issue', project],
  ['the issue as it was published', corpus],
])('%s', (_, root) => {
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
      const pages = await officePages(bytes)
      expect(Math.abs(pages.length - layout.pageCount)).toBeLessThanOrEqual(1)
      // The table at the end leaves no page half empty.
      const before = linesOf(pages.at(-2) ?? []).filter(({ y }) => y > 99)
      expect(before.at(-1)?.y ?? 0).toBeLessThan(middle)
    },
  )
})
