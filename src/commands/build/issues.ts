import { join } from 'node:path'
import { loadFonts } from '../../io/fonts.ts'
import { loadImages } from '../../io/images/index.ts'
import { describeOutput, type IssueRecord } from '../../io/manifest.ts'
import { saveOutputs } from '../../io/output.ts'
import { loadReferenceDocument } from '../../io/reference-document.ts'
import { loadTheme } from '../../io/theme.ts'
import type { IssueFiles } from '../../model/archive.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { MachineError, UsageError } from '../../model/failure.ts'
import { plainNumbers } from '../../model/numbering/issue-id.ts'
import type { Typeset } from '../../model/output.ts'
import type { Theme } from '../../model/theme.ts'
import { compileIssue, type Ports } from '../../pipeline.ts'
import { readWorkspace, type Workspace } from '../../workspace.ts'
import type { Built, Run } from './run.ts'

/** Builds the issues one after the other, each told as soon as it is there. */
export async function* buildEach(
  ids: readonly string[],
  typeset: Typeset,
  run: Run,
): AsyncGenerator<Built> {
  const { store } = run
  const { workspace, diagnostics: found, files: shared } = readWorkspace(store)
  if (!workspace) {
    for (const id of ids) yield { id, diagnostics: found, sources: shared }
    return
  }
  const theme = loadTheme(
    store.root,
    run.templates,
    run.options.theme ?? workspace.publication.theme,
    run.options.theme === undefined ? workspace.publication.file : undefined,
  )
  if (!theme.value) {
    const diagnostics = [...found, ...theme.diagnostics]
    for (const id of ids) yield { id, diagnostics, sources: shared }
    return
  }
  const ports = openPorts(run, theme.value, typeset)
  for (const id of ids) {
    const { value: files, diagnostics } = store.loadIssueFiles(id)
    const sources = [...shared, ...files.files]
    const issue = { files, found: [...found, ...diagnostics] }
    yield {
      id,
      sources,
      ...(await buildIssue(workspace, issue, ports, run).catch((error: unknown) => {
        // What one of many issues brings to light keeps no other from being built.
        if (ids.length === 1 || !(error instanceof Error) || isOurs(error)) throw error
        return { diagnostics: issue.found, bug: error }
      })),
    }
  }
}

/** Compiles one issue and saves what came of it. */
async function buildIssue(
  workspace: Workspace,
  { files, found }: { files: IssueFiles; found: readonly Diagnostic[] },
  ports: Ports,
  run: Run,
): Promise<Pick<Built, 'record' | 'diagnostics'>> {
  const { messages, options, progress } = run
  const started = performance.now()
  progress.step(messages.progress.writing(files.id, options.format.join('、')))
  const compiled = await compileIssue(
    workspace,
    files,
    {
      found,
      formats: options.format,
      draft: options.draft ?? false,
      embedSources: options.embedSources ?? false,
      ...(options.sheets === undefined ? {} : { multipleOf: options.sheets }),
    },
    ports,
  ).catch((error: unknown) => blameTemplates(error, run))
  const { diagnostics } = compiled
  if (compiled.outputs.length === 0) return { diagnostics }
  const record = await saveIssue(files.id, compiled, run)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  progress.done(messages.progress.built(files.id, record.title, seconds))
  return { record, diagnostics }
}

/** Whether an error is one that is thrown on purpose: it concerns the whole run. */
function isOurs(error: unknown): boolean {
  return error instanceof UsageError || error instanceof MachineError
}

/** A workspace's own templates are trusted, but not always right: say so before it looks like a bug of ours. */
function blameTemplates(error: unknown, { templates, messages }: Run): never {
  const own = [...templates.overrides().keys()]
  if (isOurs(error) || own.length === 0 || !(error instanceof Error)) throw error
  throw new UsageError(messages.usageErrors.badTemplate(own, error.message), { cause: error })
}

function openPorts(
  { store, templates, options, messages }: Run,
  theme: Theme,
  typeset: Typeset,
): Ports {
  const fonts = loadFonts(options.fonts === undefined ? {} : { folder: options.fonts })
  return {
    loadImages: async (images) => loadImages(store.root, images),
    templates,
    fonts,
    theme,
    typeset,
    ...(options.referenceDoc === undefined
      ? {}
      : {
          referenceDocument: loadReferenceDocument(
            options.referenceDoc,
            store.root,
            messages.usageErrors.noFile,
          ),
        }),
  }
}

type Compiled = Awaited<ReturnType<typeof compileIssue>>

async function saveIssue(id: string, compiled: Compiled, run: Run): Promise<IssueRecord> {
  const folder = join(run.out, id)
  const outputs = compiled.outputs.map(({ format, bytes, files }) => {
    const name = run.options.draft ? `${id}.draft.${format}` : `${id}.${format}`
    return {
      format,
      file: { path: join(folder, name), bytes },
      beside: files.map((each) => ({ path: join(folder, each.path), bytes: each.bytes })),
    }
  })
  const files = outputs.flatMap(({ file, beside }) => [...beside, file])
  await saveOutputs(files, run.messages.machine.cannotWrite)
  const { document, layout } = compiled
  return {
    id,
    number: plainNumbers(document?.metadata.numbers ?? []),
    wholeNumber: plainNumbers(document?.metadata.wholeNumbers ?? []),
    title: document?.nameplate.issueLine ?? id,
    date: document?.metadata.date ?? '',
    ...(layout
      ? { pages: layout.pageCount, compiler: layout.compiler, standards: layout.standards }
      : {}),
    outputs: outputs.map(({ format, file, beside }) => describeOutput(format, file, beside)),
  }
}
