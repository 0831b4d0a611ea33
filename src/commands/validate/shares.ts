import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { projectFolder } from '../../io/project.ts'
import { Store } from '../../io/store.ts'
import { mergePasses, type Pass, type PassOptions, passOver } from './pass.ts'
import { issueUnits } from './units.ts'

/** What a thread proof-reads. */
interface Share {
  readonly root: string
  readonly ids: readonly string[]
  readonly options: PassOptions
}

/** Fewer issues than this are not worth a thread: it loads the program and reads the archive first. */
const leastOfShare = 100
/** More threads would ask for more memory than an editor's machine has. */
const mostShares = 4

/**
 * Looks at every issue of a workspace, a large archive in shares: the first in this thread, each other
 * in a thread of its own. The same comes out, in the same order, as from one.
 */
export async function passOverArchive(store: Store, options: PassOptions): Promise<Pass> {
  const ids = store.issueIds()
  const entry = join(projectFolder(), 'bin', 'zsia.js')
  const count = Math.min(availableParallelism(), mostShares, Math.floor(ids.length / leastOfShare))
  // A baseline that is being written is filled in one place.
  if (count < 2 || options.writer || !existsSync(entry))
    return passOver(issueUnits(store, ids), options)
  const size = Math.ceil(ids.length / count)
  const [own = [], ...others] = Array.from({ length: count }, (_, i) =>
    ids.slice(i * size, (i + 1) * size),
  )
  const passes = others.map((share) =>
    passElsewhere(entry, { root: store.root, ids: share, options }),
  )
  const first = passOver(issueUnits(store, own), options)
  return mergePasses([first, ...(await Promise.all(passes))])
}

function passElsewhere(entry: string, share: Share): Promise<Pass> {
  return new Promise((resolve, reject) => {
    new Worker(entry, { argv: ['validate'], workerData: share })
      .once('message', resolve)
      .once('error', reject)
  })
}

/** The other side: looks at the share that this thread was given. */
export function answerShare(): void {
  const { root, ids, options } = workerData as Share
  parentPort?.postMessage(passOver(issueUnits(new Store(root), ids), options))
}
