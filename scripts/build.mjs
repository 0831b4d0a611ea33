// Bundles src/cli.ts into dist/ and makes its code cache. A dynamic import runs its modules only when
// a command asks for them. Runs after `npm ci` (npm's `prepare`), with Node and npm alone.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

// Packages that load binaries (native code, wasm) from their own folders stay where they are.
const binary = /^@myriaddreamin\/|^fontverter$/

const esbuild = await import('esbuild').catch(() => undefined)
if (!esbuild) {
  // Installed without development packages: the dist that came with the package serves.
  if (existsSync(`${root}dist/cli.js`)) process.exit(0)
  console.error('dist/ is missing and esbuild is not installed: run `npm ci` without --omit=dev.')
  process.exit(1)
}

// Built beside and renamed in: a build that fails leaves the last dist as it was.
const fresh = `dist.${process.pid}`
process.on('exit', () => rmSync(root + fresh, { recursive: true, force: true }))
const { outputFiles } = await esbuild.build({
  write: false,
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli.ts', 'typst-worker': 'src/io/typst-worker.ts' },
  outdir: fresh,
  bundle: true,
  // The code cache (bin/load.js) is for scripts: the engine keeps none of ES modules.
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: 'const bundleUrl=require("node:url").pathToFileURL(__filename).href;' },
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  charset: 'ascii',
  legalComments: 'none',
  external: Object.keys(dependencies).filter((name) => binary.test(name)),
  logLevel: 'warning',
})
mkdirSync(root + fresh)
for (const { path, text } of outputFiles) {
  const name = basename(path)
  writeFileSync(join(root, fresh, name), name === 'cli.cjs' ? asFunction(inAscii(text)) : text)
}
rmSync(`${root}dist`, { recursive: true, force: true })
renameSync(root + fresh, `${root}dist`)

/** What bin/load.js runs: the script as a function of what a script of Node's is given. */
function asFunction(text) {
  return `(function(exports,require,module,__filename,__dirname){${text}\n})`
}

/**
 * esbuild leaves regular expressions as they are: an escape means the same to them. bin/load.js then
 * reads the bundle without decoding it, and it takes half the memory.
 */
function inAscii(text) {
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]|raw`[^`]*[^`\0-\x7f]/.test(text))
    throw new Error('a character that cannot be written as an escape stands after a backslash')
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  return text.replace(/[^\0-\x7f]/g, escaped)
}

// Whatever a build of the first issue runs is in the code cache. Without it zsia is only slower.
const out = mkdtempSync(join(tmpdir(), 'zsia-'))
const warm = ['scripts/warm.mjs', 'build', '2024-06', '--quiet', '--out', out]
const { status } = spawnSync(process.execPath, warm, {
  cwd: root,
  env: { ...process.env, ZSIA_KEEP_FLAGS: '1' },
  stdio: ['ignore', 'ignore', 'inherit'],
})
rmSync(out, { recursive: true, force: true })
if (status !== 0) console.error('No code cache was made: zsia works, but starts more slowly.')
