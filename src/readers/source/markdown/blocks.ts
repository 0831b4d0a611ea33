import type { Blockquote, Code, Heading, Paragraph, RootContent } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { type Context, report, type Scope, span } from './context.ts'
import { readDirective } from './directives.ts'
import { readFootnote } from './footnotes.ts'
import { loneImage, readImage } from './images.ts'
import { readInline } from './inline.ts'
import { readList } from './lists.ts'
import { addPassage } from './passages.ts'
import { cutter, valueOfPieces } from './pieces.ts'
import { readTabbed } from './tabbed.ts'
import { readTable } from './tables.ts'
import { takeWaivers } from './waivers.ts'

/** Reads a run of blocks: slips and faults are told, passages and tables collected, pictures resolved. */
export function readBlocks(
  context: Context,
  nodes: readonly RootContent[],
  scope: Scope,
): RootContent[] {
  const blocks: RootContent[] = []
  let previous: RootContent | undefined
  let own = scope
  for (const node of takeWaivers(context, nodes)) {
    blocks.push(...readBlock(context, node, own, previous))
    previous = node
    // Only the first block of a list item carries its marker.
    if (own.marker !== undefined) own = { kind: scope.kind, top: scope.top }
  }
  return blocks
}

function readBlock(
  context: Context,
  node: RootContent,
  scope: Scope,
  previous: RootContent | undefined,
): RootContent[] {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(context, node, scope)
    case 'heading':
      return readHeading(context, node, scope)
    case 'list':
      return readList(context, node, scope, readBlocks)
    case 'blockquote': {
      const children = readBlocks(context, node.children, { kind: 'quote', top: false })
      return [{ ...node, children } as Blockquote]
    }
    case 'table':
      return [readTable(context, node)]
    case 'code':
      return [readCode(context, node)]
    case 'thematicBreak':
      checkRule(context, node, previous)
      return [node]
    case 'footnoteDefinition':
      readFootnote(context, node, readBlocks)
      return []
    case 'leafDirective':
    case 'containerDirective':
      return readDirective(context, node, scope, readBlocks)
    default:
      return []
  }
}

function readParagraph(context: Context, node: Paragraph, scope: Scope): RootContent[] {
  const image = loneImage(node)
  if (image) {
    const figure = readImage(context, image)
    return figure ? [figure] : []
  }
  if (readTabbed(context, node)) return [node]
  const children = readInline(context, node.children)
  if (children.length === 0) return []
  addPassage(context, scope.kind, children, { marker: scope.marker })
  return [{ ...node, children }]
}

const deepest = 4
/** Characters of a heading: those of ten lines. A PDF's outline takes no more than 32,767. */
const longestTitle = 300

/** A heading inside an article; those of articles themselves are read with them. */
function readHeading(context: Context, node: Heading, scope: Scope): RootContent[] {
  const { start, end } = span(node)
  const marks = '#'.repeat(node.depth)
  if (!scope.top && !scope.misplaced) {
    const reason = `标题“${marks}”要从行首写起，不能放在列表、引文、脚注或指令里面`
    report(context, 'markup/heading-place', start, end, reason)
  }
  if (node.depth > deepest) {
    const reason = `标题最多用到“####”（第四层），这里写了${node.depth}个 #`
    report(context, 'markup/heading-depth', start, start + node.depth, reason, {
      actual: marks,
      expected: ['#'.repeat(deepest)],
    })
  }
  const depth = Math.min(Math.max(node.depth, 2), deepest) as Heading['depth']
  const children = readTitle(context, node)
  if (children.length === 0) return []
  addPassage(context, 'heading', children, { depth })
  return [{ ...node, depth, children }]
}

/** The words of a heading; an empty one and closing marks, which would not print, are told. */
export function readTitle(context: Context, node: Heading): Heading['children'] {
  const { start, end } = span(node)
  const children = readInline(context, node.children)
  if (children.length === 0) {
    report(context, 'markup/heading-empty', start, end, '标题没有文字：在 # 后面空一格写标题')
  }
  const closing = /[ \t](#+)[ \t]*$/.exec(
    context.source.slice(Math.max(start, end - 200), end),
  )?.[1]
  if (closing && children.length > 0) {
    const reason = `标题末尾的“${closing}”不会印出；要印出请写作 \\${closing}，否则删去`
    report(context, 'markup/heading-closing', end - closing.length, end, reason)
  }
  const { length } = plain(children)
  if (length <= longestTitle) return children
  const reason = `标题有${length}字，最多${longestTitle}字：后面的文字请另起一段，作为正文`
  report(context, 'markup/heading-long', start, end, reason)
  return firstOf(context, children, longestTitle)
}

/** The words up to a length, so that even a draft has a title that its outline can hold. */
function firstOf(
  context: Context,
  children: Heading['children'],
  length: number,
): Heading['children'] {
  const kept: Heading['children'] = []
  let room = length
  for (const child of children) {
    const own = plain(child).length
    if (own <= room) kept.push(child)
    else if (child.type === 'text') {
      const pieces = cutter(context.pieces.get(child) ?? [])(0, room)
      const cut = { ...child, value: valueOfPieces(pieces) }
      context.pieces.set(cut, pieces)
      kept.push(cut)
    }
    if (own >= room) break
    room -= own
  }
  return kept
}

function readCode(context: Context, node: Code): Code {
  const { start, end } = span(node)
  const written = context.source.slice(start, end)
  const fence = /^(`{3,}|~{3,})/.exec(written)?.[1] ?? ''
  const last = written.slice(Math.max(written.lastIndexOf('\n'), written.lastIndexOf('\r')) + 1)
  const closing = last.replace(/^[ \t>]+/, '').trimEnd()
  const closed =
    last.length < written.length && closing.startsWith(fence) && /^[`~]+$/.test(closing)
  if (!closed) {
    const reason = `“${fence}”开始的原样文字没有结束，其后的内容都会原样印出；在末尾另起一行写“${fence}”`
    report(context, 'markup/code-unclosed', start, start + fence.length, reason)
  }
  if (node.lang || node.meta) {
    const reason = `“${fence}”后面的文字不会印出，请删去`
    report(context, 'markup/code-info', start, start + fence.length, reason)
  }
  return node
}

function checkRule(context: Context, node: RootContent, previous: RootContent | undefined): void {
  const { start, end } = span(node)
  if (previous?.type !== 'paragraph') return
  const { lines } = context
  if (lines.point(span(previous).end).line + 1 !== lines.point(start).line) return
  const reason =
    '紧接在文字下面的一行短横会印成分隔线，不会把上一行变成标题；是分隔线就在前面空一行，是标题就在行首写 #'
  report(context, 'markup/rule-glued', start, end, reason)
}
