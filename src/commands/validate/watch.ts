import { type FSWatcher, watch, watchFile } from 'node:fs'
import { basename, dirname } from 'node:path'

/** Editors write a file in several steps; what follows within this time (ms) is one change. */
const pause = 80

/** How often (ms) a file is looked at where the system tells no changes: network drives, used-up watches. */
const interval = 500

/** Calls `changed` with a file's name whenever a source beside one of `paths` changes; never ends. */
export function watchFiles(
  paths: readonly string[],
  changed: (name: string) => void,
): Promise<never> {
  let timer: NodeJS.Timeout | undefined
  /** When the system last told a change: looking finds the same one again. */
  let told = Number.NEGATIVE_INFINITY
  const note = (name: string) => {
    clearTimeout(timer)
    timer = setTimeout(() => changed(name), pause)
  }
  for (const folder of new Set(paths.map(dirname))) {
    watchFolder(folder, (name) => {
      if (name && !name.startsWith('.') && /\.(?:md|txt|ya?ml)$/i.test(name)) {
        told = performance.now()
        note(name)
      }
    })
  }
  // The files themselves are looked at as well: a change is then never missed, only told later.
  for (const path of paths) {
    watchFile(path, { interval }, (now, before) => {
      const same = now.mtimeMs === before.mtimeMs && now.size === before.size
      if (!same && performance.now() - told > 2 * interval) note(basename(path))
    })
  }
  return new Promise(() => {})
}

/** Without a watch of the system's there is still the looking. */
function watchFolder(folder: string, seen: (name: string | null) => void): void {
  let watcher: FSWatcher | undefined
  try {
    watcher = watch(folder, (_, name) => seen(name))
  } catch {
    return
  }
  watcher.on('error', () => watcher.close())
}
