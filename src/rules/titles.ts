/** No title is longer; a look back of this length keeps a rule linear in the text. */
const longest = 500

/** Whether a character stands within 《…》: a title is quoted as it is. */
export function inTitle(text: string, at: number): boolean {
  return within(text, at, '《', '》')
}

/** Whether a character stands within 〈…〉, a title in a title. */
export function inInnerTitle(text: string, at: number): boolean {
  return within(text, at, '〈', '〉')
}

function within(text: string, at: number, open: string, close: string): boolean {
  const before = text.slice(Math.max(0, at - longest), at)
  return before.lastIndexOf(open) > before.lastIndexOf(close)
}
