import type * as v from 'valibot'
import type { Place, Read } from '../../model/diagnostic.ts'
import type { Publication } from '../../model/publication.ts'
import type { SourceFile } from '../../model/source.ts'
import type { TableDefinition } from '../../model/statistics.ts'
import { guess } from '../../model/text/guess.ts'
import { check } from './schema/check.ts'
import { publicationSchema } from './schema/publication.ts'
import { type Node, YamlFile } from './yaml/file.ts'
import { Plain } from './yaml/plain.ts'
import { yamlText } from './yaml/text.ts'

/** The keys whose words are printed, for the proof-reader. */
const printed = new RegExp(
  `^(?:${[
    String.raw`title\.\d+`,
    'issuer',
    String.raw`sections\.\d+\.title`,
    String.raw`statistics\.[^.]+\.(?:caption|stub|note|totalLabel|rows\.\d+)`,
    String.raw`statistics\.[^.]+\.(?:lead\.(?:header|cell)|columns\.\d+\.header\.\d+)`,
    String.raw`distribution\.(?:report|send|issue)\.\d+`,
    String.raw`contact\.(?:address|postcode|phones\.\d+|email|website)`,
    String.raw`follow\.caption`,
    String.raw`permit\.(?:number|notice|printer)`,
  ].join('|')})$`,
)

/** What stands in publication.yaml, as the schema lets it through. */
type Written = v.InferOutput<typeof publicationSchema>

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
  const { permit, theme, follow, vocabulary, contact, distribution, rules = {} } = read
  const value: Publication = {
    file,
    text: yamlText(source, (key) => printed.test(key)),
    title: read.title,
    issuer: read.issuer,
    language: read.language ?? 'zh-CN',
    numbering: numberingOf(read.numbering ?? {}, plain),
    sections: read.sections.map((section) => ({
      ...section,
      required: section.required ?? false,
    })),
    ...(isFaulty(source, plain.node(['sections'])) && { sectionsAssumed: true }),
    statistics: Object.entries(read.statistics ?? {}).map(([id, table]) =>
      tableOf(id, table, plain),
    ),
    distribution: { report: [], send: [], issue: [], ...defined(distribution ?? {}) },
    contact: { ...defined(contact ?? {}), phones: contact?.phones ?? [] },
    ...(follow && { follow }),
    ...(permit && {
      permit: { ...defined(permit), notice: permit.notice ?? '内部资料，免费交流' },
    }),
    vocabulary: { accept: vocabulary?.accept ?? [], prefer: vocabulary?.prefer ?? [] },
    rules,
    rulePlaces: new Map(Object.keys(rules).map((id) => [id, keyPlace(plain, ['rules', id])])),
    ...(theme !== undefined && { theme }),
  }
  return { value, diagnostics: source.diagnostics }
}

/** Anchors and skipped issues with their places; what is missing of one stands where the whole does. */
function numberingOf(
  { anchors = [], skipped = [], combined = 'dash' }: NonNullable<Written['numbering']>,
  plain: Plain,
): Publication['numbering'] {
  const place = (list: string, index: number, key: string) => {
    const item = ['numbering', list, index]
    return plain.source.place(plain.node([...item, key]) ?? (plain.keyNode(item) as Node))
  }
  return {
    anchors: anchors.map((anchor, index) => ({
      ...anchor,
      place: {
        start: place('anchors', index, 'issue').start,
        end: place('anchors', index, 'wholeNumber').end,
      },
    })),
    skipped: skipped.map((skip, index) => ({ ...skip, place: place('skipped', index, 'issue') })),
    combined,
  }
}

/** A table with what is left out of its definition; rows and columns with a fault are assumed. */
function tableOf(
  id: string,
  table: NonNullable<Written['statistics']>[string],
  plain: Plain,
): TableDefinition {
  const path = ['statistics', id]
  checkTable(plain, path)
  const assumed = ['rows', 'columns'].some((key) =>
    isFaulty(plain.source, plain.node([...path, key]), misshapen),
  )
  return {
    ...table,
    ...(assumed && { assumed }),
    id,
    totalLabel: table.totalLabel ?? '合计',
    noData: table.noData ?? '/',
    place: keyPlace(plain, path),
  } as TableDefinition
}

function keyPlace(plain: Plain, path: readonly string[]): Place {
  return plain.source.place(plain.keyNode(path) as Node)
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
