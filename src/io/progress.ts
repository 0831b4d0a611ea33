import { stderr } from './terminal.ts'

/** Tells people what is going on: one line that changes on a terminal, plain lines elsewhere. */
export interface Progress {
  /** What is being done now; shown on a terminal only. */
  step(text: string): void
  /** What has been done; stays. */
  done(text: string): void
}

/** Silent where `quiet` is set: results and failures are told by others. */
export function startProgress(quiet: boolean): Progress {
  if (quiet) return { step: () => {}, done: () => {} }
  const clear = stderr.interactive ? '\r\u001B[2K' : ''
  return {
    step: (text) => {
      if (stderr.interactive) stderr.write(`${clear}${text}`)
    },
    done: (text) => stderr.write(`${clear}${text}\n`),
  }
}
