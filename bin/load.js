// Runs a bundle of dist/ from the engine's code cache, so that nothing is parsed that was parsed when
// the bundle was made (scripts/build.mjs). A cache of another engine is passed over: only slower.
const { existsSync, readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname, join } = require('node:path')
const { constants, Script } = require('node:vm')

/** The bundle and, beside it, its code cache. */
const bundle = join(__dirname, '..', 'dist', 'cli.cjs')
const cache = `${bundle}.cache`

/** The compiled command line, not yet run. */
function compile() {
  // It is ASCII: as Latin-1 it is taken as it is.
  return new Script(readFileSync(bundle, 'latin1'), {
    filename: bundle,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
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
