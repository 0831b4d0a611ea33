import type { PhrasingContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { titleLines } from '../../../model/typography/title-lines.ts'

/** Twips of a character of a title in our own style: 22 pt. */
export const titleEm = 440

/** A title in lines of at most so many characters: broken between words, shaped as the standard wants. */
export function title(nodes: readonly PhrasingContent[], most: number): readonly PhrasingContent[] {
  return inLines(nodes, (text) => titleLines(text, most))
}

/** Words with their markup in the lines that their text is to have. */
export function inLines(
  nodes: readonly PhrasingContent[],
  linesOf: (text: string) => readonly string[],
): readonly PhrasingContent[] {
  const text = plainText({ type: 'paragraph', children: [...nodes] })
  const lines = linesOf(text)
  const ends: number[] = []
  for (const line of lines) ends.push(text.indexOf(line, ends.at(-1) ?? 0) + line.length)
  return broken(nodes, ends.slice(0, -1))
}

/** The nodes with breaks at these offsets of their text; what stands within strong words is left. */
function broken(
  nodes: readonly PhrasingContent[],
  breaks: readonly number[],
): readonly PhrasingContent[] {
  if (breaks.length === 0) return nodes
  let start = 0
  return nodes.flatMap((node): PhrasingContent[] => {
    const length = plainText(node).length
    const from = start
    start += length
    if (node.type !== 'text') return [node]
    const cuts = breaks.map((end) => end - from).filter((at) => at > 0 && at <= length)
    return [0, ...cuts].flatMap((at, index) => {
      const value = node.value.slice(at, cuts[index])
      const stretch: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value }]
      return index < cuts.length ? [...stretch, { type: 'break' }] : stretch
    })
  })
}
