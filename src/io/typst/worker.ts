/** Entry of the compiler's thread: loads the compiler at once, then answers requests one by one. */
import { parentPort, workerData } from 'node:worker_threads'
import { titleUnits } from '../../model/typography/title.ts'
import { expectShortRun } from '../engine.ts'
import { loadFonts } from '../fonts.ts'
import { loadTypesetter } from './index.ts'
import type { Answer, Request, ThreadOptions } from './thread.ts'

expectShortRun()
const { folder, engine } = workerData as ThreadOptions
const port = parentPort
const typeset = loadTypesetter(loadFonts(folder === undefined ? {} : { folder }), engine)
// The engine's dictionary of Chinese words serves all threads and takes its time to load: now, while the
// sources are read, and not when the first title is broken into lines. A failure is told with the first answer.
typeset.then(() => titleUnits('标题')).catch(() => {})

/** What the other side says of the pages that were set. */
let judge: ((accepted: boolean) => void) | undefined

port?.on('message', async (request: Request) => {
  if (typeof request === 'boolean') {
    judge?.(request)
    return
  }
  const { asks, ...input } = request
  const accept = (pages: Extract<Answer, { kind: 'pages' }>['pages']) =>
    new Promise<boolean>((resolve) => {
      judge = resolve
      answer({ kind: 'pages', pages })
    })
  try {
    const layout = await (await typeset)({ ...input, ...(asks ? { accept } : {}) })
    answer({ kind: 'layout', layout })
  } catch (error) {
    answer({ kind: 'failure', error })
  }
})

function answer(message: Answer): void {
  port?.postMessage(message)
}
