import { FootnoteReferenceRun, type Paragraph, TextRun, type XmlComponent } from 'docx'
import { element } from '../package/element.ts'

interface Note {
  readonly id: number
  readonly number: number
}

/**
 * Footnotes of one document, counted from ① in each article. Word counts those of the first article
 * that has some. It could count the next article's anew only in a section of its own, and then
 * LibreOffice loses the numbers, so those bear a mark of their own. A note that is cited again gets
 * its mark alone, for Word would count it twice. Marks are symbols: no one's words.
 */
export class Notes {
  readonly #known = new Map<string, Note>()
  readonly #bodies: Record<string, { children: Paragraph[] }> = {}
  readonly #marks = new Map<number, string>()
  #article = ''
  #counted: string | undefined
  #inArticle = 0
  #count = 0

  /** Numbering starts again. */
  begin(articleId: string): void {
    this.#article = articleId
    this.#inArticle = 0
  }

  cite(identifier: string): FootnoteReferenceRun | TextRun {
    const key = this.#key(identifier)
    const known = this.#known.get(key)
    if (known !== undefined) return superscript(symbols(circled(known.number)))
    const note = { id: ++this.#count, number: ++this.#inArticle }
    this.#known.set(key, note)
    this.#bodies[note.id] = { children: [] }
    this.#counted ??= this.#article
    if (this.#counted === this.#article) return new FootnoteReferenceRun(note.id)
    const mark = circled(note.number)
    this.#marks.set(note.id, mark)
    const reference = { 'w:customMarkFollows': 1, 'w:id': note.id }
    return superscript([element('w:footnoteReference', reference), ...symbols(mark)])
  }

  /** The text of a note; one that nothing cites has no place on a page. */
  define(identifier: string, children: Paragraph[]): void {
    const known = this.#known.get(this.#key(identifier))
    if (known !== undefined) this.#bodies[known.id] = { children }
  }

  get bodies(): Readonly<Record<string, { children: Paragraph[] }>> {
    return this.#bodies
  }

  /** Puts the marks that Word does not count before their notes (word/footnotes.xml). */
  mark(footnotes: string): string {
    return footnotes.replace(
      /(<w:footnote w:id="(\d+)">(?:(?!<w:footnoteRef\/>|<\/w:footnote>).)*)<w:footnoteRef\/>/g,
      (whole, before: string, id: string) => {
        const mark = this.#marks.get(Number(id))
        return mark === undefined ? whole : before + codes(mark).map(symbolXml).join('')
      },
    )
  }

  #key(identifier: string): string {
    return `${this.#article}\n${identifier}`
  }
}

/** ① to ⑳, as Word counts; plain figures from 21 on. */
function circled(number: number): string {
  return number <= 20 ? String.fromCodePoint(0x245f + number) : String(number)
}

/** The face that has circled figures on every machine that sets Chinese. */
const symbolFont = '宋体'

function superscript(children: XmlComponent[]): TextRun {
  return new TextRun({ style: 'FootnoteReference', children })
}

function symbols(mark: string): XmlComponent[] {
  return codes(mark).map((code) => element('w:sym', { 'w:font': symbolFont, 'w:char': code }))
}

function symbolXml(code: string): string {
  return `<w:sym w:font="${symbolFont}" w:char="${code}"/>`
}

/** Characters as Word names symbols: four hexadecimal digits. */
function codes(mark: string): string[] {
  return [...mark].map((character) =>
    (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'),
  )
}
