/**
 * Where a YAML text nests deeper than `most`, counted by its characters before it is parsed: brackets
 * and the dashes that begin a line. The parser calls itself once a level, and a stack that runs out
 * while the engine compiles a regular expression ends the process, not the parsing.
 */
export function tooDeepAt(text: string, most: number): number | undefined {
  let brackets = 0
  let dashes = 0
  let begins = true
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '\n') {
      dashes = 0
      begins = true
    } else if (char === '[' || char === '{') {
      brackets++
      begins = false
    } else if (char === ']' || char === '}') {
      brackets = Math.max(0, brackets - 1)
    } else if (char === '-') {
      if (begins) dashes++
    } else if (char !== ' ') {
      begins = false
    }
    if (brackets + dashes > most) return at
  }
  return undefined
}
