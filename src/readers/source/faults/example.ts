import type { Example } from '../../../model/rule.ts'

type More = Omit<Example, 'files' | 'text'>

/** The minimal workspace as it is. */
export const sound: Example = { files: {} }

/** An example with this issue.yaml. */
export function issueExample(text: string, more: More = {}): Example {
  return { files: { 'issues/2024-06/issue.yaml': text }, ...more }
}

/** An example with this data file. */
export function dataExample(text: string, more: More = {}, name = 'evaluation'): Example {
  return { files: { [`issues/2024-06/${name}.yaml`]: text }, ...more }
}

const publication = `title: [行业, 简报]
issuer: 某某行业协会
numbering:
  anchors: [{ issue: 2024-06, wholeNumber: 160 }]
sections:
  - { id: focus, title: 本月聚焦 }
  - { id: evaluation, title: 评估 }
statistics:
  evaluation:
    stub: 地区
    rows: [杭州, 宁波, 温州]
    columns:
      - { id: enterprises.month, header: [企业, 当月数], unit: 家 }
      - { id: enterprises.year, header: [企业, 累计数], unit: 家, accumulates: enterprises.month }
      - { id: products.month, header: [产品, 当月数], unit: 件 }
      - { id: products.year, header: [产品, 累计数], unit: 件, accumulates: products.month }
contact:
  postcode: "310012"
`

/** An example whose publication.yaml has one thing changed. */
export function publicationExample(from: string, to: string, more: More = {}): Example {
  return { files: { 'issues/publication.yaml': publication.replace(from, () => to) }, ...more }
}
