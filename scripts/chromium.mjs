// A real Chromium, for the pictures of the documentation and for the tests of the page.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** Where a browser may lie that the system installed. */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The one among the development dependencies, or the system's; undefined where neither starts. */
export async function launch() {
  for (const start of [bundled, system]) {
    const browser = await start().catch(() => undefined)
    if (browser !== undefined) return browser
  }
  return undefined
}

async function bundled() {
  const { default: packed } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  // In one process it dies with its first page.
  const args = packed.args.filter((a) => a !== '--single-process' && a !== '--no-zygote')
  return chromium.launch({ executablePath, args, timeout: 20_000 })
}

async function system() {
  const executablePath = installed.find((path) => existsSync(path))
  return executablePath === undefined
    ? undefined
    : chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 20_000 })
}
