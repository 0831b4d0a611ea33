import { Chalk, type ChalkInstance, supportsColor, supportsColorStderr } from 'chalk'
import { zh } from '../messages/zh.ts'

/** One of the two streams that people and programs read, with its colours. */
export interface Channel {
  write(text: string | Uint8Array): void
  /** Resolves when all that was written has left this process. */
  said(): Promise<void>
  /** Colours; none where NO_COLOR is set or the stream is no terminal. */
  readonly paint: ChalkInstance
  /** A person looks at it. */
  readonly interactive: boolean
  readonly columns: number
}

/** A stream is opened when it is first written to or asked about. */
function channel(open: () => NodeJS.WriteStream, colour: typeof supportsColor): Channel {
  let opened: NodeJS.WriteStream | undefined
  const stream = () => {
    if (opened) return opened
    opened = open()
    // A reader that has enough (| head) closes the pipe; that is no failure. A full disk is.
    opened.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') process.exit(process.exitCode ?? 0)
      if (opened !== process.stderr) process.stderr.write(`${zh.machine.cannotPrint(code)}\n`)
      process.exit(3)
    })
    return opened
  }
  const { env } = process
  const level = env.NO_COLOR || !colour ? 0 : colour.level
  return {
    write: (text) => void stream().write(text),
    said: () => new Promise((resolve) => (opened ? opened.write('', () => resolve()) : resolve())),
    paint: new Chalk({ level }),
    get interactive() {
      return stream().isTTY === true && env.TERM !== 'dumb' && !env.CI
    },
    get columns() {
      return stream().columns || 100
    },
  }
}

/** Results: what a program may read. */
export const stdout = channel(() => process.stdout, supportsColor)

/** Words for people: progress, hints, failures. */
export const stderr = channel(() => process.stderr, supportsColorStderr)
