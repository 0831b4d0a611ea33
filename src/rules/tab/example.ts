import type { Example } from '../../model/rule.ts'

/** An example whose data file holds these rows (and further keys) for July 2024. */
export function dataExample(
  rows: string,
  more: Omit<Example, 'files' | 'text'> & { readonly extra?: string } = {},
): Example {
  const { extra = '', ...rest } = more
  const lines = rows
    .trim()
    .split('\n')
    .map((line) => `  ${line.trim()}`)
  const text = `period: 2024-07\nrows:\n${lines.join('\n')}\n${extra}`
  return { files: { 'issues/2024-06/evaluation.yaml': text }, ...rest }
}

/** Three sound rows: the example's own stand before them. */
export const sound = `杭州: [26, 165, 100, 665]
宁波: [2, 2, 1, 5]
温州: [1, 4, /, 6]`

/** An example with June's data in an earlier issue and these rows for July. */
export function chainExample(
  june: string,
  july: string,
  more: Omit<Example, 'files' | 'text'> & { readonly extra?: string } = {},
): Example {
  const example = dataExample(july, { issue: '2024-06', ...more })
  const before = june
    .trim()
    .split('\n')
    .map((line) => `  ${line.trim()}`)
    .join('\n')
  return {
    ...example,
    files: {
      ...example.files,
      'issues/2024-05/issue.yaml': 'date: 2024-06-30\n',
      'issues/2024-05/focus.md': '# 协会召开理事会\n\n6月，协会召开理事会。\n',
      'issues/2024-05/evaluation.yaml': `period: 2024-06\nrows:\n${before}\n`,
    },
  }
}
