// Runs zsia once, as its arguments say, and leaves the engine's code cache of that run beside the
// bundle: scripts/build.mjs starts it in processes of their own.
import { writeFileSync } from 'node:fs'
import { cacheOf, load } from '../bin/load.js'

const makeCache = load()
process.on('exit', () => writeFileSync(cacheOf(process.argv.slice(2)), makeCache()))
