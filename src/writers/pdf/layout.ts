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
import { type Attempt, pageData, type TableBreak } from './pages.ts'
import { printable } from './printable.ts'

export interface LayoutContext {
  readonly assets: ReadonlyMap<string, Asset>
  readonly templates: Templates
  readonly fonts: FontSet
  readonly theme: Theme
  readonly typeset: Typeset
  readonly options?: LayoutOptions
}

const main = 'bulletin.typ'

/** What the template says of the 版记, beside the anchors: its page, counted from the first, and whether (1) it stands alone. */
const ours = 'zsia:'
const imprintPage = 'zsia:imprint'
const imprintAlone = 'zsia:alone'
/** A table of which too few rows stand on its first page; one whose last page lacks so many lines. By index. */
const early = 'zsia:early-'
const late = 'zsia:late-'

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

  const sound = printable(document, fonts)
  const set: Set = (attempt, accept = () => true) =>
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

/** Without what the template says to us alone. */
function withoutOurs<T extends Pages>(pages: T): T {
  const pageOf = [...pages.pageOf].filter(([anchor]) => !anchor.startsWith(ours))
  return { ...pages, pageOf: new Map(pageOf) }
}

/** Sets the pages, and writes the PDF where they are accepted: those that are accepted are final. */
type Set = (attempt: Attempt, accept?: (pages: Pages) => boolean) => Promise<Layout>

const plainly: Attempt = {
  together: false,
  tables: {},
  compact: false,
  tight: false,
}

/** What is tried, in this order, where the 版记 would stand alone on the last page. */
const remedies: readonly Partial<Attempt>[] = [
  { tight: true },
  { compact: true },
  { compact: true, tight: true },
  ...[2, 1].map((carry) => ({ tail: { carry } })),
  ...[0.92, 0.84, 0.76].map((rowHeight) => ({ tail: { rowHeight } })),
  { tail: { lines: 4, fromEnd: 1 } },
  ...[1.08, 1.16].map((rowHeight) => ({ tail: { rowHeight } })),
  ...[1, 2, 3].flatMap((fromEnd) => [2, 4].map((lines) => ({ tail: { lines, fromEnd } }))),
  { tail: { article: true } },
  { tail: { lines: 6, fromEnd: 4 } },
  ...[0.88, 0.76, 1.12, 1.24].map((rowHeight) => ({ tight: true, tail: { rowHeight } })),
  // A figure at the end goes over with its caption.
  ...[false, true].flatMap((tight) =>
    [8, 14].map((lines) => ({ tail: { lines, fromEnd: 1 }, tight })),
  ),
]

/** How often tables are broken anew: one moves the next. */
const rounds = 4

/**
 * Most issues are set once. A very short one is tried on a single page; where the 版记 would stand
 * alone, some lines are sent to it; a printer's copy gets its blank pages.
 */
async function attempts(set: Set, document: Document, options: LayoutOptions): Promise<Layout> {
  const multiple = options.multipleOf ?? 1
  if (isShort(document) && multiple === 1) {
    const fits = (pages: Pages) => pages.pageCount === 1
    for (const tight of [false, true]) {
      const one = await set({ ...plainly, together: true, tight }, fits)
      if (fits(one)) return one
    }
  }
  const isGood = (pages: Pages) => pages.pageCount % multiple === 0 && !isAlone(pages)
  const isWell = (pages: Pages) => isGood(pages) && badBreaks(pages).length === 0
  let base = plainly
  let first = await set(base, isWell)
  for (let round = 1; round <= rounds && badBreaks(first).length > 0; round++) {
    base = { ...base, tables: mended(base.tables, badBreaks(first)) }
    first = await set(base, round < rounds ? isWell : isGood)
  }
  if (isGood(first)) return first
  if (multiple > 1) {
    const text = (first.pageOf.get(imprintPage) ?? 1) - (isAlone(first) ? 1 : 0)
    const total = Math.ceil((text + 1) / multiple) * multiple
    return set({ ...base, blanks: total - text - 1 })
  }
  const helps = (pages: Pages) => !isAlone(pages) && pages.pageCount <= first.pageCount
  const pleases = (pages: Pages) => helps(pages) && badBreaks(pages).length === 0
  let second: Attempt | undefined
  for (const change of remedies) {
    const next = await set({ ...base, ...change }, pleases)
    if (pleases(next)) return next
    if (second || !helps(next)) continue
    second = { ...base, ...change }
    const better = { ...second, tables: mended(base.tables, badBreaks(next)) }
    const last = await set(better, pleases)
    if (pleases(last)) return last
  }
  if (second) return set(second)
  return set({ ...base, blanks: 0 })
}

interface BadBreak {
  readonly table: number
  /** Nothing where the first rows are too few. */
  readonly lacks?: number
}

function badBreaks({ pageOf }: Pages): BadBreak[] {
  return [...pageOf].flatMap(([anchor, value]) => {
    if (anchor.startsWith(early)) return [{ table: Number(anchor.slice(early.length)) }]
    if (!anchor.startsWith(late)) return []
    return [{ table: Number(anchor.slice(late.length)), lacks: value }]
  })
}

/** A table with too few first rows begins a page; one with too few last rows sends some there. */
function mended(known: Attempt['tables'], bad: readonly BadBreak[]): Attempt['tables'] {
  const tables: Record<number, TableBreak> = { ...known }
  for (const { table, lacks } of bad) {
    const { page, lines } = known[table] ?? { page: false, lines: 0 }
    const moved = bad.some((one) => one.table === table && one.lacks === undefined)
    if (moved && !page) tables[table] = { page: true, lines: 0 }
    else if (lacks !== undefined) tables[table] = { page, lines: lines + lacks }
  }
  return tables
}

function isAlone(pages: Pages): boolean {
  return pages.pageOf.get(imprintAlone) === 1
}

/** So little text that the whole issue may fit under its nameplate. */
function isShort({ sections, note, draft, editors }: Document): boolean {
  const articles = sections.flatMap((section) => section.articles)
  if (draft || editors || articles.length > 2) return false
  const blocks = articles.flatMap((article) => article.blocks)
  return (
    JSON.stringify(blocks, (key, value) => (key === 'position' ? undefined : value)).length +
      (note?.length ?? 0) <
    2500
  )
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
