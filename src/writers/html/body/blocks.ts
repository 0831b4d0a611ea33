import type { Element, ElementContent, Properties } from 'hast'
import type { List, ListItem, PhrasingContent } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { toString as plain } from 'mdast-util-to-string'
import type { Attachment, Attachments, Block, Inline, Signature } from '../../../model/document.ts'
import { chartFigure } from './chart.ts'
import { element, generated, text } from './element.ts'
import { picture } from './picture.ts'
import { plainTable } from './plain-table.ts'
import { freeLabel, headingLevel, type Scope } from './scope.ts'
import { scroller, sideways, statisticsTable } from './table.ts'
import { breakable, isoDate, safeHref } from './text.ts'

type Result = Element | ElementContent[]
type Content = Block | Inline | ListItem

/** One handler for every kind of node that a Document holds; a new kind does not compile without one. */
export type Handlers = {
  [T in Content['type']]: (state: State, node: Extract<Content, { type: T }>) => Result
}

/** How each node becomes HTML in one article. */
export function handlers(scope: Scope): Handlers {
  return {
    paragraph: (state, node) => element('p', {}, state.all(node)),
    heading(state, node) {
      const level = headingLevel(scope, node.depth)
      const id = node.data?.id
      const properties = { className: [`depth-${node.depth}`], ...(id === undefined ? {} : { id }) }
      return element(`h${level}`, properties, state.all(node))
    },
    list,
    listItem,
    blockquote: (state, node) => element('blockquote', {}, state.all(node)),
    table(state, node) {
      scope.tables++
      const label = freeLabel(scope, `${scope.articleTitle}：表${scope.tables}`)
      const table = plainTable(node, (children) => inline(state, children))
      return scroller(label, table, sideways(node.children[0]?.children.length ?? 0))
    },
    thematicBreak: () => element('hr', {}),
    code: (_, node) => element('pre', {}, [element('code', {}, [text(node.value)])]),
    addressee: (state, node) =>
      element('p', { className: ['addressee'] }, inline(state, node.children)),
    sourceLine: (state, node) =>
      element('p', { className: ['source'] }, [
        generated('span', {}, [text(node.label)]),
        ...inline(state, node.children),
      ]),
    signature,
    attachments,
    attachment: (state, node) => attachment(state, node, scope),
    figure: (_, node) => picture(node, scope.assets.get(node.path)),
    statisticsTable: (_, node) => statisticsTable(node, scope),
    chart: (_, node) => chartFigure(node, scope),
    text: (_, node) => breakable(node.value),
    strong: (state, node) => element('strong', {}, state.all(node)),
    delete: (state, node) => element('del', {}, state.all(node)),
    link: (state, node) => link(node.url, state.all(node)),
    inlineCode: (_, node) => element('code', {}, breakable(node.value)),
    break: () => element('br', {}),
    footnoteReference: (_, node) => footnoteReference(node.identifier, scope),
    runIn: (state, node) => element('b', { className: ['run-in'] }, state.all(node)),
  }
}

/** Phrasing content through the same handlers. */
function inline(state: State, children: readonly PhrasingContent[]): ElementContent[] {
  return state.all({ type: 'paragraph', children: [...children] })
}

/** Markers written by the author are text, so that they are copied and read as printed. */
function list(state: State, node: List): Result {
  const items = node.children.flatMap((item) => listItem(state, item))
  if (node.ordered !== true) return element('ul', {}, items)
  const start = node.start ?? 1
  return element('ol', start === 1 ? {} : { start }, items)
}

function listItem(state: State, node: ListItem): Element {
  const marker = node.data?.marker
  const written = marker !== undefined && /[0-9A-Za-z一-鿿①-⓿]/.test(marker)
  const [first, ...rest] = node.children
  const lead =
    first?.type === 'paragraph' ? state.all(first) : first && [state.one(first, node)].flat()
  return element('li', written ? { className: ['marked'] } : {}, [
    written ? element('span', { className: ['marker'] }, [text(marker)]) : undefined,
    ...(lead ?? []),
    ...rest.flatMap((child) => state.one(child, node) ?? []),
  ])
}

function signature(state: State, node: Signature): Result {
  const lines = node.lines.map(({ kind, children }) => {
    const content = inline(state, children)
    const date = kind === 'date' ? isoDate(plain(children)) : undefined
    return element('p', { className: [kind] }, [
      ...(date === undefined ? content : [element('time', { dateTime: date }, content)]),
    ])
  })
  return element('div', { className: ['signature'] }, lines)
}

function attachments(state: State, node: Attachments): Result {
  const items = node.items.map(({ number, children }) => {
    const content = inline(state, children)
    return element('li', {}, [
      number === undefined ? undefined : generated('span', {}, [text(`${number}.`)]),
      element('span', {}, node.href === undefined ? content : link(node.href, content)),
    ])
  })
  return element('div', { className: ['attachments'] }, [
    generated('p', {}, [text('附件：')]),
    element('ol', {}, items),
  ])
}

function attachment(state: State, node: Attachment, scope: Scope): Result {
  const level = headingLevel(scope, 2)
  const title = element(`h${level}`, { className: ['attachment-title'] }, inline(state, node.title))
  scope.shift++
  const children = node.children.flatMap((child) => state.one(child, undefined) ?? [])
  scope.shift--
  scope.level = level
  const ariaLabel = freeLabel(scope, `${scope.articleTitle}：${node.label}`)
  return element('section', { id: node.id, className: ['attachment'], ariaLabel }, [
    generated('p', { className: ['attachment-label'] }, [text(node.label)]),
    title,
    ...children,
  ])
}

/** A link whose target is not safe stays as its text. */
function link(url: string, children: ElementContent[]): ElementContent[] {
  const href = safeHref(url)
  if (href === undefined) return children
  const [first] = children
  const properties: Properties = { href }
  if (!href.startsWith('#')) properties.rel = ['noopener']
  // An address spelt out may turn anywhere, so that it tears no hole into a justified line.
  if (first?.type === 'text' && /^(?:https?:|www\.|[\w.+-]+@)/.test(first.value)) {
    properties.className = ['address']
  }
  return [element('a', properties, children)]
}

function footnoteReference(identifier: string, scope: Scope): Result {
  const number = scope.footnotes.get(identifier)
  if (number === undefined) return []
  const references = scope.references.get(identifier) ?? []
  const again = references.length === 0 ? '' : `-${references.length + 1}`
  const id = `${scope.articleId}-ref-${number}${again}`
  scope.references.set(identifier, [...references, id])
  return generated('sup', { className: ['note-ref'] }, [
    element('a', { id, href: `#${scope.articleId}-note-${number}`, ariaLabel: `注${number}` }, [
      text(`[${number}]`),
    ]),
  ])
}
