import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/readers/source/index.ts'
import { issue } from '../../src/rules/issue/index.ts'
import type { RuleContext } from '../../src/rules/rule.ts'
import { tab } from '../../src/rules/tab/index.ts'
import { readFiles, readLoose } from './workspace.ts'

const corpus = '../shared/corpus'
const data = 'issues/2024-06/evaluation.yaml'

function check(context: RuleContext) {
  return [...tab, ...issue].flatMap((rule) =>
    [...rule.check(context)].map((found) => ({ rule: rule.id, ...found })),
  )
}

const names = (context: RuleContext) => check(context).map(({ rule }) => rule)

interface Mutation {
  id: string
  find: string | null
  replace: string
  rule: string
}

describe.skipIf(!existsSync(corpus))('the corpus', () => {
  const read = (path: string) => readFileSync(`${corpus}/${path}`, 'utf8')
  const workspace = new Map<string, string>()
  if (existsSync(corpus)) {
    const root = `${corpus}/workspace`
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = `${entry.parentPath}/${entry.name}`
      workspace.set(path.slice(root.length + 1), readFileSync(path, 'utf8'))
    }
  }
  const changed = (change: Readonly<Record<string, string>>) =>
    readFiles(new Map([...workspace, ...Object.entries(change)]), '2024-06').context

  test('sound texts and the sound workspace give nothing', () => {
    for (const folder of ['texts', 'official']) {
      for (const name of readdirSync(`${corpus}/${folder}`)) {
        if (!name.endsWith('.txt')) continue
        expect([name, names(readLoose(read(`${folder}/${name}`)))]).toEqual([name, []])
      }
    }
    expect(names(readFiles(workspace).context)).toEqual([])
    const text = readMarkdown({ path: 'c.md', text: read('bulletin-2024-06-corrected.md') }).text
    expect(text.tables).toHaveLength(1)
    expect(names({ texts: [text] })).toEqual([])
  })

  test('the total row of the bulletin as printed: pushed aside by a cell, 749 lost', () => {
    const found = check(readLoose(read('bulletin-2024-06-as-printed.txt')))
    expect(found.map(({ rule }) => rule)).toEqual(['tab/row-shift'])
    expect(found[0]?.expected).toEqual(['38\t195\t108\t749'])
    expect(found[0]?.reason).toContain('丢了 749')
  })

  const mutations: Mutation[] = existsSync(corpus) ? JSON.parse(read('mutations.json')) : []
  const tables = mutations.filter(({ rule, find }) => rule.startsWith('tab/') && find)

  test.each(tables.map((each) => [each.id, each] as const))(
    '%s in the loose bulletin',
    (_, { find, replace, rule }) => {
      const source = read('bulletin-2024-06-corrected.md')
      const text = source.replace(find as string, () => replace)
      expect(text).not.toBe(source)
      const found = names({ texts: [readMarkdown({ path: 'c.md', text }).text] })
      expect(found).toContain(rule)
    },
  )

  const rowOf = (text: string) =>
    text.replace(
      /^(\S+)\t(.*)\n?$/,
      (_, name, cells) => `${name}: [${cells.replaceAll('\t', ', ')}]`,
    )

  test.each(
    tables
      .filter(({ find }) => !/^合计|当月数/.test(find as string))
      .map((each) => [each.id, each] as const),
  )('%s in the data file: told, and nothing else', (_, { find, replace, rule }) => {
    const source = workspace.get(data) ?? ''
    const text = source.replace(rowOf(find as string), () => rowOf(replace))
    expect(text).not.toBe(source)
    expect(names(changed({ [data]: text }))).toEqual([rule])
  })

  describe('states of the workspace that are told in words', () => {
    const june = (rows: string) => ({
      'issues/2024-05/issue.yaml': 'date: 2024-06-30\n',
      'issues/2024-05/focus.md': '# 标题\n\n正文。\n',
      'issues/2024-05/evaluation.yaml': `period: 2024-06\nrows:\n${rows}`,
    })
    // June's figures are July's cumulative ones less July's own.
    const rows = `  杭州: [20, 139, 90, 565]
  温州: [1, 3, /, 6]
  嘉兴: [1, 9, 3, 16]
  湖州: [/, 2, /, 11]
  绍兴: [/, 1, 2, 15]
  衢州: [/, /, /, 7]
  金华: [1, 3, 4, 11]
  丽水: [/, /, /, 1]
  台州: [/, /, /, 5]
  舟山: [/, /, /, /]
  宁波: [/, /, 2, 4]
`
    test('the chain holds', () => {
      expect(names(changed(june(rows)))).toEqual([])
    })
    test('M060 a cumulative figure that does not follow', () => {
      expect(names(changed(june(rows.replace('139', '140'))))).toEqual(['tab/cum-chain'])
    })
    test('M062 a cumulative figure that falls', () => {
      const six = rows.replace('台州: [/, /, /, 5]', '台州: [/, /, 1, 6]')
      expect(names(changed(june(six)))).toEqual(['tab/cum-decrease'])
    })
    const issueYaml = (text: string) => ({
      'issues/2024-06/issue.yaml': `date: 2024-07-31\n${text}`,
    })
    test('M063 a whole number too far', () => {
      const before = { ...june(rows), ...issueYaml('number: 6\nwholeNumber: 161\n') }
      expect(names(changed(before))).toEqual(['issue/total-seq'])
    })
    test('M064 a number twice', () => {
      const before = { ...june(rows), ...issueYaml('number: 5\nwholeNumber: 160\n') }
      const found = check(changed(before))
      expect(found.map(({ rule }) => rule)).toEqual(['issue/id-mismatch'])
      expect(found[0]?.reason).toContain('重复')
    })
    test('M066 a new year that goes on counting', () => {
      const files = new Map([
        ...workspace,
        ['issues/2024-07/issue.yaml', 'date: 2024-08-31\n'],
        ['issues/2024-07/focus.md', '# 标题\n\n正文。\n'],
        ['issues/2025-08/issue.yaml', 'date: 2025-01-31\n'],
        ['issues/2025-08/focus.md', '# 标题\n\n正文。\n'],
      ])
      const found = check(readFiles(files, '2025-08').context)
      expect(found.map(({ rule }) => rule)).toContain('issue/no-reset')
    })
    test('M067 a folder and a number that disagree', () => {
      const found = check(changed(issueYaml('number: 7\n')))
      expect(found.map(({ rule }) => rule)).toEqual(['issue/id-mismatch'])
    })
  })
})
