/**
 * Which two characters the words of a list begin with. Almost every place of a text begins none of them, and
 * one look at a byte tells so; where it says yes, two other characters may have the same byte.
 */
export class Heads {
  readonly #bytes = new Uint8Array(65536)

  add(first: number, second: number): void {
    this.#bytes[slotOf(first, second)] = 1
  }

  mayBegin(first: number, second: number): boolean {
    return this.#bytes[slotOf(first, second)] === 1
  }
}

function slotOf(first: number, second: number): number {
  return (first * 31 + second * 2053) & 0xffff
}
