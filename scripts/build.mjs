// Bundles src/cli.ts into dist/. Every dynamic import becomes a chunk of its own, so that a command
// loads only what it runs. Runs after `npm ci` (npm's `prepare`), with Node and npm alone.
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

// Packages that load binaries (native code, wasm) from their own folders stay where they are.
const binary = /^@myriaddreamin\/|^subset-font$/

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
await esbuild.build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli.ts', 'typst-worker': 'src/io/typst-worker.ts' },
  outdir: fresh,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  charset: 'utf8',
  legalComments: 'none',
  chunkNames: 'chunks/[name]-[hash]',
  external: Object.keys(dependencies).filter((name) => binary.test(name)),
  // CommonJS packages inside an ES module still ask for `require`.
  banner: {
    js: "import{createRequire as zsiaRequire}from'node:module';const require=zsiaRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
rmSync(`${root}dist`, { recursive: true, force: true })
renameSync(root + fresh, `${root}dist`)
