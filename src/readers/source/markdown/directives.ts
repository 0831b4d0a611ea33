import type { ListItem, Paragraph, RootContent } from 'mdast'
import {
  contentOf,
  type Directive,
  type DirectiveNode,
  directives,
  findDirective,
} from '../../../directives/index.ts'
import { guess } from '../../../model/text/guess.ts'
import { type Context, report, type Scope, span } from './context.ts'
import {
  checkDirective,
  type DirectiveFault,
  exampleOf,
  isFormRight,
  labelNode,
} from './directive-syntax.ts'
import { readInline, readLines } from './inline.ts'
import { addPassage } from './passages.ts'

type ReadBlocks = (context: Context, nodes: readonly RootContent[], scope: Scope) => RootContent[]

/** Checks a directive against its syntax and reads what it holds; a wrong one leaves its words as paragraphs. */
export function readDirective(
  context: Context,
  node: DirectiveNode,
  scope: Scope,
  read: ReadBlocks,
): RootContent[] {
  const { start, end } = firstLine(context, node)
  const fault: DirectiveFault = (rule, reason, extra) =>
    report(context, `markup/directive-${rule}`, start, end, reason, extra)
  const directive = findDirective(node.name)
  if (!directive) reportUnknown(node.name, fault)
  else if (!scope.top) {
    if (!scope.misplaced)
      fault('place', `指令“${node.name}”不能放在列表、引文或脚注里面，要从行首写起`)
  } else if (isFormRight(node, directive, fault)) {
    checkDirective(context, node, directive, fault)
    return [readKnown(context, node, directive, fault, read)]
  }
  return asParagraphs(context, node, scope, read)
}

function reportUnknown(name: string, fault: DirectiveFault): void {
  const names = directives.map((directive) => directive.name)
  const near = guess(name, names)
  fault(
    'unknown',
    `没有“${name}”这个指令${near ? `，是不是“${near}”` : ''}；可用的有：${names.join('、')}`,
    { actual: name, ...(near ? { expected: [near] } : {}) },
  )
}

function readKnown(
  context: Context,
  node: DirectiveNode,
  directive: Directive,
  fault: DirectiveFault,
  read: ReadBlocks,
): DirectiveNode {
  const label = labelNode(node)
  if (label) {
    label.children = readInline(context, label.children)
    addPassage(context, directive.labelKind, label.children)
  }
  if (node.type === 'leafDirective') return node
  const inside = contentOf(node)
  if (inside.length === 0) fault('content', `“${node.name}”里没有内容：${exampleOf(directive)}`)
  const content = readContent(context, inside, directive, read)
  const children = label ? [label, ...content] : content
  return { ...node, children: children as typeof node.children }
}

function firstLine(context: Context, node: RootContent): { start: number; end: number } {
  const { start, end } = span(node)
  let at = start
  while (at < end && context.source[at] !== '\n' && context.source[at] !== '\r') at++
  return { start, end: at }
}

function readContent(
  context: Context,
  content: readonly RootContent[],
  directive: Directive,
  read: ReadBlocks,
): RootContent[] {
  const kind = directive.contentKind
  if (directive.content === 'blocks') return read(context, content, { kind, top: true })
  for (const node of content) {
    if (isContent(node, directive)) continue
    const { start, end } = firstLine(context, node)
    report(context, 'markup/directive-content', start, end, wrongContent(node, directive))
  }
  const scope = { kind, top: false, misplaced: true }
  if (directive.content === 'list') return read(context, content, scope)
  return content.flatMap((node) => {
    if (node.type !== 'paragraph') return read(context, [node], scope)
    return readLines(context, node.children).map((children): Paragraph => {
      addPassage(context, kind, children)
      return { ...node, children }
    })
  })
}

function wrongContent(node: RootContent, directive: Directive): string {
  const { name, content } = directive
  if (node.type === 'leafDirective' || node.type === 'containerDirective')
    return `“${name}”里不能再写“${node.name}”：多半是“${name}”漏了结束，请在这一行之前另起一行写“:::”`
  if (node.type === 'heading')
    return `“${name}”里不能有标题：多半是“${name}”漏了结束，请在这一行之前另起一行写“:::”`
  const holds = content === 'list' ? '一个列表，每项一行' : '几行文字'
  return `“${name}”里只能是${holds}：${exampleOf(directive)}`
}

function isContent(node: RootContent, { content }: Directive): boolean {
  if (node.type === 'html') return true
  if (content === 'lines') return node.type === 'paragraph'
  return node.type === 'list' && node.children.every(isPlainItem)
}

function isPlainItem(item: ListItem): boolean {
  return item.children.length === 1 && item.children[0]?.type === 'paragraph'
}

/** What a wrong directive says is printed all the same. */
function asParagraphs(
  context: Context,
  node: DirectiveNode,
  scope: Scope,
  read: ReadBlocks,
): RootContent[] {
  const position = node.position ? { position: node.position } : {}
  if (node.type === 'containerDirective') return read(context, node.children, scope)
  return read(context, [{ type: 'paragraph', children: node.children, ...position }], scope)
}
