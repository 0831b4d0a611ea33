import * as v from 'valibot'
import { guess } from '../../model/guess.ts'
import { meantDate, meantMonth } from './schema.ts'
import { entriesOf, isMap, isScalar, type Node, rawOf, type YamlFile } from './yaml.ts'
import type { Plain } from './yaml-plain.ts'

type Schema = v.GenericSchema
type Path = readonly (string | number)[]

/**
 * Checks data against a schema, tells every fault at its place, and returns what is left once the
 * faulty parts are taken out: undefined only where a required part of the whole is missing.
 */
export function check<S extends Schema>(plain: Plain, schema: S): v.InferOutput<S> | undefined {
  const { source } = plain
  if (!isMap(source.root)) {
    const place = source.root ? source.place(source.root) : source.place([0, 0])
    const told = source.diagnostics.some((diagnostic) => diagnostic.ruleId.startsWith('source/'))
    if (!told) {
      source.tell('source/type', place, {
        reason: `${source.root ? '文件内容应为一组“键: 值”' : '文件是空的'}：${required(schema)}。`,
      })
    }
    return undefined
  }
  unknownKeys(plain, schema, source.root, [])
  // One pass tells; the following ones only take out what a removal has left incomplete.
  for (let pass = 0; pass < 8; pass++) {
    const result = v.safeParse(schema, plain.value)
    if (result.success) return result.output
    const faults: { path: Path; issue: v.BaseIssue<unknown> }[] = []
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map((item) => item.key as string | number)
      if (issue.type === 'strict_object' && issue.expected === 'never') continue
      if (faults.some((fault) => fault.path.join('\0') === path.join('\0'))) continue
      faults.push({ path, issue })
    }
    if (pass === 0) for (const { path, issue } of faults) tell(plain, path, issue)
    // From the end, so that an item taken out of a list does not move those that follow.
    let removed = false
    for (const { path } of faults.reverse()) {
      const at = plain.at(path) === undefined ? path.slice(0, -1) : path
      if (at.length > 0) removed = plain.remove(at) || removed
    }
    if (!removed) return undefined
  }
  return undefined
}

function required(schema: Schema): string {
  const keys = Object.entries(entries(schema) ?? {})
    .filter(([, entry]) => entry.type !== 'optional')
    .map(([key]) => key)
  return `至少要有 ${keys.join('、')}`
}

function entries(schema: Schema): Record<string, Schema> | undefined {
  return 'entries' in schema ? (schema.entries as Record<string, Schema>) : undefined
}

/** Below a schema: the entry of a key, the items of a list, the options of a choice. */
function inner(schema: Schema): Schema {
  return schema.type === 'optional' || schema.type === 'nullable'
    ? inner((schema as unknown as { wrapped: Schema }).wrapped)
    : schema
}

/** Tells keys that no schema knows, with the meant one where it can be guessed, and takes them out. */
function unknownKeys(plain: Plain, given: Schema, node: Node | null, path: Path): void {
  const schema = inner(given)
  const known = entries(schema)
  if (schema.type === 'array') {
    const item = (schema as unknown as { item: Schema }).item
    const items = (plain.at(path) as unknown[] | undefined) ?? []
    if (!Array.isArray(items)) return
    for (let i = 0; i < items.length; i++) {
      unknownKeys(plain, item, plain.node([...path, i]) ?? null, [...path, i])
    }
    return
  }
  if (schema.type === 'union') {
    const options = (schema as unknown as { options: Schema[] }).options
    const option = options.find((each) => entries(inner(each)))
    if (option && isMap(node)) unknownKeys(plain, option, node, path)
    return
  }
  if (!isMap(node)) return
  for (const { name, key, value } of entriesOf(node)) {
    const below = [...path, name]
    if (schema.type === 'record') {
      unknownKeys(plain, (schema as unknown as { value: Schema }).value, value, below)
    } else if (known && Object.hasOwn(known, name)) {
      unknownKeys(plain, known[name] as Schema, value, below)
    } else if (known) {
      tellUnknown(plain.source, key, name, Object.keys(known))
      plain.remove(below)
    }
  }
}

function tellUnknown(source: YamlFile, key: Node, name: string, known: readonly string[]): void {
  const place = source.place(key)
  const wide = /^([^：]+)：/.exec(name)
  if (wide?.[1]) {
    source.tell('source/colon', place, {
      reason: `“${wide[1]}”后面是全角冒号“：”：要写成半角冒号加一个空格“${wide[1]}: ”。`,
    })
    return
  }
  const trimmed = name.trim()
  const near = known.includes(trimmed) ? trimmed : guess(trimmed, known)
  source.tell('source/unknown-key', place, {
    reason: near
      ? `不认识的键“${name}”：是不是“${near}”？`
      : `不认识的键“${name}”：这里可以写的有 ${known.join('、')}。`,
    ...(near && { expected: [near] }),
  })
}

const shapes: Readonly<Record<string, string>> = {
  string: '应为文字',
  number: '应为数',
  boolean: '应为 true 或 false',
  array: '应为列表，如 [甲, 乙]',
  strict_object: '应为一组“键: 值”',
  record: '应为一组“键: 值”',
}

function tell(plain: Plain, path: Path, issue: v.BaseIssue<unknown>): void {
  const { source } = plain
  const name = path.join('.')
  const node = plain.node(path)
  if (node === undefined) {
    const parent = path.slice(0, -1)
    const key = path.at(-1)
    // The first key of the incomplete part (or the part's own key) stands for the whole of it.
    const owner = plain.node(parent)
    const first = isMap(owner) ? entriesOf(owner)[0]?.key : undefined
    const at = (parent.length > 0 ? plain.keyNode(parent) : undefined) ?? first
    source.tell(
      'source/missing-key',
      at && !isMap(at) ? source.place(at) : first ? source.place(first) : source.place([0, 0]),
      {
        reason: `${parent.length > 0 ? `“${parent.join('.')}”里` : ''}缺少“${key}”，请补上一行“${key}: …”。`,
      },
    )
    return
  }
  const place = node ? source.place(node) : source.place([0, 0])
  const raw = rawOf(node)
  if (raw === '' && issue.input === null) {
    const key = plain.keyNode(path)
    source.tell('source/type', source.place(key ?? node ?? [0, 0]), {
      reason: `“${name}”没有写值：${issueWords(issue)}；不需要就删去这个键。`,
    })
    return
  }
  if (issue.type === 'string' && isScalar(node)) {
    source.tell('source/quote', place, {
      reason: quoteReason(name, raw, issue.input),
      expected: [meantDate(raw) && /date/.test(name) ? (meantDate(raw) as string) : `"${raw}"`],
    })
    return
  }
  if (isScalar(node) && issue.type === 'strict_object' && /^[\w-]+：/.test(raw)) {
    source.tell('source/colon', place, {
      reason: `“${raw}”里是全角冒号“：”：要写成半角冒号加一个空格。`,
    })
    return
  }
  const isDate = issue.type === 'iso_date' || issue.type === 'check'
  const meant = isDate
    ? meantDate(raw)
    : issue.message.includes('年月')
      ? meantMonth(raw)
      : undefined
  const near = issue.type === 'picklist' ? guess(raw, choices(issue)) : undefined
  const better = meant ?? near
  const kind = issue.kind === 'schema' && issue.type !== 'picklist' ? 'source/type' : 'source/value'
  source.tell(isDate ? 'source/date' : kind, place, {
    reason: `“${name}”${issueWords(issue)}${raw ? `，现在是“${shorten(raw)}”` : ''}${better ? `：请改成 ${better}` : ''}。`,
    ...(better && { expected: [better] }),
  })
}

function choices(issue: v.BaseIssue<unknown>): string[] {
  return [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] as string)
}

function issueWords(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'picklist') return `应为 ${choices(issue).join('、')} 之一`
  return shapes[issue.type] ?? issue.message
}

function quoteReason(name: string, raw: string, read: unknown): string {
  if (typeof read === 'number' && String(read) !== raw) {
    return `“${name}”应为文字，而 ${raw} 不加引号会被 YAML 读成数 ${read}：请写成 "${raw}"。`
  }
  return `“${name}”应为文字，而 ${raw} 不加引号会被 YAML 读成${typeof read === 'number' ? '数' : '真假值'}：请写成 "${raw}"。`
}

function shorten(raw: string): string {
  return raw.length > 30 ? `${raw.slice(0, 30)}…` : raw
}
