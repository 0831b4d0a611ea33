/**
 * The oracle's own reading of an issue: what must be in every output, worked out from the raw files
 * by the words of the source format alone. Nothing here comes from src/, so a fault of the reader
 * cannot hide itself.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { inlineText } from './inline.ts'
import { type Data, type DataOf, type Definition, figure, statistics } from './statistics.ts'

/** A stretch of an article: the source's own words, or a part that the press adds (optional in an output). */
export interface Piece {
  readonly text: string
  readonly generated?: boolean
  /** Other forms of a generated part: ① beside 1. */
  readonly or?: readonly string[]
}

export interface ExpectedArticle {
  readonly title: string
  readonly pieces: readonly Piece[]
  /** By order of their first reference. */
  readonly footnotes: readonly string[]
}

interface Publication {
  sections: { id: string; title: string }[]
  statistics?: Record<string, Definition>
}

/** Every article of an issue in printed order. `root` is the folder that holds issues/. */
export function expectedArticles(root: string, id: string): ExpectedArticle[] {
  const read = (name: string) => decode(readFileSync(join(root, 'issues', name)))
  const publication = parse(read('publication.yaml')) as Publication
  const data = (name: string): [Definition, Data] => {
    const values = parse(read(`${id}/${name}.yaml`)) as Data
    const definition = publication.statistics?.[values.table ?? name]
    if (!definition) throw new Error(`no definition of ${name}`)
    return [definition, values]
  }
  return publication.sections
    .filter((section) => existsSync(join(root, 'issues', id, `${section.id}.md`)))
    .flatMap((section) => articles(read(`${id}/${section.id}.md`), data))
}

/** How the 版记 of a workspace begins: the first list of its distribution. */
export function imprintStart(root: string): string {
  const { distribution = {} } = parse(
    decode(readFileSync(join(root, 'issues/publication.yaml'))),
  ) as { distribution?: Partial<Record<'report' | 'send' | 'issue', string[]>> }
  const labels = { report: '报', send: '送', issue: '发' } as const
  for (const key of ['report', 'send', 'issue'] as const) {
    const names = distribution[key]
    if (names?.length) return `${labels[key]}：${names.join('、')}`
  }
  throw new Error('no distribution')
}

function decode(bytes: Buffer): string {
  return bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
}

function articles(text: string, data: DataOf): ExpectedArticle[] {
  const result: { title: string; lines: string[] }[] = []
  let fenced = false
  for (const line of text.split('\n')) {
    if (/^(?:```|~~~)/.test(line)) fenced = !fenced
    const title = fenced ? null : /^# +(.*?)(?: +#+)? *$/.exec(line)
    if (title) result.push({ title: title[1] as string, lines: [] })
    else result.at(-1)?.lines.push(line)
  }
  return result.map(({ title, lines }) => {
    const definitions = new Map<string, string>()
    const body = takeFootnotes(lines, definitions)
    const order: string[] = []
    const inline = (raw: string) => inlineText(raw, (path) => figure(path, data), order)
    const heading = inline(title)
    const pieces = blocks(body, inline, data)
    const footnotes: string[] = []
    for (let i = 0; i < order.length; i++)
      footnotes.push(plain(inline(definitions.get(order[i] as string) ?? '')))
    return { title: plain(heading), pieces, footnotes }
  })
}

/** Footnote definitions with their indented continuation, taken out of the lines. */
function takeFootnotes(lines: string[], definitions: Map<string, string>): string[] {
  const rest: string[] = []
  let open: string | undefined
  for (const line of lines) {
    const start = /^\[\^([^\]]+)\]:\s*(.*)$/.exec(line)
    if (start) {
      open = start[1] as string
      definitions.set(open, start[2] as string)
    } else if (open && /^(?: {4}|\t)\S/.test(line)) {
      definitions.set(open, `${definitions.get(open)}\n${line.trim()}`)
    } else if (!(open && line.trim() === '')) {
      if (open && rest.at(-1) !== '') rest.push('')
      open = undefined
      rest.push(line)
    }
  }
  return rest
}

type Inline = (raw: string) => Piece[]

function blocks(lines: string[], inline: Inline, data: DataOf): Piece[] {
  const pieces: Piece[] = []
  const add = (...more: Piece[]) => pieces.push(...more)
  let paragraph: string[] = []
  const flush = () => {
    if (paragraph.length > 0) add(...inline(paragraph.join('\n')))
    paragraph = []
  }
  let attachment = 0
  const total = lines.filter((line) => /^:{3,}attachment\[/.test(line)).length
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string
    const directive = /^(:{2,})([a-z]+)(?:\[(.*)\])?(?:\{(.*)\})?\s*$/.exec(line)
    const fence = /^(```+|~~~+)/.exec(line)
    const list = /^\s{0,8}(?:([-*+])|(\d{1,9}[.)])) +(.*)$/.exec(line)
    if (fence) {
      flush()
      for (i++; i < lines.length && !(lines[i] as string).startsWith(fence[1] as string); i++)
        add({ text: lines[i] as string })
    } else if (directive) {
      flush()
      const [, colons, name, label = '', attributes = ''] = directive
      if (name === 'source') add({ text: '来源：', generated: true })
      if (name === 'attachment')
        add({ text: total > 1 ? `附件${++attachment}` : '附件', generated: true })
      if (label) add(...inline(label))
      if (name === 'statistics') add(...statistics(attribute(attributes, 'table'), data))
      if (name === 'chart') add(...chart())
      if (name === 'attachments' && (colons ?? '').length > 2) {
        const items: string[] = []
        for (i++; i < lines.length && (lines[i] as string).trim() !== colons; i++) {
          const item = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/.exec(lines[i] as string)
          if (item) items.push(item[1] as string)
        }
        add({ text: '附件：', generated: true })
        items.forEach((item, n) => {
          if (items.length > 1) add({ text: `${n + 1}.`, generated: true })
          add(...inline(item))
        })
        const href = attribute(attributes, 'href')
        if (href) add({ text: '附件请见：', generated: true }, { text: href })
      }
    } else if (/^:{3,}\s*$/.test(line) || line.trim() === '') flush()
    else if (/^<!--.*-->\s*$/.test(line)) flush()
    else if (/^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/.test(line))
      flush()
    else if (/^#{2,4} +/.test(line)) {
      flush()
      add(...inline(line.replace(/^#{2,4} +/, '').replace(/ +#+ *$/, '')))
    } else if (/^ {0,3}>/.test(line)) {
      paragraph.push(line.replace(/^(?: {0,3}> ?)+/, ''))
    } else if (isTable(lines, i)) {
      flush()
      for (; i < lines.length && /\|/.test(lines[i] as string); i++) {
        if (/^[\s|:-]+$/.test(lines[i] as string)) continue
        for (const cell of cells(lines[i] as string)) add(...inline(cell))
      }
      i--
    } else if (
      list &&
      (paragraph.length === 0 || list[1] || list[2] === '1.' || inList(lines, i))
    ) {
      flush()
      add({ text: list[1] ? '•' : (list[2] as string), generated: Boolean(list[1]) })
      paragraph.push(list[3] as string)
    } else if (/^!\[/.test(line)) {
      flush()
      const image = /^!\[[^\]]*\]\([^ )]+(?: "([^"]*)")?\)/.exec(line)
      if (image?.[1]) add({ text: image[1] })
    } else paragraph.push(line.replace(/^[\s\u3000]+/, ''))
  }
  flush()
  return pieces
}

/** Whether the line before belongs to a list, so that a number other than 1 goes on with it. */
function inList(lines: string[], i: number): boolean {
  for (let k = i - 1; k >= 0 && (lines[k] as string).trim() !== ''; k--)
    if (/^\s*(?:[-*+]|\d{1,9}[.)]) /.test(lines[k] as string)) return true
  return false
}

function isTable(lines: string[], i: number): boolean {
  return (
    /\|/.test(lines[i] as string) &&
    /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[i + 1] ?? '') &&
    /\|/.test(lines[i + 1] ?? '')
  )
}

function cells(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
}

function attribute(text: string, name: string): string {
  const found = new RegExp(`${name}=(?:"([^"]*)"|([^\\s}]+))`).exec(text)
  return found?.[1] ?? found?.[2] ?? ''
}

/** A chart has no words of the source; its caption and figures are the press's own. */
function chart(): Piece[] {
  return [{ text: '*', generated: true }]
}

/** The words of the source alone. */
export function plain(pieces: readonly Piece[]): string {
  return pieces
    .filter((piece) => !piece.generated)
    .map((piece) => piece.text)
    .join('')
}
