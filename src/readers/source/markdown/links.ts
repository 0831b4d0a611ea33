import type { Link, PhrasingContent } from 'mdast'
import { type Context, report, span } from './context.ts'
import { resolvePath } from './paths.ts'

const schemes = /^(?:https?|mailto|tel):/i

/** Keeps a link that leads somewhere; of any other the words remain, with a diagnostic. */
export function checkLink(context: Context, node: Link): PhrasingContent[] {
  const { start, end } = span(node)
  if (node.title) {
    const reason = '链接的提示文字不会印出，请写进正文或删去'
    report(context, 'markup/link-title', start, end, reason, { actual: node.title })
  }
  if (node.children.length === 0) {
    report(context, 'markup/link-syntax', start, end, '链接没有文字：写作 [文字](网址)，或 <网址>')
    return []
  }
  if (/\{\{|%7B%7B/i.test(node.url)) {
    const reason = '网址里的“{{…}}”不会换成数字：请直接写出来'
    report(context, 'markup/link-target', start, end, reason, { actual: node.url })
    return node.children
  }
  if (schemes.test(node.url)) return [withoutTitle(node)]
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/.exec(node.url)?.[0]
  if (scheme) {
    const reason = `链接只能用 https:、http:、mailto: 或 tel: 开头，不能用“${scheme}”`
    report(context, 'markup/link-target', start, end, reason, { actual: node.url })
    return node.children
  }
  const resolved = resolvePath(context.file.path, node.url)
  if ('reason' in resolved) {
    report(context, 'markup/link-target', start, end, resolved.reason, { actual: node.url })
    return node.children
  }
  if (context.options.section?.exists(resolved.path) === false) {
    const reason = `链接所指的文件“${resolved.path}”不存在；网址要写全，以 https:// 开头`
    report(context, 'markup/link-target', start, end, reason, { actual: node.url })
    return node.children
  }
  return [withoutTitle(node)]
}

function withoutTitle({ title: _, ...node }: Link): Link {
  return node
}
