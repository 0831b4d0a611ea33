// Bundles src/cli.ts into dist/ and makes its code cache. A dynamic import runs its modules only when
// a command asks for them. Runs after `npm ci` (npm's `prepare`), with Node and npm alone.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

// Packages that load binaries (native code, wasm) from their own folders stay where they are.
const binary = /^@myriaddreamin\/|^fontverter$/

/** Our templates of the page are compiled now, so that no run compiles them: see src/writers/html/template/precompiled.ts. */
const precompiledTemplates = {
  name: 'precompiled-templates',
  setup({ onLoad }) {
    onLoad({ filter: /template\/precompiled\.ts$/ }, async () => {
      const { default: handlebars } = await import('handlebars')
      const options = JSON.parse(
        readFileSync(`${root}src/writers/html/template/compile-options.json`, 'utf8'),
      )
      const entries = readdirSync(`${root}templates/html`)
        .filter((name) => name.endsWith('.hbs'))
        .sort()
        .map((name) => readFileSync(`${root}templates/html/${name}`, 'utf8'))
        .map((text) => `[${JSON.stringify(text)},${handlebars.precompile(text, options)}]`)
      return { contents: `export const precompiled = new Map([${entries}])`, loader: 'js' }
    })
  },
}

const esbuild = await import('esbuild').catch(() => undefined)
if (!esbuild) {
  // Installed without development packages: the dist that came with the package serves.
  if (existsSync(`${root}dist/cli.cjs`)) process.exit(0)
  console.error('dist/ is missing and esbuild is not installed: run `npm ci` without --omit=dev.')
  process.exit(1)
}

// Built beside and renamed in: a build that fails leaves the last dist as it was.
const fresh = `dist.${process.pid}`
process.on('exit', () => rmSync(root + fresh, { recursive: true, force: true }))
const options = {
  absWorkingDir: root,
  outdir: fresh,
  write: false,
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
  charset: 'utf8',
  legalComments: 'none',
  plugins: [precompiledTemplates],
  external: Object.keys(dependencies).filter((name) => binary.test(name)),
  logLevel: 'warning',
}
const bundle = async (more) => (await esbuild.build({ ...options, ...more })).outputFiles[0].text
const program = await bundle({
  entryPoints: { cli: 'src/cli.ts' },
  // A script that comes from a code cache cannot import: what it takes from outside is required.
  supported: { 'dynamic-import': false },
})
const worker = await bundle({ entryPoints: { 'typst-worker': 'src/io/typst/worker.ts' } })
mkdirSync(root + fresh)
// As a function of what a script of Node's is given, in the encoding of the engine's strings: that
// is what bin/load.js runs, without decoding it.
const asFunction = `(function(exports,require,module,__filename,__dirname){${program}\n})`
writeFileSync(join(root, fresh, 'cli.cjs'), asFunction, 'utf16le')
writeFileSync(join(root, fresh, 'typst-worker.cjs'), worker)
rmSync(`${root}dist`, { recursive: true, force: true })
renameSync(root + fresh, `${root}dist`)

// Whatever a run over the first issue executes is in its code cache. Without one zsia is only slower.
const out = mkdtempSync(join(tmpdir(), 'zsia-'))
const runs = [
  ['build', '2024-06', '--quiet', '--out', out],
  ['validate', '2024-06', '--quiet'],
  ['--help'],
]
const failed = runs.filter((run) => {
  const { status } = spawnSync(process.execPath, ['scripts/warm.mjs', ...run], {
    cwd: root,
    env: { ...process.env, ZSIA_KEEP_FLAGS: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return status !== 0
})
rmSync(out, { recursive: true, force: true })
if (failed.length > 0) console.error('No code cache was made: zsia works, but starts more slowly.')
