// Runs a bundle of dist/ from the engine's code cache, so that nothing is parsed that was parsed when
// the bundle was made (scripts/build.mjs). Without a cache it is only slower.
const { existsSync, readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname, join } = require('node:path')
const { Script } = require('node:vm')

const bundle = join(__dirname, '..', 'dist', 'cli.cjs')
/**
 * The code cache beside the bundle, by the Node that made it: the engine tells its own versions apart,
 * not what each Node makes of the same one, and crashes on the cache of another.
 */
const cache = `${bundle}.${process.version}-${process.arch}.cache`

/** The compiled command line, not yet run. */
function compile() {
  // In the encoding of the engine's strings: it is taken as it is.
  return new Script(readFileSync(bundle, 'utf16le'), {
    filename: bundle,
    ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
  })
}

/** Runs the command line; what it returns makes a new code cache of all that has run by then. */
function load() {
  const script = compile()
  const module = { exports: {} }
  const run = script.runInThisContext()
  run(module.exports, createRequire(bundle), module, bundle, dirname(bundle))
  return () => script.createCachedData()
}

module.exports = { bundle, cache, compile, load }
