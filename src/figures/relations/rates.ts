import type { FigureDeclarations } from '../../model/figures.ts'
import type { Book } from '../facts/book.ts'
import type { Level, Ratio } from '../facts/fact.ts'
import { samePeriod } from '../lexer/period.ts'
import { isExact, isPercent, isPoints, printed } from '../lexer/quantity.ts'
import { type Draft, judge, type Operand, operand } from './relation.ts'
import { repair } from './repair.ts'
import { closure } from './shares.ts'
import { sum } from './sums.ts'

/** Figures made of others: declared ratios and differences, structures (a:b:c), changes of rates. */
export function* rates(book: Book): Iterable<Draft> {
  yield* ratios(book)
  yield* wages(book)
  yield* differences(book)
  yield* structures(book)
  yield* rateChanges(book)
  yield* reached(book)
}

const reach = /^(?:覆盖率|落实率|达标率|完成率|参与率|开工率|通过率|合格率|覆盖面|达标面|增长面)$/

/**
 * 县共有83个。…已落实的有56个，覆盖率为67.5%: of the counts before it. Which of them is the whole the words do
 * not say, so what fits none is told only where two digits swapped make it fit.
 */
function* reached(book: Book): Iterable<Draft> {
  for (const rate of book.facts.levels) {
    if (!reach.test(rate.subject) || !isPercent(rate.quantity) || rate.quantity.hedge) continue
    const counts = book
      .levelsOfParagraph(rate.paragraph)
      .filter(({ quantity }) => isExact(quantity) && quantity.line === rate.quantity.line)
      .filter(({ quantity }) => quantity.end <= rate.quantity.start)
    const part = counts.at(-1)
    if (part?.sentence !== rate.sentence) continue
    const drafts = counts
      .filter(
        ({ quantity }) =>
          quantity.dimension === part.quantity.dimension && quantity.value > part.quantity.value,
      )
      .map((whole) => quotient(rate, part, whole))
    const told = drafts.find((draft) => judge(draft)?.gap === 0) ?? drafts.find(isSwapped)
    if (told) yield told
  }
}

/** Whether the rate would fit with two of its three digits swapped. */
function isSwapped(draft: Draft): boolean {
  const relation = judge(draft)
  const { quantity } = draft.result
  return (
    relation !== undefined &&
    quantity.digits.replace('.', '').length > 2 &&
    repair(quantity, [relation])?.hint === '数位颠倒'
  )
}

function quotient(rate: Level, part: Level, whole: Level): Draft {
  return {
    rule: 'fig/share',
    form: 'equal',
    title: rate.subject,
    result: operand(rate.quantity, rate.subject),
    operands: [operand(part.quantity, part.subject), operand(whole.quantity, whole.subject)],
    compute: ([a = 0, b = 1]) => (a / b) * 100,
    expression: `${printed(part.quantity)}÷${printed(whole.quantity)}`,
    sure: false,
  }
}

/** 软件业务收入利润率 says itself of what it is a rate. */
function profitRates(book: Book): FigureDeclarations['ratios'] {
  const declared = new Set(book.declarations.ratios.map(({ name }) => name))
  return [...book.subjects]
    .filter((subject) => /收入利润率$/.test(subject) && !declared.has(subject))
    .map((name) => ({ name, part: '利润总额', whole: name.slice(0, -3) }))
}

function* ratios(book: Book): Iterable<Draft> {
  for (const definition of [...book.declarations.ratios, ...profitRates(book)]) {
    for (const rate of book.levels(book.names.canonical(definition.name))) {
      if (!isPercent(rate.quantity)) continue
      const part = amount(book, definition.part, rate)
      const whole = amount(book, definition.whole, rate)
      if (!part || !whole || part.quantity.dimension !== whole.quantity.dimension) continue
      // 户籍人口112635人，其中城镇人口54715人: of other people than 常住人口.
      if (part.whole && part.whole.subject !== whole.subject) continue
      yield { ...quotient(rate, part, whole), title: definition.name }
    }
  }
}

/** 用工人数50.5万人；工资总额1609.9亿元；人均工资31.9万元, all in one sentence. */
function* wages(book: Book): Iterable<Draft> {
  for (const mean of book.facts.levels) {
    if (!/^人均.{0,4}工资$/.test(mean.subject) || mean.quantity.hedge) continue
    const told = book.levelsOfParagraph(mean.paragraph)
    const beside = told.filter(({ sentence }) => sentence === mean.sentence)
    const people = beside.find(({ quantity }) => quantity.dimension === '人')
    const total = beside.find(({ subject }) => subject.endsWith('工资总额'))
    if (!people || !total || total.quantity.dimension !== mean.quantity.dimension) continue
    yield {
      rule: 'fig/share',
      form: 'equal',
      title: mean.subject,
      result: operand(mean.quantity, mean.subject),
      operands: [total, people].map((each) => operand(each.quantity, each.subject)),
      compute: ([a = 0, b = 1]) => a / b,
      expression: `${printed(total.quantity)}÷${printed(people.quantity)}`,
      sure: false,
    }
  }
}

/** The amount of a name told nearest before, in the same paragraph or the next; else the only one of its period. */
function amount(book: Book, name: string, beside: Level): Level | undefined {
  const told = book
    .levels(book.names.canonical(name))
    .filter(
      (level) =>
        !isPercent(level.quantity) &&
        !level.quantity.hedge &&
        samePeriod(level.period, beside.period),
    )
  const near = told.findLast((level) => Math.abs(level.paragraph - beside.paragraph) <= 1)
  const [only, ...others] = told
  if (near || !only || others.length > 0) return near
  // 营业收入, 营业成本, 利润总额 and their rate, a line each.
  const dated = only.period !== undefined && beside.period !== undefined
  return dated || Math.abs(only.paragraph - beside.paragraph) <= 3 ? only : undefined
}

function* differences(book: Book): Iterable<Draft> {
  for (const definition of book.declarations.differences) {
    for (const level of book.levels(book.names.canonical(definition.name))) {
      const more = book.pick(book.names.canonical(definition.minuend), level)
      const less = book.pick(book.names.canonical(definition.subtrahend), level)
      if (!more || !less) continue
      yield {
        rule: 'fig/net-change',
        form: 'equal',
        title: definition.name,
        result: operand(level.quantity, definition.name),
        operands: [operand(more.quantity, more.subject), operand(less.quantity, less.subject)],
        compute: ([a = 0, b = 0]) => a - b,
        expression: `${printed(more.quantity)}－${printed(less.quantity)}`,
        sure: true,
      }
    }
  }
}

/** 三次产业比为3.9:59.5:36.6: the parts of a hundred, and each the share of its branch. */
function* structures(book: Book): Iterable<Draft> {
  for (const ratio of book.facts.ratios) {
    const total = sum(ratio.quantities.map((each) => each.value))
    const industries = /[三一二]次?产业/.test(ratio.subject)
    const room = industries ? 50 : 5
    if (Math.abs(total - 100) > room || ratio.quantities.some((each) => each.hedge)) continue
    const decimals = ratio.quantities.some((each) => each.decimals > 0)
    if (!decimals && total !== 100) continue
    const names = ratio.quantities.map((_, index) => `第${index + 1}项`)
    yield { ...closure(ratio.quantities, names), sure: industries }
    if (industries) yield* balanced(book, ratio)
  }
}

const moves = /提高|提升|上升|增加|扩大|回落|下降|降低|减少|缩小/g
const rises = /[提上增扩]/

/** 第一产业比重上升3.82个百分点，第二、三产业比重分别回落2.16和1.66个百分点: what some gain the others lose. */
function* balanced(book: Book, { span, sentence }: Ratio): Iterable<Draft> {
  const { line, end } = span
  const changes = book.facts.quantities.filter(
    (each) => each.line === line && each.start > end && isPoints(each),
  )
  const stop = line.text.indexOf('。', end)
  const told = changes.filter((each) => stop < 0 || each.start < stop)
  const operands = told.map((each) => {
    const verb = [...line.text.slice(end, each.start).matchAll(moves)].at(-1)?.[0]
    return verb && operand(each, '比重的变动', each, rises.test(verb) ? 1 : -1)
  })
  const [first, ...others] = operands
  if (sentence < 0 || operands.length !== 3 || !first || !others.every((each) => !!each)) return
  const rest = others as readonly Operand[]
  yield {
    rule: 'fig/pp-diff',
    form: 'equal',
    title: '三次产业比重的变动之和为零；第一个变动',
    result: first,
    operands: rest,
    compute: (values) => -sum(values),
    expression: `0－（${rest.map((each) => `${each.sign < 0 ? '－' : ''}${each.quantity.digits}`).join('＋')}）`,
    sure: false,
  }
}

/** 从43.88%提高到58.62%，提高14.74个百分点. */
function* rateChanges(book: Book): Iterable<Draft> {
  for (const level of book.facts.levels) {
    if (!level.previous || !isPercent(level.quantity)) continue
    const change = book.facts.differences.find(
      (each) =>
        each.kind === 'change' &&
        each.sentence === level.sentence &&
        each.reference === '' &&
        each.quantity.line === level.quantity.line &&
        each.quantity.start > level.quantity.end &&
        each.quantity.start - level.quantity.end < 12,
    )
    if (!change) continue
    yield {
      rule: 'fig/pp-diff',
      form: 'equal',
      title: `${level.subject}的变动`,
      result: operand(change.quantity, '变动', change.span, change.sign),
      operands: [operand(level.quantity, level.subject), operand(level.previous, '原值')],
      compute: ([now = 0, then = 0]) => now - then,
      expression: `${printed(level.quantity)}－${printed(level.previous)}`,
      sure: true,
    }
  }
}
