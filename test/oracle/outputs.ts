/** An article as it was read back out of an output. */
export interface ActualArticle {
  readonly title: string
  readonly body: string
  readonly footnotes: readonly string[]
}
