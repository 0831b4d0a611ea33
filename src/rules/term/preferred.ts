import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { inTitle } from '../titles.ts'

const example = {
  'issues/publication.yaml':
    'title: [简报]\nissuer: 某协会\nsections:\n  - { id: news, title: 动态 }\nvocabulary:\n  prefer:\n    - { use: 数字化改革, not: [数字化变革] }\n',
}

export const preferred: Rule = {
  id: 'term/preferred',
  severity: 'warning',
  description: '本刊约定的用词',
  explanation:
    'publication.yaml 的 vocabulary.prefer 写明用什么、不用什么。书名号里的题目照录，不报。',
  good: [{ files: { ...example, 'issues/2024-06/news.md': '# 要闻\n\n推进数字化改革。\n' } }],
  bad: [
    {
      files: { ...example, 'issues/2024-06/news.md': '# 要闻\n\n推进数字化变革。\n' },
      at: '数字化变革',
      expected: '数字化改革',
    },
  ],
  *check(context) {
    const prefer = context.publication?.vocabulary.prefer ?? []
    if (prefer.length === 0) return
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      const { text } = prose
      if (passage.key?.startsWith('vocabulary')) continue
      for (const { use, not } of prefer) {
        for (const word of not) {
          for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
            if (inTitle(text, at)) continue
            // The word is part of the preferred one.
            const within = use.indexOf(word)
            if (within >= 0 && text.startsWith(use, at - within)) continue
            yield finding(passage, at, at + word.length, `本刊用“${use}”，不用“${word}”。`, {
              expected: [use],
            })
          }
        }
      }
    }
  },
}
