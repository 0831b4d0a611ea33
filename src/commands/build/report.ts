import { join, relative } from 'node:path'
import { sha256 } from '../../io/digest.ts'
import { type IssueRecord, printManifest } from '../../io/manifest.ts'
import { saveOutputs } from '../../io/output.ts'
import { loadReferenceDocument } from '../../io/reference-document.ts'
import { stderr, stdout } from '../../io/terminal.ts'
import { version } from '../../io/version.ts'
import { faultsAsText } from '../../reporters/faults.ts'
import { toJson } from '../../reporters/json.ts'
import { relocate, relocator } from '../../reporters/relocate.ts'
import type { Built, Run } from './run.ts'

/** Diagnostics on standard error; the names of the written files on standard output. */
export function tell({ id, record, diagnostics, sources, bug }: Built, run: Run): void {
  const { messages, options, store } = run
  const cwd = process.cwd()
  const least = options.quiet ? ['error'] : ['error', 'warning']
  const shown = diagnostics.filter(({ severity }) => least.includes(severity))
  stderr.write(faultsAsText(shown, sources, { root: store.root, cwd, messages, ...stderr }))
  if (bug) {
    stderr.write(`${messages.machine.bug}\n${id}\n${bug.stack}\n`)
  } else if (!record) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length
    stderr.write(`${messages.progress.failed(id, errors)}${messages.progress.draftHint}\n`)
  } else if (!options.json && !options.quiet) {
    for (const { path } of record.outputs) stdout.write(`${relative(cwd, path) || path}\n`)
  }
}

/** manifest.json: every file of every issue, for archives made in CI. */
export async function saveManifest(results: readonly Built[], run: Run): Promise<void> {
  const issues = results.flatMap(({ record }) =>
    record ? [rebase(record, (path) => relative(run.out, path))] : [],
  )
  const bytes = printManifest({
    tool: `zsia ${version}`,
    templates: { ...Object.fromEntries(run.templates.overrides()), ...referenceDocument(run) },
    issues,
    failed: results.filter(({ record }) => !record).map(({ id }) => id),
  })
  const path = join(run.out, 'manifest.json')
  await saveOutputs([{ path, bytes }], run.messages.machine.cannotWrite)
}

/** A reference document that was named stands in the place of the workspace's. */
function referenceDocument({ options, store }: Run): Readonly<Record<string, string>> {
  if (options.referenceDoc === undefined) return {}
  const { bytes } = loadReferenceDocument(options.referenceDoc, store.root, (path) => path)
  return { 'docx/reference.docx': sha256(bytes) }
}

/** The documented form of a run: docs/diagnostics.md. */
export function printJson(results: readonly Built[], { store }: Run): string {
  const cwd = process.cwd()
  const rename = relocator(store.root, cwd)
  const document = {
    version: 1,
    command: 'build',
    issues: results.flatMap(({ record }) =>
      record ? [rebase(record, (path) => relative(cwd, path))] : [],
    ),
    failed: results.filter(({ record }) => !record).map(({ id }) => id),
    diagnostics: relocate(
      results.flatMap(({ diagnostics }) => diagnostics),
      rename,
    ).map(toJson),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** A record whose paths are as `rename` gives them, with forward slashes. */
function rebase(record: IssueRecord, rename: (path: string) => string): IssueRecord {
  const renamed = <T extends { readonly path: string }>(file: T): T => ({
    ...file,
    path: rename(file.path).replaceAll('\\', '/'),
  })
  const outputs = record.outputs.map((output) => ({
    ...renamed(output),
    ...(output.files && { files: output.files.map(renamed) }),
  }))
  return { ...record, outputs }
}
