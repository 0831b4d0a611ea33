import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import { type Context, report, type Scope, span } from './context.ts'

type ReadBlocks = (context: Context, nodes: readonly RootContent[], scope: Scope) => RootContent[]

/** A list that begins above this is a year or another number at the beginning of a line. */
const highestFirst = 20

/** Reads a list; its markers print as they are written, bullets as •. */
export function readList(
  context: Context,
  list: List,
  scope: Scope,
  read: ReadBlocks,
): RootContent[] {
  if (list.ordered && (list.start ?? 1) > highestFirst) return asText(context, list, scope, read)
  const children = list.children.map((item): ListItem => {
    const marker = list.ordered ? markerOf(context, item) : '•'
    const kind = scope.kind === 'paragraph' || scope.kind === 'quote' ? 'listItem' : scope.kind
    const content = read(context, item.children, { kind, marker, top: false })
    return {
      ...item,
      children: content as ListItem['children'],
      data: { ...item.data, marker },
    }
  })
  return [{ ...list, children }]
}

function markerOf(context: Context, item: ListItem): string {
  const { start } = span(item)
  return /^[0-9]{1,9}[.)]/.exec(context.source.slice(start, start + 10))?.[0] ?? ''
}

function asText(context: Context, list: List, scope: Scope, read: ReadBlocks): RootContent[] {
  const { start } = span(list)
  const [first] = list.children
  const marker = first ? markerOf(context, first) : ''
  report(
    context,
    'markup/list-number',
    start,
    start + marker.length,
    `以“${marker}”开头的一行不当作列表，照样印出；编号列表的第一个号不超过${highestFirst}`,
  )
  return list.children.flatMap((item) => {
    const [head, ...rest] = item.children
    const from = span(item).start
    const lead = (to: number): Paragraph['children'][number] => ({
      type: 'text',
      value: context.source.slice(from, to),
      position: { start: context.lines.point(from), end: context.lines.point(to) },
    })
    const position = item.position ? { position: item.position } : {}
    if (head?.type !== 'paragraph') {
      const opening: Paragraph = {
        type: 'paragraph',
        children: [lead(from + markerOf(context, item).length)],
        ...position,
      }
      return read(context, [opening, ...item.children], scope)
    }
    const opening: Paragraph = {
      ...head,
      ...position,
      children: [lead(span(head).start), ...head.children],
    }
    return read(context, [opening, ...rest], scope)
  })
}
