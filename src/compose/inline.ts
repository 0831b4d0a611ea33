import type { PhrasingContent, Text } from 'mdast'

/** Turns figures into text and joins neighbouring texts; positions are left behind. */
export function lowerInline(content: readonly PhrasingContent[]): PhrasingContent[] {
  const lowered: PhrasingContent[] = []
  for (const node of content) {
    const next = lower(node)
    if (!next) continue
    const last = lowered.at(-1)
    if (next.type === 'text' && last?.type === 'text') last.value += next.value
    else lowered.push(next)
  }
  return lowered
}

function lower(node: PhrasingContent): PhrasingContent | undefined {
  switch (node.type) {
    case 'text':
      return text(node.value)
    case 'cellReference':
      return text(node.value ?? `{{${node.path}}}`)
    case 'strong':
    case 'delete':
      return { type: node.type, children: lowerInline(node.children) }
    case 'link':
      return { type: 'link', url: node.url, children: lowerInline(node.children) }
    case 'inlineCode':
      return { type: 'inlineCode', value: node.value }
    case 'break':
      return { type: 'break' }
    case 'footnoteReference': {
      const { identifier, label } = node
      return { type: 'footnoteReference', identifier, ...(label ? { label } : {}) }
    }
    default:
      return undefined
  }
}

function text(value: string): Text {
  return { type: 'text', value }
}
