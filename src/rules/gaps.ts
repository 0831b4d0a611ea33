import type { Passage, Text } from '../model/source.ts'
import { closers, isDigit, isHan, openers, stops } from '../model/text/characters.ts'
import { blot, type Prose, proseOf, trait } from '../model/text/prose.ts'

/** One space or several between two characters of a passage. */
export interface Gap {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly kind: 'cjk' | 'mark' | 'ordinal' | 'number'
  /** A tab or a full-width space, which a person does not tell from a narrow one. */
  readonly odd: boolean
  /** A gap that some layouts want; only informs. */
  readonly doubtful: boolean
}

const cache = new WeakMap<Text, readonly Gap[]>()

/** The spaces of a text that running prose should not have; layout of labels, names and signatures left out. */
export function gapsOf(text: Text): readonly Gap[] {
  let gaps = cache.get(text)
  if (!gaps) {
    gaps = text.passages.flatMap((passage) => {
      const prose = proseOf(passage)
      return prose.traits & trait.space && prose.traits & trait.han ? inPassage(passage, prose) : []
    })
    cache.set(text, gaps)
  }
  return gaps
}

function inPassage(passage: Passage, prose: Prose): Gap[] {
  const { text } = prose
  const gaps: Gap[] = []
  const running = /[，。；]/.test(text)
  const lead = text.length - text.trimStart().length
  // Other kinds of space are told as characters that are not seen
  for (const match of text.matchAll(/[ \t\u3000]+/g)) {
    const start = match.index
    const end = start + match[0].length
    if (start < lead || end >= text.length) continue
    const kind = kindOf(text, start, end)
    if (!kind) continue
    const wide = match[0].length > 1 || match[0] === '\u3000'
    const wideMark =
      kind === 'mark' && match[0] === '\u3000' && '，、；'.includes(text.charAt(start - 1))
    if (layout(text, start, end, kind, running) || (wide && !running && !wideMark)) continue
    const amid = kind === 'cjk' && match[0] === '\u3000' && between(text, start, end)
    if ((match[0].includes('\u3000') && !wideMark && !amid) || match[0].length > 2) continue
    const doubtful =
      (wide && !wideMark && !between(text, start, end)) ||
      (!running && kind !== 'mark' && !inDate(text, start, end))
    gaps.push({ passage, start, end, kind, doubtful, odd: /[\t\u3000]/.test(match[0]) })
  }
  // A form whose blanks were filled in has several in one sentence: its layout, not slips
  const parts = gaps.filter(({ kind }) => kind === 'cjk').length
  const filled = parts >= 3 || (parts === 2 && !/[。；]/.test(text))
  // Paragraphs that a copy has joined, a headline among them
  const joined = /\S {4,}\S/.test(text)
  const left = gaps.map((gap) =>
    filled || (joined && gap.kind === 'cjk') ? { ...gap, doubtful: true } : gap,
  )
  return names(gaps, text) ? [] : left
}

function kindOf(text: string, start: number, end: number): Gap['kind'] | undefined {
  const left = text.charAt(start - 1)
  const right = text.charAt(end)
  if (left === blot || right === blot) return undefined
  const ordinal =
    /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)])$/
  if (start < 16 && ordinal.test(text.slice(0, start))) return 'ordinal'
  if (closers.includes(right) || stops.includes(right)) return 'mark'
  // 1200元 /人
  if (isHan(left.charCodeAt(0)) && right === '/' && isHan(text.charCodeAt(end + 1))) return 'mark'
  if (openers.includes(left) || '，、；'.includes(left)) return 'mark'
  const hanLeft = isHan(left.charCodeAt(0))
  const hanRight = isHan(right.charCodeAt(0))
  if ('。！？'.includes(left) && hanRight && end - start === 1) return 'mark'
  if (hanLeft && hanRight) return 'cjk'
  if ((hanLeft || left === '”' || left === '》') && openers.includes(right)) return 'cjk'
  if ((left === '”' || left === '》' || left === '）') && hanRight) return 'cjk'
  if (hanLeft && isDigit(right.charCodeAt(0))) return 'number'
  // 1. 86亿元
  if (
    left === '.' &&
    /\d\.$/.test(text.slice(0, start).slice(-2)) &&
    /^\d+(?:[亿万%％]|个百分点)/.test(text.slice(end, end + 12))
  )
    return 'number'
  // 11 .5%, 25 4.6亿元; three digits in the second part are a group of thousands
  if (isDigit(left.charCodeAt(0)) && splitFigure(text, start, end)) return 'number'
  const number = isDigit(left.charCodeAt(0)) || left === '%' || left === '〕'
  if (number && (hanRight || right === '%')) return 'number'
  return left === '〕' && isDigit(right.charCodeAt(0)) ? 'number' : undefined
}

/** The rest of a figure that a space has split, and its unit. */
const rest = /^(?:\.\d{1,3}|\d{1,2}\.\d{1,2})(?:[亿万%％‰]|个百分点|倍)/
/** A group of thousands set off by a space, which a paper may do throughout. */
const group = /^\d{3}(?:\.\d{1,2})?[亿万]/
const whole = /(?<![\d.])\d{5,}(?:\.\d{1,2})?[亿万]/

/** 11 .5%, 25 4.6亿元; 14 792亿元 beside 62350亿元 */
function splitFigure(text: string, start: number, end: number): boolean {
  const ahead = text.slice(end, end + 12)
  if (rest.test(ahead)) return true
  return (
    group.test(ahead) &&
    /(?<![\d.])\d{1,3}$/.test(text.slice(Math.max(0, start - 5), start)) &&
    whole.test(text.slice(Math.max(0, start - 300), end + 300))
  )
}

const date =
  /(?:[\d〇○零一二三四五六七八九十]月[\d一二三四五六七八九十]{1,3}(?:[—–－-]\d{1,2})?日|\d{4}年(?:\d{1,2}月)?|^\s*\d{1,2}月)$/
const dateAhead = /^(?:\d{4}年|\d{1,2}月\d{1,2}日)/
const person =
  /^[\u4e00-\u9fff]{1,3}(?:老师|先生|女士|同志|经理|主任|处长|科长|教授|会长|秘书长|工程师)(?:[，。；、）)]|\s|$)/

/** A custom of layouts and labels that has a space: what stands before it and what after. */
interface Custom {
  readonly before?: RegExp
  readonly after?: RegExp
}

const customs: readonly Custom[] = [
  // 第一条 …, 第二章 …
  { before: /(?:^|。|\s)第[一二三四五六七八九十百零\d]+[条章节款编期]$/ },
  // nameplate: 2024年 第6期 总第160期; captions: 图2 …, 表 1 …, 附件 1
  { before: /[期年]$/, after: /^(?:总|第\d)/ },
  { before: /(?:^|[（《见\s])(?:[图表]|附[件表图]?|专栏)\s?\d*(?:[-—.]\d+)?$/ },
  // labels: 电话：… 邮编：…, 沈某某 0571-…
  { after: /^[\u4e00-\u9fff]{2,5}[：:]/ },
  { after: /^(?:0\d{2,3}[-—－–]?\d{7}|1[3-9]\d{9}|400)/ },
  // dateline: 新华社北京9月9日电 …
  { before: /\d日[\u4e00-\u9fff]{0,8}(?:[电讯]|报道)$|(?:记者|通讯员)[\u4e00-\u9fff]{2,4}报道$/ },
  // a line of a life: 1998.3-1999.3 某某公司…
  { before: /^\s*(?:19|20)\d\d\.\d{1,2}[-—–－~～至](?:(?:19|20)\d\d\.\d{1,2}|今)$/ },
  // 本刊讯 6月13日，…; 5.1.2 省级人民政府…
  { before: /^\s*(?:[\u4e00-\u9fff]{1,6}讯|\d{1,2}(?:\.\d{1,2}){1,4})$/ },
  // document number or date set apart from the lines it was run into
  { before: /\d号$/ },
  { after: /^[\u4e00-\u9fff]{2,8}〔/ },
  // “2024 乘风破浪 共创未来”: a slogan of parts
  { before: /“[^“”，。]{0,24}$/, after: /^[^“”，。\s]{1,12} [^“”，。]{1,24}”/ },
]

const customsOfWords: readonly Custom[] = [
  // 本报记者 某某某 摄
  { before: /(?:记者|通讯员|摄影|作者|供稿|摄影报道|文\/图)$/ },
  { after: /^(?:摄影报道|摄影|摄|文\/图|供图)(?:[。）)]|$)/ },
  // 联系人：人事处 某老师
  { after: person },
  // …主任 某某）, （记者 某某）, （某某 摄）
  { after: /^[\u4e00-\u9fff·]{2,4}[）)]/ },
  // a name before a post: 某某某 某大学教授，…
  {
    before: /^[\s\u3000]*[\u4e00-\u9fff·]{1,3}(?![省市县区厅局])[\u4e00-\u9fff]$/,
    after: /^[\u4e00-\u9fff]/,
  },
]

/** Spaces that layouts and labels rightly have, also within a line that is otherwise prose. */
function layout(
  text: string,
  start: number,
  end: number,
  kind: Gap['kind'],
  running: boolean,
): boolean {
  if (kind === 'ordinal') return false
  // A window is enough; # in front of it keeps ^ from matching inside a line.
  const from = Math.max(0, start - 60)
  const before = `${from > 0 ? '#' : ''}${text.slice(from, start)}`
  const after = text.slice(end, end + 60)
  // 。 第九条 …: paragraphs that a copy has joined
  if (kind === 'mark')
    return /[。；]$/.test(before) && /^第[一二三四五六七八九十百零\d]{1,5}[条章节]/.test(after)
  const holds = (custom: Custom) =>
    custom.before?.test(before) !== false && custom.after?.test(after) !== false
  if (customs.some(holds)) return true
  const framed = /[（(][^（）()]{0,12}$/.test(before) && /^[^（）()]{0,12}[）)]/.test(after)
  if (kind === 'cjk') {
    return (
      framed ||
      customsOfWords.some(holds) ||
      halves(before, after) ||
      // 《… …》: two parts of a title
      (isHan(after.charCodeAt(0)) && before.lastIndexOf('《') > before.lastIndexOf('》')) ||
      // signature and dateline: 协会 2024年7月31日, 2022年4月14日 国家…令
      (date.test(before) && !(running && amidSentence(before)))
    )
  }
  // A date on a line of its own words; a product's number: Kunpeng 920 …
  return (
    !framed && ((!running && dateAhead.test(after)) || /[A-Za-z][ \u00a0]\d[\d.]*$/.test(before))
  )
}

/** What stands before the date at the end of `before` is a sentence under way, not a name or the head of a line. */
function amidSentence(before: string): boolean {
  return /[，。；、][^，。；、]*$/.test(before.slice(0, -4))
}

/** The only space in a date: 2024 年7月11日. A date that is spaced throughout is a habit. */
function inDate(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - 12), end + 12)
  return [...around.matchAll(/\d{4} ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?/g)].some(
    ([written]) => written.split(' ').length === 2,
  )
}

/** A wide space in the middle of a sentence: words before it and after it, a mark on either side. */
function between(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 32), start)
  return (
    /(?:[，、；][\u4e00-\u9fff]{2,30}|(?<![^。])[\u4e00-\u9fff]{6,30})$/.test(before) &&
    /^[\u4e00-\u9fff]{2,30}[，。；]/.test(text.slice(end, end + 32))
  )
}

/** “好客山东 好品山东”, a slogan of two halves: a space within quotation marks between two stretches of words alone, three characters or more each. */
function halves(before: string, after: string): boolean {
  const left = /[“ \u3000]([^“”\s，。]{3,12})$/.exec(before)?.[1]
  const right = /^([^“”\s，。]{3,12})[” \u3000]/.exec(after)?.[1]
  return left !== undefined && right !== undefined && left.length === right.length
}

/** A row of names or words set apart by spaces, not a slip. */
function names(gaps: readonly Gap[], text: string): boolean {
  const plain = gaps.filter((gap) => gap.kind === 'cjk')
  if (plain.length < 3) return false
  const words = text.split(/[ \u3000]+/).filter((word) => word !== '')
  return words.filter((word) => word.length <= 4).length * 2 > words.length
}

/** More than this many of one kind in a text are its habit, or its conversion's, and no slip each. */
const slips = 6

/** The gaps of one kind that are plain spaces, and whether the text has them throughout. */
export function gapsOfKind(
  text: Text,
  kind: Gap['kind'],
): { gaps: readonly Gap[]; house: boolean } {
  const gaps = gapsOf(text).filter((gap) => gap.kind === kind && !gap.odd)
  return { gaps, house: gaps.length > slips }
}
