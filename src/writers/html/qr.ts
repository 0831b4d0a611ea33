/** Light modules around the code that scanners need (ISO/IEC 18004). */
const quiet = 4

/** A QR code as it is drawn. */
export interface QrCode {
  /** Modules along a side with the quiet zone. */
  readonly size: number
  /** The dark modules as one path, one unit a module. */
  readonly path: string
}

/** The matrix as one SVG path: every run of dark modules in a row is a rectangle. */
export function qrCode(matrix: readonly (readonly boolean[])[]): QrCode {
  let path = ''
  for (const [y, row] of matrix.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== true) continue
      const start = x
      while (row[x + 1] === true) x++
      const width = x - start + 1
      path += `M${start + quiet} ${y + quiet}h${width}v1h-${width}z`
    }
  }
  return { size: matrix.length + 2 * quiet, path }
}
