import { type Mark, type Passage, placeIn, type Text, type Waiver } from '../../../model/source.ts'
import { parseWaiver } from '../waiver.ts'
import { entriesOf, isMap, isScalar, isSeq, type Node, type YamlFile } from './file.ts'
import { scalarOffsets } from './offsets.ts'

/**
 * The printed strings of a YAML file as passages, in the order of the file, with its waivers.
 * `printed` says by its path (`contact.phones.0`) whether a string is printed.
 */
export function yamlText(source: YamlFile, printed: (key: string) => boolean): Text {
  const passages: Passage[] = []
  const blocks: { from: number; to: number }[] = []
  const visit = (node: Node | null, path: string): void => {
    if (isMap(node)) {
      for (const { name, value } of entriesOf(node)) visit(value, path ? `${path}.${name}` : name)
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        visit(item as Node | null, `${path}.${index}`)
      }
    } else if (isScalar(node)) {
      const { start, end } = source.place(node)
      if (end.line > start.line) blocks.push({ from: start.line, to: end.line })
      if (typeof node.value === 'string' && printed(path)) {
        passages.push(passage(source, node.value, scalarOffsets(source, node), path))
      }
    }
  }
  visit(source.root, '')
  return {
    file: source.file,
    format: 'yaml',
    lines: source.lines,
    passages,
    tables: [],
    waivers: waivers(source, blocks),
  }
}

function passage(
  source: YamlFile,
  value: string,
  offsets: ArrayLike<number>,
  key: string,
): Passage {
  const marks: Mark[] = []
  const { file, lines } = source
  const found: Passage = { kind: 'value', file, lines, value, offsets, marks, key, reprint: false }
  for (const match of value.matchAll(/\{\{[^{}]*\}\}/g)) {
    const [start, end] = [match.index, match.index + match[0].length]
    marks.push({ kind: 'figure', start, end })
    const table = key.startsWith('statistics.')
    if (table && /^\{\{\s*period\s*\}\}$/.test(match[0])) continue
    source.tell('source/placeholder', placeIn(found, start, end), {
      reason: table
        ? `“${match[0]}”会照样印出：这里只能用 {{period}}，印成数据的时期。`
        : `“${match[0]}”会照样印出：{{…}} 只用在文章里，这里请直接写出来。`,
      ...(table && { expected: ['{{period}}'] }),
    })
  }
  return found
}

/** `# zsia-disable-next-line rule: 理由` covers the next line that is neither blank nor a comment. */
function waivers(source: YamlFile, blocks: readonly { from: number; to: number }[]): Waiver[] {
  const { text } = source.file
  const found: Waiver[] = []
  if (!text.includes('zsia-disable-next-line')) return found
  const lines = text.split(/\r\n|\n|\r/)
  lines.forEach((line, index) => {
    const comment = /^[ \t]*#(.*)$/.exec(line)
    if (!comment || blocks.some(({ from, to }) => index + 1 > from && index + 1 < to)) return
    const waiver = parseWaiver(comment[1] as string)
    if (!waiver) return
    let next = index + 1
    while (next < lines.length && /^\s*(?:#.*)?$/.test(lines[next] as string)) next++
    const start = source.lines.start(index + 1) + line.indexOf('#')
    found.push({
      ...waiver,
      place: source.lines.place(start, source.lines.start(index + 1) + line.trimEnd().length),
      from: source.lines.start(next + 1),
      to: source.lines.start(next + 2),
    })
  })
  return found
}
