import type { Level, Share } from '../facts/fact.ts'
import { claimSpan, type Run } from '../lexer/clauses.ts'
import type { Span } from '../lexer/line.ts'
import type { Quantity } from '../lexer/quantity.ts'
import { classify } from './grammar.ts'
import type { ShareRole } from './role.ts'
import { positionOf, type State, subjectOf } from './state.ts'

/** 占全行业收入的比重为22.4%. */
export function readShare(state: State, quantity: Quantity, role: ShareRole, span: Span): void {
  const named = subjectOf(state, role.words)
  const all = /合计$|^(?:以上|上述)?[两二三四]项/.test(role.words) ? listedNow(state) : undefined
  // 10万亿千瓦时的用电量中，第二产业是主力，占64%: another subject stands between.
  const another = /[是为]/.test(state.pending)
  const level = named !== '' ? levelNamed(state, named) : another ? undefined : state.level
  // 对东盟…，占进出口总值的15.3%；对欧盟…，占13.7%: of the same whole, unless parts of a part are told.
  const goesOn = named !== '' || state.wholes.length === 0
  const before = goesOn ? (state.share ?? likeBefore(state, level)) : undefined
  const base = role.base !== '' ? role.base : (before?.base ?? '')
  const share: Share = {
    kind: 'share',
    subject: level?.subject || named,
    level,
    ...(all ? { all } : {}),
    base,
    quantity,
    span,
    ...positionOf(state),
  }
  state.facts.shares.push(share)
  state.share = share
}

/** 与东盟贸易总值…，占外贸总值的15.2%。与欧盟贸易总值…，占13.6%: of the whole of the sentence before, told of the like. */
function likeBefore(state: State, level: Level | undefined): Share | undefined {
  const last = state.facts.shares.at(-1)
  if (!level || !last?.level || last.paragraph !== state.paragraph) return undefined
  if (state.sentence - last.sentence > 1 || last.level.whole || level.whole) return undefined
  const end = level.subject.slice(-4)
  return end.length === 4 && end !== level.subject && last.level.subject.endsWith(end)
    ? last
    : undefined
}

/** 固定语音和移动语音业务收入a和b，两项合计占7.7%: the amounts that the sentence has listed. */
function listedNow({ enumeration, sentence }: State): readonly Level[] | undefined {
  const told = enumeration?.of === 'level' && enumeration.sentence === sentence
  return told && enumeration.levels.length > 1 ? enumeration.levels : undefined
}

/** 在电信业务收入中占比由上年的15.2%提升至15.6%: returns whether the number was one of the two. */
export function readShareChange(state: State, run: Run): boolean {
  const [quantity, ...others] = run.quantities
  if (quantity.dimension !== '%' || others.length > 0) return false
  const then = /^(.*(?:占比|比重))[由从](?:§|上年|去年)?(?:末|底)?(?:同期)?的?$/.exec(run.lead)
  if (then) {
    const role = classify(then[1] as string, quantity.dimension)
    if (role.role !== 'share') return false
    state.shareBefore = { quantity, base: role.base }
    return true
  }
  const now = /^(提升|提高|上升|增加|升|下降|降低|回落|减少|降)[至到]$/.exec(run.lead)
  const { shareBefore: before, level } = state
  if (!now || !before || before.quantity.line !== quantity.line) return false
  state.facts.shares.push({
    kind: 'share',
    subject: level?.subject ?? '',
    level,
    base: before.base,
    before: { quantity: before.quantity, rises: /^[提上增升]/.test(now[0]) },
    quantity,
    span: claimSpan(run, quantity, now[1] as string),
    ...positionOf(state),
  })
  return true
}

/** 京津冀地区营业收入1484亿元，营收占全国6.4%: the amount at hand may be named by its indicator alone. */
function levelNamed(state: State, subject: string): Level | undefined {
  const { level } = state
  if (level?.sentence === state.sentence && subject.length > 2 && level.subject.endsWith(subject))
    return level
  return state.facts.levels.findLast(
    (level) => level.subject === subject && level.paragraph === state.paragraph,
  )
}

/** 占全国（扣除跨地区企业）收入的: of a whole that the text does not tell. */
export function isReduced(run: Run): boolean {
  return run.clause.asides.some(
    ({ anchor, line }) =>
      anchor > run.leadStart &&
      anchor <= run.quantities[0].start &&
      /扣除|剔除|不含|不包括|除外/.test(line.text),
  )
}
