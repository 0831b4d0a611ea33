import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this project, found upwards from this module: it is the same from src/ and from dist/. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'templates', 'fonts', 'fonts.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('templates/fonts/fonts.json is not installed')
    folder = parent
  }
  return folder
}
