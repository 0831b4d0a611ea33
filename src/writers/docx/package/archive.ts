import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** The parts of a package by their path. */
export type Parts = Record<string, Uint8Array>

/** Earliest date that a zip archive can tell. */
const zipEpoch = '1980-01-01'
/** These come first, as Office writes them. */
const head = ['[Content_Types].xml', '_rels/.rels']

/** The parts of a package that we made ourselves. */
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

/**
 * Packs parts so that the same parts give the same bytes anywhere: fixed order, and the given date
 * (ISO) for all. An archive holds local time, and a time without zone is read as local, so the same
 * figures are written everywhere; noon, because no clock is put forward then.
 */
export function pack(parts: Parts, date: string): Uint8Array {
  const mtime = `${date < zipEpoch ? zipEpoch : date}T12:00:00`
  const names = [
    ...head,
    ...Object.keys(parts)
      .filter((name) => !head.includes(name))
      .sort(),
  ]
  const entries: Zippable = {}
  for (const name of names) {
    const bytes = parts[name]
    if (bytes) entries[name] = [bytes, { level: stored(name) ? 0 : 6, mtime, os: 0, attrs: 0 }]
  }
  return zipSync(entries)
}

/** Changes the text of one part, where there is one. */
export function edit(parts: Parts, name: string, change: (text: string) => string): void {
  const bytes = parts[name]
  if (bytes) parts[name] = strToU8(change(strFromU8(bytes)))
}

/** Already compressed. */
function stored(name: string): boolean {
  return /\.(?:png|jpe?g|xlsx)$/.test(name)
}
