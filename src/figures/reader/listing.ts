import { type Clause, type Run, wordsBetween } from '../lexer/clauses.ts'
import type { Span } from '../lexer/line.ts'
import type { Quantity } from '../lexer/quantity.ts'
import { isCounted } from '../lexer/units.ts'
import { readMember } from './members.ts'
import { type NameList, readNames } from './names.ts'
import type { State } from './state.ts'

/** The names that a clause without numbers lists. */
export function readList(clause: Clause): NameList | undefined {
  return readNames(clause, clause.start, clause.text)
}

/** 分设3个层级，即甲、乙、丙; 超过千亿元的省有8个，分别为…: the number right before counts what is listed. */
export function readNamely(state: State, clause: Clause): void {
  const opening = /^(?:即|分别[为是]|依次[为是])/.exec(clause.text)?.[0]
  if (opening === undefined || goesOn(clause)) return
  const count = opening === '即' ? countBefore(state, clause) : amountBefore(state, clause)
  if (!count) return
  const start = opening.length
  const list = readNames(clause, clause.start + start, clause.text.slice(start))
  if (list) addCount(state, count, 'listed', list.least, list.most, list.span)
}

/** 3个层级，: what the clause before counts. */
function countBefore({ count }: State, clause: Clause): Quantity | undefined {
  if (count?.line !== clause.line) return undefined
  const between = clause.line.text.slice(count.end, clause.start)
  return /^[\u4e00-\u9fff]{1,8},$/.test(between) ? count : undefined
}

/** 省有8个，: a count that ends the clause before. */
function amountBefore({ facts }: State, clause: Clause): Quantity | undefined {
  const last = facts.quantities.at(-1)
  if (last?.line !== clause.line || last.end + 1 !== clause.start) return undefined
  const counts = /^(?:个|家|省|市|项|类|种|名|位)$/.test(last.dimension) && last.scale === 1
  return counts && /[有共为达是]$/.test(clause.line.text.slice(0, last.start)) ? last : undefined
}

/** A list before a comma may go on behind it, but not where its names are then spoken of. */
function goesOn({ closing, line, end }: Clause): boolean {
  return (
    closing === ',' &&
    !/^(?:其中|合计|总计|共|均|都|占|较|比|同比|分别)/.test(line.text.slice(end + 1, end + 4))
  )
}

/** Whether a number counts the noun after it (5省合计, 居前5名的, 4个地区) and is no figure of its own. */
function countsNoun(run: Run): boolean {
  const [quantity] = run.quantities
  if (run.quantities.length > 1 || quantity.decimals > 0 || quantity.scale !== 1) return false
  if (isTop(run)) return true
  if (!quantity.han && !isCounted(quantity.dimension)) return false
  return (
    /^[\u4e00-\u9fff]/.test(run.tail) &&
    !/^(?:同比|环比|相比|比|较|占|以上|以下|左右|[和与及]|增|减|提高|提升|上升|扩大|下降|降|升|发展到)/.test(
      run.tail,
    )
  )
}

/** 居前5名; 提前6年 and 前5天 are none. */
function isTop({ lead, quantities: [{ dimension }] }: Run): boolean {
  return /(?<![提目以之年月日])前$/.test(lead) && !/^(?:[天日年周]|小时|分钟)/.test(dimension)
}

/** Reads a count; false when the number is a figure. */
export function readCount(state: State, run: Run): boolean {
  if (!countsNoun(run)) return false
  const [quantity] = run.quantities
  if (isTop(run)) {
    if (isNamed(state, run)) return true
    state.top = quantity
    nameBefore(state, run)
    nameAfter(state, run)
    return true
  }
  readMember(state, run)
  // 一 is mostly an article: 一个方面.
  if (quantity.value < 2) return true
  const listed = listBefore(run)
  if (listed) {
    // 和 may join or belong to a name: the values tell.
    if (listed.least < listed.most) state.count = quantity
    addCount(state, quantity, 'listed', listed.least, listed.most, listed.span)
    return true
  }
  const enumeration = state.enumeration
  const last = enumeration?.arity
  const ofNames = !/项|种|类|者/.test(quantity.dimension) && !/(?:上述|以上|前述)$/.test(run.lead)
  if (ofNames && /合计|总计|共计|共/.test(run.tail) && enumeration?.namesSpan && last) {
    const names = enumeration.quantities.length
    addCount(
      state,
      quantity,
      'listed',
      Math.max(last.least, 2),
      Math.max(last.most, names),
      enumeration.namesSpan,
    )
    return true
  }
  state.count = quantity
  return true
}

/** 甲、乙、丙分别以23.5%、21.2%和19.1%排在前三位; 前十大股东名单中，…: those that follow are some of them. */
function isNamed({ enumeration, sentence }: State, run: Run): boolean {
  const { clause, tail, quantities } = run
  const { span } = enumeration ?? {}
  const before = enumeration?.sentence === sentence && span && span.start >= clause.start
  return before === true || (quantities[0].dimension === '大' && /[中里]$/.test(tail))
}

/** 北京、广东、江苏软件业务收入居全国前3. */
function nameBefore(state: State, run: Run): void {
  const text = run.clause.line.text.slice(run.leadStart, run.quantities[0].start)
  const [names = '', ...place] = text.split(/居|列|排|位于|进入/)
  const list = place.length > 0 ? readNames(run.clause, run.leadStart, names) : undefined
  if (!list || !state.top) return
  // 数量和市值稳居前四位: two that are among the first, not all of them.
  if (list.most > 2 || state.top.value <= list.most)
    addCount(state, state.top, 'listed', list.least, list.most, list.span)
  state.top = undefined
  state.list = list
}

/** 居前三位的是北京、广东、江苏。 A list that goes on after a comma cannot be counted. */
function nameAfter(state: State, run: Run): void {
  const copula = /^[^\d是为]{0,12}(?:依次|分别)?[是为]/.exec(run.tail)?.[0]
  if (!state.top || copula === undefined) return
  // 前三位的是批发和零售业6213个，…: each name with its own figure.
  if (run.clause.end > run.quantities[0].end + run.tail.length) {
    countItems(state, state.top, run.quantities[0].end + copula.length)
    state.top = undefined
    return
  }
  if (goesOn(run.clause)) return
  const start = run.quantities[0].end + copula.length
  const list = readNames(run.clause, start, run.tail.slice(copula.length))
  if (!list) return
  addCount(state, state.top, 'listed', list.least, list.most, list.span)
  state.top = undefined
  state.list = list
}

/** 批发和零售业6213个，占35.8%；制造业1515个，占8.7%。 As many as begin with a name and its number. */
function countItems(state: State, top: Quantity, start: number): void {
  const { line } = top
  const stop = line.text.indexOf('。', start)
  const end = stop < 0 ? line.text.length : stop
  const items = line.text.slice(start, end).split(';')
  if (items.length < 2 || !items.every((item) => /^[^\d,、等]{2,24}\d/.test(item))) return
  addCount(state, top, 'listed', items.length, items.length, { line, start, end })
}

/** 北京、广州、杭州3个城市: the list right before the number. */
function listBefore(run: Run): NameList | undefined {
  if (!/^(?:个|家|省|市|省市|地区|城市|项|类|大|种|名|位|所|件)/.test(run.quantities[0].dimension))
    return undefined
  // 市、区两级108个部门, 省、市、县三级5个部门: the names stand for levels, the number counts others.
  if (/[一二两三四五六七八九十][级类方端层侧地线]$/.test(run.lead)) return undefined
  const words = wordsBetween(run.clause, run.leadStart, run.quantities[0].start)
  const text = run.clause.line.text.slice(run.leadStart, run.quantities[0].start)
  if (text !== words || !text.includes('、')) return undefined
  // 甲、乙均被6家券商推荐: they did it, or had it done to them.
  if (/[为是在对将把从于均都已被“”‘’《》]|首批/.test(text)) return undefined
  // 车内3人死亡、检查站3名士兵受伤: what follows a number begins no list; 沿黄河流域九省 are in one name.
  if (run.leadStart > run.clause.start || /(?:流域|沿线|沿[海边江]|周边|片区)$/.test(text))
    return undefined
  if (!countsNames(run)) return undefined
  const list = readNames(run.clause, run.leadStart, text)
  // Longer items are clauses, not names.
  const longest = /[名位人]/.test(run.quantities[0].dimension) ? 3 : 12
  return list?.names.every((name) => name.length <= longest) ? list : undefined
}

const places = '省|市|县|区|州|地区|城市|国家|港口|机场'
const fields = '领域|行业|产业|门类|大类|板块|环节|子行业|学科|专业|品牌|产品|平台|方面'
const bodies = '单位|企业|公司|机构|高校'
/** What names themselves are: 3个城市, 5家企业, 四个领域; 5项指标 and 六大行动 are not what stands before. */
const sorts = new RegExp(`^(?:重点|主要|传统|细分|新兴|支柱)*(?:${places}|${fields}|${bodies})`)
const thingsWithNames = /^(?:家|省|市|省市|地区|城市|名|位|所)$/
/** 京津两市, 川渝两地: the short names of places say themselves how many they are. */
const shortNames =
  /[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕甘陇青宁新港澳台]{2}$/

function countsNames(run: Run): boolean {
  const [{ dimension }] = run.quantities
  if (shortNames.test(run.lead)) return false
  return thingsWithNames.test(dimension) || sorts.test(run.tail)
}

/** A hedged number (220余项) counts nothing exactly; one far above the names counts something else. */
export function addCount(
  state: State,
  quantity: Quantity,
  what: 'listed' | 'values',
  least: number,
  most: number,
  listed: Span,
): void {
  if (quantity.hedge !== undefined || (what === 'listed' && quantity.value > 2 * most + 2)) return
  state.facts.counts.push({
    kind: 'count',
    quantity,
    what,
    least,
    most,
    listed,
    paragraph: state.paragraph,
    sentence: state.sentence,
  })
}
