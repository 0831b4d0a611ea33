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
  // A line that is too long for the terminal is cut by it, so that it can be cleared.
  const [cut, uncut] = ['\u001B[?7l', '\u001B[?7h']
  return {
    step: (text) => {
      if (stderr.interactive) stderr.write(`${clear}${cut}${text}${uncut}`)
    },
    done: (text) => stderr.write(`${clear}${text}\n`),
  }
}
