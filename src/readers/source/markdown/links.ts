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
  if (schemes.test(node.url)) return linkAround(node, node.children)
  if (/^(?:file:|[A-Za-z]:[\\/])/i.test(node.url)) {
    const reason = '链接指到了这台电脑上的文件，读者打不开：请把文件放进本期的文件夹，或改写网址'
    report(context, 'markup/link-target', start, end, reason, { actual: node.url })
    return node.children
  }
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
  return linkAround(node, node.children)
}

/** The link on its words, without those that lead elsewhere: a mark of a footnote, an address between the words. */
function linkAround(link: Link, content: readonly PhrasingContent[]): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let words: PhrasingContent[] = []
  const end = () => {
    if (words.length > 0)
      parts.push({ type: 'link', url: link.url, children: words, ...extent(words) })
    words = []
  }
  for (const node of content) {
    if (!leadsElsewhere(node)) words.push(node)
    else {
      end()
      if (node.type === 'strong' || node.type === 'delete') {
        parts.push({ ...node, children: linkAround(link, node.children) })
      } else parts.push(node)
    }
  }
  end()
  return parts
}

function leadsElsewhere(node: PhrasingContent): boolean {
  if (node.type === 'link' || node.type === 'footnoteReference') return true
  return 'children' in node && node.children.some(leadsElsewhere)
}

function extent(words: readonly PhrasingContent[]): Pick<Link, 'position'> {
  const start = words[0]?.position?.start
  const end = words.at(-1)?.position?.end
  return start && end ? { position: { start, end } } : {}
}
