import { expect, test } from 'vitest'
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
