import type { Archive, IssueFiles } from '../model/archive.ts'
import type { Text } from '../model/source.ts'
import { readIssue } from './source/index.ts'

/** How many issues an issue may look back at: a year of a monthly. */
const reach = 12

/**
 * The articles of the issues before one, newest first. Each issue is loaded and read at most once
 * while the issues are asked for in order, and no more than `reach` are kept.
 */
export function earlierTexts(
  { publication, entries }: Archive,
  load: (id: string) => IssueFiles | undefined,
): (id: string) => readonly Text[] {
  const kept = new Map<string, readonly Text[]>()
  const places = new Map(entries.map(({ id }, index) => [id, index]))
  const textsOf = (id: string): readonly Text[] => {
    const known = kept.get(id)
    if (known) return known
    const files = load(id)
    const issue = files && readIssue(publication, files).value
    const texts = issue?.sections.map(({ text }) => text) ?? []
    kept.set(id, texts)
    return texts
  }
  return (id) => {
    const at = places.get(id) ?? 0
    const before = entries.slice(Math.max(0, at - reach), at).reverse()
    const found = before.flatMap((entry) => textsOf(entry.id))
    const wanted = new Set(before.map((entry) => entry.id))
    for (const each of kept.keys()) if (!wanted.has(each)) kept.delete(each)
    return found
  }
}
