// The pictures of README.md and docs/gallery.md, from issues/2024-06: `node scripts/build-gallery.mjs`
// after a change of the look. The PDF needs nothing but the development dependencies; the pictures of
// Word and of the web edition are left as they were where LibreOffice is missing or Chromium does not start.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { launch } from './chromium.mjs'
import { officePdf } from './office.mjs'
import { canvasOf, colourPng, pagesOf, sideBySide } from './pictures.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const images = join(root, 'docs/images')
const folder = mkdtempSync(join(tmpdir(), 'zsia-gallery-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
mkdirSync(images, { recursive: true })

const issue = '2024-06'
for (const theme of ['red-head', 'mono']) {
  const out = join(folder, theme)
  const command = ['bin/zsia.js', 'build', issue, '--theme', theme, '--quiet', '--out', out]
  execFileSync(process.execPath, command, { cwd: root, stdio: 'inherit' })
}
const built = (theme, format) => join(folder, theme, issue, `${issue}.${format}`)

for (const theme of ['red-head', 'mono']) {
  const pages = await all(readFileSync(built(theme, 'pdf')))
  save(`${prefix(theme)}pdf.png`, sideBySide([pages[0], pages[1], pages.at(-2), pages.at(-1)]))
}
await word()
await web()

/** Word's file as LibreOffice sets it. */
async function word() {
  for (const theme of ['red-head', 'mono']) {
    const pdf = officePdf(built(theme, 'docx'), join(folder, `${theme}-word`), folder)
    if (pdf === undefined) {
      console.error('LibreOffice is missing: the pictures of Word stay as they were.')
      return
    }
    const pages = await all(readFileSync(pdf))
    save(`${prefix(theme)}docx.png`, sideBySide([pages[0], pages[1]]))
  }
}

/** The web edition in a light window of a desk and in a dark one of a phone. */
async function web() {
  const browser = await launch()
  if (browser === undefined) {
    console.error('No Chromium starts: the pictures of the web edition stay as they were.')
    return
  }
  for (const theme of ['red-head', 'mono']) {
    const shot = async (width, colorScheme) => {
      const page = await browser.newPage({
        viewport: { width, height: 760 },
        deviceScaleFactor: 0.75,
        colorScheme,
      })
      await page.goto(pathToFileURL(built(theme, 'html')).href)
      await page.evaluate(() => document.fonts.ready)
      const png = await page.screenshot()
      await page.close()
      return canvasOf(png)
    }
    const windows = [await shot(1120, 'light'), await shot(380, 'dark')]
    save(`${prefix(theme)}html.png`, sideBySide(windows))
  }
  await browser.close()
}

/** The red head is the one that README.md shows. */
function prefix(theme) {
  return theme === 'red-head' ? '' : `${theme}-`
}

async function all(pdf) {
  const pages = []
  for await (const page of pagesOf(pdf, 54)) pages.push(page)
  return pages
}

function save(name, canvas) {
  const png = colourPng(canvas)
  writeFileSync(join(images, name), png)
  console.log(
    `docs/images/${name}  ${canvas.width}×${canvas.height}  ${Math.ceil(png.length / 1024)} KB`,
  )
}
