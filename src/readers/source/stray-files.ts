import type { IssueFiles } from '../../model/archive.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Publication } from '../../model/publication.ts'
import { guess } from '../../model/text/guess.ts'
import { isHead } from './issue.ts'

/** Files of an issue that nothing prints: a section that publication.yaml does not name, a slip in a file's name. */
export function* strayFiles(publication: Publication, files: IssueFiles): Iterable<Diagnostic> {
  const ids = [...new Set(publication.sections.map((section) => section.id))]
  const folder = `issues/${files.id}/`
  for (const path of [...files.files.map((file) => file.path), ...files.others]) {
    const name = path.slice(folder.length)
    const right = rightName(name, ids)
    const stray = { ruleId: 'issue/stray-file', severity: 'warning' as const, file: path }
    if (right !== undefined) {
      // A text beside the section that has its name is somebody's notes.
      if (files.files.some((file) => file.path === folder + right)) continue
      yield { ...stray, reason: `文件名“${name}”应为“${right}”：请改名。`, expected: [right] }
    } else if (/\.md$/i.test(name) && name.includes('/')) {
      yield {
        ...stray,
        reason: `“${name}”在子文件夹里，不会印出来：请移到 ${folder}，或移到别处。`,
      }
    } else if (
      /\.md$/.test(name) &&
      !ids.includes(name.slice(0, -3)) &&
      !publication.sectionsAssumed
    ) {
      yield { ...stray, ...unknownSection(name.slice(0, -3), ids) }
    }
  }
}

/** The name that a file should have: issue.yml, focus.MD, and focus.md.txt, as Notepad saves it. */
function rightName(name: string, ids: readonly string[]): string | undefined {
  if (name.includes('/')) return undefined
  const [stem = '', end = ''] = name.split(/(\.(?:ya?ml|md|txt|markdown))$/i)
  if (/^\.(?:txt|markdown)$/i.test(end)) {
    if (/\.(?:ya?ml|md)$/i.test(stem)) return rightName(stem, ids) ?? stem
    return ids.includes(stem) ? `${stem}.md` : undefined
  }
  if (isHead({ path: `/${name}` })) return name === 'issue.yaml' ? undefined : 'issue.yaml'
  const right = stem + end.toLowerCase().replace('.yml', '.yaml')
  return right === name ? undefined : right
}

function unknownSection(
  id: string,
  ids: readonly string[],
): Pick<Diagnostic, 'reason' | 'expected'> {
  const near = guess(id, ids)
  return {
    reason: `“${id}.md”不会印出来：publication.yaml 里没有“${id}”这个栏目，${near ? `是不是“${near}.md”？` : `栏目有 ${ids.join('、')}。`}`,
    ...(near && { expected: [`${near}.md`] }),
  }
}
