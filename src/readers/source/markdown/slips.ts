import { directives } from '../../../directives/index.ts'
import { type Context, report } from './context.ts'
import { lineBreak, type Piece } from './pieces.ts'

/** A line of a block as it was written, and where each of its characters stands. */
interface Line {
  readonly text: string
  readonly index: number
  at(index: number): number
  /** The character stands in the source as such, not as an escape or an entity. */
  bare(index: number): boolean
}

/** What no slip can do without; most paragraphs have none of it. */
const suspicious = /[#＃=|｜<*[\n]|[:：]{2}/

/** Reports what looks like a slip of markup in the text of one block. The text itself prints as written. */
export function findSlips(context: Context, pieces: readonly Piece[]): void {
  if (!pieces.some((piece) => suspicious.test(piece.value))) return
  for (const line of linesOf(context, pieces)) {
    if (!suspicious.test(line.text) && line.index === 0) continue
    for (const find of finders) find(context, line)
  }
}

function* linesOf(context: Context, pieces: readonly Piece[]): Generator<Line> {
  let index = 0
  let line: Piece[] = []
  for (const piece of pieces) {
    if (piece.value !== lineBreak) line.push(piece)
    else {
      yield toLine(context, line, index++)
      line = []
    }
  }
  yield toLine(context, line, index)
}

function toLine(context: Context, pieces: readonly Piece[], index: number): Line {
  const text = pieces.map((piece) => piece.value).join('')
  const offsets = new Uint32Array(text.length + 1)
  let at = 0
  for (const piece of pieces) {
    for (let i = 0; i < piece.value.length; i++) {
      offsets[at++] = piece.exact ? piece.start + i : piece.start
    }
    offsets[at] = piece.end
  }
  return {
    text,
    index,
    at: (i) => offsets[i] as number,
    bare: (i) => context.source[offsets[i] as number] === text[i],
  }
}

type Finder = (context: Context, line: Line) => void

const names = directives.map((directive) => directive.name).join('|')
const directiveStart = /^[\s]*([:：]{2,})\s*([A-Za-z]*)/
const directiveInside = new RegExp(`(?:::+|：：+|:：|：:)(?:${names})(?![A-Za-z])`)

const directiveSlip: Finder = (context, { text, at, bare }) => {
  const start = directiveStart.exec(text)
  const colons = start?.[1] ?? ''
  if (start && bare(start[0].indexOf(colons))) {
    const from = start[0].indexOf(colons)
    const name = start[2] ?? ''
    const reason = wrongDirective(text.slice(from), colons, name)
    if (reason) report(context, 'markup/directive-syntax', at(from), at(text.length), reason)
    return
  }
  const inside = directiveInside.exec(text)
  if (!inside || !bare(inside.index)) return
  const end = inside.index + inside[0].length
  report(
    context,
    'markup/directive-syntax',
    at(inside.index),
    at(end),
    `指令要从一行的开头写起、独占一行；这里的“${inside[0]}”在行中，会当作文字印出`,
  )
}

function wrongDirective(line: string, colons: string, name: string): string | undefined {
  if (colons.includes('：'))
    return `指令的冒号要用半角：写作“${colons.replaceAll('：', ':')}${name}”`
  if (name === '') {
    return line.trim() === colons
      ? `这个“${colons}”没有可以结束的指令：删去，或在上面补写开头`
      : undefined
  }
  if (/^:+\s/.test(line)) return `冒号与指令名之间不空格：写作“${colons}${name}”`
  const rest = line.slice(line.indexOf(name) + name.length)
  if (/^\s+[[{]/.test(rest))
    return `“${name}”与后面的括号之间不空格：写作“${colons}${name}${rest.trim()[0]}…”`
  if (/^[【［（(｛]/.test(rest)) return `指令的括号要用半角的 [ ] 和 { }`
  if (/^\[[^\]]*$/.test(rest)) return `“[”没有对应的“]”`
  if (/\{[^}]*$/.test(rest)) return `“{”没有对应的“}”`
  return '指令写法不对：名称之后只能有 [文字] 和 {属性=值}，其后不能再有文字，会当作文字印出'
}

const headingSlip: Finder = (context, { text, at, bare, index }) => {
  const match = /^[\s]*([#＃]+)(.?)/u.exec(text)
  const marks = match?.[1]
  const next = match?.[2] ?? ''
  if (!match || !marks || !bare(match[0].indexOf(marks))) return
  const from = match[0].indexOf(marks)
  const title = text.slice(from + marks.length).trim()
  const wide = marks.includes('＃')
  if (!wide && (title === '' || marks.length > 6 || isHashUse(text, next))) return
  const right = `${marks.replaceAll('＃', '#')} ${title}`
  const cause = wide
    ? '标题的 # 要用半角，后面空一格'
    : /\s/.test(next) || next === ''
      ? '标题要从一行的开头写起'
      : '标题的 # 后面要空一格'
  report(context, 'markup/heading-syntax', at(from), at(text.length), `${cause}：写作“${right}”`, {
    expected: [right],
    ...(index === 0 && !wide && cause.includes('空一格')
      ? { fix: [{ start: at(from + marks.length), end: at(from + marks.length), text: ' ' }] }
      : {}),
  })
}

/** #话题# and #1机组 are words; #2024年 is a heading without its space. */
function isHashUse(text: string, next: string): boolean {
  const body = text.trim().replace(/^#+/, '')
  return body.includes('#') || (/[0-9]/.test(next) && !/^[0-9]{4}年/.test(body))
}

const underlineSlip: Finder = (context, { text, at, index }) => {
  if (index === 0 || !/^\s*={2,}\s*$/.test(text)) return
  const reason = '标题不用下划的等号表示，要在行首写 #；这一行等号会当作文字印出'
  report(context, 'markup/heading-syntax', at(0), at(text.length), reason)
}

const tableSlip: Finder = (context, { text, at, bare }) => {
  if (!/^\s*[|｜]/.test(text) || !/[|｜]\s*$/.test(text)) return
  const from = text.search(/[|｜]/)
  if (from === text.trimEnd().length - 1 || !bare(from)) return
  const reason = text.includes('｜')
    ? '表格的竖线要用半角 |'
    : '像是表格，但没有排成表格：表头下一行要有 | --- | 分隔线，两行的格数要相等，表格前要空一行'
  report(context, 'markup/table-syntax', at(from), at(text.length), reason)
}

const ordinal =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[0-9]{1,2}[.．](?![0-9])|[0-9]{1,2}[、）)]|（[0-9]{1,2}）|[①-⑳]|第[一二三四五六七八九十百]{1,5}[条章节])/

const joinedSlip: Finder = (context, { text, at, index }) => {
  if (index === 0) return
  const indented = text.startsWith('\u3000')
  const body = text.trimStart()
  if (body === '' || !(indented || ordinal.test(body))) return
  const from = text.length - body.length
  const cause = indented ? '以全角空格开头' : `以“${ordinal.exec(body)?.[0] ?? ''}”开头`
  const reason = `这一行${cause}，像是新的一段，却与上一行连成了一段；段与段之间要空一行`
  report(context, 'markup/joined-lines', at(from), at(text.length), reason)
}

const tag =
  /<\/?(?:a|abbr|b|big|br|center|code|del|div|em|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|s|script|section|small|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul|video)(?:\s[^<>]*)?\/?>/gi

const htmlSlip: Finder = (context, { text, at, bare }) => {
  if (!text.includes('<')) return
  for (const match of text.matchAll(tag)) {
    if (!bare(match.index)) continue
    const end = match.index + match[0].length
    const reason = `不支持 HTML，“${match[0].slice(0, 40)}”会照样印出；请改用 Markdown 的写法或删去`
    report(context, 'markup/html', at(match.index), at(end), reason)
  }
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', open + 4)) {
    const end = text.indexOf('-->', open)
    const body = text.slice(open, end < 0 ? text.length : end + 3)
    const waiver = /^<!--\s*zsia/i.test(body)
    const reason = waiver
      ? '豁免注释要从行首写起、独占一行：<!-- zsia-disable-next-line 规则: 理由 -->'
      : '注释会照样印出：只有豁免注释 <!-- zsia-disable-next-line 规则: 理由 --> 不印，其余请删去'
    report(
      context,
      waiver ? 'markup/waiver' : 'markup/html',
      at(open),
      at(open + body.length),
      reason,
    )
    if (end < 0) break
    open = end
  }
}

const linkSlip: Finder = (context, { text, at, bare }) => {
  for (const match of text.matchAll(/\]\s?[(（]\s?https?:|!\[/g)) {
    if (!bare(match.index)) continue
    const reason =
      match[0] === '!['
        ? '像是图片，但写法不对：写作 ![说明文字](images/图.png "图题")，括号用半角，地址里没有空格'
        : '像是链接，但写法不对：写作 [文字](网址)，括号用半角、前面不空格，网址里没有空格'
    report(
      context,
      'markup/link-syntax',
      at(match.index),
      at(match.index + match[0].length),
      reason,
    )
  }
}

const footnoteSlip: Finder = (context, { text, at, bare }) => {
  for (const match of text.matchAll(/\[\^([^\][\s]{1,40})\]/g)) {
    if (!bare(match.index)) continue
    const end = match.index + match[0].length
    const reason = `脚注“${match[1]}”没有写内容：另起一段写“[^${match[1]}]: 脚注内容”`
    report(context, 'markup/footnote-undefined', at(match.index), at(end), reason)
  }
}

const strongSlip: Finder = (context, { text, at, bare }) => {
  for (const match of text.matchAll(/\*+/g)) {
    const end = match.index + match[0].length
    if (match[0].length !== 2 || !bare(match.index)) continue
    // Masked names and numbers (张**, 12**34) and powers are text.
    if (/[\p{L}\p{N}]/u.test(text[match.index - 1] ?? '') && !/[\p{L}]/u.test(text[end] ?? ''))
      continue
    if (/[0-9A-Za-z]/.test(text[match.index - 1] ?? '')) continue
    const reason = '这里的“**”没有配成对，会照样印出；加粗写作 **文字**，星号与文字之间不空格'
    report(context, 'markup/strong-unclosed', at(match.index), at(end), reason)
  }
}

const finders: readonly Finder[] = [
  directiveSlip,
  headingSlip,
  underlineSlip,
  tableSlip,
  joinedSlip,
  htmlSlip,
  linkSlip,
  footnoteSlip,
  strongSlip,
]
