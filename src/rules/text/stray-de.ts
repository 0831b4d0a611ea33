import { han } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const patterns = [
  new RegExp(`的(?<=[向对给与由把将从为]\\d{1,6}[个名家位项支件所]的)(?=[${han}]{2})`, 'g'),
  /的(?<=的(?:国际|国内|社会|行业|品牌|市场|核心|综合|整体|区域)的)(?=知名度|影响力|竞争力|美誉度|认可度|凝聚力|地位|水平|实力|形象)/g,
]

export const strayDe: Rule = {
  id: 'text/stray-de',
  severity: 'error',
  description: '多余的“的”',
  explanation: '数量词与名词之间（50个的大队）、两个定语紧连处（国际的知名度）多出的“的”。',
  good: [{ text: '达到50个的，给予奖励；提升贵州的国际知名度。' }],
  bad: [
    { text: '向50个的志愿者大队颁发证书。', at: '的', expected: '' },
    { text: '提升贵州的国际的知名度。', expected: '' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han, '的')) {
      for (const pattern of patterns) {
        for (const match of prose.text.matchAll(pattern)) {
          yield finding(passage, match.index, match.index + 1, '这里的“的”是多余的。', {
            expected: [''],
          })
        }
      }
    }
  },
}
