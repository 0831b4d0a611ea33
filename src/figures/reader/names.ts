import type { Clause } from '../lexer/clauses.ts'
import type { Span } from '../lexer/line.ts'

/** A list of names in prose, and how many it may be read as: 和 joins two names or belongs to one. */
export interface NameList {
  readonly names: readonly string[]
  readonly least: number
  /** Infinite for a list that 等 leaves open. */
  readonly most: number
  readonly span: Span
}

const joint = /、|和|与|及|以及/
/** What stands before the first name: words that open a list, the number of a heading, a verb. */
const before = new RegExp(
  [
    '^.*(?:——|[名位]的|的省份中|包括|其中|分别为|[:：])',
    '^(?:[一二三四五六七八九十]+|\\d+)[、.](?![一二三四五六七八九十]、)',
    '^.*?(?:实现|完成|取得)(?=[^、]{1,16}、)',
    // 居前5名的广东、北京…, read behind the number
    '^的',
  ].join('|'),
)
const after =
  /(?:的)?(?:分别|同比|环比|依次|共|合计|总计|累计|居(?!民)|占|增速|实现|完成|达|为|是|软件|业务|收入|的).*$/

/** Reads the names at the end of `text`, which begins at `start` of the clause's line. */
export function readNames(clause: Clause, start: number, text: string): NameList | undefined {
  if (!joint.test(text)) return undefined
  const cut = before.exec(text)?.[0].length ?? 0
  const body = text.slice(cut)
  const list = body.replace(/(?:等|等等)$/, '')
  if (!joint.test(list) || /等/.test(body.slice(0, -1))) return undefined
  const commas = list.split('、').length - 1
  const words = (list.match(/和|与|及|以及/g) ?? []).length
  const lastJoint = /(?:和|与|及|以及)[^、和与及]*$/.test(list) ? 1 : 0
  const names = list.split(/、|和|与|以及|及/).map((name) => name.trim())
  if (names.some((name) => name === '')) return undefined
  const last = names.at(-1)?.replace(after, '') ?? ''
  const ends = [names.at(-1) ?? '', last, last.replace(/地区$/, '')]
  const alike = ends.some((end) => isHomogeneous([...names.slice(0, -1), end]))
  const open = list !== body
  const least = alike
    ? names.length
    : joinsGroups(list)
      ? words + 1
      : commas + 1 + (commas > 0 || words > 1 ? 0 : lastJoint)
  return {
    names: alike || commas + 1 + lastJoint === names.length ? names : list.split('、'),
    least,
    most: open ? Number.POSITIVE_INFINITY : alike ? names.length : commas + 1 + words,
    span: { line: clause.line, start: start + cut, end: start + cut + list.length },
  }
}

/** 示范点和动物园、水族馆、植物园: 和 before the last comma joins groups; 农、林、牧、渔业和制造业: so does one after single characters. */
function joinsGroups(list: string): boolean {
  return (
    /[和与及][^、]*、[^和与及]*$/.test(list) || /(?:^|、)[\u4e00-\u9fff]、.*[和与及]/.test(list)
  )
}

/** A list that began before these words: how many it names is unknown. */
export function openList(list: NameList): NameList {
  return { ...list, names: [], least: 1, most: Number.POSITIVE_INFINITY }
}

/** 东部地区、中部地区和东北地区: names of one form, between which 和 can only join. */
function isHomogeneous(names: readonly string[]): boolean {
  const end = names[0]?.slice(-2) ?? ''
  if (end.length === 2 && names.every((name) => name.length > 2 && name.endsWith(end))) return true
  return names.every((name) => name.length === names[0]?.length && /^.{2,3}$/.test(name))
}

/** The list at the end of words such as 北京、广东、上海软件收入: the indicator is not part of the last name. */
export function bareNames(list: NameList): readonly string[] {
  if (list.names.length === 0) return []
  const last = list.names.at(-1) ?? ''
  const longest = Math.max(...list.names.slice(0, -1).map((name) => name.length))
  const bare = last.replace(after, '')
  return [...list.names.slice(0, -1), bare || last.slice(0, longest)]
}

/** What follows the last name: 软件收入. */
export function indicatorOf(list: NameList): string {
  const last = list.names.at(-1) ?? ''
  const bare = bareNames(list).at(-1) ?? ''
  return last.slice(bare.length)
}
