import type { Asset } from '../../../model/output.ts'

/** What the handlers of one article share: anchors, footnote numbers, the depth of headings so far. */
export interface Scope {
  /** Anchor of the article, the beginning of all anchors in it. */
  readonly articleId: string
  readonly articleTitle: string
  readonly assets: ReadonlyMap<string, Asset>
  /** Number of a footnote by its identifier. */
  readonly footnotes: ReadonlyMap<string, number>
  /** Anchors of the references to each footnote, in order. */
  readonly references: Map<string, string[]>
  /** Anchors and names of regions given out by the handlers, over the whole document. */
  readonly taken: Set<string>
  /** Level of the last heading: h3 is the article's title. */
  level: number
  /** 1 inside an attachment, whose title takes a level of its own. */
  shift: number
  tables: number
}

/** The anchor in letters, digits and dashes, with a number where it is taken. */
export function freeAnchor(scope: Scope, wanted: string): string {
  const plain = wanted.replace(/[^\p{L}\p{N}_-]/gu, '-')
  return free(scope, (n) => (n === 1 ? plain : `${plain}-${n}`))
}

/** The same for the name of a region: those who move by landmarks must tell them apart. */
export function freeLabel(scope: Scope, wanted: string): string {
  return free(scope, (n) => (n === 1 ? wanted : `${wanted}（${n}）`))
}

function free(scope: Scope, name: (n: number) => string): string {
  let n = 1
  while (scope.taken.has(name(n))) n++
  scope.taken.add(name(n))
  return name(n)
}

/** The level of a heading in the page: never deeper than one below the last, h6 at most. */
export function headingLevel(scope: Scope, depth: number): number {
  scope.level = Math.min(depth + 2 + scope.shift, scope.level + 1, 6)
  return scope.level
}
