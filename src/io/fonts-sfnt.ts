import { closeSync, openSync, readSync } from 'node:fs'

/** What the build wants to know of a font file, read without loading its outlines. */
export interface FontFile {
  readonly path: string
  /** Every family name of the name table, English and Chinese. */
  readonly families: readonly string[]
  /** Whether the licence bits of the file (OS/2 fsType) forbid embedding. */
  readonly embeddable: boolean
  covers(codePoint: number): boolean
}

/** Sorted, inclusive ranges of code points: `[first, last, first, last, …]`. */
function readRanges(cmap: Buffer): Uint32Array {
  let best: { format: number; at: number } | undefined
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(8 + 8 * i)
    const format = cmap.readUInt16BE(at)
    if ((format === 12 || format === 4) && format > (best?.format ?? 0)) best = { format, at }
  }
  if (!best) return new Uint32Array()
  const { format, at } = best
  if (format === 12) {
    const count = cmap.readUInt32BE(at + 12)
    const ranges = new Uint32Array(2 * count)
    for (let g = 0; g < count; g++) {
      ranges[2 * g] = cmap.readUInt32BE(at + 16 + 12 * g)
      ranges[2 * g + 1] = cmap.readUInt32BE(at + 20 + 12 * g)
    }
    return ranges
  }
  const twice = cmap.readUInt16BE(at + 6)
  const ranges = new Uint32Array(twice)
  for (let s = 0; s < twice; s += 2) {
    ranges[s] = cmap.readUInt16BE(at + 16 + twice + s)
    ranges[s + 1] = Math.min(cmap.readUInt16BE(at + 14 + s), 0xfffe)
  }
  return ranges
}

function contains(ranges: Uint32Array, codePoint: number): boolean {
  let low = 0
  let high = ranges.length / 2 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (codePoint < (ranges[2 * middle] as number)) high = middle - 1
    else if (codePoint > (ranges[2 * middle + 1] as number)) low = middle + 1
    else return true
  }
  return false
}

function readFamilies(name: Buffer): string[] {
  const families = new Set<string>()
  const strings = name.readUInt16BE(4)
  for (let i = 0; i < name.readUInt16BE(2); i++) {
    const at = 6 + 12 * i
    const platform = name.readUInt16BE(at)
    const id = name.readUInt16BE(at + 6)
    if ((id !== 1 && id !== 16) || (platform !== 3 && platform !== 0)) continue
    const start = strings + name.readUInt16BE(at + 10)
    const bytes = name.subarray(start, start + name.readUInt16BE(at + 8))
    families.add(Buffer.from(bytes).swap16().toString('utf16le'))
  }
  return [...families]
}

/**
 * Reads the names and the coverage of a TrueType or OpenType file; nothing for anything else
 * (WOFF, a collection, a damaged file): the compiler could not use it either.
 */
export function readFontFile(path: string): FontFile | undefined {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const fd = file
    const read = (offset: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length)
      readSync(fd, bytes, 0, length, offset)
      return bytes
    }
    const version = read(0, 12)
    const tag = version.toString('latin1', 0, 4)
    if (tag !== 'OTTO' && tag !== 'true' && version.readUInt32BE(0) !== 0x00010000) return undefined
    const count = version.readUInt16BE(4)
    const directory = read(12, 16 * count)
    const table = (name: string): Buffer | undefined => {
      for (let at = 0; at < directory.length; at += 16) {
        if (directory.toString('latin1', at, at + 4) === name)
          return read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12))
      }
      return undefined
    }
    const name = table('name')
    const cmap = table('cmap')
    if (!name || !cmap) return undefined
    const ranges = readRanges(cmap)
    const fsType = table('OS/2')?.readUInt16BE(8) ?? 0
    return {
      path,
      families: readFamilies(name),
      embeddable: (fsType & 0x000f) !== 0x0002,
      covers: (codePoint) => contains(ranges, codePoint),
    }
  } catch (error) {
    if (error instanceof RangeError || (error as NodeJS.ErrnoException).code !== undefined)
      return undefined
    throw error
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
