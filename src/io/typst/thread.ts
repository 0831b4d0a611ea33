import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SHARE_ENV, Worker } from 'node:worker_threads'
import type { Layout, Pages, Typeset } from '../../model/output.ts'
import { loadFonts } from '../fonts.ts'
import { projectFolder } from '../project.ts'
import { type TypstEngine, typesetter } from './index.ts'

/** How the compiler of a thread is made; see `loadFonts` and `typesetter`. */
export interface ThreadOptions {
  readonly folder?: string | undefined
  readonly engine?: TypstEngine | undefined
}

type Input = Parameters<Typeset>[0]

/** To the thread: what is to be set, or whether the pages are accepted. */
export type Request = (Omit<Input, 'accept'> & { readonly asks: boolean }) | boolean

/** From the thread. */
export type Answer =
  | { readonly kind: 'pages'; readonly pages: Pages }
  | { readonly kind: 'layout'; readonly layout: Layout }
  | { readonly kind: 'failure'; readonly error: unknown }

/**
 * The compiler in a thread of its own. It is loaded while the sources are read, and sets the pages
 * while the other editions are made ready. Without the bundled entry it works in this thread.
 */
export function startTypesetter(options: ThreadOptions): Typeset {
  const entry = join(projectFolder(), 'dist', 'typst-worker.cjs')
  if (!existsSync(entry)) {
    const { folder, engine } = options
    return typesetter(loadFonts(folder === undefined ? {} : { folder }), engine)
  }
  // The environment is shared because the compiler hides the system's fonts through it.
  const worker = new Worker(entry, { workerData: options, env: SHARE_ENV })
  worker.unref()
  let last: Promise<unknown> = Promise.resolve()
  return (input) => {
    const set = last.then(() => ask(worker, input))
    last = set.catch(() => {})
    return set
  }
}

function ask(worker: Worker, { accept, ...input }: Input): Promise<Layout> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      worker.off('message', listen).off('error', fail)
      worker.unref()
      done()
    }
    const fail = (error: unknown) => settle(() => reject(error))
    const listen = async (answer: Answer) => {
      if (answer.kind === 'pages') worker.postMessage((await accept?.(answer.pages)) ?? true)
      else if (answer.kind === 'layout') settle(() => resolve(answer.layout))
      else fail(answer.error)
    }
    worker.on('message', listen).on('error', fail)
    // Nothing else may keep the process alive while the pages are being set.
    worker.ref()
    worker.postMessage({ ...input, asks: accept !== undefined } satisfies Request)
  })
}
