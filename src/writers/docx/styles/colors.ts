/** A colour as Word writes it: six digits, no mark before them. */
export function wordColor(color: string): string {
  return color.replace('#', '').toUpperCase()
}
