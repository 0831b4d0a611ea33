// Runs a bundle of dist/ from the engine's code cache, so that nothing is parsed that was parsed when
// the bundle was made (scripts/build.mjs). Without a cache it is only slower.
const { existsSync, readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname, join } = require('node:path')
const { Script } = require('node:vm')

const bundle = join(__dirname, '..', 'dist', 'cli.cjs')

/** The commands whose runs leave a cache, and those that are served best by it; `--help` and the others by the last. */
const caches = {
  build: ['build'],
  validate: ['validate', 'explain', 'stats', 'number', 'new', 'doctor'],
  help: [],
}

/**
 * The code cache beside the bundle for a command line: what a command never runs need not be taken from
 * it. By the Node that made it: the engine tells its own versions apart, not what each Node makes of the
 * same one, and crashes on the cache of another.
 */
function cacheOf(args) {
  const served = Object.keys(caches).find((name) => caches[name].some((one) => args.includes(one)))
  return `${bundle}.${served ?? 'help'}.${process.version}-${process.arch}.cache`
}

/** The compiled command line, not yet run. */
function compile(args) {
  const cache = cacheOf(args)
  // In the encoding of the engine's strings: it is taken as it is.
  return new Script(readFileSync(bundle, 'utf16le'), {
    filename: bundle,
    ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
  })
}

/** Runs the command line; what it returns makes a new code cache of all that has run by then. */
function load() {
  const script = compile(process.argv.slice(2))
  const module = { exports: {} }
  const run = script.runInThisContext()
  run(module.exports, createRequire(bundle), module, bundle, dirname(bundle))
  return () => script.createCachedData()
}

module.exports = { bundle, cacheOf, compile, load }
