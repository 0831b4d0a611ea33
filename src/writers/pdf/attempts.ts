import type { Document } from '../../model/document.ts'
import type { Layout, LayoutOptions, Pages } from '../../model/output.ts'
import type { Attempt, TableBreak } from './pages.ts'

/**
 * What the template says of the 版记, beside the anchors: its page, counted from the first, and
 * whether (1) it stands alone, or (2) with a single line.
 */
const ours = 'zsia:'
const imprintPage = 'zsia:imprint'
const imprintAlone = 'zsia:alone'
/** A table of which too few rows stand on its first page; one whose last page lacks so many lines. By index. */
const early = 'zsia:early-'
const late = 'zsia:late-'
/** Notes on the page of the 版记 stand under it, or have made room for it elsewhere. */
const misplacedNotes = 'zsia:notes'
/** A paragraph by index whose short last line begins a page alone. */
const lone = 'zsia:lone-'
/** A paragraph by index that ends a page before the signature to it. */
const unled = 'zsia:signed-'
/** A figure by index, the lines that it takes, and those that it leaves empty before it; where it stands. */
const figure = /^zsia:figure-(\d+)-(\d+)-(\d+)$/

/** Without what the template says to us alone. */
export function withoutOurs<T extends Pages>(pages: T): T {
  const pageOf = [...pages.pageOf].filter(([anchor]) => !anchor.startsWith(ours))
  return { ...pages, pageOf: new Map(pageOf) }
}

/** Sets the pages, and writes the PDF where they are accepted: those that are accepted are final. */
export type SetPages = (attempt: Attempt, accept?: (pages: Pages) => boolean) => Promise<Layout>

const plainly: Attempt = {
  together: false,
  tables: {},
  paragraphs: [],
  signed: [],
  figures: {},
  compact: false,
  tight: false,
}

/** What is tried, in this order, where the 版记 would stand alone on the last page. */
const remedies: readonly Partial<Attempt>[] = [
  { tight: true },
  { compact: true },
  { compact: true, tight: true },
  { tail: { past: true } },
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

/** How often one table is broken anew, and how often anything is moved: one moves the next. */
const tableRounds = 4
const rounds = 16

/**
 * Most issues are set once. A very short one is tried on a single page, and on two with its contents;
 * what leaves a page half empty is moved; where the 版记 would stand alone, some lines are sent to it;
 * a printer's copy gets its blank pages.
 */
export async function attempts(
  set: SetPages,
  document: Document,
  options: LayoutOptions,
): Promise<Layout> {
  const known = new Map<Layout, Attempt>()
  const layout = await arranged(
    async (attempt, accept) => {
      const made = await set(attempt, accept)
      known.set(made, attempt)
      return made
    },
    document,
    options,
  )
  if (!layout.pageOf.has(misplacedNotes)) return layout
  const helps = (pages: Pages) =>
    pages.pageCount === layout.pageCount && !isAlone(pages) && !pages.pageOf.has(misplacedNotes)
  const above = await set({ ...(known.get(layout) ?? plainly), notesAbove: true }, helps)
  return helps(above) ? above : layout
}

async function arranged(
  set: SetPages,
  document: Document,
  options: LayoutOptions,
): Promise<Layout> {
  const multiple = options.multipleOf ?? 1
  const isGood = (pages: Pages) => pages.pageCount % multiple === 0 && !isAlone(pages)
  const isWell = (base: Attempt, round: number) => (pages: Pages) =>
    isGood(pages) && (round >= rounds || better(base, pages) === undefined)
  const short = isShort(document) && multiple === 1 && (await shortly(set, isWell(plainly, 0)))
  if (short) return short
  let base = plainly
  let first = await set(base, isWell(base, 0))
  for (let round = 1; round <= rounds; round++) {
    const next = better(base, first)
    if (next === undefined) break
    base = next
    first = await set(base, isWell(base, round))
  }
  if (isGood(first)) return (multiple === 1 && (await inCompany(set, base, first))) || first
  if (multiple > 1) {
    const text = (first.pageOf.get(imprintPage) ?? 1) - (isAlone(first) ? 1 : 0)
    const total = Math.ceil((text + 1) / multiple) * multiple
    return set({ ...base, blanks: total - text - 1 })
  }
  const helps = (pages: Pages) => !isAlone(pages) && pages.pageCount <= first.pageCount
  const pleases = (pages: Pages) =>
    helps(pages) && badBreaks(pages).length === 0 && told(pages, unled).length === 0
  let second: Attempt | undefined
  for (const change of remedies) {
    const attempt = { ...base, ...change }
    const next = await set(attempt, pleases)
    if (pleases(next)) return next
    if (second || !helps(next)) continue
    second = attempt
    const mended = better(attempt, next)
    if (!mended) continue
    const last = await set(mended, pleases)
    if (pleases(last)) return last
  }
  if (second) return set(second)
  return set({ ...base, blanks: 0 })
}

/** All on one page; or on two, where the contents would else have the first for themselves. */
async function shortly(
  set: SetPages,
  isWell: (pages: Pages) => boolean,
): Promise<Layout | undefined> {
  const isOne = (pages: Pages) => pages.pageCount === 1
  const loosely = { ...plainly, together: true }
  const first = await set(loosely, isOne)
  if (isOne(first)) return first
  const second = await set({ ...loosely, tight: true }, isOne)
  if (isOne(second)) return second
  if (first.pageCount !== 2 || !isWell(first)) return undefined
  return (await inCompany(set, loosely, first)) ?? set(loosely)
}

/** A single line above the 版记 gets another, where the last paragraph has one to spare. */
async function inCompany(set: SetPages, base: Attempt, first: Layout): Promise<Layout | undefined> {
  if (first.pageOf.get(imprintAlone) !== 2) return undefined
  const helps = (pages: Pages) =>
    pages.pageCount === first.pageCount && !pages.pageOf.get(imprintAlone)
  const second = await set({ ...base, tail: { carry: 2 } }, helps)
  return helps(second) ? second : undefined
}

/** What mends a page that is not well: nothing where there is none, or no more than was tried. */
function better(base: Attempt, pages: Pages): Attempt | undefined {
  const bad = badBreaks(pages).filter(({ table }) => (base.tables[table]?.times ?? 0) < tableRounds)
  if (bad.length > 0) return { ...base, tables: mended(base.tables, bad) }
  const figures = moved(base.figures, figuresOf(pages))
  if (figures) return { ...base, figures }
  const signed = told(pages, unled).filter((index) => !base.signed.includes(index))
  if (signed.length > 0) return { ...base, signed: [...base.signed, ...signed] }
  const alone = told(pages, lone).filter((index) => !base.paragraphs.includes(index))
  return alone.length > 0 ? { ...base, paragraphs: [...base.paragraphs, ...alone] } : undefined
}

/** The paragraphs of which the template says this. */
function told({ pageOf }: Pages, what: string): number[] {
  return [...pageOf.keys()].flatMap((anchor) =>
    anchor.startsWith(what) ? [Number(anchor.slice(what.length))] : [],
  )
}

interface FigureMark {
  readonly index: number
  readonly lines: number
  /** Lines that stay empty on the page before it. */
  readonly gap: number
  /** Grows from the top of the first page. */
  readonly at: number
}

function figuresOf({ pageOf }: Pages): FigureMark[] {
  return [...pageOf].flatMap(([anchor, at]) => {
    const [, index, lines, gap] = figure.exec(anchor) ?? []
    return index === undefined
      ? []
      : [{ index: Number(index), lines: Number(lines), gap: Number(gap), at }]
  })
}

/** So much may stay empty before a figure; a figure is not made smaller than this share, nor lower than so many lines. */
const mostEmpty = 2
const smallest = 0.65
const lowest = 6

/**
 * The first figure that leaves too much of a page empty becomes so much smaller, or the text goes on
 * before it; but it never changes places with a later one.
 */
function moved(
  known: Attempt['figures'],
  marks: readonly FigureMark[],
): Attempt['figures'] | undefined {
  for (const { index, lines, gap, at } of marks) {
    const place = known[index]
    const passed = marks.some((other) => other.index > index && other.at < at)
    if (place === 'floats' && passed) return { ...known, [index]: 'stays' }
    if (gap <= mostEmpty || place === 'floats' || place === 'stays') continue
    const shrinks = place === undefined && gap >= lines * smallest && gap >= lowest
    return { ...known, [index]: shrinks ? { lines: gap } : 'floats' }
  }
  return undefined
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
    const { page, lines, times } = known[table] ?? { page: false, lines: 0, times: 0 }
    const moved = bad.some((one) => one.table === table && one.lacks === undefined)
    if (moved && !page) tables[table] = { page: true, lines: 0, times: times + 1 }
    else if (lacks !== undefined) tables[table] = { page, lines: lines + lacks, times: times + 1 }
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
