import type { Piece } from './source.ts'

const escapable = /[!-/:-@[-`{-~]/
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  copy: '©',
  mdash: '—',
  ldquo: '“',
  rdquo: '”',
}

/**
 * The words of a stretch of Markdown in the bulletin's narrow dialect, read from left to right.
 * `figure` gives the text of `{{path}}`; identifiers of footnotes are added to `notes` in the order
 * of their first reference, which prints as a generated number.
 */
export function inlineText(
  raw: string,
  figure: (path: string) => string,
  notes: string[],
): Piece[] {
  const pieces: Piece[] = []
  const say = (text: string) => {
    pieces.push({ text })
  }
  const recurse = (text: string) => {
    pieces.push(...inlineText(text, figure, notes))
  }
  let i = 0
  while (i < raw.length) {
    const rest = raw.slice(i)
    const escaped = /^\\([\s\S])/.exec(rest)
    const code = /^(`+)([\s\S]*?[^`])\1(?!`)/.exec(rest)
    const entity = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]+));/.exec(rest)
    const reference = /^\[\^([^\]\s]+)\]/.exec(rest)
    const place = /^\{\{\s*([^{}]+?)\s*\}\}/.exec(rest)
    const address = /^<([a-z][a-z0-9+.-]*:[^\s<>]*|[\w.+-]+@[\w.-]+)>/i.exec(rest)
    const comment = /^<!--[\s\S]*?-->/.exec(rest)
    const link =
      /^\[((?:[^[\]\\]|\\.)*)\]\((?:<[^>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+"[^"]*")?\)/.exec(
        rest,
      )
    // 张**、李** hides names and 12**34 digits: no strong words begin there.
    const masked = /\p{L}\*\*[、，。；：！？）】》”]$|\d\*\*\d$/u.test(
      raw.slice(Math.max(i - 1, 0), i + 3),
    )
    const strong = masked ? null : /^\*\*(?=\S)([\s\S]*?\S)\*\*/.exec(rest)
    const struck = /^~~(?=\S)([\s\S]*?\S)~~/.exec(rest)
    const emphasis = /^(?<![*\w])\*(?=[^\s*])([^*]*[^\s*])\*(?![*\w])/.exec(rest)
    const taken = (match: RegExpExecArray) => {
      i += match[0].length
    }
    if (escaped && escapable.test(escaped[1] as string)) {
      say(escaped[1] as string)
      taken(escaped)
    } else if (escaped && escaped[1] === '\n') taken(escaped)
    else if (code) {
      say(code[2] as string)
      taken(code)
    } else if (entity && (entity[1] || entity[2] || entities[entity[3] as string])) {
      const [, decimal, hex, name] = entity
      say(
        name
          ? (entities[name] as string)
          : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex as string, 16)),
      )
      taken(entity)
    } else if (reference) {
      const id = reference[1] as string
      if (!notes.includes(id)) notes.push(id)
      const number = String(notes.indexOf(id) + 1)
      pieces.push({ text: `[${number}]`, generated: true, or: [number, circled(number)] })
      taken(reference)
    } else if (place) {
      say(figure(place[1] as string))
      taken(place)
    } else if (address) {
      say(address[1] as string)
      taken(address)
    } else if (comment) taken(comment)
    else if (link && !rest.startsWith('![')) {
      recurse(link[1] as string)
      taken(link)
    } else if (strong) {
      recurse(strong[1] as string)
      taken(strong)
    } else if (struck) {
      recurse(struck[1] as string)
      taken(struck)
    } else if (emphasis && !/[\w*]/.test(raw[i - 1] ?? '')) {
      recurse(emphasis[1] as string)
      taken(emphasis)
    } else {
      say(raw[i] as string)
      i++
    }
  }
  return pieces
}

/** ①, as a footnote's mark is printed: Unicode has three stretches of circled numbers, to 50. */
export function circled(number: string): string {
  const n = Number(number)
  return String.fromCodePoint(n + (n <= 20 ? 0x245f : n <= 35 ? 0x323c : 0x328d))
}
