import type { Element, ElementContent, Root as HastRoot } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { RootContent, Text } from 'mdast'
import { type State, toHast } from 'mdast-util-to-hast'
import type { DocumentArticle } from '../../../model/document.ts'
import type { Asset } from '../../../model/output.ts'
import type { TypeCase } from '../typefaces/index.ts'
import { handlers } from './blocks.ts'
import { element, generated, text } from './element.ts'
import { clean } from './sanitation.ts'
import { freeLabel, type Scope } from './scope.ts'
import { titleText } from './text.ts'

/** The parts of an article, each as HTML. */
export interface ArticleHtml {
  readonly title: string
  /** The title without its markup, for the contents. */
  readonly plainTitle: string
  readonly body: string
}

/** An article as HTML: its title's content, and its blocks with its footnotes behind them. */
export function articleHtml(
  article: DocumentArticle,
  assets: ReadonlyMap<string, Asset>,
  taken: Set<string>,
  typeCase: TypeCase,
): ArticleHtml {
  const scope: Scope = {
    articleId: article.id,
    articleTitle: article.title,
    assets,
    footnotes: new Map(article.footnotes.map((note, index) => [note.identifier, index + 1])),
    references: new Map(),
    taken,
    level: 3,
    shift: 0,
    tables: 0,
  }
  const inBlocks = handlers(scope)
  const convert = (children: readonly RootContent[]): ElementContent[] => {
    const options = { handlers: inBlocks, unknownHandler: never }
    const tree = toHast({ type: 'root', children: [...children] }, options)
    return (tree as HastRoot).children as ElementContent[]
  }
  const inTitle = { ...inBlocks, text: (_: State, node: Text) => titleText(node.value) }
  // As a paragraph: between the children of a root come line ends, which would be spaces here.
  const title = toHast(
    { type: 'paragraph', children: article.titleContent },
    { handlers: inTitle, unknownHandler: never },
  ) as Element
  const blocks = convert(article.blocks as RootContent[])
  const body = [...blocks, ...footnotes(article, scope, convert)]
  typeCase.addContent(title.children, 'biao')
  typeCase.addContent(body, 'fang')
  return {
    title: print(title.children),
    plainTitle: print(titleText(article.title)),
    body: print(body),
  }
}

/** Footnotes in the order of their first reference, each with a way back to every place that names it. */
function footnotes(
  article: DocumentArticle,
  scope: Scope,
  convert: (children: readonly RootContent[]) => ElementContent[],
): ElementContent[] {
  if (article.footnotes.length === 0) return []
  const notes = article.footnotes.map((note, index) => ({
    number: index + 1,
    identifier: note.identifier,
    content: convert(note.children as RootContent[]),
  }))
  const items = notes.map(({ number, identifier, content }) => {
    const back = (scope.references.get(identifier) ?? []).map((id, i) =>
      element(
        'a',
        { href: `#${id}`, ariaLabel: `回到正文注${number}${i === 0 ? '' : `第${i + 1}处`}` },
        [text('↩')],
      ),
    )
    return element('li', { id: `${scope.articleId}-note-${number}` }, [
      generated('span', { className: ['note-number'] }, [text(`[${number}]`)]),
      element('div', {}, [...content, generated('p', { className: ['note-back'] }, back)]),
    ])
  })
  return [
    element(
      'section',
      { className: ['footnotes'], ariaLabel: freeLabel(scope, `${article.title}：注释`) },
      [element('ol', {}, items)],
    ),
  ]
}

function print(children: ElementContent[]): string {
  return toHtml(clean({ type: 'root', children }), {
    closeSelfClosing: false,
    characterReferences: { useNamedReferences: true },
  })
}

/** Every kind of node has a handler, so this is a bug of a reader or of compose. */
function never(_state: State, node: { type: string }): never {
  throw new Error(`HTML: no handler for ${node.type}`)
}
