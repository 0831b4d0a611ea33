import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Diagnostic, Place } from '../../../model/diagnostic.ts'
import { Lines, type SourceFile } from '../../../model/source.ts'
import { tooDeepAt } from './depth.ts'
import { tellErrors } from './errors.ts'
import { applyEdits, type Edit, findRepairs } from './repair.ts'

/** A YAML file of ours is a page or two; what is longer is no source of an issue and costs memory. */
const maxLength = 1 << 19
const maxDepth = 16
/** Nobody means this, and the parser is not to see it. */
const hostileDepth = 200

/** A key of a mapping with its value. */
export interface Entry {
  readonly name: string
  readonly key: Node
  readonly value: Node | null
}

/** A YAML file read as far as it can be, with the places of its nodes in the file as stored. */
export class YamlFile {
  readonly file: SourceFile
  readonly lines: Lines
  readonly root: Node | null
  readonly diagnostics: Diagnostic[] = []
  /** Offsets of cells with nothing in them: `[1, , 2]`. Whoever reads cells takes its own out. */
  readonly emptyItems = new Set<number>()
  readonly #original: (offset: number) => number
  /** Lines with a slip of syntax: what follows from it is not told again. */
  readonly #spoilt = new Set<number>()
  /** Lines whose slip was told; where it was mended for the parser, their values can be judged. */
  readonly #told = new Set<number>()

  constructor(file: SourceFile) {
    this.file = file
    this.lines = new Lines(file.text)
    if (file.text.length > maxLength) {
      this.root = null
      this.#original = (offset) => offset
      this.tell('source/too-large', this.place([0, 0]), {
        reason: `文件有${Math.round(file.text.length / 1024)}千字符，YAML 最多${maxLength / 1024}千字符：正文请写在 .md 文件里。`,
      })
      return
    }
    const deep = tooDeepAt(file.text, hostileDepth)
    if (deep !== undefined) {
      this.root = null
      this.#original = (offset) => offset
      tellDepth(this, deep)
      return
    }
    const { root, errors, edits, original } = parse(file, this.lines)
    this.#original = original
    for (const edit of edits) if (edit.fault) this.diagnostics.push(edit.fault)
    for (const edit of edits) if (edit.fault) this.#told.add(this.lines.point(edit.start).line)
    this.root = inspect(this, root) ? root : null
    tellErrors(this, errors)
  }

  /** Where a node (or a range of the parser) stands in the file. */
  place(of: Node | readonly [number, number]): Place {
    const [start, end] = Array.isArray(of)
      ? (of as [number, number])
      : [(of as Node).range?.[0] ?? 0, (of as Node).range?.[1] ?? 0]
    return this.lines.place(this.#original(start), this.#original(end))
  }

  /** An offset of the parser as an offset of the file. */
  original(offset: number): number {
    return this.#original(offset)
  }

  tell(ruleId: string, place: Place, more: Pick<Diagnostic, 'reason'> & Partial<Diagnostic>): void {
    const { start, end } = place
    const actual = this.file.text.slice(start.offset, end.offset)
    this.diagnostics.push({
      ruleId,
      severity: 'error',
      file: this.file.path,
      place,
      ...(actual && actual.length <= 200 && { actual }),
      ...more,
    })
  }

  /** Tells a slip of syntax, one a line. */
  tellSyntax(ruleId: string, place: Place, reason: string): void {
    const { line } = place.start
    if (this.#spoilt.has(line) || this.#told.has(line)) return
    this.#spoilt.add(line)
    this.tell(ruleId, place, { reason })
  }

  /** Whether a line's syntax is at fault, so that its value cannot be judged. */
  spoilt(place: Place): boolean {
    return this.#spoilt.has(place.start.line)
  }

  spoil(line: number): void {
    this.#spoilt.add(line)
  }
}

interface Parsed {
  root: Node | null
  errors: YAMLError[]
  edits: Edit[]
  original: (offset: number) => number
}

function parse(file: SourceFile, lines: Lines): Parsed {
  let edits: Edit[] = []
  for (let round = 0; ; round++) {
    const { text, original } = applyEdits(file.text, edits)
    // The parser knows no line that ends at CR alone; a line feed in its place moves no offset.
    const document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
      // Whatever a %YAML line or a tag asks for, a value is what it looks like.
      schema: 'core',
      resolveKnownTags: false,
      // Duplicate keys are found by us in linear time, with the place of the first.
      uniqueKeys: false,
      prettyErrors: false,
      stringKeys: false,
      keepSourceTokens: false,
      logLevel: 'error',
    })
    const errors = document.errors
    const root = document.contents
    const done = { root, errors, edits, original }
    if (round === 4 || (errors.length === 0 && !isScalar(root))) return done
    const errorLines = new Set<number>(
      isScalar(root) ? [lines.point(original(root.range?.[0] ?? 0)).line] : [],
    )
    for (const error of errors) {
      const first = lines.point(original(error.pos[0])).line
      const last = lines.point(Math.max(original(error.pos[1]) - 1, 0)).line
      for (let line = first; line <= Math.min(last, first + 50); line++) errorLines.add(line)
    }
    const known = new Set(edits.map((edit) => edit.start))
    const found = findRepairs(file, lines, [...errorLines]).filter((edit) => !known.has(edit.start))
    if (found.length === 0) return done
    edits = apart([...edits, ...found])
  }
}

/** Sorted, without edits that overlap an earlier one. */
function apart(edits: Edit[]): Edit[] {
  const kept: Edit[] = []
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (!last || edit.start >= last.end) kept.push(edit)
  }
  return kept
}

/**
 * Tells directives, anchors, aliases, tags and keys that are no text; false where the file cannot be
 * used. Aliases are never resolved, so a file cannot grow when it is read. What the parser says of the
 * same lines follows from them.
 */
function inspect(source: YamlFile, root: unknown): root is Node {
  tellDirective(source)
  const stack: { node: unknown; depth: number }[] = [{ node: root, depth: 0 }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top
    if (isPair(node)) {
      if (isCollection(node.key)) tellSpoilt(source, 'source/yaml-syntax', node.key, noKey)
      stack.push({ node: node.value, depth }, { node: node.key, depth })
      continue
    }
    if (isAlias(node)) tellSpoilt(source, 'source/alias', node, noAlias)
    if (!isScalar(node) && !isCollection(node)) continue
    if (depth > maxDepth) {
      tellDepth(source, node.range?.[0] ?? 0)
      return false
    }
    tellAnchor(source, node)
    tellTag(source, node)
    if (isCollection(node)) {
      for (const item of [...node.items].reverse()) stack.push({ node: item, depth: depth + 1 })
    }
  }
  return root !== null
}

const noDirective = '“%”开头的行是 YAML 指令，用不着：请删去；若是文字，请加引号。'
const noKey = '键必须是文字：这里的方括号、花括号读成了键，请改正或加引号。'
const noAlias = '“*”引用不能用：请把内容照写一遍；若是文字，请加引号。'
const noAnchor = '“&”锚点不能用：请删去，需要重复的内容照写一遍；若是文字，请加引号。'
const noTag = '“!”开头的标记不能用：请去掉标记；若是文字，请加引号。'

/** Tells what the parser takes for something else, so that what it says of the same line is not heard. */
function tellSpoilt(source: YamlFile, ruleId: string, at: Node | Place, reason: string): void {
  const place = 'start' in at ? at : source.place(at)
  source.tell(ruleId, place, { reason })
  source.spoil(place.start.line)
}

function tellDirective(source: YamlFile): void {
  const found = /^(?:[ \t]*(?:#[^\r\n]*)?[\r\n])*(%[^\r\n]*)/.exec(source.file.text)
  if (found?.[1] === undefined) return
  const end = found[0].length
  const place = source.lines.place(end - found[1].length, end)
  tellSpoilt(source, 'source/yaml-syntax', place, noDirective)
}

function tellAnchor(source: YamlFile, node: Scalar | YAMLMap | YAMLSeq): void {
  if (node.anchor === undefined) return
  const start = source.original(node.range?.[0] ?? 0)
  const at = source.file.text.lastIndexOf(`&${node.anchor}`, start)
  const place = at < 0 ? source.place(node) : source.lines.place(at, at + node.anchor.length + 1)
  source.tell('source/alias', place, { reason: noAnchor })
}

function tellTag(source: YamlFile, node: Scalar | YAMLMap | YAMLSeq): void {
  if (node.tag === undefined) return
  const { text } = source.file
  const start = source.original(node.range?.[0] ?? 0)
  const at = Math.max(text.lastIndexOf('!', start), 0)
  const begin = text[at - 1] === '!' ? at - 1 : at
  const place = source.lines.place(begin, Math.max(start, begin + 1))
  tellSpoilt(source, 'source/tag', place, noTag)
}

function tellDepth(source: YamlFile, at: number): void {
  const reason = `嵌套超过${maxDepth}层：请检查多余的括号或缩进。`
  const place = source.place([at, at + 1])
  source.tell('source/too-deep', place, { reason })
  source.spoil(place.start.line)
}

/** The entries of a mapping; a key is its text as written. */
export function entriesOf(map: YAMLMap): Entry[] {
  const entries: Entry[] = []
  for (const pair of map.items) {
    const key = pair.key as Node | null
    if (!isScalar(key)) continue
    entries.push({ name: keyName(key), key, value: pair.value as Node | null })
  }
  return entries
}

function keyName(key: Scalar): string {
  return key.source ?? String(key.value)
}

/** The value of a scalar as written between its quotes: `012`, `１２`. */
export function rawOf(node: Node | null): string {
  return isScalar(node) ? (node.source ?? '') : ''
}

export type { Node }
export { isAlias, isMap, isScalar, isSeq }
