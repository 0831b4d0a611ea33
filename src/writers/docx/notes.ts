import { FootnoteReferenceRun, type Paragraph, type TextRun } from 'docx'
import { run } from './run.ts'

/**
 * Footnotes of one document. Word counts them itself, from 1 in each section that restarts; a note
 * that is cited again gets its number as plain superscript, for Word would count it twice.
 */
export class Notes {
  readonly #ids = new Map<string, { id: number; number: number }>()
  readonly #bodies: Record<string, { children: Paragraph[] }> = {}
  #article = ''
  #inArticle = 0
  #count = 0

  /** Numbering starts again. */
  begin(articleId: string): void {
    this.#article = articleId
    this.#inArticle = 0
  }

  /** Whether the article has cited a note. */
  get used(): boolean {
    return this.#inArticle > 0
  }

  cite(identifier: string): FootnoteReferenceRun | TextRun {
    const key = `${this.#article}\n${identifier}`
    const known = this.#ids.get(key)
    if (known !== undefined) return run(circled(known.number), { style: 'FootnoteReference' })
    const note = { id: ++this.#count, number: ++this.#inArticle }
    this.#ids.set(key, note)
    this.#bodies[note.id] = { children: [] }
    return new FootnoteReferenceRun(note.id)
  }

  /** The text of a note; one that nothing cites has no place on a page. */
  define(identifier: string, children: Paragraph[]): void {
    const known = this.#ids.get(`${this.#article}\n${identifier}`)
    if (known !== undefined) this.#bodies[known.id] = { children }
  }

  get bodies(): Readonly<Record<string, { children: Paragraph[] }>> {
    return this.#bodies
  }
}

/** ① to ⑳, as Word counts; plain figures from 21 on. */
function circled(number: number): string {
  return number <= 20 ? String.fromCodePoint(0x245f + number) : String(number)
}
