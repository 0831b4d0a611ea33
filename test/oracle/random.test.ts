import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compare } from './compare.ts'
import { docxArticles } from './docx.ts'
import { htmlArticles } from './html.ts'
import type { ActualArticle } from './outputs.ts'
import { pdfArticles } from './pdf.ts'
import { randomIssue, withoutCharts } from './random-issue.ts'

const folder = mkdtempSync(join(tmpdir(), 'zsia-random-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Issues that nobody wrote. */
const seeds = [3, 4, 13, 14, 17, 21, 24, 29, 31, 46]

describe.each(seeds)('every character of the made-up issue %i, in order', (seed) => {
  const issue = randomIssue(seed)
  const titles = issue.articles.map((article) => article.title)
  const root = join(folder, String(seed))
  for (const [name, content] of issue.files) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }

  it('is in the DOCX, the HTML and the PDF', async () => {
    execFileSync(process.execPath, [resolve('bin/zsia.js'), 'build', '--root', root, '--quiet'])
    const output = (format: string) => readFileSync(join(root, `out/2031-01/2031-01.${format}`))
    const pdf = await pdfArticles(output('pdf'), titles, '报：省经济和信息化厅')
    expect(titles.length).toBeGreaterThan(0)
    compare(issue.articles, docxArticles(output('docx')).map(written))
    compare(issue.articles, htmlArticles(output('html').toString('utf8')).map(written))
    compare(issue.articles, pdf.map(written))
  })
})

const written = (article: ActualArticle) => ({ ...article, body: withoutCharts(article.body) })
