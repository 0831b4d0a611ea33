import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './measure.mjs'

/** What a module of the project's sources exports, bundled for this process: `contents` in TypeScript. */
export async function bundled(contents) {
  const folder = await mkdtemp(join(tmpdir(), 'zsia-bench-'))
  const outfile = join(folder, 'bundle.mjs')
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  })
  const module = await import(pathToFileURL(outfile).href)
  await rm(folder, { recursive: true })
  return module
}
