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
  const line = firstLine(context, node)
  const fault: DirectiveFault = (rule, reason, { at = [], ...extra } = {}) => {
    const { start, end } = lastOf(at, context.source, line)
    report(context, `markup/directive-${rule}`, start, end, reason, extra)
  }
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
  const meant = directives.find(({ description }) => description.startsWith(name))
  const names = directives.map((directive) => directive.name)
  const near = meant?.name ?? guess(name, names)
  const listed = directives.map((each) => `${each.name}（${each.description.split('，')[0]}）`)
  fault(
    'unknown',
    `没有“${name}”这个指令${near ? `，是不是“${near}”` : ''}；可用的有：${listed.join('、')}`,
    { at: [name], actual: name, ...(near ? { expected: [near] } : {}) },
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

/** Offsets in the file. */
interface Span {
  readonly start: number
  readonly end: number
}

function firstLine(context: Context, node: RootContent): Span {
  const { start, end } = span(node)
  let at = start
  while (at < end && context.source[at] !== '\n' && context.source[at] !== '\r') at++
  return { start, end: at }
}

/** Where the last of some words stands that follow one another in a line; the line where they do not. */
function lastOf(words: readonly string[], source: string, line: Span): Span {
  const written = source.slice(line.start, line.end)
  let found: Span = { start: 0, end: written.length }
  let from = 0
  for (const word of words) {
    const start = wholeWord(word, written, from)
    if (start < 0) return line
    from = start + word.length
    found = { start, end: from }
  }
  return { start: line.start + found.start, end: line.start + found.end }
}

/** Where the word stands, not only the beginning or the end of a longer name; -1 where it does not. */
function wholeWord(word: string, text: string, from: number): number {
  const isName = (character = '') => /[\p{L}\p{N}_.-]/u.test(character)
  const goesOn = (index: number) =>
    (isName(word.at(0)) && isName(text[index - 1])) ||
    (isName(word.at(-1)) && isName(text[index + word.length]))
  let index = text.indexOf(word, from)
  while (index >= 0 && goesOn(index)) index = text.indexOf(word, index + 1)
  return index
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
