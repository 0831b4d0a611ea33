import { trait } from '../../model/text/prose.ts'
import { charactersOf, finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'
import table from './characters.json' with { type: 'json' }

/** What is known of a character so far: nothing, that 通用规范汉字表 holds it, or not. The table is searched for those that are met. */
const known = new Uint8Array(65536)
const [unknown, standard, other] = [0, 1, 2]

function isStandard(unit: number): boolean {
  if (known[unit] === unknown)
    known[unit] = table.characters.includes(String.fromCharCode(unit)) ? standard : other
  return known[unit] === standard
}

const isPair = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

/** A Han character or a radical that the table has not, or the first half of a pair, which may be one. */
function isOdd(unit: number): boolean {
  if (isPair(unit)) return true
  const written =
    (unit >= 0x2e80 && unit <= 0x2fdf) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  return written && !isStandard(unit)
}

/** Variants with their standard forms. Read when a character outside the table is met. */
let variants: Map<string, string> | undefined

function readVariants(): Map<string, string> {
  const pairs = [...table.variants]
  return new Map(pairs.flatMap((one, i) => (i % 2 === 0 ? [[one, pairs[i + 1] ?? '']] : [])))
}

/** What follows in the name of a river, a lake, a hill: such names keep a variant. */
const river = /^.?[河江溪湖山岛洲港]/

/** Outside the table and yet right: 〇, and the signs that repeat a character. */
const accepted = '〇々'

export const variantChar: Rule = {
  id: 'text/variant-char',
  severity: 'error',
  description: '《通用规范汉字表》以外的字：繁体、异体、日本汉字',
  explanation:
    '能确定规范字的（強→强、証→证）报错；表外而无对应规范字的，可能是人名、地名用字，只作提示。确认无误的名字请写进 publication.yaml 的 vocabulary.accept。',
  good: [{ text: '显著提高软著登记效率，二〇二四年。' }],
  bad: [
    { text: '加強行业自律', at: '強', expected: '强' },
    { text: '落实稅收优惠，佇立丟失', at: '稅', expected: '税' },
    { text: '初歩实现，毎月通报', at: '歩', expected: '步', note: '日本汉字' },
    { text: '同比增⻓9%', at: '⻓', expected: '长' },
    { text: '推动协会⼯作', at: '⼯', expected: '工', note: '部首区的字，看起来一样，却搜不到' },
  ],
  *check(context) {
    const accept = context.publication?.vocabulary.accept ?? []
    const odd = charactersOf(context)
      .split('')
      .filter((character) => isOdd(character.charCodeAt(0)))
      .join('')
    if (odd === '') return
    for (const { passage, prose } of passagesWith(context, trait.han, odd)) {
      const { text } = prose
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i)
        if (!isOdd(unit)) continue
        const pair = isPair(unit)
        const character = pair ? text.slice(i, i + 2) : text.charAt(i)
        if (pair && (table.characters.includes(character) || !/\p{Script=Han}/u.test(character))) {
          i++
          continue
        }
        const start = i
        if (pair) i++
        if (accepted.includes(character)) continue
        if (accept.some((word) => word.includes(character) && covers(text, word, start))) continue
        const radical = unit < 0x3000 ? character.normalize('NFKC') : undefined
        variants ??= readVariants()
        const right = variants.get(character) ?? (radical === character ? undefined : radical)
        const place = right && river.test(text.slice(i + 1, i + 3))
        yield finding(
          passage,
          start,
          start + character.length,
          right
            ? `“${character}”不是规范字，应为“${right}”。`
            : `“${character}”不在《通用规范汉字表》里，请核对；人名、地名用字可写进 vocabulary.accept。`,
          right
            ? { expected: [right], ...(place ? { severity: 'info' } : {}) }
            : { severity: 'info' },
        )
      }
    }
  },
}

/** An accepted word stands here, over the character at `at`. */
function covers(text: string, word: string, at: number): boolean {
  const from = Math.max(0, at - word.length)
  const found = text.indexOf(word, from)
  return found >= 0 && found <= at && at < found + word.length
}
