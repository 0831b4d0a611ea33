import data from './confusables.json' with { type: 'json' }

/**
 * A word mistaken for another. A plain pair is wrong wherever it stands. An entry with a context is
 * wrong only there; its `good` and `bad` run as tests.
 */
export interface Confusable {
  readonly wrong: string
  readonly right: string
  /** What must, or must not, stand before: tried on the twelve characters before the word. */
  readonly before?: RegExp
  readonly notBefore?: RegExp
  /** What must, or must not, follow: tried on the thirty characters after it. */
  readonly after?: RegExp
  readonly notAfter?: RegExp
  /** Wrong only where its two characters do not belong to two other words: 平审, but not in 水平审核. */
  readonly lone?: boolean
  /** Both forms are met in official texts: only informs. */
  readonly info?: boolean
  /** One form throughout a text: told where the right one stands elsewhere in it. */
  readonly uniform?: boolean
  readonly why?: string
  readonly good?: readonly string[]
  readonly bad?: readonly string[]
}

type Context = 'before' | 'notBefore' | 'after' | 'notAfter'

/** An entry as it is written in the dictionary. */
interface Written extends Omit<Confusable, Context | 'lone'>, Partial<Record<Context, string>> {
  /** Words that stand for {} in turn, an entry for each. */
  readonly each?: readonly string[]
}

/** The words that are mistaken only in a context, or have a reason to be told. */
export const contextual: readonly Confusable[] = (data.entries as readonly Written[]).flatMap(
  ({ each = [''], ...entry }) => each.map((word) => read(entry, word)),
)

function read(written: Omit<Written, 'each'>, word: string): Confusable {
  const { wrong, right, before, notBefore, after, notAfter, good, bad, ...rest } = written
  const fill = (text: string) => text.replaceAll('{}', word)
  return {
    ...rest,
    wrong: fill(wrong),
    right: fill(right),
    ...(before && { before: new RegExp(before) }),
    ...(notBefore && { notBefore: new RegExp(notBefore) }),
    ...(after && { after: new RegExp(after) }),
    ...(notAfter && { notAfter: new RegExp(notAfter) }),
    ...(good && { good: good.map(fill) }),
    ...(bad && { bad: bad.map(fill) }),
  }
}
