import * as v from 'valibot'
import type { Place } from '../../../model/diagnostic.ts'
import { guess } from '../../../model/text/guess.ts'
import {
  entriesOf,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  rawOf,
  type YamlFile,
} from '../yaml/file.ts'
import { type Path, type Plain, words } from '../yaml/plain.ts'
import { entries, takesWords, unknownKeys } from './unknown-keys.ts'
import { dateFault, meantDate, meantMonth } from './values.ts'

type Schema = v.GenericSchema

/** Data, and the schema that they are checked against. */
interface Checking {
  readonly plain: Plain
  readonly schema: Schema
}

/** Each pass takes out a level of what cannot stand; no schema of ours is so deep. */
const passes = 8

/**
 * Checks data against a schema, tells every fault at its place, and returns what is left once the
 * faulty parts are taken out: undefined only where a required part of the whole is missing that
 * `standIns` has nothing for.
 */
export function check<S extends Schema>(
  plain: Plain,
  schema: S,
  standIns: Readonly<Record<string, unknown>> = {},
): v.InferOutput<S> | undefined {
  const { root } = plain.source
  if (!isMap(root)) return withoutKeys(plain, schema, standIns)
  unknownKeys(plain, schema, root, [])
  // One pass tells; the following ones only take out what a removal has left incomplete.
  for (let pass = 0; pass < passes; pass++) {
    const result = v.safeParse(schema, plain.value)
    if (result.success) return result.output
    const faults = faultsOf(plain, result.issues)
    if (pass === 0) for (const { path, issue } of faults) tell({ plain, schema }, path, issue)
    if (!mendAll({ plain, schema }, faults, standIns)) return undefined
  }
  return undefined
}

/** What a file that holds no mapping says: nothing, which may be enough, or something else. */
function withoutKeys<S extends Schema>(
  { source }: Plain,
  schema: S,
  standIns: Readonly<Record<string, unknown>>,
): v.InferOutput<S> | undefined {
  const keys = requiredKeys(schema)
  if (!source.root && keys.length === 0) return v.parse(schema, {})
  const place = source.place(source.root ?? [0, 0])
  const told = source.diagnostics.some((diagnostic) => diagnostic.ruleId.startsWith('source/'))
  if (!told) {
    const found = source.root ? '文件内容应为一组“键: 值”' : '文件是空的'
    const wanted = keys.length > 0 ? `：至少要有 ${keys.join('、')}` : ''
    source.tell('source/type', place, { reason: `${found}${wanted}。` })
  }
  const rest = v.safeParse(schema, { ...standIns })
  return rest.success ? rest.output : undefined
}

/** What is wrong and where; of several faults of one place, the first. */
function faultsOf(plain: Plain, issues: readonly v.BaseIssue<unknown>[]) {
  const faults = new Map<string, { path: Path; issue: v.BaseIssue<unknown> }>()
  for (const issue of issues) {
    const own = (issue.path ?? []).map((item) => item.key as string | number)
    // A list where an object should be has no keys that could have been taken out as unknown.
    const unknown = issue.type === 'strict_object' && issue.expected === 'never'
    const path = unknown ? own.slice(0, -1) : own
    if (unknown && !Array.isArray(plain.at(path))) continue
    const key = path.join('\0')
    if (!faults.has(key)) faults.set(key, { path, issue })
  }
  return [...faults.values()]
}

/** Puts right or takes out what is faulty; from the end, so that no item of a list moves before its turn. */
function mendAll(
  checking: Checking,
  faults: { path: Path; issue: v.BaseIssue<unknown> }[],
  standIns: Readonly<Record<string, unknown>>,
): boolean {
  const { plain } = checking
  const removed: Path[] = []
  let changed = false
  for (const { path, issue } of faults.reverse()) {
    if (removed.some((gone) => gone.every((key, i) => key === path[i]))) continue
    const meant = meantValue(checking, path, issue) ?? otherName(path, issue)
    if (meant !== undefined) {
      plain.replace(path, meant)
      changed = true
      continue
    }
    const at = plain.at(path) === undefined ? path.slice(0, -1) : path
    const standIn = at.length === 0 ? standIns[String(path[0])] : undefined
    if (standIn !== undefined) {
      plain.replace(path, standIn)
      changed = true
      continue
    }
    if (at.length === 0 || !plain.remove(at)) continue
    removed.push(at)
    changed = true
  }
  return changed
}

/** The value that was plainly meant: 012 for "012", "6" for 6, 简报 for [简报], 2024/7/31 for 2024-07-31. */
function meantValue({ plain, schema }: Checking, path: Path, issue: v.BaseIssue<unknown>): unknown {
  const { type, input } = issue
  const raw = rawOf(plain.node(path) ?? null)
  const dated = isDate(path, issue) ? meantDate(raw) : meantMonthOf(issue, raw)
  if (dated !== undefined) return dated
  if (type === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
    return raw
  }
  if (typeof input !== 'string') return undefined
  const digits = input.normalize('NFKC')
  if (type === 'number' && /^-?\d{1,9}$/.test(digits)) return Number(digits)
  if (type === 'array' && input !== '' && takesWords(schema, path)) return itemsOf(input)
  return undefined
}

/** A name that cannot be one gives way to one that can, so that what it names keeps its place among the others. */
function otherName(path: Path, issue: v.BaseIssue<unknown>): string | undefined {
  return issue.type === 'regex' && path.at(-1) === 'id' ? `x${path.at(-2)}` : undefined
}

/** `［甲，乙］`, `甲、乙`, `甲, 乙` and the figures of `2 2 / 5` as the list that they are. */
function itemsOf(written: string): string[] {
  const bare = written.replace(/^[[［【]|[\]］】]$/g, '')
  const items = bare.split(/^[\d./\s-]+$/.test(bare) ? /\s+/ : /[,，、]/)
  return items.map((item) => item.trim()).filter((item) => item !== '')
}

function requiredKeys(schema: Schema): string[] {
  return Object.entries(entries(schema) ?? {})
    .filter(([, entry]) => entry.type !== 'optional')
    .map(([key]) => key)
}

const shapes: Readonly<Record<string, string>> = {
  string: '应为文字',
  number: '应为数',
  boolean: '应为 true 或 false',
  array: '应为列表，如 [甲, 乙]',
  strict_object: '应为一组“键: 值”',
  record: '应为一组“键: 值”',
}

/** A fault with its words and its place, as far as every message about it needs them. */
interface Fault {
  readonly path: Path
  readonly issue: v.BaseIssue<unknown>
  readonly node: Node | null
  readonly name: string
  readonly raw: string
  readonly place: Place
}

/** Tells a fault at its place: first what shows in how it is written, then what it should be. */
function tell(checking: Checking, path: Path, issue: v.BaseIssue<unknown>): void {
  const { plain } = checking
  const { source } = plain
  const node = plain.node(path)
  if (node === undefined) {
    tellMissing(plain, path)
    return
  }
  const at = isScalar(node) && issue.input !== null ? node : (plain.keyNode(path) ?? node)
  const place = source.place(at ?? [0, 0])
  if (isAlias(node) || source.spoilt(place)) return
  const fault: Fault = { path, issue, node, name: words(path), raw: rawOf(node), place }
  if (!tellWriting(source, fault)) tellValue(checking, fault)
}

/** Tells a value that is not written, lacks its quotation marks or has run into its key; false where it is none of these. */
function tellWriting(source: YamlFile, { path, issue, node, name, raw, place }: Fault): boolean {
  if (issue.input === null) {
    const wanted = isDate(path, issue) ? dateFault('') : issueWords(issue)
    source.tell('source/type', place, {
      reason: `“${name}”没有写值：${wanted}；可以不写的键请整行删去。`,
    })
    return true
  }
  if (!isScalar(node)) return false
  if (issue.type === 'string' && !isDate(path, issue)) {
    const read = typeof issue.input === 'number' ? `数 ${issue.input}` : '真假值'
    source.tell('source/quote', place, {
      reason: `“${name}”应为文字，而 ${shorten(raw)} 不加引号会被 YAML 读成${read}：请写成 "${shorten(raw)}"。`,
      expected: [`"${raw}"`],
    })
    return true
  }
  const colon = issue.type === 'strict_object' ? /^[\w-]+\s*([：:])/.exec(raw)?.[1] : undefined
  if (colon === undefined) return false
  const what = colon === '：' ? '是全角冒号“：”：要写成半角冒号加一个空格' : '冒号后面少一个空格'
  source.tellSyntax('source/colon', place, `“${shorten(raw)}”里${what}。`)
  return true
}

/** Tells a value that cannot stand there, what is found in its place and, where it is plain, what was meant. */
function tellValue(checking: Checking, { path, issue, node, name, raw, place }: Fault): void {
  const dated = isDate(path, issue)
  const better = betterValue(checking, path, issue)
  const quoted = better !== undefined && issue.type === 'number' ? '（不加引号）' : ''
  const shape =
    issue.kind !== 'schema' ? '' : isMap(node) ? '一组“键: 值”' : isSeq(node) ? '列表' : ''
  const found = raw ? `，现在是“${shorten(raw)}”` : shape && `，现在是${shape}`
  const wanted = dated ? (dateFault(raw) ?? issueWords(issue)) : issueWords(issue, node)
  const kind = issue.kind === 'schema' && issue.type !== 'picklist' ? 'source/type' : 'source/value'
  checking.plain.source.tell(dated ? 'source/date' : kind, place, {
    reason: `“${name}”${wanted}${found}${better ? `：请改成 ${better}${quoted}` : ''}。`,
    ...(better && { expected: [better] }),
  })
}

/** What was plainly meant, as it would be written. */
function betterValue(checking: Checking, path: Path, issue: v.BaseIssue<unknown>) {
  const raw = rawOf(checking.plain.node(path) ?? null)
  const near = issue.type === 'picklist' ? guess(raw, choices(issue)) : undefined
  const meant = near ?? meantValue(checking, path, issue)
  if (meant === undefined) return undefined
  return Array.isArray(meant) ? `[${meant.join(', ')}]` : String(meant)
}

function isDate(path: Path, issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'iso_date' || issue.type === 'check' || path.at(-1) === 'date'
}

function meantMonthOf(issue: v.BaseIssue<unknown>, raw: string): string | undefined {
  return issue.message.includes('年月') ? meantMonth(raw) : undefined
}

/** The first key of the incomplete part, or the key that it is the value of, stands for the whole. */
function tellMissing(plain: Plain, path: Path): void {
  const { source } = plain
  const parent = path.slice(0, -1)
  const owner = plain.node(parent)
  const first = isMap(owner) ? entriesOf(owner)[0]?.key : undefined
  const above = parent.length > 0 ? plain.keyNode(parent) : undefined
  const at = above && !isMap(above) ? above : first
  const place = source.place(at ?? [0, 0])
  if (source.spoilt(place)) return
  source.tell('source/missing-key', place, {
    reason: `${parent.length > 0 ? `“${words(parent)}”里` : ''}缺少“${path.at(-1)}”：请补上“${path.at(-1)}: …”。`,
  })
}

function choices(issue: v.BaseIssue<unknown>): string[] {
  return [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] as string)
}

function issueWords(issue: v.BaseIssue<unknown>, node?: Node | null): string {
  if (issue.type === 'array' && isMap(node)) return '应为列表：每一项前面写“- ”'
  if (issue.type === 'picklist') return `应为 ${choices(issue).join('、')} 之一`
  return shapes[issue.type] ?? issue.message
}

function shorten(raw: string): string {
  return raw.length > 30 ? `${raw.slice(0, 30)}…` : raw
}
