// Runs a bundle of dist/ from the engine's code cache, so that nothing is parsed that was parsed when
// the bundle was made (scripts/build.mjs). A cache of another engine is passed over: only slower.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { constants, Script } from 'node:vm'

// A run of half a second ends before optimised code pays for its making: the engine is to wait until
// a function is really hot. Measured: a tenth of a build, a sixth of its processor time; large files
// take no longer. An engine that is not known to have the flag is left as it is.
if (Number.parseInt(process.versions.node, 10) < 25) {
  setFlagsFromString('--interrupt-budget=1000000')
}

/** The bundle and, beside it, its code cache. */
export const bundle = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url))
export const cache = `${bundle}.cache`

/** The compiled command line, not yet run. */
export function compile() {
  return new Script(
    `(function(exports,require,module,__filename,__dirname){${readFileSync(bundle, 'utf8')}\n})`,
    {
      filename: bundle,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
    },
  )
}

/** Runs the command line; what it returns makes a new code cache of all that has run by then. */
export function load() {
  const script = compile()
  const module = { exports: {} }
  const run = script.runInThisContext()
  run(module.exports, createRequire(bundle), module, bundle, dirname(bundle))
  return () => script.createCachedData()
}
