import { trait } from '../../model/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const amount =
  '(?:\\d[\\d,.]*|[一二两三四五六七八九十百千数]+)(?:余|多)?(?:[万亿千百]+)?(?:余|多)?[%％]?(?:[\\u4e00-\\u9fff]{1,4}?)?'
const patterns: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(`(?:大约|约|近|将近|大概)(${amount})(?:左右|上下)`, 'g'),
    '“约”“近”与“左右”“上下”重复，留一个',
  ],
  [
    /(?:近|将近|约|大约)(?:\d[\d,.]*|[一二三四五六七八九]?[十百千])[万亿千百]*(?:余|多)(?!媒体|元化|种经营|层次|方|功能)[\u4e00-\u9fff]?/g,
    '“近”“约”与“余”“多”相矛盾，留一个',
  ],
  [
    new RegExp(`(?:超过?|逾|高于|多于|不少于|不低于|至少|最少|起码)(${amount})(?:以上|之上)`, 'g'),
    '“超过”“至少”与“以上”重复，留一个',
  ],
  [
    new RegExp(`(?:不足|低于|少于|不超过|不多于|至多|最多)(${amount})(?:以下|以内|之内)`, 'g'),
    '“不足”“至多”与“以下”“以内”重复，留一个',
  ],
  [
    /不(?:得|应|宜)?(?:少于|低于)(\d[\d,.]*(?:[万亿]|[%％‰])?[\u4e00-\u9fff]{0,3}?)(?:以上|之上)/g,
    '“不少于”与“以上”重复，留一个',
  ],
  [/\d[\d,.]*(?:余[万亿千百]*多|多[万亿千百]*余)(?=[\u4e00-\u9fff])/g, '“多”与“余”重复，留一个'],
  [/\d[\d,.]*[万亿千百]+(?:余多|多余)(?=[\u4e00-\u9fff])/g, '“多”与“余”重复，留一个'],
  [/(?:约|大约|近)(?:数|几)[十百千万亿]/g, '“约”与“数”“几”重复，留一个'],
  [/(?:近|将近|约|大约)[一二三四五六七八九]成多/g, '“近”“约”与“多”相矛盾，留一个'],
  [
    /\d[\d,.]*(?:余|多)[万亿千百]*[\u4e00-\u9fff]{1,2}?(?:以上|左右|上下)(?!的?[高学同意])/g,
    '“余”“多”与“以上”“左右”重复，留一个',
  ],
  [
    /(?:不(?:得|应|宜)?(?:少于|低于|小于))\d[\d,.]*\s?[A-Za-z%℃]{1,4}(?:以上|之上)/g,
    '“不低于”与“以上”重复，留一个',
  ],
  [
    /(?:最高|最多)(?:可达|达到?|可|为)\d[\d,.]*[万亿]?[\u4e00-\u9fff%]{1,2}?(?:以上|之上)/g,
    '“最高”“最多”与“以上”相矛盾，留一个',
  ],
  [
    /(?:突破|超过?|逾)(?:\d[\d,.]*|[一二两三四五六七八九]?[十百千])(?:余|多)[万亿]*[\u4e00-\u9fff]?/g,
    '“超过”“突破”后面是整数，不再用“余”“多”',
  ],
]

export const approximation: Rule = {
  id: 'num/approximation',
  severity: 'warning',
  description: '约数词重复或矛盾',
  keywords: ['约…左右', '约数', '大约', '余', '几十', '近百', '以上', '以下', '本数'],
  explanation:
    '“约…左右”“近…余”“超过…以上”“不足…以下”等，两个约数词只留一个。“以上”“以下”“以内”包括本数，“超过”“不满”“以外”不包括本数（《民法典》第一千二百五十九条），界限要紧的地方照此选用。',
  good: [{ text: '约100家，90余位，每公斤20元左右，超过200万辆' }],
  bad: [
    { text: '吸引了约90位左右代表参加。', at: '约90位左右' },
    { text: '近90余位企业代表', at: '近90余位' },
    { text: '降低库存成本近一成多。', at: '近一成多' },
    { text: '每年走访企业200多家以上。', at: '200多家以上' },
    { text: '主频不低于2.6 GHz以上。', at: '不低于2.6 GHz以上' },
    { text: '超过20%以上的企业', at: '超过20%以上' },
    { text: '样本不得少于60例以上。', at: '不得少于60例以上' },
    { text: '新设市场主体2000多万余户', at: '2000多万余' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      const { text } = prose
      if (!/[约近超逾于少低足多余突最]/.test(text)) continue
      let told = -1
      for (const [pattern, what] of patterns) {
        for (const match of text.matchAll(pattern)) {
          if (
            match.index < told ||
            /[附最接邻靠新相契合条制]$/.test(text.slice(Math.max(0, match.index - 1), match.index))
          )
            continue
          told = match.index + match[0].length
          // 近百余家 is met everywhere
          const spoken = /^(?:近|约)[百千]|多.?$|^(?:突破|超|逾)/.test(match[0])
          yield finding(passage, match.index, told, `${what}。`, spoken ? { severity: 'info' } : {})
        }
      }
    }
  },
}
