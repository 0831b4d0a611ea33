import type { Document } from '../../model/document.ts'
import type {
  Asset,
  FontSet,
  Layout,
  LayoutOptions,
  Pages,
  Templates,
  Typeset,
} from '../../model/output.ts'
import type { Theme } from '../../model/theme.ts'
import { attempts, type SetPages, withoutOurs } from './attempts.ts'
import { pageData } from './pages.ts'
import { printable } from './printable.ts'

/** What the pages are set with. */
export interface LayoutContext {
  readonly assets: ReadonlyMap<string, Asset>
  readonly templates: Templates
  readonly fonts: FontSet
  readonly theme: Theme
  readonly typeset: Typeset
  readonly options?: LayoutOptions
}

const main = 'bulletin.typ'

/**
 * Sets the pages of a document; `told` hears of them before their PDF is written. Throws only where a
 * template is faulty.
 */
export async function layOut(
  document: Document,
  context: LayoutContext,
  told: (pages: Pages) => void = () => {},
): Promise<Layout> {
  const { assets, fonts, theme, options = {} } = context
  const files = new Map<string, Uint8Array>()
  collectTemplates(main, context.templates, files)
  for (const [path, asset] of assets) files.set(`assets/${path}`, asset.bytes)
  for (const [name, bytes] of options.sources ?? []) files.set(`sources/${name}`, bytes)

  // What goes to the printer has been signed: its sheets are folded without the 送审单.
  const { editors: _, ...signed } = document
  const sound = printable((options.multipleOf ?? 1) > 1 ? signed : document, fonts)
  const set: SetPages = (attempt, accept = () => true) =>
    context.typeset({
      accept: (pages) => {
        const accepted = accept(pages)
        if (accepted) told(withoutOurs(pages))
        return accepted
      },
      main,
      files,
      data: pageData(sound, { fonts, theme, options, pictures: assets }, attempt),
      creator: creatorOf(fonts),
      attaches: options.sources !== undefined,
    })
  return withoutOurs(await attempts(set, sound, options))
}

/** Our name, and the official faces that decided the look, so that a file tells what it was set in. */
function creatorOf(fonts: FontSet): string {
  const foreign = fonts.faces.filter((face) => !face.family.startsWith('ZSIA '))
  const named = foreign.map((face) => `${face.family} ${face.sha256.slice(0, 16)}`)
  return ['zsia', ...(named.length > 0 ? [`fonts: ${named.join(', ')}`] : [])].join('; ')
}

/** A template and everything that it imports, includes or shows, by path below pdf/. */
function collectTemplates(
  path: string,
  templates: Templates,
  files: Map<string, Uint8Array>,
): void {
  if (files.has(path)) return
  files.set(path, templates.bytes(`pdf/${path}`))
  if (!path.endsWith('.typ')) return
  const source = templates.text(`pdf/${path}`)
  for (const [, named] of source.matchAll(
    /(?:import |include |image\()"([\w./-]+)"(?=\s*[,):\n])/g,
  )) {
    if (named && !named.startsWith('/') && !named.includes('..'))
      collectTemplates(named, templates, files)
  }
}
