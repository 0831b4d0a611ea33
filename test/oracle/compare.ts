import { expect } from 'vitest'
import { mismatch, squash } from './match.ts'
import type { ActualArticle } from './outputs.ts'
import type { ExpectedArticle } from './source.ts'

/** Asserts that the articles of an output hold every character of the expected ones, in order, and nothing else. */
export function compare(
  expected: readonly ExpectedArticle[],
  actual: readonly ActualArticle[],
): void {
  expect(actual.map((article) => squash(article.title))).toEqual(
    expected.map((article) => squash(article.title)),
  )
  expected.forEach((article, i) => {
    const { body, footnotes } = actual[i] as ActualArticle
    expect(mismatch(article.pieces, body), article.title).toBeUndefined()
    expect(footnotes.map(bare), `${article.title}：注`).toEqual(article.footnotes.map(squash))
  })
}

/** A footnote without the number that the press gives it. */
function bare(note: string): string {
  return squash(note).replace(/^(?:\[?\d{1,3}\]?|[①-⑳㉑-㉟㊱-㊿])/, '')
}
