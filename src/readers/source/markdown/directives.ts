import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import {
  contentOf,
  type Directive,
  type DirectiveNode,
  directives,
  findDirective,
  seriesOf,
} from '../../../directives/index.ts'
import { guess } from '../../../model/guess.ts'
import { type Context, report, type Scope, span } from './context.ts'
import { readInline, readLines } from './inline.ts'
import { addPassage } from './passages.ts'

type ReadBlocks = (context: Context, nodes: readonly RootContent[], scope: Scope) => RootContent[]

/** Where the marks of a directive stand, as its parser notes them. */
interface Marks {
  readonly opening?: { readonly end: { readonly offset?: number } }
  readonly closing?: unknown
}

/** Whether the container's end was written. */
export function isClosed(node: DirectiveNode): boolean {
  const marks = node.data as { position?: Marks } | undefined
  return node.type === 'leafDirective' || marks?.position?.closing !== undefined
}

/** Checks a directive against its syntax and reads what it holds; a wrong one leaves its words as paragraphs. */
export function readDirective(
  context: Context,
  node: DirectiveNode,
  scope: Scope,
  read: ReadBlocks,
): RootContent[] {
  const { start, end } = firstLine(context, node)
  const directive = findDirective(node.name)
  if (!directive) {
    const near = guess(
      node.name,
      directives.map(({ name }) => name),
    )
    const known = directives.map(({ name }) => name).join('、')
    const reason = `没有“${node.name}”这个指令${near ? `，是不是“${near}”` : ''}；可用的有：${known}`
    report(context, 'markup/directive-unknown', start, end, reason, {
      actual: node.name,
      ...(near ? { expected: [near] } : {}),
    })
    return asParagraphs(context, node, scope, read)
  }
  if (!scope.top) {
    const reason = `指令“${node.name}”不能放在列表、引文或脚注里面，要从行首写起`
    report(context, 'markup/directive-place', start, end, reason)
    return asParagraphs(context, node, scope, read)
  }
  checkSyntax(context, node, directive, start, end)
  checkData(context, node, directive, start, end)
  const label = labelNode(node)
  if (label) {
    label.children = readInline(context, label.children)
    addPassage(context, directive.labelKind, label.children)
  }
  if (node.type === 'leafDirective') return [node]
  const inside = contentOf(node)
  if (inside.length === 0) {
    const reason = `“${node.name}”里没有内容：${directive.example.split('\n').join(' ⏎ ')}`
    report(context, 'markup/directive-content', start, end, reason)
  }
  const content = readContent(context, inside, directive, read)
  const children = [...(label ? [label as Paragraph] : []), ...content]
  return [{ ...node, children: children as typeof node.children }]
}

/** The node that holds the words in the brackets, where there are brackets. */
function labelNode(node: DirectiveNode): { children: PhrasingContent[] } | undefined {
  if (node.type === 'leafDirective') return node.children.length > 0 ? node : undefined
  const [first] = node.children
  return first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined
}

function firstLine(context: Context, node: DirectiveNode): { start: number; end: number } {
  const { start, end } = span(node)
  const line = context.source.slice(start, end).search(/[\r\n]/)
  return { start, end: line < 0 ? end : start + line }
}

function checkSyntax(
  context: Context,
  node: DirectiveNode,
  directive: Directive,
  start: number,
  end: number,
): void {
  const { name, form, label, example } = directive
  const fault = (rule: string, reason: string) => report(context, rule, start, end, reason)
  if ((node.type === 'leafDirective') !== (form === 'leaf')) {
    const colons = form === 'leaf' ? '两个冒号，独占一行' : '三个冒号，末尾另起一行写“:::”'
    fault('markup/directive-form', `“${name}”用${colons}：${example.split('\n').join(' ⏎ ')}`)
  } else if (!isClosed(node)) {
    fault('markup/directive-unclosed', `“:::${name}”没有结束：在末尾另起一行写“:::”`)
  }
  const labelled = labelNode(node) !== undefined
  if (label === 'required' && !labelled) {
    fault('markup/directive-label', `“${name}”要在方括号里写内容：${example.split('\n')[0]}`)
  } else if (label === 'none' && labelled) {
    fault('markup/directive-label', `“${name}”不带方括号，其中的文字不会印出`)
  }
  checkAttributes(context, node, directive, start, end)
}

function checkAttributes(
  context: Context,
  node: DirectiveNode,
  { name, attributes, example }: Directive,
  start: number,
  end: number,
): void {
  const written = node.attributes ?? {}
  const fault = (reason: string) =>
    report(context, 'markup/directive-attribute', start, end, reason)
  const known = Object.keys(attributes)
  for (const [key, value] of Object.entries(written)) {
    const attribute = Object.hasOwn(attributes, key) ? attributes[key] : undefined
    if (!attribute) {
      const near = guess(key, known)
      const list = known.length > 0 ? `可用的有：${known.join('、')}` : '它不带属性'
      fault(`“${name}”没有“${key}”这个属性${near ? `，是不是“${near}”` : ''}；${list}`)
    } else if (attribute.values && !attribute.values.includes(value ?? '')) {
      fault(
        `“${key}”（${attribute.description}）只能是 ${attribute.values.join('、')}，不能是“${value ?? ''}”`,
      )
    } else if (attribute.required && (value ?? '') === '') {
      fault(`“${key}”（${attribute.description}）不能为空`)
    }
  }
  for (const [key, attribute] of Object.entries(attributes)) {
    if (!attribute.required || Object.hasOwn(written, key)) continue
    fault(`“${name}”缺少“${key}”（${attribute.description}）：${example.split('\n')[0]}`)
  }
}

/** The table and the columns that a directive names have to be there. */
function checkData(
  context: Context,
  node: DirectiveNode,
  { attributes }: Directive,
  start: number,
  end: number,
): void {
  const tables = context.options.section?.tables
  const name = node.attributes?.table
  if (!tables || !attributes.table || !name) return
  const fault = (reason: string) => report(context, 'markup/directive-data', start, end, reason)
  const columns = tables.get(name)
  if (!columns) {
    const names = [...tables.keys()]
    const near = guess(name, names)
    const listed = names.length > 0 ? `有的是：${names.join('、')}` : '这一期还没有数据文件'
    return fault(`这一期没有数据文件“${name}.yaml”${near ? `，是不是“${near}”` : ''}；${listed}`)
  }
  if (!attributes.series) return
  for (const id of seriesOf(node.attributes?.series)) {
    if (columns.includes(id)) continue
    const near = guess(id, columns)
    fault(
      `“${name}”里没有“${id}”这一列${near ? `，是不是“${near}”` : ''}；有的是：${columns.join('、')}`,
    )
  }
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
    const listed = directive.content === 'list' && node.type === 'list'
    if (
      listed
        ? node.children.every(isPlainItem)
        : directive.content === 'lines' && node.type === 'paragraph'
    ) {
      continue
    }
    const { start, end } = span(node)
    const holds = directive.content === 'list' ? '一个列表，每项一行' : '几行文字'
    const reason = `“${directive.name}”里只能是${holds}：${directive.example.split('\n').join(' ⏎ ')}`
    report(context, 'markup/directive-content', start, end, reason)
  }
  if (directive.content === 'list') return read(context, content, { kind, top: false })
  return content.flatMap((node) => {
    if (node.type !== 'paragraph') return read(context, [node], { kind, top: false })
    return readLines(context, node.children).map((children): Paragraph => {
      addPassage(context, kind, children)
      return { ...node, children }
    })
  })
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
  const words: RootContent[] =
    node.type === 'leafDirective'
      ? [{ type: 'paragraph', children: node.children, ...position }]
      : [...node.children]
  return read(context, words, scope)
}
