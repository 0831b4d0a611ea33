import type { PhrasingContent } from 'mdast'
import {
  type Attribute,
  type Directive,
  type DirectiveNode,
  seriesOf,
} from '../../../directives/index.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { guess } from '../../../model/text/guess.ts'
import type { Context } from './context.ts'

/** Where a fault lies and what was meant. */
interface FaultDetail extends Partial<Pick<Diagnostic, 'actual' | 'expected'>> {
  /** Words of the first line, one after the other, the last of them at fault; the whole line where absent. */
  readonly at?: readonly string[]
}

/** Reports a fault `markup/directive-<rule>` at the directive's first line. */
export type DirectiveFault = (rule: string, reason: string, detail?: FaultDetail) => void

/** How the directive is written, on one line. */
export function exampleOf({ example }: Directive): string {
  return example.split('\n').join(' ⏎ ')
}

/** Whether the container's end was written, as its parser notes. */
export function isClosed(node: DirectiveNode): boolean {
  return node.type === 'leafDirective' || node.data?.position?.closing !== undefined
}

/** The node that holds the words in the brackets, where there are any. */
export function labelNode(node: DirectiveNode): { children: PhrasingContent[] } | undefined {
  if (node.type === 'leafDirective') return node.children.length > 0 ? node : undefined
  const [first] = node.children
  return first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined
}

/** Whether it is written with as many colons as it takes. */
export function isFormRight(
  node: DirectiveNode,
  directive: Directive,
  fault: DirectiveFault,
): boolean {
  if ((node.type === 'leafDirective') === (directive.form === 'leaf')) return true
  const colons = directive.form === 'leaf' ? '两个冒号，独占一行' : '三个冒号，末尾另起一行写“:::”'
  fault('form', `“${directive.name}”用${colons}：${exampleOf(directive)}`)
  return false
}

/** Checks the end, the brackets, the attributes and the data of a directive. */
export function checkDirective(
  context: Context,
  node: DirectiveNode,
  directive: Directive,
  fault: DirectiveFault,
): void {
  const { name, label } = directive
  const [opening] = directive.example.split('\n')
  if (!isClosed(node)) fault('unclosed', `“:::${name}”没有结束：在末尾另起一行写“:::”`)
  const labelled = labelNode(node) !== undefined
  if (label === 'required' && !labelled) {
    fault('label', `“${name}”要在方括号里写内容：${opening}`)
  } else if (label === 'none' && labelled) {
    fault('label', `“${name}”不带方括号，其中的文字不会印出：${opening}`)
  }
  const written = node.attributes ?? {}
  for (const [key, value] of Object.entries(written)) {
    checkAttribute(directive, key, value ?? '', fault)
  }
  for (const [key, attribute] of Object.entries(directive.attributes)) {
    if (!attribute.required || Object.hasOwn(written, key)) continue
    fault('attribute', `“${name}”缺少“${key}”（${attribute.description}）：${opening}`)
  }
  checkData(context, node, directive, fault)
}

function checkAttribute(
  { name, attributes }: Directive,
  key: string,
  value: string,
  fault: DirectiveFault,
): void {
  const attribute: Attribute | undefined = Object.hasOwn(attributes, key)
    ? attributes[key]
    : undefined
  if (!attribute) {
    const known = Object.keys(attributes)
    const near = guess(key, known)
    const listed = known.length > 0 ? `可用的有：${known.join('、')}` : '它不带属性'
    const reason = `“${name}”没有“${key}”这个属性${near ? `，是不是“${near}”` : ''}；${listed}`
    fault('attribute', reason, {
      at: ['{', key],
      actual: key,
      ...(near ? { expected: [near] } : {}),
    })
    return
  }
  const { description, values, url } = attribute
  const at = ['{', key, '=', value]
  if (values && !Object.hasOwn(values, value)) {
    const named = Object.entries(values)
    const listed = named.map(([known, name]) => `${known}（${name}）`).join('、')
    const meant = named.find(([, name]) => value !== '' && name.startsWith(value))?.[0]
    const near = meant ?? guess(value, Object.keys(values))
    const reason = `“${key}”（${description}）只能是 ${listed}，不能是“${value}”`
    fault('attribute', reason, { at, actual: value, ...(near ? { expected: [near] } : {}) })
  } else if (value === '') {
    fault('attribute', `“${key}”（${description}）不能为空`, { at: ['{', key] })
  } else if (url && !/^https?:\/\/./i.test(value)) {
    const reason = `“${key}”（${description}）要写全，以 https:// 开头，不能是“${value}”`
    fault('attribute', reason, { at, actual: value })
  }
}

/** The table and the columns that a directive names have to be there. */
function checkData(
  { options }: Context,
  node: DirectiveNode,
  { attributes }: Directive,
  fault: DirectiveFault,
): void {
  const tables = options.section?.tables
  const name = node.attributes?.table
  if (!tables || !attributes.table || !name) return
  if (!tables.has(name)) {
    const names = [...tables.keys()]
    const near = guess(name, names)
    const listed = names.length > 0 ? `有的是：${names.join('、')}` : '请先建这个文件'
    const reason = `这一期没有数据文件“${name}.yaml”${near ? `，是不是“${near}”` : ''}；${listed}`
    fault('data', reason, {
      at: ['{', 'table', '=', name],
      actual: name,
      ...(near ? { expected: [near] } : {}),
    })
    return
  }
  const columns = tables.get(name)
  if (!attributes.series || !columns) return
  for (const id of seriesOf(node.attributes?.series)) {
    if (columns.includes(id)) continue
    const near = guess(id, columns)
    const listed = `有的是：${columns.join('、')}`
    const reason = `“${name}”里没有“${id}”这一列${near ? `，是不是“${near}”` : ''}；${listed}`
    fault('data', reason, {
      at: ['{', 'series', '=', id],
      actual: id,
      ...(near ? { expected: [near] } : {}),
    })
  }
}
