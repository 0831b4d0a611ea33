import { crc32, joined } from './bytes.ts'
import { deflate } from './deflate.ts'

/** A file of an archive. */
export interface Entry {
  readonly name: string
  readonly bytes: Uint8Array
  /** It is compressed already. */
  readonly stored: boolean
}

/**
 * A zip archive of files in the order given, all of one day (ISO). An archive holds local time, and the
 * same figures are written everywhere: noon, because no clock is put forward then.
 */
export function zip(entries: readonly Entry[], date: string): Uint8Array {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes, stored } of entries) {
    const title = new TextEncoder().encode(name)
    const deflated = stored ? bytes : deflate(bytes)
    const data = deflated.length < bytes.length ? deflated : bytes
    const about = fields(
      [2, 20],
      // The name is in UTF-8.
      [2, title.length > name.length ? 0x800 : 0],
      [2, data === bytes ? 0 : 8],
      [2, 12 << 11],
      [2, dayOf(date)],
      [4, crc32(bytes)],
      [4, data.length],
      [4, bytes.length],
      [2, title.length],
      [2, 0],
    )
    const file = [fields([4, 0x04034b50]), about, title, data]
    files.push(...file)
    // Neither a comment nor attributes, on the first disk.
    const rest = fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset])
    directory.push(fields([4, 0x02014b50], [2, 20]), about, rest, title)
    offset += file.reduce((sum, { length }) => sum + length, 0)
  }
  const listed = joined(directory)
  const end = fields(
    [4, 0x06054b50],
    [4, 0],
    [2, entries.length],
    [2, entries.length],
    [4, listed.length],
    [4, offset],
    [2, 0],
  )
  return joined([...files, listed, end])
}

/** Numbers of so many bytes, the lowest first. */
function fields(...numbers: readonly (readonly [size: number, value: number])[]): Uint8Array {
  return Uint8Array.from(
    numbers.flatMap(([size, value]) =>
      Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 0xff),
    ),
  )
}

/** A day as an archive writes it: years from 1980, months and days from 1. */
function dayOf(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return ((year - 1980) << 9) | (month << 5) | day
}
