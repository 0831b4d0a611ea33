import { eastAsianWidth } from 'get-east-asian-width'

/** Width of a text in Chinese characters (em): a full-width character 1, a half-width one 0.5. */
export function emWidth(text: string): number {
  let halves = 0
  for (const character of text) {
    halves += eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true })
  }
  return halves / 2
}
