import type { Piece } from './source.ts'

/** Numbers from 0 to 1, the same for the same seed. */
export function randomness(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Something written in the dialect, and what of it has to be in an output. */
export interface Written {
  readonly source: string
  readonly pieces: readonly Piece[]
}

const han =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严'

/** Letters and signs that stand for themselves wherever they stand in a line. */
const plain = [
  '3*4*5',
  '__init__',
  'snake_case_name',
  '5~8月',
  '10:30',
  '电话:0571-00000001',
  'E-mail:bulletin@example.org',
  'www.example.org',
  'https://www.example.org/a_(b)?x=1&y=2',
  '[2024]: 33号',
  '[甲][乙]',
  '#话题#',
  'C++与C#',
  'R&D',
  'AT&T;',
  'a < b > c',
  '50%',
  '-5℃',
  '$100',
  '{甲}',
  '{ {甲} }',
  'x^2',
  '1)',
  '(1)',
  '3.14',
  '1,234.50',
  '名单：张**、李**、王**。',
  '12**34',
  '《“甲·乙”》',
  '……',
  '——',
  '—',
  '【注】',
  '①②⑳',
  '㎡',
  'm²',
  '½',
  '№',
  '±≤≥≠×÷',
  'ü',
  'e\u0301',
  'Я',
  'αβγ',
  '𠮷野家',
  '〇',
  '龘㐂䶮',
  '堃喆犇',
  'Ａ１２',
  'Ⅳ',
  '〔2024〕9号',
  '→',
  '√',
  '□',
  '“',
  '’',
  '"',
  "'",
  '!',
  '?',
  ';',
  ',',
  '.',
  'T/ZSIA 001—2024',
  'GB/T 9704—2012',
  'Pneumonoultramicroscopicsilicovolcanoconiosis',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'https://www.example.org/very/long/path/of/an/address/that/no/line/holds/because/it/goes/on?query=0123456789&and=more#fragment-of-it',
  '123456789012345678901234567890',
  'Two English words',
  '\u00a0不断\u00a0开\u00a0',
  '全\u3000角',
]

const symbols = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~']
const entities: readonly (readonly [string, string])[] = [
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&copy;', '©'],
  ['&mdash;', '—'],
  ['&#20013;', '中'],
  ['&#x6587;', '文'],
]
const addresses = [
  'https://www.example.org',
  'https://www.example.org/a_b?x=1&y=%20#z',
  'mailto:bulletin@example.org',
  'tel:0571-00000001',
]

/** Where words stand: in a table's cell a bar has to be escaped, and no line ends. */
export interface Place {
  readonly cell?: boolean
  readonly oneLine?: boolean
  /** Between the square brackets of a directive, where others have to be escaped. */
  readonly label?: boolean
  /** Cites a footnote; not given where there must be none. */
  readonly cite?: () => Written
}

/** Makes up words. */
export class Words {
  private readonly random: () => number

  constructor(random: () => number) {
    this.random = random
  }

  /** From 0 to `below`, without it. */
  number(below: number): number {
    return Math.floor(this.random() * below)
  }

  chance(of: number): boolean {
    return this.random() < of
  }

  pick<T>(list: readonly T[]): T {
    return list[this.number(list.length)] as T
  }

  times<T>(most: number, make: (index: number) => T): T[] {
    return Array.from({ length: 1 + this.number(most) }, (_, index) => make(index))
  }

  han(most: number): string {
    return this.times(most, () => han[this.number(han.length)]).join('')
  }

  /** A stretch of a line: Chinese between all that may stand in it. */
  line(length: number, place: Place = {}, depth = 0): Written {
    const parts: Written[] = [same(this.han(8))]
    for (let i = 0; i < length; i++) {
      parts.push(
        this.particle(place, depth),
        same(this.chance(0.2) ? `${this.han(4)}，` : this.han(30)),
      )
    }
    if (depth === 0 && this.chance(0.7)) parts.push(same('。'))
    return join(parts)
  }

  /** Something that is not Chinese words. */
  private particle(place: Place, depth: number): Written {
    const kind = this.number(16)
    if (kind < 6) {
      const text = this.pick(depth > 0 ? plain.filter((each) => !each.includes('**')) : plain)
      if (!place.label) return same(text)
      return { source: text.replaceAll(/[[\]]/g, '\\$&'), pieces: [{ text }] }
    }
    if (kind === 6) {
      const symbol = this.pick(symbols)
      return { source: `\\${symbol}`, pieces: [{ text: symbol }] }
    }
    if (kind === 7) {
      const [source, text] = this.pick(entities)
      return { source, pieces: [{ text }] }
    }
    if (kind === 8) {
      const code = place.label
        ? '甲'
        : this.pick(['npm run build', '*甲*', '{{甲}}', '<b>', '\\', '[甲](乙)', '&amp;', '甲'])
      return { source: `\`${code}\``, pieces: [{ text: code }] }
    }
    if (kind === 9) {
      const address = this.pick(addresses)
      return { source: `<${address}>`, pieces: [{ text: address }] }
    }
    if (kind === 10 && place.cite) return place.cite()
    if (kind === 11 && !(place.cell || place.oneLine)) {
      const source = this.pick(['\n', '\\\n', '  \n', '\n　', '\n  '])
      return { source, pieces: [] }
    }
    if (depth > 1) return same(this.han(3))
    if (kind === 12) return wrap('~~', this.marked(place, depth))
    if (kind === 13) {
      const inner = this.marked({ ...place, label: true }, 2)
      return { source: `[${inner.source}](${this.pick(addresses)})`, pieces: inner.pieces }
    }
    return wrap('**', this.marked(place, depth))
  }

  /** Words between two marks begin and end with Chinese, or with marks of a sentence. */
  private marked(place: Place, depth: number): Written {
    const inner = this.line(this.number(2), { ...place, oneLine: true }, depth + 1)
    const [open, close] = this.pick([
      ['', ''],
      ['“', '”'],
      ['', '：'],
      ['（', '）'],
      ['《', '》'],
    ] as const)
    return join([same(open), inner, same(close)])
  }
}

/** Words that are written as they print. */
export function same(text: string): Written {
  return { source: text, pieces: text === '' ? [] : [{ text }] }
}

function join(parts: readonly Written[]): Written {
  return {
    source: parts.map((part) => part.source).join(''),
    pieces: parts.flatMap((part) => part.pieces),
  }
}

function wrap(mark: string, inner: Written): Written {
  return { source: `${mark}${inner.source}${mark}`, pieces: inner.pieces }
}
