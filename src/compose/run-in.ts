import type { PhrasingContent } from 'mdast'

/**
 * （一）申报范围。 or （二）申报对象：: an ordinal of the second level and a few words up to the first
 * full stop or colon, with the paragraph's text after them.
 */
const runIn = /^（[一二三四五六七八九十]{1,3}）[^。：，；！？\n]{1,24}[。：](?=\s*\S)/

/** Sets the heading that opens a paragraph apart from its text (GB/T 9704—2012, 7.3.3: 第二层用楷体). */
export function withRunIn(content: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = content
  if (first?.type !== 'text') return content
  const heading = runIn.exec(rest.length > 0 ? `${first.value}\uFFFC` : first.value)?.[0]
  if (!heading || heading.length > first.value.length) return content
  const remainder = first.value.slice(heading.length)
  return [
    { type: 'runIn', children: [{ type: 'text', value: heading }] },
    ...(remainder ? [{ type: 'text' as const, value: remainder }] : []),
    ...rest,
  ]
}
