import { describe, expect, test } from 'vitest'
import { checkWorkspace, overlay } from '../../rules/minimal.ts'

test('every fault of an issue is told in one run, an unusable date and period among them', () => {
  const found = checkWorkspace(
    overlay({
      'issues/publication.yaml': (overlay({}).get('issues/publication.yaml') ?? '').replace(
        'issuer:',
        'isuer:',
      ),
      'issues/2024-06/issue.yaml': 'date：2024-06-31\nnumbr: 7\nnumber: 8\n',
      'issues/2024-06/evaluation.yaml': `period: 七月
rows:
  杭州: [012, １２, -, 1,234]
  宁波: [, 2, 3.5, 4]
  温州：[1, 2, 3]
`,
      'issues/2024-06/focuss.md': '# 标题\n\n正文。\n',
    }),
  )
  const told = found.map(({ file, place, ruleId }) => [
    file.slice('issues/'.length),
    place?.start.line,
    ruleId,
  ])
  expect(told).toEqual([
    ['2024-06/evaluation.yaml', 1, 'source/value'],
    ['2024-06/evaluation.yaml', 3, 'tab/leading-zero'],
    ['2024-06/evaluation.yaml', 3, 'tab/fullwidth-digit'],
    ['2024-06/evaluation.yaml', 3, 'tab/no-data-mark'],
    ['2024-06/evaluation.yaml', 3, 'tab/thousands-separator'],
    ['2024-06/evaluation.yaml', 4, 'tab/blank-cell'],
    ['2024-06/evaluation.yaml', 4, 'tab/not-integer'],
    ['2024-06/evaluation.yaml', 5, 'tab/cell-count'],
    ['2024-06/evaluation.yaml', 5, 'source/colon'],
    ['2024-06/focuss.md', undefined, 'issue/stray-file'],
    ['2024-06/issue.yaml', 1, 'source/colon'],
    ['2024-06/issue.yaml', 1, 'source/date'],
    ['2024-06/issue.yaml', 2, 'source/unknown-key'],
    ['2024-06/issue.yaml', 3, 'issue/id-mismatch'],
    ['publication.yaml', 2, 'source/unknown-key'],
  ])
})

describe('one mistake is told once, and does not hide the others', () => {
  const issue = 'issues/2024-06/issue.yaml'
  const data = 'issues/2024-06/evaluation.yaml'
  const prose =
    '# 评估\n\n共{{evaluation.total.enterprises.month}}家。\n\n::statistics{table=evaluation}\n'
  const told = (files: Readonly<Record<string, string>>) => {
    const all = overlay({ 'issues/2024-06/evaluation.md': prose, ...files })
    return checkWorkspace(all).map(
      ({ file, place, ruleId }) =>
        `${file.replace(/^.*\//, '')}:${place?.start.line ?? ''} ${ruleId}`,
    )
  }
  const without = (path: string) => {
    const files = overlay({ 'issues/2024-06/evaluation.md': prose })
    files.delete(path)
    return checkWorkspace(files).map(({ file, ruleId }) => `${file.replace(/^.*\//, '')} ${ruleId}`)
  }
  const spoilt =
    'period: 2024-06\nrows:\n  杭州: [012, 165, 100, 665]\n  宁波: [2, 2, 1, 5]\n  温州: [1, 4, /, 6]\n'

  test.each([
    ['empty', '', 'issue.yaml:1 source/type'],
    ['a comment', '# 出刊日期\n', 'issue.yaml:1 source/type'],
    ['a word', '你好\n', 'issue.yaml:1 source/type'],
    ['a list', '- date: 2024-07-31\n', 'issue.yaml:1 source/type'],
  ])('issue.yaml is %s: its data are read all the same', (_, text, expected) => {
    expect(told({ [issue]: text })).toEqual([expected])
    expect(told({ [issue]: text, [data]: spoilt })).toEqual([
      'evaluation.yaml:3 tab/leading-zero',
      expected,
    ])
  })

  test.each([
    ['id: Focus, title: 本月聚焦, required: true', 'source/value'],
    ['id: 聚焦, title: 本月聚焦, required: true', 'source/value'],
    ['id: focus', 'source/missing-key'],
    ['title: 本月聚焦', 'source/missing-key'],
  ])('a section is { %s }: its file is not told as a stray one', (section, expected) => {
    const publication = overlay({}).get('issues/publication.yaml') ?? ''
    const changed = publication.replace('id: focus, title: 本月聚焦', section)
    expect(told({ 'issues/publication.yaml': changed })).toEqual([`publication.yaml:9 ${expected}`])
  })

  test('a YAML file that is nothing of a table', () => {
    expect(told({ 'issues/2024-06/notes.yaml': 'todo: 待核\n' })).toEqual([
      'notes.yaml:1 source/unknown-table',
    ])
  })

  test('names that are near to the right one, texts in folders of their own', () => {
    const files = overlay({
      'issues/2024-06/focus.md.txt': '# 甲\n',
      'issues/2024-06/evaluation.txt': '笔记\n',
      'issues/2024-06/focus.markdown': '# 甲\n',
      'issues/2024-06/旧稿/a.md': '# 甲\n',
    })
    files.delete('issues/2024-06/focus.md')
    expect(checkWorkspace(files).map(({ file, ruleId }) => [file.slice(15), ruleId])).toEqual([
      ['focus.markdown', 'issue/stray-file'],
      ['focus.md.txt', 'issue/stray-file'],
      ['旧稿/a.md', 'issue/stray-file'],
    ])
  })

  test('issue.yaml is missing', () => {
    expect(without(issue)).toEqual(['issue.yaml source/missing-file'])
  })

  test.each(['issue.yml', 'Issue.yaml'])('issue.yaml is called %s', (name) => {
    const files = overlay({ [`issues/2024-06/${name}`]: 'date: 2024-06-31\n' })
    files.delete(issue)
    const found = checkWorkspace(files).map(({ ruleId }) => ruleId)
    expect(found).toEqual(['issue/stray-file', 'source/date'])
  })

  test('a figure of data with a fault is not told beside the fault', () => {
    const faulty =
      'period: 2024-06\nrows:\n  杭州: [x, 165, 100, 665]\n  宁波: [x, 2, 1, 5]\n  温州: [x, 4, /, 6]\n'
    expect(told({ [data]: faulty })).toEqual([
      'evaluation.yaml:3 tab/not-a-number',
      'evaluation.yaml:4 tab/not-a-number',
      'evaluation.yaml:5 tab/not-a-number',
    ])
    expect(told({ [data]: '# 待填\n' })).toEqual(['evaluation.yaml:1 source/type'])
  })
})
