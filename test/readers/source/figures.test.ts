import { expect, test } from 'vitest'
import { readFigures } from '../../../src/readers/source/index.ts'
import { readWorkspace } from '../../../src/workspace.ts'
import { minimalFiles } from '../../rules/workspace.ts'

const read = (text: string) => readFigures({ path: 'issues/figures.yaml', text })

test('declarations are completed', () => {
  const { value, diagnostics } = read(
    `synonyms: [[软件业务收入, 软件收入]]
partitions:
  - { name: 两类会员, by: indicator, parts: [企业会员, [个人会员, 会员个人]], total: 会员总数 }
`,
  )
  expect(diagnostics).toEqual([])
  expect(value?.synonyms).toEqual([['软件业务收入', '软件收入']])
  expect(value?.partitions).toEqual([
    {
      name: '两类会员',
      by: 'indicator',
      parts: [['企业会员'], ['个人会员', '会员个人']],
      totals: [{ of: '', total: '会员总数' }],
      growth: 'bounded',
    },
  ])
  expect(value?.units).toEqual([])
})

test('an empty file declares nothing, and is no mistake', () => {
  expect(read('# 暂无\n').diagnostics).toEqual([])
  expect(read('').value?.partitions).toEqual([])
})

test('faults are told at their places, with the rest kept', () => {
  const { value, diagnostics } = read(
    'synonims: [[a, b]]\npartitions:\n  - { name: 甲, by: indikator, parts: [乙] }\nunits: [{ indicator: 出口, unit: 美元 }]\n',
  )
  expect(diagnostics.map(({ ruleId, place }) => [ruleId, place?.start.line])).toEqual([
    ['source/unknown-key', 1],
    ['source/value', 3],
    ['source/value', 3],
  ])
  expect(diagnostics[0]?.expected).toEqual(['synonyms'])
  expect(diagnostics[1]?.expected).toEqual(['indicator'])
  expect(value?.units).toHaveLength(1)
  // The mistyped key stands for the one that was meant.
  expect(value?.synonyms).toEqual([['a', 'b']])
})

test('a workspace takes them in, with what is wrong in them', () => {
  const files = minimalFiles()
  const file = (path: string) => ({ path, text: files.get(path) ?? '' })
  const shelf = {
    loadPublication: () => ({ value: file('issues/publication.yaml'), diagnostics: [] }),
    loadArchive: () => ({ value: [] }),
  }
  expect(readWorkspace(shelf).workspace?.figures).toBeUndefined()
  const figures = { path: 'issues/figures.yaml', text: 'carriers: [全会]\nunit: []\n' }
  const { workspace, diagnostics } = readWorkspace({
    ...shelf,
    loadFigures: () => ({ value: figures, diagnostics: [] }),
  })
  expect(workspace?.figures?.carriers).toEqual(['全会'])
  expect(diagnostics.map(({ file: path, expected }) => [path, expected])).toEqual([
    ['issues/figures.yaml', ['units']],
  ])
})
