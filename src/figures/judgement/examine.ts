import type { FigureDeclarations } from '../../model/figures.ts'
import type { Text } from '../../model/source.ts'
import { withBuiltIn } from '../declarations/index.ts'
import { Book } from '../facts/book.ts'
import { type Scope, scopes } from '../facts/scope.ts'
import { seriesPrecision } from '../facts/series.ts'
import { Names } from '../facts/subject.ts'
import { type PrintedTable, tablesOf } from '../facts/tables.ts'
import { evenWidth, indexIn, type Span } from '../lexer/line.ts'
import { contents } from '../problems/contents.ts'
import { problemKinds } from '../problems/index.ts'
import { lexical, withoutGroups } from '../problems/lexical/index.ts'
import type { Problem } from '../problems/problem.ts'
import { rowsOfNumbers } from '../problems/rows.ts'
import { againstTables, type Told, told } from '../problems/tables.ts'
import { readFacts } from '../reader/index.ts'
import { readIndicators } from '../reader/indicators.ts'
import { type EarlierBooks, History } from '../relations/history.ts'
import { relationKinds } from '../relations/index.ts'
import { type Draft, judge, type Relation } from '../relations/relation.ts'
import { blame } from './blame.ts'
import { overlap, together, withoutCorrupt } from './culprits.ts'

/** One article, read and judged. */
export interface Article {
  readonly scope: Scope
  readonly book: Book
  readonly relations: readonly Relation[]
  /** Figures that a table of the article tells too. */
  readonly told: readonly Told[]
  readonly tables: readonly PrintedTable[]
}

/** All that was found in the texts of one check. */
export interface Examination {
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
}

/** Texts of earlier issues, or other files of a series. */
export interface EarlierTexts {
  /** Newest first; called only where a text speaks of what it does not tell itself. */
  readonly texts: () => readonly Text[]
  /** They are of one periodical: what it tells itself cannot differ from one issue to the next. */
  readonly oneSource: boolean
}

/** What is examined, and what is known beside it. */
export interface Material {
  readonly texts: readonly Text[]
  /** Tables of data files; tables written in the texts are found there. */
  readonly tables?: readonly PrintedTable[] | undefined
  /** Earlier texts that the texts may compare themselves with: read, never reported in. */
  readonly earlier?: EarlierTexts | undefined
  /** Of issues/figures.yaml; the built-in ones always hold. */
  readonly declarations?: FigureDeclarations | undefined
}

/** What a number is made of, or loses. */
const figured = /[\d%\uff10-\uff19\uff05点]/

/** Reads the figures of texts, relates them and judges the relations. Pure; linear in the facts. */
export function examine({ texts, tables = [], earlier, declarations }: Material): Examination {
  const all = withBuiltIn(declarations)
  const names = new Names(all)
  const corrupt = texts.flatMap(corruptIn)
  const books = texts.flatMap((text) => booksOf(text, names, all))
  const history = new History(books, earlier && earlierBooks(earlier, names, all))
  const ours = new Set(texts.map((text) => text.file.path))
  const isOurs = ({ line }: Span) => ours.has(line.passage.file.path)
  const articles: Article[] = []
  const problems = [...corrupt]
  for (const book of books) {
    const article = articleOf(book, tables, withoutCorrupt(relationsOf(book, history), corrupt))
    articles.push(article)
    problems.push(...problemsOf(article, isOurs))
  }
  // A title that is told itself would only be told again at its entry of the contents.
  const wrong = new Set<Span | undefined>(problems.map(({ span }) => span))
  const sound = books.map(({ scope }) => scope).filter(({ titlePeriod }) => !wrong.has(titlePeriod))
  for (const text of texts) {
    const own = sound.filter((scope) => scope.text === text)
    problems.push(...contents(text, own))
  }
  return { articles, problems: distinct(problems) }
}

/** Numbers of a text that lost characters on the way, found in the characters alone. */
function corruptIn(text: Text): readonly Problem[] {
  const found = text.passages
    .filter(({ value }) => figured.test(value))
    .flatMap((passage) => {
      const line = { passage, text: evenWidth(passage), gaps: [], asides: [] }
      return [...lexical(line), ...rowsOfNumbers(line)]
    })
  return withoutGroups(found)
}

/** The relations of an article's facts, and those with what earlier texts told. */
function relationsOf(book: Book, history: History): readonly Relation[] {
  return [
    ...relationKinds.flatMap((kind) => judged(kind(book))),
    ...judged(history.changes(book)),
    ...judged(history.cumulative(book)),
  ]
}

function articleOf(
  book: Book,
  data: readonly PrintedTable[],
  relations: readonly Relation[],
): Article {
  const { scope } = book
  const tables = [
    ...data.filter((table) => printedIn(table, scope)),
    ...tablesOf(scope.text, scope.tables),
  ]
  return { scope, book, relations, told: [...told(book, tables)], tables }
}

/** What is wrong in an article, each mistake once; a number of an earlier text is never blamed. */
function problemsOf(
  { book, relations, tables }: Article,
  isOurs: (span: Span) => boolean,
): readonly Problem[] {
  const others = problemKinds.flatMap((kind) => [...kind(book)])
  const contradicted = (quantity: Span) =>
    others.some(({ against }) => against && overlap(against, quantity))
  const own = blame(relations, isOurs, contradicted)
  return [...together([...own, ...others]), ...againstTables(book, tables)]
}

const read = new WeakMap<Text, readonly Book[]>()

/** The facts of earlier texts; those of a text are read once, however many others look back at it. */
function earlierBooks(
  { texts, oneSource }: EarlierTexts,
  names: Names,
  declarations: FigureDeclarations,
): EarlierBooks {
  const booksOnce = (text: Text) => {
    const known = read.get(text) ?? booksOf(text, names, declarations)
    read.set(text, known)
    return known
  }
  return { books: () => texts().flatMap(booksOnce), oneSource }
}

function judged(drafts: Iterable<Draft>): readonly Relation[] {
  const relations: Relation[] = []
  for (const draft of drafts) {
    const relation = judge(draft)
    if (relation) relations.push(relation)
  }
  return relations
}

function booksOf(text: Text, names: Names, declarations: FigureDeclarations): readonly Book[] {
  return scopes(text).map((scope) => {
    const facts = readFacts(scope, names)
    for (const table of scope.tables) readIndicators(facts, table, names, scope.titlePeriod?.period)
    return new Book(scope, seriesPrecision(facts), names, declarations)
  })
}

/** Whether a data file is printed in an article. */
function printedIn(table: PrintedTable, { text, paragraphs }: Scope): boolean {
  return table.file === text.file.path && table.article === paragraphs[0]?.line.passage.article
}

/** A number is told once for the same thing. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>()
  return problems.filter((problem) => {
    const { line, start, end } = problem.span
    const offset = line.passage.offsets[indexIn(line, start)]
    const place = `${line.passage.file.path}|${offset}|${end - start}`
    const key = `${problem.rule}|${place}`
    // An amount that is out of its row is mostly told by its relation already.
    if (seen.has(key) || (problem.rule === 'fig/unit-slip' && seen.has(place))) return false
    seen.add(place)
    seen.add(key)
    return true
  })
}
