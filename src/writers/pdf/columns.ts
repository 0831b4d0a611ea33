/** Cells of table type (小四, 12 points) across the text. */
const across = 36

/**
 * Shares of the width for the columns of a table, from the widths of their texts in cells. A long
 * text takes several lines rather than the whole width; a short one keeps a line to itself.
 * `breadth` is what the columns need at the least, in cells.
 */
export function columnWeights(widths: readonly (readonly number[])[]): {
  weights: number[]
  breadth: number
} {
  const longest = widths.map((column) => Math.max(2, ...column))
  const total = longest.reduce((sum, width) => sum + width, 0)
  const cap = total > across ? Math.max(6, across / widths.length) : across
  const weights = longest.map((width) => 1 + (width <= cap ? width : cap + Math.sqrt(width - cap)))
  const breadth = longest.reduce((sum, width) => sum + 1 + Math.min(width, 5), 0)
  return { weights, breadth }
}
