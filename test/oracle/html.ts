import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { ActualArticle } from './outputs.ts'

/** Articles of a web page: what stands in each `article`, without what is marked as generated. */
export function htmlArticles(html: string): ActualArticle[] {
  return find(parse(html), (element) => element.tagName === 'article').map((article) => {
    const title = find(article, (element) => /^h[1-6]$/.test(element.tagName))[0] as Tree.Element
    const notes = find(article, (element) => /\bfootnotes\b/.test(attribute(element, 'class')))
    return {
      title: text(title, []),
      body: text(article, [title, ...notes]),
      footnotes: notes.flatMap((list) =>
        find(list, (element) => element.tagName === 'li').map((item) => text(item, [])),
      ),
    }
  })
}

function find(node: Tree.ParentNode, wanted: (element: Tree.Element) => boolean): Tree.Element[] {
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return []
    return wanted(child) ? [child] : find(child, wanted)
  })
}

function text(node: Tree.ChildNode, skipped: readonly Tree.Element[]): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value
  if (!('tagName' in node) || skipped.includes(node)) return ''
  if (['script', 'style', 'template', 'title', 'desc', 'svg'].includes(node.tagName)) return ''
  if (node.attrs.some((each) => each.name === 'data-generated')) return ''
  return node.childNodes.map((child) => text(child, skipped)).join('')
}

function attribute(element: Tree.Element, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? ''
}
