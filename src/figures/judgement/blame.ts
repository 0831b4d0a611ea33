import { addTo } from '../../model/groups.ts'
import { passageRange, type Span } from '../lexer/line.ts'
import { isPercent, isPoints, printed, type Quantity } from '../lexer/quantity.ts'
import type { Problem } from '../problems/problem.ts'
import { isTight, type Operand, type Relation, shown, signedValue } from '../relations/relation.ts'
import { type Repair, repair } from '../relations/repair.ts'

/** Relations by their numbers. */
function byQuantity(relations: readonly Relation[]): ReadonlyMap<Quantity, readonly Relation[]> {
  const map = new Map<Quantity, Relation[]>()
  for (const relation of relations) {
    for (const each of new Set(numbersOf(relation))) addTo(map, each, relation)
  }
  return map
}

function numbersOf(relation: Relation): readonly Quantity[] {
  return [relation.result, ...relation.operands].map((each) => each.quantity)
}

/** What all relations of a number say of it, whichever of them are told already. */
interface Testimony {
  readonly relations: readonly Relation[]
  readonly repair: Repair | undefined
  /** Holding relations that speak for the number, and those that hardly do. */
  readonly holding: number
  readonly loose: number
}

interface Suspect {
  readonly quantity: Quantity
  readonly failing: readonly Relation[]
  readonly repair: Repair | undefined
  readonly score: number
  /** Others whose digits swapped would explain as much. */
  readonly rivals: readonly Suspected[]
}

type Suspected = Pick<Suspect, 'quantity' | 'failing' | 'repair' | 'score'>

/**
 * One problem for each culprit: the number that stands in most failing relations and in the fewest
 * that hold, so that one slip is told once. Only numbers that are ours: an earlier text is read, never blamed. A number that words
 * contradict as well (`isDoubted`) is the likelier one. What it explains is taken away, then the next is sought.
 */
export function blame(
  relations: readonly Relation[],
  isOurs: (quantity: Quantity) => boolean,
  isDoubted: (quantity: Quantity) => boolean,
): readonly Problem[] {
  const testimonyOf = testimonies(byQuantity(relations))
  const open = new Set(relations.filter((relation) => relation.verdict === 'fail'))
  const problems: Problem[] = []
  while (open.size > 0) {
    const suspect = worst(open, testimonyOf, isOurs, isDoubted)
    if (!suspect) break
    problems.push(problemOf(suspect))
    for (const relation of suspect.failing) open.delete(relation)
  }
  return problems
}

/** Each testimony is heard once: a whole with many wrong shares is asked about for each of them. */
function testimonies(
  index: ReadonlyMap<Quantity, readonly Relation[]>,
): (quantity: Quantity) => Testimony {
  const known = new Map<Quantity, Testimony>()
  return (quantity) => {
    const testimony = known.get(quantity) ?? testimonyOf(quantity, index.get(quantity) ?? [])
    known.set(quantity, testimony)
    return testimony
  }
}

function testimonyOf(quantity: Quantity, relations: readonly Relation[]): Testimony {
  const held = relations.filter((relation) => relation.gap === 0)
  const vouching = held.filter((relation) => vouches(relation, quantity)).length
  const mended = repair(quantity, relations)
  // Where another number fits every relation as well, those that hold do not speak for this one.
  const holding = mended ? 0 : vouching
  return { relations, repair: mended, holding, loose: held.length - vouching }
}

function worst(
  open: ReadonlySet<Relation>,
  testimonyOf: (quantity: Quantity) => Testimony,
  isOurs: (quantity: Quantity) => boolean,
  isDoubted: (quantity: Quantity) => boolean,
): Suspect | undefined {
  const [first] = open
  if (!first) return undefined
  // Only relations that share a number with the first one can be explained together with it.
  const near = new Set(numbersOf(first).filter(isOurs))
  const suspected: Suspected[] = []
  let best: Suspected | undefined
  for (const quantity of near) {
    const { relations, repair: mended, holding, loose } = testimonyOf(quantity)
    const failing = relations.filter((relation) => open.has(relation))
    const score =
      failing.length * 4 -
      holding * 3 -
      Math.min(loose, 4) * 0.5 +
      (mended ? 2 : 0) +
      likelihood(quantity, mended, failing) +
      (isDoubted(quantity) ? 4 : 0) +
      (first.result.quantity === quantity ? 1.5 : 0)
    const each = { quantity, failing, repair: mended, score }
    suspected.push(each)
    if (!best || score > best.score) best = each
  }
  return best && { ...best, rivals: suspected.filter((each) => best && isRival(each, best)) }
}

/** 83402＋13488 for 97790: either of the two may have its digits swapped. */
function isRival(each: Suspected, best: Suspected): boolean {
  if (each === best || each.failing.length < best.failing.length) return false
  return [each, best].every(({ repair: mended }) => mended?.hint === '数位颠倒')
}

/** How much a slip that mends everything speaks against a number: short numbers are mended by chance, but not a sum of many digits. */
function likelihood(
  quantity: Quantity,
  mended: Repair | undefined,
  failing: readonly Relation[],
): number {
  if (!mended?.hint) return 0
  const sums = failing.filter(({ rule }) => /^fig\/(?:sum-enum|partition-sum)$/.test(rule))
  const longest = Math.max(
    ...[quantity, ...sums.flatMap(numbersOf)].map((each) => each.digits.length),
  )
  return mended.hint === '数位颠倒' ? Math.min(3, longest - 1) : 3
}

/** Whether a relation that holds speaks for a number: an amount hardly moves a weighted growth. */
function vouches(relation: Relation, quantity: Quantity): boolean {
  if (!isTight(relation)) return false
  return relation.rule !== 'fig/weighted-growth' || isPercent(quantity)
}

const weight: Readonly<Record<string, number>> = {
  'fig/sum-enum': 9,
  'fig/partition-sum': 8,
  'fig/share': 7,
  'fig/contribution': 6.5,
  'fig/pp-diff': 6,
  'fig/share-closure': 5,
  'fig/weighted-growth': 4,
  'fig/growth-range': 1,
}

/** What is only about right says less than any other. */
function weightOf({ rule, allowance }: Relation): number {
  return allowance === undefined ? (weight[rule] ?? 0) : -1
}

function problemOf(suspect: Suspect): Problem {
  const { quantity, failing } = suspect
  const main = failing.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a))
  // Of shares that do not close, any may be the wrong one.
  const anyOf = main.rule === 'fig/share-closure' && !suspect.repair?.hint
  const mended = anyOf ? undefined : suspect.repair
  const direction = mended?.hint === '方向'
  const unit = mended?.hint === '单位'
  const claim = [main.result, ...main.operands].find((each) => each.quantity === quantity)
  const row = direction ? claim?.row : undefined
  const span = anyOf ? listOf(main) : (row ?? claim?.span ?? quantity)
  const sure = failing.some((each) => each.sure)
  const small = main.rule === 'fig/weighted-growth' && main.gap < 0.5 && failing.length === 1
  return {
    rule:
      direction && main.rule === 'fig/pp-diff'
        ? 'fig/pp-direction'
        : unit
          ? 'fig/unit-slip'
          : main.rule,
    severity: sure && !small ? 'error' : 'warning',
    span,
    reason: reasonOf(main, suspect, mended, direction),
    ...(mended && !direction && !mended.about ? { expected: [mended.text] } : {}),
    related: relatedOf(quantity, failing) ?? [],
  }
}

/** From the first to the last number of a relation, where they stand in one line. */
function listOf(relation: Relation): Span {
  const spans = [relation.result, ...relation.operands].map((each) => each.quantity)
  const { line } = relation.result.quantity
  const near = spans.filter((each) => each.line === line)
  return {
    line,
    start: Math.min(...near.map((each) => each.start)),
    end: Math.max(...near.map((each) => each.end)),
  }
}

/** 合计数44632亿元与算得的44623亿元不符：14792＋…＝44623，差9（疑数位颠倒，应为44623亿元）。 */
function reasonOf(
  main: Relation,
  { quantity: culprit, rivals }: Suspect,
  mended: Repair | undefined,
  direction: boolean,
): string {
  const stated = claimText(main.result)
  const unit = main.result.quantity.scaleWord + main.result.quantity.dimension
  const computed = `${computedText(main, 2)}${unit}`
  const apart = shown(main.result.quantity, Math.abs(main.value - signedValue(main.result)), 2)
  const relation =
    main.rule === 'fig/share-closure'
      ? `各部分占比之和为${(100 + signedValue(main.result) - main.value).toFixed(main.result.quantity.decimals)}%，应为100%`
      : main.form === 'equal'
        ? `${main.title}写作${stated}，按${main.expression}算得${computed}，差${apart}${unit}`
        : main.form === 'atMost'
          ? `${main.title}${stated}，不应大于${main.expression}${bound(main)}`
          : `${main.title}${stated}，不应小于${main.expression}${bound(main)}`
  const advice = direction
    ? '方向写反，请核对“增长、下降”或“高于、低于”'
    : mended
      ? `疑${mended.hint === '' ? '有误' : mended.hint === '数位颠倒' ? '数位颠倒' : `${mended.hint}有误`}，${printed(culprit)}似应${mended.about ? '约' : ''}为${mended.text}${rivals.map(orElse).join('')}`
      : culprit === main.result.quantity
        ? '请核对原始数据'
        : `请先核对${printed(culprit)}`
  return `${relation}；${advice}。`
}

function orElse({ quantity, repair: mended }: Suspected): string {
  return mended ? `，或${printed(quantity)}应为${mended.text}` : ''
}

/** In the direction of its claim: －0.6 stated, －0.9 computed. */
function computedText({ result, value }: Relation, extra: number): string {
  const rate = isPercent(result.quantity) || isPoints(result.quantity)
  const text = shown(result.quantity, rate ? Math.abs(value) : value * result.sign, extra)
  return rate && value < 0 ? `－${text}` : text
}

function bound(relation: Relation): string {
  const unit = relation.result.quantity.scaleWord + relation.result.quantity.dimension
  return relation.operands.length > 1 ? `＝${computedText(relation, 0)}${unit}` : ''
}

function claimText(each: Operand): string {
  const text = printed(each.quantity)
  return each.sign < 0 && (isPercent(each.quantity) || isPoints(each.quantity)) ? `－${text}` : text
}

function relatedOf(culprit: Quantity, failing: readonly Relation[]): Problem['related'] {
  const seen = new Set<string>([key(culprit)])
  const related: { span: Operand['span']; reason: string }[] = []
  for (const relation of failing) {
    for (const each of [relation.result, ...relation.operands]) {
      const id = key(each.quantity)
      if (seen.has(id)) continue
      seen.add(id)
      related.push({
        span: each.span,
        reason: `${each.name || '算式中的数'}：${claimText(each)}（${relation.title}）`,
      })
    }
  }
  return related
}

function key(quantity: Quantity): string {
  const range = passageRange(quantity)
  return `${quantity.line.passage.file.path}|${quantity.line.passage.offsets[range.start]}`
}
