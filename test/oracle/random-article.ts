import { circled } from './inline.ts'
import { type Place, same, type Words, type Written } from './random-words.ts'
import type { ExpectedArticle, Piece } from './source.ts'

/** The names of the pictures that articles show, in images/. */
export const pictures = [
  '图.png',
  '图 一(终).png',
  'A+B&C=100%.png',
  '“引号”#1.png',
  'a_b-c~d.PNG',
  '图；，。.png',
]

interface Article {
  readonly source: string
  readonly expected: ExpectedArticle
}

/** Writes articles out of random blocks. */
export class ArticleWriter {
  private notes: { id: string; source: string; pieces: readonly Piece[] }[] = []
  private count = 0

  private readonly words: Words
  private readonly widest: number

  constructor(words: Words, widest: number) {
    this.words = words
    this.widest = widest
  }

  article(): Article {
    const { words } = this
    this.notes = []
    this.count++
    const title = words.line(words.number(2), { oneLine: true }, 1)
    const opening: Written[] = []
    if (words.chance(0.3)) opening.push(this.labelled('addressee'))
    if (words.chance(0.3)) opening.push(this.labelled('source'))
    const blocks = [...opening, ...words.times(9, () => this.block(0, true))]
    if (words.chance(0.3)) blocks.push(...this.ending())
    // A footnote cited by a footnote is written in its turn.
    for (let i = 0; i < this.notes.length; i++) this.define(i)
    const definitions = this.notes.map(({ source }) => source)
    const source = [`# ${title.source}`, ...blocks.map((block) => block.source), ...definitions]
    return {
      source: source.join('\n\n'),
      expected: {
        title: title.pieces.map(({ text }) => text).join(''),
        pieces: blocks.flatMap(({ pieces }) => pieces),
        footnotes: this.notes.map(({ pieces }) =>
          pieces.map(({ text, generated }) => (generated ? '' : text)).join(''),
        ),
      },
    }
  }

  private readonly cite = (): Written => {
    const { words, notes } = this
    const again = notes.length > 0 && words.chance(0.2)
    const at = again ? words.number(notes.length) : notes.length
    if (!again)
      notes.push({
        id: `${words.pick(['', 'n', '注'])}${this.count}-${at}`,
        source: '',
        pieces: [],
      })
    const mark = String(at + 1)
    return {
      source: `[^${notes[at]?.id}]`,
      pieces: [{ text: `[${mark}]`, generated: true, or: [mark, circled(mark)] }],
    }
  }

  private define(at: number): void {
    const note = this.notes[at]
    if (!note) return
    const { words } = this
    const parts = words.times(2, () => words.line(words.number(3)))
    note.pieces = parts.flatMap(({ pieces }) => pieces)
    note.source = `[^${note.id}]: ${parts.map(({ source }) => indent(source, '    ')).join('\n\n    ')}`
  }

  private labelled(name: string): Written {
    const { source, pieces } = this.words.line(1, { oneLine: true, label: true }, 1)
    const before = name === 'source' ? [{ text: '来源：', generated: true }] : []
    return { source: `::${name}[${source}]`, pieces: [...before, ...pieces] }
  }

  private line(length: number, place: Place = {}): Written {
    return this.words.line(length, { ...place, cite: this.cite }, 0)
  }

  /** A block of any kind; headings and directives stand at the top only. */
  private block(depth: number, top: boolean): Written {
    const { words } = this
    const kind = words.number(top ? 15 : 10)
    if (kind < 5 || depth > 2) return this.paragraph(top)
    if (kind < 7) return this.list(depth)
    if (kind === 7) return this.quote(depth)
    if (kind === 8) return this.table()
    if (kind === 9) return this.code()
    if (kind < 12) return this.heading()
    if (kind === 12) return this.figure()
    if (kind === 13) return { source: words.pick(['---', '* * *', '___']), pieces: [] }
    // A paragraph after it, for two charts are set side by side, their figures before their keys.
    const data = words.pick([statistics, chart])
    const after = this.paragraph(true)
    return {
      source: `${data.source}\n\n${after.source}`,
      pieces: [...data.pieces, ...after.pieces],
    }
  }

  private paragraph(top: boolean): Written {
    const { words } = this
    const lead = words.pick([
      '',
      '',
      '　　',
      top ? '    ' : '',
      '（一）',
      '1．',
      '一、',
      '+86 ',
      '-5℃，',
      '3.5%，',
      '#1机组，',
    ])
    const printed = lead.replace(/^[\s　]+/, '')
    const { source, pieces } = this.line(words.number(6))
    return { source: lead + source, pieces: [{ text: printed }, ...pieces] }
  }

  private heading(): Written {
    const { source, pieces } = this.line(this.words.number(2), { oneLine: true })
    return { source: `${'#'.repeat(2 + this.words.number(3))} ${source}`, pieces }
  }

  private list(depth: number): Written {
    const { words } = this
    const kind = words.pick(['-', '*', '+', '.', ')'])
    const loose = words.chance(0.3)
    let number = words.number(3)
    const items = words.times(4, () => {
      number += words.chance(0.8) ? 1 : 2
      const bullet = '-*+'.includes(kind)
      const marker = bullet ? kind : `${number}${kind}`
      const width = ' '.repeat(marker.length + 1)
      const blocks = [this.line(words.number(3))]
      if (loose || words.chance(0.3))
        blocks.push(...words.times(2, () => this.block(depth + 1, false)))
      return {
        source: `${marker} ${blocks.map(({ source }) => indent(source, width)).join(`\n\n${width}`)}`,
        pieces: [
          { text: bullet ? '•' : marker, generated: bullet },
          ...blocks.flatMap(({ pieces }) => pieces),
        ],
      }
    })
    return {
      source: items.map(({ source }) => source).join(loose ? '\n\n' : '\n'),
      pieces: items.flatMap(({ pieces }) => pieces),
    }
  }

  private quote(depth: number): Written {
    const blocks = this.words.times(3, () => this.block(depth + 1, false))
    const inner = blocks.map(({ source }) => source).join('\n\n')
    return {
      source: inner.replaceAll(/^/gm, '> '),
      pieces: blocks.flatMap(({ pieces }) => pieces),
    }
  }

  private table(): Written {
    const { words } = this
    const columns = 1 + words.number(words.chance(0.1) ? this.widest : 6)
    const cell = (): Written => {
      if (words.chance(0.3)) return this.line(words.number(2), { cell: true, oneLine: true })
      return same(
        words.pick(['', '-', '/', '1.5%', '12,345', words.han(4), String(words.number(100000))]),
      )
    }
    const row = (make: () => Written) => Array.from({ length: columns }, make)
    const rows = [row(() => same(words.han(6))), ...words.times(8, () => row(cell))]
    const [head, ...body] = rows.map(
      (cells) => `| ${cells.map(({ source }) => source).join(' | ')} |`,
    )
    const rule = `| ${row(() => same(words.pick(['---', ':--', '--:', ':-:'])))
      .map(({ source }) => source)
      .join(' | ')} |`
    return {
      source: [head, rule, ...body].join('\n'),
      pieces: rows.flat().flatMap(({ pieces }) => pieces),
    }
  }

  private code(): Written {
    const { words } = this
    const lines = words.times(3, () =>
      words.pick([
        '*甲*',
        '{{乙}}',
        '<b>丙</b>',
        '# 丁',
        '\\*戊',
        'a  b',
        '| 己 |',
        ':::',
        '&amp;',
      ]),
    )
    const fence = words.pick(['```', '~~~~'])
    return { source: [fence, ...lines, fence].join('\n'), pieces: [{ text: lines.join('\n') }] }
  }

  private figure(): Written {
    const { words } = this
    const name = words.pick(pictures)
    const address = words.chance(0.5)
      ? `images/${encodeURIComponent(name)}`
      : `<images/${name.replaceAll('%', '%25')}>`
    const { source, pieces } = words.chance(0.5) ? same('') : same(words.han(20))
    return { source: `![${words.han(8)}](${address}${source && ` "${source}"`})`, pieces }
  }

  private ending(): Written[] {
    const { words } = this
    const line = () => words.line(words.number(2), { oneLine: true, label: true }, 1)
    const items = words.times(3, line)
    const attachments = {
      source: `:::attachments\n${items.map(({ source }, i) => `${i + 1}. ${source}`).join('\n')}\n:::`,
      pieces: [
        { text: '附件：', generated: true },
        ...items.flatMap(({ pieces }, i) => [{ text: `${i + 1}.`, generated: true }, ...pieces]),
      ],
    }
    const names = words.times(3, () => same(`${words.han(20)}协会`))
    const signature = {
      source: `:::signature\n${names.map(({ source }) => source).join('\n')}\n2031年1月31日\n:::`,
      pieces: [...names.flatMap(({ pieces }) => pieces), { text: '2031年1月31日' }],
    }
    if (words.chance(0.5)) return [attachments, signature]
    const printed = items.map(({ source, pieces }, i) => {
      const blocks = words.times(3, () => this.block(1, false))
      return {
        source: `::::attachment[${source}]\n${blocks.map((block) => block.source).join('\n\n')}\n::::`,
        pieces: [
          { text: `附件${items.length > 1 ? i + 1 : ''}`, generated: true },
          ...pieces,
          ...blocks.flatMap((block) => block.pieces),
        ],
      }
    })
    return [attachments, signature, ...printed]
  }
}

/** All lines but the first moved under the words of a list's item or a footnote. */
function indent(source: string, by: string): string {
  return source.replaceAll(/\n(?=[^\n])/g, `\n${by}`)
}

const statistics: Written = {
  source: '::statistics{table=survey}',
  pieces: ['地区', '企业', '产值', '甲市', '12', '3.5', '乙市', '8', '/', '合计', '20', '3.5']
    .flatMap((text) => [
      { text },
      ...(text === '企业' ? [{ text: '（家）', generated: true }] : []),
      ...(text === '产值' ? [{ text: '（亿元）', generated: true }] : []),
    ])
    .concat({ text: '注：“/”表示没有。', generated: true }),
}
const chart: Written = {
  source: '::chart{table=survey kind=bar series=firms}',
  pieces: [{ text: '企业', generated: true }],
}
