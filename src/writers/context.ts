import type { Document } from '../model/document.ts'
import type { Layout, LayoutOptions, Pages, Typeset, WriteContext } from '../model/output.ts'

/** The world of one issue's writers, whose pages are set at most once, when the first asks for them. */
export function writeContext(
  document: Document,
  world: Omit<WriteContext, 'pages' | 'layout'> & { readonly typeset: Typeset },
  options: LayoutOptions,
): WriteContext {
  let setting: { readonly pages: Promise<Pages>; readonly layout: Promise<Layout> } | undefined
  const set = () => {
    let tell: (pages: Pages) => void = () => {}
    const told = new Promise<Pages>((resolve) => {
      tell = resolve
    })
    const layout = import('./pdf/index.ts').then(({ layOut }) =>
      layOut(document, { ...world, options }, tell),
    )
    const pages = Promise.race([told, layout])
    // What goes wrong is told to those who wait, not to the process where nobody does yet.
    for (const promise of [pages, layout]) promise.catch(() => {})
    return { pages, layout }
  }
  return {
    ...world,
    pages: () => {
      setting ??= set()
      return setting.pages
    },
    layout: () => {
      setting ??= set()
      return setting.layout
    },
  }
}
