import { fileURLToPath } from 'node:url'
import { loadFonts } from '../../src/io/fonts.ts'
import { loadImages } from '../../src/io/images/index.ts'
import { openWorkspace } from '../../src/io/store.ts'
import { loadTemplates } from '../../src/io/templates.ts'
import { loadTheme } from '../../src/io/theme.ts'
import { typesetter } from '../../src/io/typst/index.ts'
import type { IssueFiles } from '../../src/model/archive.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Format, Layout } from '../../src/model/output.ts'
import { compileIssue } from '../../src/pipeline.ts'
import { readWorkspace } from '../../src/workspace.ts'

/** The project's own periodical, one that is made up of what is hard to set, and one of a single page. */
export const own = fileURLToPath(new URL('../..', import.meta.url))
export const stress = fileURLToPath(new URL('../fixtures/stress', import.meta.url))
export const brief = fileURLToPath(new URL('../fixtures/brief', import.meta.url))

const fonts = loadFonts()
const typeset = typesetter(fonts)

/** An issue as its readers get it. */
export interface Built {
  readonly diagnostics: readonly Diagnostic[]
  readonly layout: Layout
  readonly bytes: Readonly<Record<Format, Uint8Array>>
}

/** Builds an issue in every format. `made`: its files, where they do not lie in the workspace. */
export async function build(
  root: string,
  id: string,
  { theme: name, made }: { readonly theme?: string; readonly made?: IssueFiles } = {},
): Promise<Built> {
  const store = openWorkspace(root, root)
  const templates = loadTemplates(store.root)
  const { workspace } = readWorkspace({
    loadPublication: () => store.loadPublication(),
    loadFigures: () => store.loadFigures(),
    loadArchive: () => ({ value: [...store.loadArchive().value, ...(made ? [made] : [])] }),
  })
  if (!workspace) throw new Error(`no periodical in ${root}`)
  const theme = loadTheme(store.root, templates, name ?? workspace.publication.theme).value
  if (!theme) throw new Error('no theme')
  const { diagnostics, outputs, layout } = await compileIssue(
    workspace,
    made ?? store.loadIssueFiles(id).value,
    { formats: ['docx', 'pdf', 'html'] },
    {
      loadImages: async (images) => loadImages(store.root, images),
      templates,
      fonts,
      theme,
      typeset,
    },
  )
  if (!layout || outputs.length < 3) throw new Error(JSON.stringify(diagnostics))
  const bytesOf = (format: Format) =>
    outputs.find((each) => each.format === format)?.bytes ?? new Uint8Array()
  const bytes = { docx: bytesOf('docx'), pdf: bytesOf('pdf'), html: bytesOf('html') }
  return { diagnostics, layout, bytes }
}
