import * as v from 'valibot'
import type { IssueEntry, IssueFiles } from '../../model/archive.ts'
import type { Diagnostic, Place, Read } from '../../model/diagnostic.ts'
import type { Issue } from '../../model/issue.ts'
import { parseIssueId } from '../../model/numbering/issue-id.ts'
import type { Publication } from '../../model/publication.ts'
import type { SourceFile, Text } from '../../model/source.ts'
import { readData } from './data.ts'
import { defined } from './publication.ts'
import { check } from './schema/check.ts'
import { issueSchema } from './schema/issue.ts'
import { type Node, YamlFile } from './yaml/file.ts'
import { Plain } from './yaml/plain.ts'
import { yamlText } from './yaml/text.ts'

/** issue.yaml with the folder's name, and what both say. */
export interface IssueHead extends IssueEntry {
  readonly source: SourceFile
  readonly text: Text
  readonly editors: Issue['editors']
  readonly note?: string
}

/** What stands in issue.yaml, as the schema lets it through. */
type Written = v.InferOutput<typeof issueSchema>

/** Reads issue.yaml and the data files: all that the archive needs of an issue. */
export function readHead(publication: Publication, files: IssueFiles): Read<IssueHead> {
  const heads = known.get(publication) ?? new Map<string, Known>()
  known.set(publication, heads)
  const written = files.files.filter((file) => isHead(file) || isData(file))
  const before = heads.get(files.id)
  if (before && areSame(before.written, written)) return before.head
  const head = readHeadAnew(publication, files)
  if (written.some(isHead)) heads.set(files.id, { written, head })
  return head
}

/** A head as it was read, and from what. */
interface Known {
  readonly written: readonly SourceFile[]
  readonly head: Read<IssueHead>
}

/** The archive reads the head of every issue; whoever reads an issue whole finds it here. */
const known = new WeakMap<Publication, Map<string, Known>>()

function areSame(some: readonly SourceFile[], others: readonly SourceFile[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ path, text }, at) => path === others[at]?.path && text === others[at].text)
  )
}

function readHeadAnew(publication: Publication, files: IssueFiles): Read<IssueHead> {
  const parsed = parseIssueId(files.id)
  if (!parsed) {
    const reason = `文件夹名“${files.id}”不是期的编号：应为 2024-06（年份-期号），增刊为 2024-S1。`
    return { diagnostics: [failure('source/folder', `issues/${files.id}`, reason)] }
  }
  const { file, missing } = headOf(files)
  const source = new YamlFile(file)
  if (missing) source.diagnostics.push(missing)
  const plain = new Plain(source)
  const assumed = { date: `${parsed.year}-12-31` }
  const there = files.files.includes(file)
  const read = there ? check(plain, issueSchema, assumed) : v.parse(issueSchema, assumed)
  const data = files.files.filter(isData).map((each) => readData(publication, each))
  const text = yamlText(source, (key) => key === 'note')
  const diagnostics = [...source.diagnostics, ...data.flatMap((each) => each.diagnostics)]
  if (!read) return { diagnostics }
  if (read.number !== undefined && read.numbers !== undefined) diagnostics.push(twoNumbers(plain))
  const count = parsed.kind === 'regular' ? (read.numbers?.length ?? 1) : 1
  const value: IssueHead = {
    id: files.id,
    year: parsed.year,
    kind: parsed.kind,
    numbers: Array.from({ length: count }, (_, i) => parsed.number + i),
    ...writtenNumbers(read, plain),
    date: read.date,
    datePlace: placeOf(plain, 'date'),
    ...(plain.node(['date']) === undefined && { dateAssumed: true }),
    file: file.path,
    data: data.flatMap((each) => (each.value ? [each.value] : [])),
    source: file,
    text,
    editors: { ...defined(read.editors ?? {}), contributors: read.editors?.contributors ?? [] },
    ...(read.note !== undefined && { note: read.note.trim() }),
  }
  return { value, diagnostics }
}

/** issue.yaml, or an empty one: without it, or with nothing in it, all else of the issue is still told. */
function headOf({ id, files, unread }: IssueFiles): { file: SourceFile; missing?: Diagnostic } {
  const path = `issues/${id}/issue.yaml`
  const file = files.find((each) => each.path === path) ?? files.find(isHead)
  if (file) return { file }
  const empty = { path, text: '' }
  if (unread?.includes(path)) return { file: empty }
  const reason = `缺少 ${path}：请新建这个文件，至少写上一行“date: 2024-07-31”（出刊日期）。`
  return { file: empty, missing: failure('source/missing-file', path, reason) }
}

/** 期号 and 总期号 where an editor wrote them, with their places. */
function writtenNumbers(
  { number, numbers, wholeNumber }: Written,
  plain: Plain,
): Pick<IssueHead, 'writtenNumbers' | 'writtenWholeNumbers'> {
  const values = numbers ?? (number !== undefined ? [number] : undefined)
  return {
    ...(values && {
      writtenNumbers: { values, place: placeOf(plain, numbers ? 'numbers' : 'number') },
    }),
    ...(wholeNumber !== undefined && {
      writtenWholeNumbers: {
        values: [wholeNumber].flat(),
        place: placeOf(plain, 'wholeNumber'),
      },
    }),
  }
}

function twoNumbers(plain: Plain): Diagnostic {
  const { source } = plain
  const keyPlace = (key: string) => source.place(plain.keyNode([key]) as Node)
  const reason = '“number”和“numbers”只能写一个：合刊写 numbers: [1, 2]，否则写 number: 6。'
  const file = source.file.path
  return {
    ...failure('source/number-and-numbers', file, reason),
    place: keyPlace('numbers'),
    actual: 'numbers',
    related: [{ file, place: keyPlace('number'), reason: '另一个' }],
  }
}

function placeOf(plain: Plain, key: string): Place {
  return plain.source.place(plain.node([key]) ?? [0, 0])
}

/** issue.yaml, and what can only be meant for it: issue.yml, Issue.yaml. */
export function isHead({ path }: Pick<SourceFile, 'path'>): boolean {
  return /\/issue\.ya?ml$/i.test(path)
}

/** Every other YAML file of an issue's folder holds the figures of a table. */
export function isData(file: Pick<SourceFile, 'path'>): boolean {
  return /\.ya?ml$/i.test(file.path) && !isHead(file)
}

function failure(ruleId: string, file: string, reason: string): Diagnostic {
  return { ruleId, severity: 'error', file, reason }
}
