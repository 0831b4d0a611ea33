import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const ours: Readonly<Record<string, string>> = {
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '｢': '“',
  '｣': '”',
  '､': '、',
  '｡': '。',
  '・': '·',
  '•': '·',
  '﹐': '，',
  '﹒': '·',
  '﹑': '、',
  '﹔': '；',
  '﹕': '：',
  '﹖': '？',
  '﹗': '！',
  '﹙': '（',
  '﹚': '）',
  '．': '。',
  '〝': '“',
  '〞': '”',
}

export const foreignMark: Rule = {
  id: 'punct/foreign-mark',
  severity: 'warning',
  description: '直角引号、日文与变体标点改用通用的标点',
  explanation: '横排简体文稿用“”‘’，不用「」『』；半角片假名标点、小型变体标点多是粘贴带来的。',
  good: [{ text: '建设“云上企业”。' }],
  bad: [
    { text: '建设「云上企业」。', at: '「', expected: '“' },
    { text: '树立了创新实践的新标杆．', at: '．', expected: '。' },
    { text: '杭州､宁波两市。', at: '､', expected: '、' },
    { text: '青岛﹒莱西马拉松开赛。', at: '﹒', expected: '·' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(
      context,
      trait.han,
      '「」『』｢｣､｡・•﹐﹒﹑﹔﹕﹖﹗﹙﹚〝〞．',
    )) {
      for (const match of prose.text.matchAll(
        /[「」『』｢｣､｡・•﹐﹒﹑﹔﹕﹖﹗﹙﹚〝〞]|(?<=[\u4e00-\u9fff]{4})．$/g,
      )) {
        const mark = match[0]
        const leads = mark === '•' && prose.text.slice(0, match.index).trim() === ''
        if (leads) continue
        const right = ours[mark] as string
        yield finding(passage, match.index, match.index + 1, `“${mark}”应改为“${right}”。`, {
          severity: mark === '•' || mark === '・' ? 'info' : 'warning',
          expected: [right],
        })
      }
    }
  },
}
