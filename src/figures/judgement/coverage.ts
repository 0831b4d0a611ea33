import type { Place } from '../../model/diagnostic.ts'
import { addTo } from '../../model/groups.ts'
import type { PrintedColumn } from '../facts/tables.ts'
import { passageRange, placeOf } from '../lexer/line.ts'
import { intervalOf, printed, type Quantity } from '../lexer/quantity.ts'
import {
  type Form,
  isTight,
  type Relation,
  shown,
  signedInterval,
  type Verdict,
} from '../relations/relation.ts'
import type { Article, Examination } from './examine.ts'

/**
 * How a number stands: `held` by an equation, only `bounded` by an inequality, `wrong` in a relation
 * that fails, or `unchecked`: no relation of the text says anything of it.
 */
export type Standing = 'held' | 'bounded' | 'wrong' | 'unchecked'

/** A number of prose and the relations that it stands in. */
export interface CoveredNumber {
  readonly file: string
  readonly place: Place
  /** As printed, unit included. */
  readonly text: string
  readonly standing: Standing
  readonly relations: readonly ExplainedRelation[]
}

/** A relation in words: what is compared, with what arithmetic, and how it came out. */
export interface ExplainedRelation {
  readonly rule: string
  readonly title: string
  readonly expression: string
  /** Whether the stated number equals what is computed, or only does not go beyond it. */
  readonly form: Form
  readonly stated: string
  readonly computed: string
  readonly verdict: Verdict
  readonly operands: readonly ExplainedOperand[]
}

/** A printed number of a relation, and what it stands for. */
export interface ExplainedOperand {
  readonly name: string
  readonly text: string
  readonly file: string
  readonly place: Place
  /** The least and the greatest value that the printed number stands for, in its printed unit. */
  readonly low: number
  readonly high: number
  /** Scale and unit as printed: 亿元. */
  readonly unit: string
}

/** Every number of the examined prose, in the order of the text, with the relations that hold it. */
export function coverage(examination: Examination): readonly CoveredNumber[] {
  return examination.articles.flatMap(coverageOf)
}

function coverageOf(article: Article): readonly CoveredNumber[] {
  const relations = new Map<Quantity, Relation[]>()
  for (const relation of article.relations)
    for (const quantity of new Set(numbers(relation))) addTo(relations, quantity, relation)
  const others = new Map<Quantity, ExplainedRelation>()
  for (const told of article.told) others.set(told.level.quantity, toldInTable(told))
  for (const count of article.book.facts.counts) others.set(count.quantity, counted(count))
  const seen = new Set<string>()
  const found: CoveredNumber[] = []
  for (const quantity of article.book.facts.quantities) {
    const range = passageRange(quantity)
    const { passage } = quantity.line
    const key = `${passage.offsets[range.start]}`
    if (seen.has(key)) continue
    seen.add(key)
    const own = relations.get(quantity) ?? []
    const other = others.get(quantity)
    const explained = [...own.map(explainRelation), ...(other ? [other] : [])]
    found.push({
      file: passage.file.path,
      place: placeOf(quantity),
      text: printed(quantity),
      standing: standing(own, other),
      relations: explained,
    })
  }
  found.push(...article.tables.flatMap((table) => table.columns.flatMap(cellsOf)))
  return found.sort((a, b) => a.place.start.offset - b.place.start.offset)
}

/** The cells of a column of a table, held by its total. */
function cellsOf(column: PrintedColumn): readonly CoveredNumber[] {
  const total = [...column.rows.values()].reduce((a, b) => a + b, 0)
  const relation: ExplainedRelation = {
    rule: 'tab/total',
    title: `${column.labels.join('·')}合计`,
    expression: [...column.rows.values()].join('＋'),
    form: 'equal',
    stated: `${column.total}`,
    computed: `${total}`,
    verdict: total === column.total ? 'exact' : 'fail',
    operands: [],
  }
  const told = column.cells.some((cell) => cell.total)
  return column.cells.map(({ file, place, text }) => ({
    file,
    place,
    text,
    standing: told ? (relation.verdict === 'exact' ? 'held' : 'wrong') : 'unchecked',
    relations: told ? [relation] : [],
  }))
}

function numbers(relation: Relation): readonly Quantity[] {
  return [relation.result, ...relation.operands].map((each) => each.quantity)
}

function standing(own: readonly Relation[], other: ExplainedRelation | undefined): Standing {
  const all = [...own.map((each) => each.verdict), ...(other ? [other.verdict] : [])]
  if (all.includes('fail')) return 'wrong'
  if (other || own.some(isTight)) return 'held'
  return own.length > 0 ? 'bounded' : 'unchecked'
}

function counted(count: Article['book']['facts']['counts'][number]): ExplainedRelation {
  const n = count.quantity.value
  return {
    rule: 'fig/enum-count',
    title: count.what === 'values' ? '数值的个数' : '列举的个数',
    expression: `${count.least}`,
    form: 'equal',
    stated: printed(count.quantity),
    computed: `${count.least}`,
    verdict: n >= count.least && n <= count.most ? 'exact' : 'fail',
    operands: [],
  }
}

function toldInTable({ level, column, value }: Article['told'][number]): ExplainedRelation {
  return {
    rule: 'fig/prose-vs-table',
    title: `表中${column.labels.join('·')}`,
    expression: `${value}`,
    form: 'equal',
    stated: printed(level.quantity),
    computed: `${value}`,
    verdict: level.quantity.value === value ? 'exact' : 'fail',
    operands: [],
  }
}

/** A relation with its operands, their intervals and its verdict, for `zsia stats --explain`. */
function explainRelation(relation: Relation): ExplainedRelation {
  const { result } = relation
  const unit = result.quantity.scaleWord + result.quantity.dimension
  const sign = result.sign
  return {
    rule: relation.rule,
    title: relation.title,
    expression: relation.expression,
    form: relation.form,
    stated: printed(result.quantity),
    computed: `${shown(result.quantity, relation.value * sign, 2)}${unit}`,
    verdict: relation.verdict,
    operands: [result, ...relation.operands].map((each) => {
      const { low, high } = each.sign === 1 ? intervalOf(each.quantity) : signedInterval(each)
      return {
        name: each.name,
        text: printed(each.quantity),
        file: each.quantity.line.passage.file.path,
        place: placeOf(each.quantity),
        low: inUnit(low, each.quantity),
        high: inUnit(high, each.quantity),
        unit: each.quantity.scaleWord + each.quantity.dimension,
      }
    }),
  }
}

/** 62349.5 of 6234950000000, without the dust of binary fractions. */
function inUnit(value: number, { scale }: Quantity): number {
  return Number((value / scale).toPrecision(12))
}

/** The numbers of one line of a file and their relations: `zsia stats --explain FILE:LINE`. */
export function explain(
  examination: Examination,
  file: string,
  line: number,
): readonly CoveredNumber[] {
  return coverage(examination).filter(
    (each) => each.file === file && each.place.start.line <= line && each.place.end.line >= line,
  )
}
