/** A stretch of a text that stands once, and once off by a character from what the text says elsewhere. */
export interface Variant {
  readonly start: number
  readonly end: number
  /** The other form, and where it stands. */
  readonly usual: string
  readonly at: number
  /** So many other places say it that this one is wrong, not merely to be asked about. */
  readonly sure?: boolean
}
