import { guess } from '../model/text/guess.ts'

/** A question after the choice that a mistyped word most likely meant; undefined where none is near. */
export function near(
  word: string,
  choices: readonly string[],
  before: string,
  after: string,
): string | undefined {
  const meant = guess(word, choices)
  return meant === undefined ? undefined : before + meant + after
}
