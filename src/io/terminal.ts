import { Chalk, type ChalkInstance, supportsColor, supportsColorStderr } from 'chalk'

/** One of the two streams that people and programs read, with its colours. */
export interface Channel {
  write(text: string): void
  /** Colours; none where NO_COLOR is set or the stream is no terminal. */
  readonly paint: ChalkInstance
  /** A person looks at it. */
  readonly interactive: boolean
  readonly columns: number
}

function channel(
  stream: NodeJS.WriteStream,
  colour: typeof supportsColor,
  env: NodeJS.ProcessEnv,
): Channel {
  const level = env.NO_COLOR || !colour ? 0 : colour.level
  // A reader that has enough (| head) closes the pipe; that is no failure.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(process.exitCode ?? 0)
  })
  return {
    write: (text) => void stream.write(text),
    paint: new Chalk({ level }),
    interactive: stream.isTTY === true && env.TERM !== 'dumb' && !env.CI,
    columns: stream.columns || 100,
  }
}

/** Results: what a program may read. */
export const stdout = channel(process.stdout, supportsColor, process.env)

/** Words for people: progress, hints, failures. */
export const stderr = channel(process.stderr, supportsColorStderr, process.env)
