import type { FootnoteDefinition, Node, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Context, report, type Scope, span } from './context.ts'

type ReadBlocks = (context: Context, nodes: readonly RootContent[], scope: Scope) => RootContent[]

/** Keeps the first definition of a footnote; a second would not print, and is told. */
export function readFootnote(context: Context, node: FootnoteDefinition, read: ReadBlocks): void {
  const { start, end } = span(node)
  const content = read(context, node.children, { kind: 'footnote', top: false })
  const name = node.label ?? node.identifier
  if (content.length === 0) {
    report(context, 'markup/footnote-undefined', start, end, `脚注“${name}”没有写内容`)
  }
  if (context.footnotes.has(node.identifier)) {
    const reason = `脚注“${name}”写了两次，这一处不会印出；请改用别的名称`
    report(context, 'markup/footnote-duplicate', start, end, reason)
    return
  }
  const children = content as FootnoteDefinition['children']
  context.footnotes.set(node.identifier, { ...node, children })
}

/** The footnotes that some content refers to, in the order of their first reference, each once. */
export function footnotesIn(context: Context, content: readonly Node[]): FootnoteDefinition[] {
  const cited = new Map<string, FootnoteDefinition>()
  const queue: Node[] = [...content]
  for (let next = 0; next < queue.length; next++) {
    visit(queue[next] as Node, 'footnoteReference', (reference: Node & { identifier?: string }) => {
      const definition = context.footnotes.get(reference.identifier ?? '')
      if (!definition || cited.has(definition.identifier)) return
      cited.set(definition.identifier, definition)
      queue.push(...definition.children)
    })
  }
  return [...cited.values()]
}

/** A footnote that nothing refers to would not print. */
export function checkUncited(context: Context, cited: ReadonlySet<FootnoteDefinition>): void {
  for (const definition of context.footnotes.values()) {
    if (cited.has(definition)) continue
    const { start, end } = span(definition)
    const name = definition.label ?? definition.identifier
    const reason = `正文里没有引用脚注“${name}”，它不会印出；在要注的地方写 [^${name}]，或删去`
    report(context, 'markup/footnote-uncited', start, end, reason)
  }
}
