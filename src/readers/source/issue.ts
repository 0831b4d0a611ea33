import * as v from 'valibot'
import type { IssueEntry, IssueFiles } from '../../model/archive.ts'
import type { Diagnostic, Read } from '../../model/diagnostic.ts'
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

/** Reads issue.yaml and the data files: all that the archive needs of an issue. */
export function readHead(publication: Publication, files: IssueFiles): Read<IssueHead> {
  const folder = `issues/${files.id}`
  const path = `${folder}/issue.yaml`
  const parsed = parseIssueId(files.id)
  if (!parsed) {
    return failed(
      'source/folder',
      folder,
      `文件夹名“${files.id}”不是期的编号：应为 2024-06（年份-期号），增刊为 2024-S1。`,
    )
  }
  // Without it, or with nothing in it that can be read, all else of the issue is still told.
  const file = files.files.find((each) => each.path === path) ??
    files.files.find(isHead) ?? { path, text: '' }
  const there = files.files.includes(file)
  const source = new YamlFile(file)
  if (!there && !files.unread?.includes(path)) {
    const reason = `缺少 ${path}：请新建这个文件，至少写上一行“date: 2024-07-31”（出刊日期）。`
    source.diagnostics.push({
      ruleId: 'source/missing-file',
      severity: 'error',
      file: path,
      reason,
    })
  }
  const plain = new Plain(source)
  const assumed = { date: `${parsed.year}-12-31` }
  const read = there ? check(plain, issueSchema, assumed) : v.parse(issueSchema, assumed)
  const data = files.files.filter(isData).map((each) => readData(publication, each))
  const text = yamlText(source, (key) => key === 'note')
  const diagnostics = [...source.diagnostics, ...data.flatMap((each) => each.diagnostics)]
  if (!read) return { diagnostics }
  const place = (key: string) => source.place(plain.node([key]) ?? [0, 0])
  const dateAssumed = plain.node(['date']) === undefined
  if (read.number !== undefined && read.numbers !== undefined) {
    const second = source.place(plain.keyNode(['numbers']) as Node)
    diagnostics.push({
      ruleId: 'source/number-and-numbers',
      severity: 'error',
      file: file.path,
      place: second,
      actual: 'numbers',
      reason: '“number”和“numbers”只能写一个：合刊写 numbers: [1, 2]，否则写 number: 6。',
      related: [
        {
          file: file.path,
          place: source.place(plain.keyNode(['number']) as Node),
          reason: '另一个',
        },
      ],
    })
  }
  const written = read.numbers ?? (read.number !== undefined ? [read.number] : undefined)
  const count = parsed.kind === 'regular' ? (read.numbers?.length ?? 1) : 1
  const value: IssueHead = {
    id: files.id,
    year: parsed.year,
    kind: parsed.kind,
    numbers: Array.from({ length: count }, (_, i) => parsed.number + i),
    ...(written && {
      writtenNumbers: { values: written, place: place(read.numbers ? 'numbers' : 'number') },
    }),
    ...(read.wholeNumber !== undefined && {
      writtenWholeNumbers: { values: [read.wholeNumber].flat(), place: place('wholeNumber') },
    }),
    date: read.date,
    datePlace: place('date'),
    ...(dateAssumed && { dateAssumed }),
    file: file.path,
    data: data.flatMap((each) => (each.value ? [each.value] : [])),
    source: file,
    text,
    editors: { ...defined(read.editors ?? {}), contributors: read.editors?.contributors ?? [] },
    ...(read.note !== undefined && { note: read.note.trim() }),
  }
  return { value, diagnostics }
}

/** issue.yaml, and what can only be meant for it: issue.yml, Issue.yaml. */
export function isHead({ path }: Pick<SourceFile, 'path'>): boolean {
  return /\/issue\.ya?ml$/i.test(path)
}

/** Every other YAML file of an issue's folder holds the figures of a table. */
export function isData(file: Pick<SourceFile, 'path'>): boolean {
  return /\.ya?ml$/i.test(file.path) && !isHead(file)
}

function failed(ruleId: string, file: string, reason: string): { diagnostics: Diagnostic[] } {
  return { diagnostics: [{ ruleId, severity: 'error', file, reason }] }
}
