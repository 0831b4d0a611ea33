#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'

// A run of half a second ends before optimised code pays for its making: the engine is to wait until
// a function is really hot. Measured: a tenth of a build, a sixth of its processor time; large files
// take no longer. An engine that is not known to have the flag is left as it is.
if (Number.parseInt(process.versions.node, 10) < 25) {
  setFlagsFromString('--interrupt-budget=1000000')
}
await import('../dist/cli.js')
