import type { Read } from '../../model/diagnostic.ts'
import type { Publication } from '../../model/publication.ts'
import type { SourceFile } from '../../model/source.ts'
import type { TableDefinition } from '../../model/statistics.ts'
import { guess } from '../../model/text/guess.ts'
import { check } from './schema/check.ts'
import { publicationSchema } from './schema/publication.ts'
import { type Node, YamlFile } from './yaml/file.ts'
import { Plain } from './yaml/plain.ts'
import { yamlText } from './yaml/text.ts'

const printed =
  /^(?:title\.\d+|issuer|sections\.\d+\.title|statistics\.[^.]+\.(?:caption|stub|note|totalLabel|rows\.\d+|lead\.(?:header|cell)|columns\.\d+\.header\.\d+)|distribution\.(?:report|send|issue)\.\d+|contact\.(?:address|postcode|phones\.\d+|email|website)|follow\.caption|permit\.(?:number|notice|printer))$/

/** Reads publication.yaml. Without a name, an issuer and sections there is no publication. */
export function readPublication(file: SourceFile): Read<Publication> {
  const source = new YamlFile(file)
  const plain = new Plain(source)
  const read = check(plain, publicationSchema, {
    title: ['（缺刊名）'],
    issuer: '（缺编印单位）',
  })
  if (!read) return { diagnostics: source.diagnostics }
  uniqueNames(plain, ['sections'], 'id')
  uniqueNames(plain, ['numbering', 'anchors'], 'issue')
  uniqueNames(plain, ['numbering', 'skipped'], 'issue')
  const place = (path: (string | number)[], node = plain.node(path)) =>
    source.place(node ?? (plain.keyNode(path.slice(0, -1)) as Node))
  const numbering = read.numbering ?? {}
  const { permit, theme, follow, vocabulary, contact, distribution } = read
  const statistics = Object.entries(read.statistics ?? {}).map(([id, table]): TableDefinition => {
    const path = ['statistics', id]
    checkTable(plain, path)
    const assumed = ['rows', 'columns'].some((key) =>
      isFaulty(source, plain.node([...path, key]), misshapen),
    )
    return {
      ...table,
      ...(assumed && { assumed }),
      id,
      totalLabel: table.totalLabel ?? '合计',
      noData: table.noData ?? '/',
      place: source.place(plain.keyNode(path) as Node),
    } as TableDefinition
  })
  const value: Publication = {
    file,
    text: yamlText(source, (key) => printed.test(key)),
    title: read.title,
    issuer: read.issuer,
    language: read.language ?? 'zh-CN',
    numbering: {
      anchors: (numbering.anchors ?? []).map((anchor, i) => ({
        ...anchor,
        place: {
          start: place(['numbering', 'anchors', i, 'issue']).start,
          end: place(['numbering', 'anchors', i, 'wholeNumber']).end,
        },
      })),
      skipped: (numbering.skipped ?? []).map((skip, i) => ({
        ...skip,
        place: place(['numbering', 'skipped', i, 'issue']),
      })),
      combined: numbering.combined ?? 'dash',
    },
    sections: read.sections.map((section) => ({
      ...section,
      required: section.required ?? false,
    })),
    ...(isFaulty(source, plain.node(['sections'])) && { sectionsAssumed: true }),
    statistics,
    distribution: {
      report: distribution?.report ?? [],
      send: distribution?.send ?? [],
      issue: distribution?.issue ?? [],
      ...(distribution?.copies !== undefined && { copies: distribution.copies }),
    },
    contact: { ...defined(contact ?? {}), phones: contact?.phones ?? [] },
    ...(follow && { follow }),
    ...(permit && {
      permit: { ...defined(permit), notice: permit.notice ?? '内部资料，免费交流' },
    }),
    vocabulary: { accept: vocabulary?.accept ?? [], prefer: vocabulary?.prefer ?? [] },
    rules: read.rules ?? {},
    rulePlaces: new Map(
      Object.keys(read.rules ?? {}).map((id) => [
        id,
        source.place(plain.keyNode(['rules', id]) as Node),
      ]),
    ),
    ...(theme !== undefined && { theme }),
  }
  return { value, diagnostics: source.diagnostics }
}

/** Faults that leave less of a list than was meant. */
const misshapen = /^source\/(?:type|value|missing-key|colon|yaml-syntax|duplicate-name)$/

/** Whether a fault of these has been told within a node. */
function isFaulty(source: YamlFile, node: Node | null | undefined, faults = /^source\//): boolean {
  const within = source.place(node ?? [0, 0])
  return source.diagnostics.some(
    ({ ruleId, place }) =>
      place &&
      faults.test(ruleId) &&
      place.start.offset >= within.start.offset &&
      place.end.offset <= within.end.offset,
  )
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Without the keys whose value is undefined: an absent key and an undefined one are not the same. */
export function defined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as Defined<T>
}

/** Tells a name that stands twice in a list, at the second. */
function uniqueNames(plain: Plain, path: readonly string[], key?: string): void {
  const list = plain.at(path)
  if (!Array.isArray(list)) return
  const first = new Map<string, number>()
  list.forEach((item, index) => {
    const name = String(key === undefined ? item : (item as Record<string, unknown>)[key])
    const earlier = first.get(name)
    if (earlier === undefined) {
      first.set(name, index)
      return
    }
    const placeOf = (i: number) =>
      plain.source.place(plain.node(key === undefined ? [...path, i] : [...path, i, key]) as Node)
    plain.source.tell('source/duplicate-name', placeOf(index), {
      reason: `“${path.join('.')}”里“${name}”出现了两次：请改名或删去一个。`,
      related: [{ file: plain.source.file.path, place: placeOf(earlier), reason: '第一次' }],
    })
  })
}

function checkTable(plain: Plain, path: readonly string[]): void {
  uniqueNames(plain, [...path, 'rows'])
  uniqueNames(plain, [...path, 'columns'], 'id')
  const columns = plain.at([...path, 'columns']) as { id: string; accumulates?: string }[]
  const ids = columns.map((column) => column.id)
  // A column that is gone may be the one that is meant.
  const faulty = isFaulty(plain.source, plain.node([...path, 'columns']), misshapen)
  columns.forEach(({ id, accumulates }, index) => {
    if (accumulates === undefined || faulty || (accumulates !== id && ids.includes(accumulates)))
      return
    const others = ids.filter((each) => each !== id)
    if (others.length === 0) return
    const near = guess(accumulates, others)
    const node = plain.node([...path, 'columns', index, 'accumulates']) as Node
    plain.source.tell('source/unknown-name', plain.source.place(node), {
      reason: `累计列“${id}”写的是“${accumulates}”的累计，表里没有这样的列：${near ? `是不是“${near}”？` : `可以写的有 ${others.join('、')}。`}`,
      ...(near && { expected: [near] }),
    })
  })
}
