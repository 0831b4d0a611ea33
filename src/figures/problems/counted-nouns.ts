import type { Book } from '../facts/book.ts'
import { spanText } from '../lexer/line.ts'
import { printed } from '../lexer/quantity.ts'
import measureWords from './measure-words.json' with { type: 'json' }
import type { Problem } from './problem.ts'

/** Names that say by their last word what they are counted in. */
const countedIn: readonly (readonly [name: RegExp, units: RegExp, usual: string])[] = [
  [/人数$/, /^(?:人|名|人次|位|%)$/, '人'],
  [/(?:规模以上|规上)企业(?:数量?|总数)?$|企业(?:总数|数量)$/, /^(?:家|户|个|%)$/, '家'],
  [/快递[^,]{0,8}业务量$/, /^(?:件|票|单|%|个百分点)$/, '件'],
  [
    /(?:业务收入|营业收入|利润总额|零售总?额|销售额|成交额|[存贷]款余额|保费收入|总产值|增加值|交货值)$/,
    /^(?:元|美元|欧元|日元|港元|英镑|%|个百分点)$/,
    '元',
  ],
  [
    /(?:保单|签单|案件|快件|包裹)(?:件数|数量)?$|件数$/,
    /^(?:件|份|张|起|宗|单|个|%|个百分点)$/,
    '件',
  ],
  [/(?<!每[^,]{0,6})床位(?:数|总数)?$/, /^(?:张|个|位|%|个百分点)$/, '张'],
  [/(?:发明|授权|实用新型|有效)专利(?:数量?)?$/, /^(?:件|项|个|%|个百分点)$/, '件'],
  [/旅客(?:运输|吞吐|发送)量$/, /^(?:人|人次|%|个百分点)$/, '人次'],
  [/(?<!客[和、及])货[物邮](?:运输|吞吐)量$/, /^(?:吨|标准箱|标箱|箱|件|%|个百分点)$/, '吨'],
]

/** What is counted has another unit. */
export function* countedNouns(book: Book): Iterable<Problem> {
  yield* named(book)
  yield* counted(book)
}

const ends = '(?=[,。;]|$|参加|出席|到会|与会|参会|参训|实现|完成|软件业务|通过|获)'
const kinds = measureWords.kinds.map(({ never, usual, attributes, nouns }) => ({
  never: new Set(never),
  usual,
  pattern: new RegExp(`^((?:${attributes}){0,3}(?:${nouns}))${ends}`),
}))

/** 90余件企业代表, 14家副省级中心城市: a measure word that the noun after it never takes. */
function* counted(book: Book): Iterable<Problem> {
  for (const quantity of book.facts.quantities) {
    const { line, end, dimension } = quantity
    const after = line.text.slice(end, end + 20)
    const found = kinds.find(({ never, pattern }) => never.has(dimension) && pattern.test(after))
    const noun = found?.pattern.exec(after)?.[1]
    if (!found || noun === undefined) continue
    yield {
      rule: 'fig/measure-word',
      severity: 'warning',
      span: { line, start: quantity.start, end: end + noun.length },
      reason: `“${noun}”不论“${dimension}”，多论“${found.usual}”；请核对量词。`,
      expected: [`${spanText(quantity).replace(dimension, found.usual)}${noun}`],
    }
  }
}

/** 平均人数809万家, 规模以上企业超3.8万元. */
function* named(book: Book): Iterable<Problem> {
  for (const { name, quantity } of book.facts.levels) {
    if (quantity.dimension === '' || quantity.han || quantity.dimension.includes('/')) continue
    // 业务量和业务收入分别完成23.6亿件和196.2亿元: of the first of two.
    if (/^[、和与及]\d/.test(quantity.line.text.slice(quantity.end, quantity.end + 2))) continue
    const found = countedIn.find(([pattern]) => pattern.test(name))
    if (!found || found[1].test(quantity.dimension)) continue
    yield {
      rule: 'fig/measure-word',
      severity: 'warning',
      span: quantity,
      reason: `${name}应以“${found[2]}”计，此处作“${printed(quantity)}”；请核对单位。`,
      expected: [`${quantity.digits}${quantity.scaleWord}${found[2]}`],
    }
  }
}
