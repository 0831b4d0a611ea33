import type { Related, Severity } from '../model/diagnostic.ts'
import { type Passage, placeIn } from '../model/source.ts'
import { type Prose, proseOf } from '../model/text/prose.ts'
import type { Finding, RuleContext } from './rule.ts'

/** A passage and its prose. */
export interface Read {
  readonly passage: Passage
  readonly prose: Prose
}

/** 32-bit words of a passage's signature: 2048 bits, of which a character sets one, by the end of its code. */
const words = 64

/** The passages of some texts, found by what a rule needs: every rule looks only where it can find something. */
class Passages {
  readonly #reads: readonly Read[]
  /** What was asked for already: a few sets serve all rules. */
  readonly #known = new Map<string, readonly Read[]>()
  /** Which characters the texts hold, by their codes. */
  readonly #met = new Uint8Array(65536)
  /** The signatures of the passages, one after the other. Two characters may share a bit: it only says no for sure. */
  readonly #signatures: Uint32Array

  constructor(texts: RuleContext['texts']) {
    this.#reads = texts
      .flatMap((text) => text.passages)
      .map((passage) => ({ passage, prose: proseOf(passage) }))
    this.#signatures = new Uint32Array(this.#reads.length * words)
    for (let number = 0; number < this.#reads.length; number++) this.#note(number)
  }

  #note(number: number): void {
    const [met, signatures] = [this.#met, this.#signatures]
    const { value } = (this.#reads[number] as Read).passage
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i)
      const word = number * words + wordOf(code)
      met[code] = 1
      signatures[word] = (signatures[word] as number) | (1 << (code & 31))
    }
  }

  /** Every character of the texts, once. */
  get characters(): string {
    let characters = ''
    for (let code = this.#met.indexOf(1); code >= 0; code = this.#met.indexOf(1, code + 1))
      characters += String.fromCharCode(code)
    return characters
  }

  with(traits: number, characters: string): readonly Read[] {
    const key = `${traits}${characters}`
    const known = this.#known.get(key)
    if (known) return known
    const among = characters === '' ? this.#reads : this.#holdingAny(characters)
    const reads = among.filter(({ prose }) => (prose.traits & traits) === traits)
    this.#known.set(key, reads)
    return reads
  }

  #holdingAny(characters: string): readonly Read[] {
    const wanted = new Map<number, number>()
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i)
      if (this.#met[code] === 0) continue
      const word = wordOf(code)
      wanted.set(word, (wanted.get(word) ?? 0) | (1 << (code & 31)))
    }
    if (wanted.size === 0) return []
    const masks = [...wanted]
    return this.#reads.filter((_, number) =>
      masks.some(
        ([word, bits]) => ((this.#signatures[number * words + word] as number) & bits) !== 0,
      ),
    )
  }
}

function wordOf(code: number): number {
  return (code >> 5) & (words - 1)
}

const cache = new WeakMap<RuleContext['texts'], Passages>()

/**
 * Every passage of the texts whose prose has all of `traits` (bits of `trait`) and that holds at least one
 * of `characters`, or seems to: those that what the rule looks for cannot be without. So a pattern is hardly
 * ever tried, nor even compiled, on words where it cannot fit.
 */
export function passagesWith(
  { texts }: RuleContext,
  traits: number,
  characters = '',
): readonly Read[] {
  return passagesOf(texts).with(traits, characters)
}

/** Every character that the texts hold, each once: what is asked of a character is asked of it once. */
export function charactersOf({ texts }: RuleContext): string {
  return passagesOf(texts).characters
}

function passagesOf(texts: RuleContext['texts']): Passages {
  const known = cache.get(texts) ?? new Passages(texts)
  cache.set(texts, known)
  return known
}

/** What a finding may say beside its place and its reason. */
export interface Details {
  readonly severity?: Severity
  readonly expected?: readonly string[]
  /** What `--fix` puts in place of the characters; only where that is safe. */
  readonly fix?: string
  readonly related?: readonly Related[]
  readonly note?: string
  /** A matter of fact, not of wording: told of a reprint as of any text. */
  readonly fact?: boolean
}

/** A finding at characters `start` to `end` of a passage. The wording of a reprint is only informed about, never mended. */
export function finding(
  passage: Passage,
  start: number,
  end: number,
  reason: string,
  details: Details = {},
): Finding {
  const place = placeIn(passage, start, end)
  const foreign = passage.reprint && !details.fact
  const severity = foreign ? 'info' : details.severity
  const plain = place.end.offset - place.start.offset === end - start
  const expected = details.expected ?? (details.fix === undefined ? undefined : [details.fix])
  return {
    reason,
    file: passage.file.path,
    place,
    actual: passage.value.slice(start, end),
    ...(severity ? { severity } : {}),
    ...(expected ? { expected } : {}),
    ...(details.note ? { note: details.note } : {}),
    ...(details.related?.length ? { related: details.related } : {}),
    ...(details.fix !== undefined && plain && !foreign
      ? { fix: [{ start: place.start.offset, end: place.end.offset, text: details.fix }] }
      : {}),
  }
}

/** The same characters as a related place. */
export function related(passage: Passage, start: number, end: number, reason: string): Related {
  return { file: passage.file.path, place: placeIn(passage, start, end), reason }
}
