/**
 * What stops a run and is no author's mistake. Both are thrown and caught once, in `cli.ts`;
 * any other error that arrives there is a bug of ours.
 */

/** The command was given wrongly: an unknown id, no workspace, a bad option. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  /** What was looked for in vain, for words in another language than those of the message. */
  readonly lack: Lack | undefined

  constructor(message: string, options: ErrorOptions & { readonly lack?: Lack } = {}) {
    super(message, options)
    this.lack = options.lack
  }
}

/** A workspace that is not at `root`, or nowhere upwards; an issue that is not among `ids`. */
export type Lack =
  | { readonly kind: 'workspace'; readonly root?: string }
  | {
      readonly kind: 'issue'
      readonly id: string
      readonly ids: readonly string[]
      readonly near?: string
    }

/** Something the machine lacks or forbids: a folder that cannot be written, no compiler. Exit code 3. */
export class MachineError extends Error {
  override readonly name = 'MachineError'
}
