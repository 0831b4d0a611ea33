import type { Example } from '../../model/rule.ts'

/** Issues of a workspace by their folders, each with the text of its issue.yaml; the last is checked. */
export function issuesExample(
  issues: Readonly<Record<string, string>>,
  more: Omit<Example, 'files' | 'text'> = {},
): Example {
  const files: Record<string, string> = {}
  for (const [id, text] of Object.entries(issues)) {
    files[`issues/${id}/issue.yaml`] = text
    if (id !== '2024-06') files[`issues/${id}/focus.md`] = '# 协会召开理事会\n\n协会召开理事会。\n'
  }
  return { issue: Object.keys(issues).at(-1) as string, ...more, files }
}

/** A whole publication.yaml with its own numbering or sections, the rest as in the others. */
export function publicationText(own: {
  readonly numbering?: string
  readonly sections?: string
}): string {
  const sections =
    own.sections ?? '  - { id: focus, title: 本月聚焦 }\n  - { id: evaluation, title: 评估 }\n'
  return `title: [行业, 简报]
issuer: 某某行业协会
numbering:
${own.numbering ?? '  anchors: [{ issue: 2024-06, wholeNumber: 160 }]\n'}sections:
${sections}statistics:
  evaluation:
    stub: 地区
    rows: [杭州, 宁波, 温州]
    columns:
      - { id: enterprises.month, header: [企业, "{{period}}当月数"], unit: 家 }
      - { id: enterprises.year, header: [企业, 当年累计数], unit: 家, accumulates: enterprises.month }
      - { id: products.month, header: [产品, "{{period}}当月数"], unit: 件 }
      - { id: products.year, header: [产品, 当年累计数], unit: 件, accumulates: products.month }
`
}
