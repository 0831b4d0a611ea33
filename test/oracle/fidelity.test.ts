import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxArticles } from './docx.ts'
import { htmlArticles } from './html.ts'
import { mismatch, squash } from './match.ts'
import type { ActualArticle } from './outputs.ts'
import { pdfArticles } from './pdf.ts'
import { type ExpectedArticle, expectedArticles, imprintStart } from './source.ts'

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

function compare(expected: readonly ExpectedArticle[], actual: readonly ActualArticle[]): void {
  expect(actual.map((article) => squash(article.title))).toEqual(
    expected.map((article) => squash(article.title)),
  )
  expected.forEach((article, i) => {
    const { body, footnotes } = actual[i] as ActualArticle
    expect(mismatch(article.pieces, body), article.title).toBeUndefined()
    expect(footnotes.map(bare), `${article.title}：注`).toEqual(article.footnotes.map(squash))
  })
}

/** A footnote without the number that the press gives it. */
function bare(note: string): string {
  return squash(note).replace(/^(?:\[?\d{1,3}\]?|[①-⑳㉑-㉟㊱-㊿])/, '')
}
