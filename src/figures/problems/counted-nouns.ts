import type { Book } from '../facts/book.ts'
import { printed } from '../lexer/quantity.ts'
import type { Problem } from './problem.ts'

/** Names that say by their last word what they are counted in. */
const countedIn: readonly (readonly [name: RegExp, units: RegExp, usual: string])[] = [
  [/人数$/, /^(?:人|名|人次|位|%)$/, '人'],
  [/(?:规模以上|规上)企业(?:数量?|总数)?$|企业(?:总数|数量)$/, /^(?:家|户|个|%)$/, '家'],
  [/快递[^,]{0,8}业务量$/, /^(?:件|票|单|%|个百分点)$/, '件'],
  [
    /(?:业务收入|营业收入|利润总额|零售总?额|增加值|交货值)$/,
    /^(?:元|美元|欧元|日元|港元|英镑|%|个百分点)$/,
    '元',
  ],
]

/** 平均人数809万家, 规模以上企业超3.8万元: what is counted has another unit. */
export function* countedNouns(book: Book): Iterable<Problem> {
  for (const { name, quantity } of book.facts.levels) {
    if (quantity.dimension === '' || quantity.han || quantity.dimension.includes('/')) continue
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
