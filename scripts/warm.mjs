// Runs zsia once, as its arguments say, and leaves the engine's code cache of that run beside the
// bundle: scripts/build.mjs starts it in a process of its own.
import { writeFileSync } from 'node:fs'
import { cache, load } from '../bin/load.js'

const makeCache = load()
process.on('exit', () => writeFileSync(cache, makeCache()))
