import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where a browser may lie that the system installed. */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A real Chromium: the one among the development dependencies, or the system's; undefined with neither. */
export async function launch(): Promise<Browser | undefined> {
  for (const start of [bundled, system]) {
    const browser = await start().catch(() => undefined)
    if (browser !== undefined) return browser
  }
  return undefined
}

async function bundled(): Promise<Browser> {
  const { default: packed } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  // In one process it dies with its first page.
  const args = packed.args.filter((a) => a !== '--single-process' && a !== '--no-zygote')
  return chromium.launch({ executablePath, args, timeout: 20_000 })
}

async function system(): Promise<Browser | undefined> {
  const executablePath = installed.find((path) => existsSync(path))
  return executablePath === undefined
    ? undefined
    : chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 20_000 })
}
