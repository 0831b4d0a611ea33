import { areAlike } from '../../lexicon/alike.ts'
import { mayBeName, post } from '../../lexicon/persons.ts'
import { addTo } from '../../model/groups.ts'
import { isOdd } from './alike-characters.ts'
import type { Variant } from './variants.ts'

const three = /^[\u4e00-\u9fff]{3}$/

/**
 * Persons named once so and elsewhere with a character that sounds or looks alike. A person is known
 * by the post beside the name, which has to be named so in one of the two places.
 */
export function* persons(text: string): Generator<Variant> {
  const places = new Map<string, number>()
  // 傅兆良工程师, 工程师傅兆良
  for (const { 0: beside, index } of text.matchAll(post)) {
    for (const at of [index - 3, index + beside.length]) {
      const name = text.slice(Math.max(0, at), at + 3)
      if (three.test(name) && mayBeName(text, at) && !places.has(name)) places.set(name, at)
    }
  }
  const told = new Set<string>()
  for (const [start, name] of near(text, places)) {
    const at = places.get(name) as number
    const written = text.slice(start, start + 3)
    if (told.has(written) || told.has(name)) continue
    told.add(written)
    yield { start, end: start + 3, usual: name, at }
  }
}

/** Places of three characters, one of them off from a name, each with the name. */
function* near(
  text: string,
  names: ReadonlyMap<string, number>,
): Generator<readonly [number, string]> {
  if (names.size === 0) return
  const byFrame = new Map<string, string[]>()
  /** Whether a character begins a frame, or stands behind its hole: most do not. */
  const begins = new Uint8Array(65536)
  for (const name of names.keys()) {
    for (let hole = 0; hole < 3; hole++) {
      const frame = framed(name, 0, hole)
      begins[frame.charCodeAt(hole === 0 ? 1 : 0)] = 1
      addTo(byFrame, frame, name)
    }
  }
  for (let i = 0; i + 3 <= text.length; i++) {
    if (!begins[text.charCodeAt(i)] && !begins[text.charCodeAt(i + 1)]) continue
    for (let hole = 0; hole < 3; hole++) {
      for (const name of byFrame.get(framed(text, i, hole)) ?? []) {
        const [here, there] = [text.charAt(i + hole), name.charAt(hole)]
        if (here !== there && isOdd(text, i + hole) && areAlike(here, there)) yield [i, name]
      }
    }
  }
}

function framed(text: string, at: number, hole: number): string {
  const three = text.slice(at, at + 3)
  return `${three.slice(0, hole)}?${three.slice(hole + 1)}`
}
