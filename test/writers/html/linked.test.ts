import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { launch } from '../../../scripts/chromium.mjs'
import { loadFonts } from '../../../src/io/fonts.ts'
import type { CompanionFile } from '../../../src/model/output.ts'
import { html } from '../../../src/writers/html/index.ts'
import { redHead } from '../context.ts'
import { context, document } from './document.ts'
import { readTemplate } from './page.ts'

const browser = await launch()
afterAll(() => browser?.close())

const theme = { ...redHead, webFonts: 'linked' as const }

async function print(): Promise<{ page: string; files: readonly CompanionFile[] }> {
  const written = await html.write(document, {
    ...context(readTemplate, {}, theme),
    fonts: loadFonts(),
  })
  return { page: new TextDecoder().decode(written.bytes), files: written.files ?? [] }
}

describe('fonts beside the page', () => {
  it('are the ones that it names, called by their contents, and small', async () => {
    const { page, files } = await print()
    expect(files).toHaveLength(8)
    const linked = [...page.matchAll(/src:url\(([^)]+)\) format\("woff2"\)/g)].map(([, url]) => url)
    expect(linked).toEqual(files.map(({ path }) => path))
    expect(page).not.toContain('data:font')
    for (const { path, bytes } of files) {
      expect(Buffer.from(bytes).toString('latin1', 0, 4)).toBe('wOF2')
      const digest = createHash('sha256').update(bytes).digest('hex')
      expect(path).toMatch(new RegExp(`^fonts/zsia-[a-z]+\\.${digest.slice(0, 16)}\\.woff2$`))
      expect(bytes.length).toBeLessThan(200_000)
    }
  })

  it('are the same bytes from the same document', async () => {
    expect(await print()).toEqual(await print())
  })

  it('are the only thing that the policy lets the page load', async () => {
    const { page } = await print()
    expect(page).toContain('font-src &#x27;self&#x27;;')
    expect(page).not.toContain('font-src data:')
    const plain = await html.write(document, context(readTemplate))
    expect(new TextDecoder().decode(plain.bytes)).not.toContain('font-src &#x27;self&#x27;')
    expect(plain.files ?? []).toEqual([])
  })

  it.skipIf(browser === undefined)('are loaded and used by a browser', async () => {
    const { page: source, files } = await print()
    const page = await (browser as NonNullable<typeof browser>).newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    await page.route('**/*', (route) => {
      const path = new URL(route.request().url()).pathname.slice('/issues/'.length)
      const file = files.find((each) => each.path === path)
      return file
        ? route.fulfill({ contentType: 'font/woff2', body: Buffer.from(file.bytes) })
        : route.fulfill({ contentType: 'text/html; charset=utf-8', body: source })
    })
    await page.goto('http://bulletin.test/issues/2024-06.html')
    await page.evaluate('document.fonts.ready')
    const loaded = await page.evaluate(
      `[...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.family.replaceAll('"', ''))`,
    )
    expect(loaded).toEqual(expect.arrayContaining(['ZSIA Head', 'ZSIA Fang', 'ZSIA Biao']))
    expect(complaints).toEqual([])
    await page.close()
  })
})
