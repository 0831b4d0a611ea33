import { strFromU8, strToU8, unzipSync } from 'fflate'
import { zip } from './zip.ts'

/** The parts of a package by their path. */
export type Parts = Record<string, Uint8Array>

/** Earliest date that a zip archive can tell. */
const zipEpoch = '1980-01-01'
/** These come first, as Office writes them. */
const head = ['[Content_Types].xml', '_rels/.rels']

export function unpack(bytes: Uint8Array): Parts {
  return unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') })
}

/**
 * The wanted parts of a package of others' making, as far as they have room in `most` bytes together;
 * undefined where it is none. A part that is larger than its archive says comes out cut short.
 */
export function unpackForeign(
  bytes: Uint8Array,
  most: number,
  wanted: (name: string) => boolean,
): Parts | undefined {
  let taken = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name) || taken + originalSize > most) return false
        taken += originalSize
        return true
      },
    })
  } catch {
    return undefined
  }
}

/** Packs parts so that the same parts give the same bytes anywhere: in a fixed order, the given date (ISO) for all. */
export function pack(parts: Parts, date: string): Uint8Array {
  const names = [
    ...head,
    ...Object.keys(parts)
      .filter((name) => !head.includes(name))
      .sort(),
  ]
  const entries = names.flatMap((name) => {
    const bytes = parts[name]
    return bytes ? [{ name, bytes, stored: isCompressed(name) }] : []
  })
  return zip(entries, date < zipEpoch ? zipEpoch : date)
}

/** Changes the text of one part, where there is one. */
export function edit(parts: Parts, name: string, change: (text: string) => string): void {
  const bytes = parts[name]
  if (bytes) parts[name] = strToU8(change(strFromU8(bytes)))
}

function isCompressed(name: string): boolean {
  return /\.(?:png|jpe?g|xlsx)$/.test(name)
}
