import { setFlagsFromString } from 'node:v8'

/** What the engine of Node 20 is told; later engines do not know it all, and complain. */
const flags: readonly string[] = [
  // A run of half a second ends before optimised code pays for its making: a function is to be really hot.
  '--interrupt-budget=1000000',
  // Nor do regular expressions pay for being made twice, first for an interpreter and, once used again, for
  // the machine: at once for the machine. (To switch the interpreter off would crash: expressions that it
  // has run exist by now.)
  '--regexp-tier-up-ticks=0',
  // The first objects live as long as the run: copied back and forth less often, they cost less.
  '--semi-space-growth-factor=10',
  // An issue ends before the old ones must be collected; marking them beforehand, on other threads, would
  // be for nothing. In a long run a collection marks when it is due.
  '--no-incremental-marking',
]

/**
 * Tells the engine that this program is short. It is called once Node's own modules are loaded:
 * whatever is loaded under changed flags is compiled anew instead of being taken from a code cache.
 * For the same reason the run that makes our code cache keeps the flags as they are.
 */
export function expectShortRun(): void {
  if (process.env.ZSIA_KEEP_FLAGS || Number.parseInt(process.versions.node, 10) >= 22) return
  for (const flag of flags) setFlagsFromString(flag)
}
