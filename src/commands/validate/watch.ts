import { watch } from 'node:fs'
import { dirname } from 'node:path'

/** Editors write a file in several steps; what follows within this time (ms) is one change. */
const pause = 80

/** Calls `changed` with a file's name whenever a source beside one of `paths` changes; never ends. */
export function watchFiles(
  paths: readonly string[],
  changed: (name: string) => void,
): Promise<never> {
  let timer: NodeJS.Timeout | undefined
  for (const folder of new Set(paths.map(dirname))) {
    watch(folder, (_, name) => {
      if (!name || name.startsWith('.') || !/\.(?:md|txt|ya?ml)$/i.test(name)) return
      clearTimeout(timer)
      timer = setTimeout(() => changed(name), pause)
    })
  }
  return new Promise(() => {})
}
