import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { Store } from './store.ts'

/** A workspace, or an issue of it, or a file of the issue by its path in the workspace. */
export interface Part {
  readonly store: Store
  readonly id?: string
  readonly file?: string
}

/** What a real path (links resolved) names in the workspace that it lies in; undefined where it lies in none. */
export function partOfWorkspace(path: string): Part | undefined {
  for (let root = path; root !== dirname(root); root = dirname(root)) {
    if (!existsSync(join(root, 'issues', 'publication.yaml'))) continue
    const [folder, id, ...rest] = relative(root, path).split(sep)
    const store = new Store(root)
    if (folder === '' || (folder === 'issues' && id === undefined)) return { store }
    if (folder !== 'issues') return undefined
    if (id === 'publication.yaml' || id === 'figures.yaml') return { store, file: `issues/${id}` }
    if (id === undefined || !/^\d/.test(id)) return undefined
    return rest.length === 0
      ? { store, id }
      : { store, id, file: ['issues', id, ...rest].join('/') }
  }
  return undefined
}
