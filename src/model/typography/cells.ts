/** Display width in cells: one for a Chinese character or mark, half for a Latin letter or digit. */
export function cells(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) as number) < 0x2000 ? 0.5 : 1
  return width
}

/** The same with capitals and other wide Latin signs as wide as they are, M and W most of all. */
export function wideCells(text: string): number {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0
  return cells(text) + 0.22 * count(/[A-Z%]/g) + 0.2 * count(/[MW%@]/g)
}
