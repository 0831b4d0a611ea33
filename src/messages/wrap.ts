import { eastAsianWidth } from 'get-east-asian-width'

/** Columns of a text in a terminal. */
export function displayWidth(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + eastAsianWidth(character.codePointAt(0) ?? 0),
    0,
  )
}

/** A Chinese character or a Latin word, with the marks that may not begin or end a line. */
const unit = /[（“《]*(?:[!-~]+|[^\s])?[，。；：、）”》]* */gu

/** Breaks lines that are wider than `width` columns, between Chinese characters and Latin words. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n')
}

function wrapLine(line: string, width: number): string {
  const lines = ['']
  for (const [part] of line.matchAll(unit)) {
    const last = lines.at(-1) ?? ''
    if (last === '' || displayWidth(last + part.trimEnd()) <= width)
      lines[lines.length - 1] = last + part
    else lines.push(part)
  }
  return lines.map((each) => each.trimEnd()).join('\n')
}
