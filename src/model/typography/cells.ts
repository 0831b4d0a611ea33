/** Display width in cells: one for a Chinese character or mark, half for a Latin letter or digit. */
export function cells(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) as number) < 0x2000 ? 0.5 : 1
  return width
}
