import * as v from 'valibot'
import { guess } from '../../../model/text/guess.ts'
import { entriesOf, isAlias, isMap, isScalar, isSeq, type Node, rawOf } from '../yaml/file.ts'
import { type Path, type Plain, words } from '../yaml/plain.ts'
import { entries, takesWords, unknownKeys } from './unknown-keys.ts'
import { dateFault, meantDate, meantMonth } from './values.ts'

type Schema = v.GenericSchema

/** Data, and the schema that they are checked against. */
interface Checking {
  readonly plain: Plain
  readonly schema: Schema
}

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
  const { source } = plain
  if (!isMap(source.root)) {
    const keys = requiredKeys(schema)
    if (!source.root && keys.length === 0) return v.parse(schema, {})
    const place = source.root ? source.place(source.root) : source.place([0, 0])
    const told = source.diagnostics.some((diagnostic) => diagnostic.ruleId.startsWith('source/'))
    if (!told) {
      source.tell('source/type', place, {
        reason: `${source.root ? '文件内容应为一组“键: 值”' : '文件是空的'}${keys.length > 0 ? `：至少要有 ${keys.join('、')}` : ''}。`,
      })
    }
    const rest = v.safeParse(schema, { ...standIns })
    return rest.success ? rest.output : undefined
  }
  unknownKeys(plain, schema, source.root, [])
  // One pass tells; the following ones only take out what a removal has left incomplete.
  for (let pass = 0; pass < 8; pass++) {
    const result = v.safeParse(schema, plain.value)
    if (result.success) return result.output
    const faults: { path: Path; issue: v.BaseIssue<unknown> }[] = []
    for (const issue of result.issues) {
      const own = (issue.path ?? []).map((item) => item.key as string | number)
      // A list where an object should be has no keys that could have been taken out as unknown.
      const unknown = issue.type === 'strict_object' && issue.expected === 'never'
      const path = unknown ? own.slice(0, -1) : own
      if (unknown && !Array.isArray(plain.at(path))) continue
      if (faults.some((fault) => fault.path.join('\0') === path.join('\0'))) continue
      faults.push({ path, issue })
    }
    if (pass === 0) for (const { path, issue } of faults) tell({ plain, schema }, path, issue)
    if (!mendAll({ plain, schema }, faults, standIns)) return undefined
  }
  return undefined
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

/** `［甲，乙］`, `甲、乙` and `甲, 乙` as the list that they are. */
function itemsOf(written: string): string[] {
  const items = written.replace(/^[[［【]|[\]］】]$/g, '').split(/[,，、]/)
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

function tell(checking: Checking, path: Path, issue: v.BaseIssue<unknown>): void {
  const { plain } = checking
  const { source } = plain
  const node = plain.node(path)
  if (node === undefined) {
    tellMissing(plain, path)
    return
  }
  const name = words(path)
  const at = isScalar(node) && issue.input !== null ? node : (plain.keyNode(path) ?? node)
  const place = source.place(at ?? [0, 0])
  if (isAlias(node) || source.spoilt(place)) return
  const raw = rawOf(node)
  if (issue.input === null) {
    source.tell('source/type', place, {
      reason: `“${name}”没有写值：${isDate(path, issue) ? dateFault('') : issueWords(issue)}；可以不写的键请整行删去。`,
    })
    return
  }
  const dated = isDate(path, issue)
  const meant = dated ? meantDate(raw) : meantMonthOf(issue, raw)
  if (issue.type === 'string' && isScalar(node) && !dated) {
    const read = typeof issue.input === 'number' ? `数 ${issue.input}` : '真假值'
    source.tell('source/quote', place, {
      reason: `“${name}”应为文字，而 ${shorten(raw)} 不加引号会被 YAML 读成${read}：请写成 "${shorten(raw)}"。`,
      expected: [`"${raw}"`],
    })
    return
  }
  const colon = issue.type === 'strict_object' ? /^[\w-]+\s*([：:])/.exec(raw)?.[1] : undefined
  if (isScalar(node) && colon !== undefined) {
    const what = colon === '：' ? '是全角冒号“：”：要写成半角冒号加一个空格' : '冒号后面少一个空格'
    source.tellSyntax('source/colon', place, `“${shorten(raw)}”里${what}。`)
    return
  }
  const mended = meantValue(checking, path, issue)
  const better =
    meant ??
    (issue.type === 'picklist' ? guess(raw, choices(issue)) : undefined) ??
    (mended === undefined
      ? undefined
      : Array.isArray(mended)
        ? `[${mended.join(', ')}]`
        : String(mended))
  const quoted = issue.type === 'number' && mended !== undefined ? '（不加引号）' : ''
  const kind = issue.kind === 'schema' && issue.type !== 'picklist' ? 'source/type' : 'source/value'
  const shape =
    issue.kind !== 'schema' ? '' : isMap(node) ? '一组“键: 值”' : isSeq(node) ? '列表' : ''
  const found = raw ? `，现在是“${shorten(raw)}”` : shape && `，现在是${shape}`
  const wordsOf = dated ? (dateFault(raw) ?? issueWords(issue)) : issueWords(issue, node)
  source.tell(dated ? 'source/date' : kind, place, {
    reason: `“${name}”${wordsOf}${found}${better ? `：请改成 ${better}${quoted}` : ''}。`,
    ...(better && { expected: [better] }),
  })
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
