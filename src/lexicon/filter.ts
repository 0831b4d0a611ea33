/**
 * A set of short strings in few bits (a Bloom filter): what was put in is always found, and once in
 * some hundred times a string that was not. Written in base64, it is data like any other.
 */
export class Filter {
  readonly #bits: Uint8Array
  readonly #hashes: number

  private constructor(bits: Uint8Array, hashes: number) {
    this.#bits = bits
    this.#hashes = hashes
  }

  /** A filter of `texts`, with `bits` bits for each. */
  static of(texts: readonly string[], bits: number): Filter {
    const filter = new Filter(
      new Uint8Array(Math.ceil((texts.length * bits) / 8)),
      Math.round(bits * Math.LN2),
    )
    for (const text of texts) filter.#walk(text, 0, text.length, true)
    return filter
  }

  /** As `toString` wrote it. */
  static from(written: string): Filter {
    const colon = written.indexOf(':')
    const bits = Buffer.from(written.slice(colon + 1), 'base64')
    return new Filter(bits, Number(written.slice(0, colon)))
  }

  toString(): string {
    return `${this.#hashes}:${Buffer.from(this.#bits).toString('base64')}`
  }

  /** Whether `length` units of a text from `start` on are in the set. */
  has(text: string, start: number, length: number): boolean {
    return this.#walk(text, start, length, false)
  }

  /** Sets the bits of a string, or tells whether all of them are set. */
  #walk(text: string, start: number, length: number, set: boolean): boolean {
    let first = 0x811c9dc5
    let second = 0x9e3779b9
    for (let i = start; i < start + length; i++) {
      const unit = text.charCodeAt(i)
      first = Math.imul(first ^ unit, 0x01000193)
      second = Math.imul(second ^ unit, 0x85ebca6b)
      second ^= second >>> 13
    }
    first ^= first >>> 15
    const size = this.#bits.length * 8
    for (let i = 0; i < this.#hashes; i++) {
      const bit = (first >>> 0) % size
      const byte = this.#bits[bit >>> 3] as number
      const mask = 1 << (bit & 7)
      if (set) this.#bits[bit >>> 3] = byte | mask
      else if ((byte & mask) === 0) return false
      first = (first + (second | 1)) | 0
    }
    return true
  }
}
