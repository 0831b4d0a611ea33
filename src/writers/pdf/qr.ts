/** A QR code as an SVG of one path, with the quiet zone of four modules that readers need. */
export function qrSvg(matrix: readonly (readonly boolean[])[]): string {
  const size = matrix.length + 8
  const path = matrix
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : '')))
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`
}
