import type { PdfInline } from './inlines.ts'

/** Cells of the indent of a paragraph. */
const indent = 2

const opening = /^[“‘《〈「『（〔【]$/u
const closing = /^[”’》〉」』）〕】：，。、；！？…]$/u
/** Marks without ink in their right half: it closes up before another mark, and where a line ends. */
const halfEmpty = /^[”’》〉」』）〕】：，。、；！？]$/u
const half = 0.5

/** So many cells the compiler may set a line wider or narrower than it is reckoned here. */
const margin = 8

/** The lines of a paragraph as they are reckoned, and whether the last is shorter than half a line: of two or more. */
export interface Lines {
  readonly count: number
  readonly endShort: boolean | 'unsure'
}

/**
 * Fills lines as the compiler fills them, each as far as it goes. It alone knows the width of every
 * letter, so that some last lines remain unsure.
 */
export function linesOf(children: readonly PdfInline[], columns: number): Lines {
  let line = new Line(columns - indent)
  let count = 1
  for (const chunk of glued(children.flatMap(atomsOf))) {
    if (chunk !== '\n' && line.takes(chunk)) continue
    line = new Line(columns)
    count++
    line.takes(chunk.trim())
  }
  const short = columns / 2
  const first = count === 1
  if (!first && line.width <= short) return { count, endShort: true }
  // A line that is almost full may run over into another.
  const isFull = line.width > columns - (first ? indent : 0) - margin / 4
  const unsure = isFull || (!first && line.width < short + margin)
  return { count, endShort: unsure ? 'unsure' : false }
}

/** A line as it is filled. */
class Line {
  readonly #room: number
  #filled = 0
  #last = ''

  constructor(room: number) {
    this.#room = room
  }

  /** Without what its last mark leaves empty. */
  get width(): number {
    return this.#filled - (halfEmpty.test(this.#last) ? half : 0)
  }

  /** Whether a stretch of characters has room: the first one always has. */
  takes(stretch: string): boolean {
    const [filled, last] = [this.#filled, this.#last]
    for (const character of stretch) this.#add(character)
    if (filled === 0 || this.width <= this.#room) return true
    this.#filled = filled
    this.#last = last
    return false
  }

  #add(character: string): void {
    this.#filled += widthOf(character)
    const opens = opening.test(character)
    const meets = halfEmpty.test(this.#last) && (opens || halfEmpty.test(character))
    if (meets || (opens && (this.#last === '' || opening.test(this.#last)))) this.#filled -= half
    this.#last = character
  }
}

/** What is not torn at the end of a line, and the characters between. */
function atomsOf(node: PdfInline): string[] {
  if (typeof node === 'string') return node.match(/[\x21-\x7e]+|./gsu) ?? []
  switch (node.type) {
    case 'address':
    case 'torn':
      return [...node.pieces]
    case 'break':
      return ['\n']
    case 'footnote':
    case 'footnoteAgain':
      return ['*']
    case 'bound':
      return [node.children.flatMap(atomsOf).join('')]
    case 'code':
      return atomsOf(node.value)
    case 'whole':
    case 'word':
    case 'latin':
      return [node.value]
    default:
      return node.children.flatMap(atomsOf)
  }
}

/** Marks stay with what they open or close. */
function glued(atoms: readonly string[]): string[] {
  const chunks: string[] = []
  let opened = ''
  for (const atom of atoms) {
    if (opening.test(atom)) opened += atom
    else if (closing.test(atom) && opened === '' && chunks.length > 0)
      chunks.push(chunks.pop() + atom)
    else {
      chunks.push(opened + atom)
      opened = ''
    }
  }
  return opened === '' ? chunks : [...chunks, opened]
}

/** Cells of a character in the type of the text. */
function widthOf(character: string): number {
  if ((character.codePointAt(0) as number) >= 0x2000) return 1
  if (/\d/.test(character)) return 0.5
  return /[A-Z%@]/.test(character) ? 0.68 : /[ .,:;/ijltf'!()-]/.test(character) ? 0.28 : 0.46
}
