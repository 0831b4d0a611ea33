import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { inTitle } from '../titles.ts'

export const outerSingleTitle: Rule = {
  id: 'punct/outer-single-title',
  severity: 'warning',
  description: '外层书名号用双书名号《》',
  clause: 'GB/T 15834—2011 4.15',
  explanation:
    '单书名号〈〉只用在双书名号之内。双书名号里的〈〉、跨段的书名、数学式里的尖括号不报。',
  fixable: true,
  good: [{ text: '《关于印发〈管理办法〉的通知》' }, { text: '向量〈a，b〉的内积' }],
  bad: [
    {
      text: '根据〈软件企业评估标准〉，共评估38家。',
      at: '〈软件企业评估标准〉',
      expected: '《软件企业评估标准》',
    },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.title | trait.han)) {
      const { text } = prose
      if (!text.includes('〈') || text.split('《').length !== text.split('》').length) continue
      for (const match of text.matchAll(/〈([\u4e00-\u9fff][^〈〉《》]{2,60})〉/g)) {
        if (inTitle(text, match.index)) continue
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, '外层应为双书名号《》，〈〉只用在《》之内。', {
          fix: `《${match[1]}》`,
        })
      }
    }
  },
}
