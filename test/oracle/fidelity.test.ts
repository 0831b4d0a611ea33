import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from './compare.ts'
import { docxArticles } from './docx.ts'
import { htmlArticles } from './html.ts'
import { pdfArticles } from './pdf.ts'
import { expectedArticles, imprintStart } from './source.ts'

/** Workspaces whose issues are built and read back; the shared one only where it lies beside the project. */
const workspaces = ['.', 'test/fixtures/dialect', '../shared/corpus/workspace'].filter((root) =>
  existsSync(join(root, 'issues/publication.yaml')),
)

const folder = mkdtempSync(join(tmpdir(), 'zsia-fidelity-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(workspaces)('every character of %s, in order', (root) => {
  const ids = readdirSync(join(root, 'issues')).filter((name) => /^\d{4}-/.test(name))

  describe.each(ids)('%s', (id) => {
    const out = join(folder, root.replaceAll(/[^a-z]/g, '_'))
    const expected = expectedArticles(root, id)
    const output = (format: string) => readFileSync(join(out, id, `${id}.${format}`))

    beforeAll(() => {
      execFileSync(process.execPath, [
        resolve('bin/zsia.js'),
        'build',
        id,
        '--root',
        root,
        '--out',
        out,
        '--quiet',
      ])
    })

    it('has articles to compare', () => {
      expect(expected.length).toBeGreaterThan(0)
      expect(expected.every((article) => article.pieces.length > 0)).toBe(true)
    })

    it('is in the DOCX', () => compare(expected, docxArticles(output('docx'))))

    it('is in the HTML', () => compare(expected, htmlArticles(output('html').toString('utf8'))))

    it('is in the PDF', async () => {
      const titles = expected.map((article) => article.title)
      compare(expected, await pdfArticles(output('pdf'), titles, imprintStart(root)))
    })
  })
})
