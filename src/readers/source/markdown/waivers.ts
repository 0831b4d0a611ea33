import type { RootContent } from 'mdast'
import { parseWaiver } from '../waiver.ts'
import { type Context, report, span } from './context.ts'

/** Takes the waiver comments out of a run of blocks; each covers the block that follows it. */
export function takeWaivers<Node extends RootContent>(
  context: Context,
  nodes: readonly Node[],
): Node[] {
  const kept = nodes.filter((node) => node.type !== 'html')
  if (kept.length === nodes.length) return kept
  let covered = { start: 0, end: 0 }
  for (const node of [...nodes].reverse()) {
    if (node.type === 'html') addWaiver(context, node.value, span(node), covered)
    else covered = span(node)
  }
  return kept
}

function addWaiver(
  context: Context,
  comment: string,
  { start, end }: { start: number; end: number },
  covered: { start: number; end: number },
): void {
  const waiver = parseWaiver(comment.slice('<!--'.length, -'-->'.length))
  if (!waiver) {
    const reason = '豁免注释写作 <!-- zsia-disable-next-line 规则: 理由 -->'
    report(context, 'markup/waiver', start, end, reason, { actual: comment })
    return
  }
  const place = context.lines.place(start, end)
  context.waivers.push({ ...waiver, place, from: covered.start, to: covered.end })
}
