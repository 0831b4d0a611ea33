import type { Rule } from '../rule.ts'
import { issuesExample, publicationText } from './example.ts'

const publication = publicationText({
  sections: `  - { id: focus, title: 本月聚焦, required: true }
  - { id: notices, title: 通知, required: true }
  - { id: evaluation, title: 评估 }
`,
})

const files = (notices?: string) => ({
  'issues/publication.yaml': publication,
  ...(notices !== undefined && { 'issues/2024-06/notices.md': notices }),
})

export const requiredSection: Rule = {
  id: 'issue/required-section',
  severity: 'error',
  description: '缺少必有的栏目，或者一篇文章也没有',
  explanation: 'publication.yaml 里 required: true 的栏目每期都要有文件；其余栏目没有文件就不印。',
  good: [
    issuesExample({ '2024-06': 'date: 2024-07-31\n' }),
    { files: files('# 关于召开年会的通知\n\n请各会员单位派员参加。\n') },
  ],
  bad: [{ files: files(), at: '2024-07-31' }],
  *check({ issue, publication }) {
    if (!issue || !publication || publication.sectionsAssumed) return
    const told = { file: issue.file.path, place: issue.datePlace }
    const missing = publication.sections.filter(
      ({ id, required }) => required && !issue.sections.some((section) => section.id === id),
    )
    for (const { id, title } of missing) {
      yield {
        ...told,
        reason: `缺少必有的栏目“${title}”：请新建 issues/${issue.id}/${id}.md。`,
      }
    }
    if (missing.length > 0 || issue.sections.some((section) => section.articles.length > 0)) return
    const names = publication.sections.map((section) => `${section.id}.md`)
    yield {
      ...told,
      reason: `这一期一篇文章也没有：请写 ${names.join('、')} 中的至少一个，每篇以“# 标题”开头。`,
    }
  },
}
