import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { saveOutputs } from '../../io/output.ts'
import { projectFolder } from '../../io/project.ts'
import type { Messages } from '../../messages/index.ts'
import type { SourceFile } from '../../model/source.ts'

/**
 * Writes files that are not there yet, and the JSON Schemas that their first lines name; whatever is
 * there stays. Absolute paths of what was written, without the schemas.
 */
export async function saveNewFiles(
  root: string,
  files: readonly SourceFile[],
  messages: Messages,
): Promise<string[]> {
  const fresh = (file: SourceFile) => !existsSync(join(root, file.path))
  const wanted = files.filter(fresh)
  const outputs = [...wanted, ...schemas().filter(fresh)].map(({ path, text }) => ({
    path: join(root, path),
    bytes: new TextEncoder().encode(text),
  }))
  await saveOutputs(outputs, messages.machine.cannotSave)
  return wanted.map(({ path }) => join(root, path))
}

function schemas(): SourceFile[] {
  const folder = join(projectFolder(), 'schema')
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return names
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => ({ path: `schema/${name}`, text: readFileSync(join(folder, name), 'utf8') }))
}
