import { passagesWith, type Read } from '../finding.ts'
import type { RuleContext } from '../rule.ts'

/** The passages of some texts as one run of characters, so that what stands in one is sought in all. */
export class Whole {
  readonly text: string
  readonly #reads: readonly Read[]
  readonly #starts: readonly number[]

  constructor(context: RuleContext, traits: number) {
    this.#reads = passagesWith(context, traits)
    const starts: number[] = []
    let at = 0
    for (const { prose } of this.#reads) {
      starts.push(at)
      at += prose.text.length + 1
    }
    this.#starts = starts
    this.text = this.#reads.map(({ prose }) => prose.text).join('\n')
  }

  /** The passage that holds a place of the whole, and where the passage begins in it. */
  at(place: number): { readonly read: Read; readonly start: number } {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] as number) <= place) low = middle
      else high = middle - 1
    }
    return { read: this.#reads[low] as Read, start: this.#starts[low] as number }
  }
}
