/**
 * What stops a run and is no author's mistake. Both are thrown and caught once, in `cli.ts`;
 * any other error that arrives there is a bug of ours.
 */

/** The command was given wrongly: an unknown id, no workspace, a bad option. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Something the machine lacks or forbids: a folder that cannot be written, no compiler. Exit code 3. */
export class MachineError extends Error {
  override readonly name = 'MachineError'
}
