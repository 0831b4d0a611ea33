import type { FigureDeclarations } from '../model/figures.ts'
import type { Text } from '../model/source.ts'
import { blame } from './blame.ts'
import { Book } from './book.ts'
import { withBuiltIn } from './declarations/index.ts'
import type { Problem } from './problem.ts'
import { problemKinds } from './problems/index.ts'
import { lexical } from './problems/lexical.ts'
import { readFacts } from './reader.ts'
import { judge, type Relation } from './relation.ts'
import { relationKinds } from './relations/index.ts'
import { type Scope, scopes } from './scope.ts'
import { seriesPrecision } from './series.ts'
import { Names } from './subject.ts'

/** One article, read and judged. */
export interface Article {
  readonly scope: Scope
  readonly book: Book
  readonly relations: readonly Relation[]
}

/** All that was found in the texts of one check. */
export interface Examination {
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
}

/** Reads the figures of texts, relates them and judges the relations. Pure; linear in the facts. */
export function examine(
  texts: readonly Text[],
  declarations?: FigureDeclarations,
): Examination {
  const all = withBuiltIn(declarations)
  const names = new Names(all)
  const articles: Article[] = []
  const problems: Problem[] = []
  for (const text of texts) {
    for (const passage of text.passages) problems.push(...lexical(passage))
    for (const scope of scopes(text)) {
      const book = new Book(scope, seriesPrecision(readFacts(scope, names)), names, all)
      const relations = relationKinds.flatMap((kind) => judged(kind(book)))
      articles.push({ scope, book, relations })
      problems.push(...blame(relations))
      for (const kind of problemKinds) problems.push(...kind(book))
    }
  }
  return { articles, problems }
}

function judged(drafts: Iterable<Parameters<typeof judge>[0]>): readonly Relation[] {
  const relations: Relation[] = []
  for (const draft of drafts) {
    const relation = judge(draft)
    if (relation) relations.push(relation)
  }
  return relations
}
