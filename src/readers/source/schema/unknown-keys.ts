import type * as v from 'valibot'
import { guess } from '../../../model/text/guess.ts'
import { entriesOf, isMap, type Node, type YamlFile } from '../yaml/file.ts'
import { type Path, type Plain, words } from '../yaml/plain.ts'
import { meantKey } from './chinese-keys.ts'

type Schema = v.GenericSchema

/** The keys that a schema knows, where it is one of a mapping. */
export function entries(schema: Schema): Record<string, Schema> | undefined {
  return 'entries' in schema ? (schema.entries as Record<string, Schema>) : undefined
}

/** Below a schema: the entry of a key, the items of a list, the options of a choice. */
function inner(schema: Schema): Schema {
  return schema.type === 'optional' || schema.type === 'nullable'
    ? inner((schema as unknown as { wrapped: Schema }).wrapped)
    : schema
}

/** Whether a list of plain words may stand at a path; of a list of mappings, words say nothing. */
export function takesWords(whole: Schema, path: Path): boolean {
  let schema: Schema | undefined = inner(whole)
  for (const key of [...path, 0]) {
    if (!schema) return false
    const { item, value } = schema as unknown as { item?: Schema; value?: Schema }
    const below: Schema | undefined = entries(schema)?.[String(key)] ?? item ?? value
    schema = below && inner(below)
  }
  return schema !== undefined && !entries(schema)
}

/** Names that every object of the language has: a schema passes over them without a word. */
const unusable: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor'])

/** Tells keys that no schema knows, with the meant one where it can be guessed, and takes them out. */
export function unknownKeys(plain: Plain, given: Schema, node: Node | null, path: Path): void {
  const schema = inner(given)
  const known = entries(schema)
  if (isOf(schema, 'array')) inItems(plain, schema, path)
  else if (isOf(schema, 'union')) inChoice(plain, schema, node, path)
  else if (isOf(schema, 'record')) inRecord(plain, schema, node, path)
  else if (known) inObject(plain, known, node, path)
}

/** What a schema of each kind holds, which the general type of schemas does not tell. */
interface Kinds {
  array: { readonly item: Schema }
  union: { readonly options: readonly Schema[] }
  record: { readonly value: Schema }
}

function isOf<K extends keyof Kinds>(schema: Schema, kind: K): schema is Schema & Kinds[K] {
  return schema.type === kind
}

function inItems(plain: Plain, { item }: Kinds['array'], path: Path): void {
  const items = plain.at(path)
  if (!Array.isArray(items)) return
  for (let i = 0; i < items.length; i++) {
    unknownKeys(plain, item, plain.node([...path, i]) ?? null, [...path, i])
  }
}

/** Words or a mapping: only of the latter keys can be unknown. */
function inChoice(plain: Plain, { options }: Kinds['union'], node: Node | null, path: Path): void {
  const option = options.find((each) => entries(inner(each)))
  if (option && isMap(node)) unknownKeys(plain, option, node, path)
}

/** A mapping of names that the editor chooses; a list in its place is told and emptied. */
function inRecord(plain: Plain, { value }: Kinds['record'], node: Node | null, path: Path): void {
  const { source } = plain
  if (Array.isArray(plain.at(path))) {
    source.tell('source/type', source.place(plain.keyNode(path) ?? [0, 0]), {
      reason: `“${words(path)}”应为一组“键: 值”，不是列表：请去掉各项前面的“- ”。`,
    })
    plain.replace(path, Object.create(null))
  }
  if (!isMap(node)) return
  for (const { name, key, value: below } of entriesOf(node)) {
    if (unusable.has(name)) {
      const reason = `“${name}”不能用作名称：请换一个。`
      source.tell('source/unknown-key', source.place(key), { reason })
      plain.remove([...path, name])
    } else unknownKeys(plain, value, below, [...path, name])
  }
}

function inObject(
  plain: Plain,
  known: Readonly<Record<string, Schema>>,
  node: Node | null,
  path: Path,
): void {
  if (!isMap(node)) return
  for (const { name, key, value } of entriesOf(node)) {
    const below = [...path, name]
    if (Object.hasOwn(known, name)) {
      unknownKeys(plain, known[name] as Schema, value, below)
      continue
    }
    const meant = tellUnknown(plain.source, key, name, Object.keys(known))
    if (meant !== undefined && plain.rename(below, meant)) {
      unknownKeys(plain, known[meant] as Schema, value, [...path, meant])
    } else plain.remove(below)
  }
}

/** Returns the key that was meant, where that is plain. */
function tellUnknown(
  source: YamlFile,
  key: Node,
  name: string,
  known: readonly string[],
): string | undefined {
  const place = source.place(key)
  if (source.spoilt(place)) return undefined
  const wide = /^([^：]+)：/.exec(name)?.[1]
  if (wide !== undefined) {
    source.tellSyntax(
      'source/colon',
      place,
      `“${wide}”后面是全角冒号“：”：要写成半角冒号加一个空格“${wide}: ”。`,
    )
    return undefined
  }
  const narrow = /^(\w+):(?=.)/.exec(name)?.[1]
  if (narrow !== undefined && known.includes(narrow)) {
    const words = `“${narrow}:”后面少一个空格：写成“${narrow}: ”。`
    source.tellSyntax('source/colon', place, words)
    return undefined
  }
  const trimmed = name.trim()
  if (trimmed !== name && known.includes(trimmed)) {
    source.tell('source/indent', place, {
      reason: `“${trimmed}”前面有全角空格或别的空白：YAML 的缩进只能用半角空格。`,
    })
    return trimmed
  }
  const near = known.includes(trimmed)
    ? trimmed
    : (meantKey(trimmed, known) ?? guess(trimmed, known))
  source.tell('source/unknown-key', place, {
    reason: near
      ? `不认识的键“${name}”：是不是“${near}”？`
      : `不认识的键“${name}”：这里可以写的有 ${known.join('、')}。`,
    ...(near && { expected: [near] }),
  })
  return near
}
