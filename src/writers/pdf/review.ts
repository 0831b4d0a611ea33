import type { Document } from '../../model/document.ts'
import { cells } from '../../model/typography/cells.ts'
import type { PageMeasures } from '../../model/typography/page-measures.ts'
import { evenLines, titleLines } from '../../model/typography/title-lines.ts'
import { cellsAcross } from './measures.ts'

type Lines = readonly string[]
/** A row of the form: what it is of, and what stands there. */
type Row = readonly [label: string, lines: Lines]

/** The 送审单 as the template sets it. */
export interface PdfReview {
  readonly title: Lines
  /** Widths in points of the columns of labels, names and dates. */
  readonly widths: readonly [number, number, number]
  readonly facts: readonly Row[]
  readonly stages: readonly Row[]
}

/** Who checks and who signs does so by hand, whether the issue names them or not. */
const signing = ['审核', '签发']

/** Points of the type of the title (2号), of the form (3号) and of names (4号), and of the space beside a text. */
const titleType = 22
const formType = 16
const nameType = 14
const beside = 12
const widths = [84, 146, 80] as const

/** Nothing where the issue names nobody. */
export function lowerReview(document: Document, page: PageMeasures): PdfReview | undefined {
  const { editors, nameplate } = document
  if (!editors) return undefined
  const form = cellsAcross(page, 1) - widths[0] - beside
  const namesOf = (label: string) =>
    nameLines(
      editors.filter((one) => one.label === label).flatMap(({ names }) => names),
      Math.floor((widths[1] - beside) / nameType),
    )
  const written = editors.map(({ label }) => label).filter((label) => !signing.includes(label))
  return {
    title: titleOf(document.metadata.periodical, cellsAcross(page, titleType)),
    widths,
    facts: [
      ['期号', [nameplate.issueLine]],
      ['编印单位', evenLines(nameplate.issuer, Math.floor(form / formType))],
      ['出刊日期', [nameplate.date]],
    ],
    stages: [...new Set([...written, ...signing])].map((label) => [label, namesOf(label)]),
  }
}

/** The name of the periodical, and 送审单 under it where they do not fit one line. */
function titleOf(periodical: string, most: number): Lines {
  const name = '送审单'
  const whole = periodical + name
  return cells(whole) <= most ? [whole] : [...titleLines(periodical, most), name]
}

/** Short names beside each other; one that is longer than a line has lines of its own, broken at words. */
function nameLines(names: readonly string[], most: number): Lines {
  const lines: string[] = []
  let open = false
  for (const [i, name] of names.entries()) {
    const isLong = cells(name) > most
    const marked = isLong || i + 1 === names.length ? name : `${name}、`
    const joined = `${lines.at(-1) ?? ''}${marked}`
    if (isLong) lines.push(...evenLines(name, most))
    else if (open && cells(joined) <= most + 0.5) lines[lines.length - 1] = joined
    else lines.push(marked)
    open = !isLong
  }
  return lines
}
