import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { coverage, examine, tablesOfIssue } from '../../src/figures/index.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { checkRules } from '../../src/rules/check.ts'
import { readFiles } from '../rules/workspace.ts'

/** The files of a workspace by path, as an editor has them. */
function filesOf(root: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(join(root, 'issues'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:md|ya?ml)$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'))
  }
  return files
}

function figuresOf(files: Map<string, string>): readonly Diagnostic[] {
  const { context } = readFiles(files, '2024-06')
  return checkRules(context).filter(({ ruleId }) => ruleId.startsWith('fig/'))
}

const roots = ['.', '../shared/corpus/workspace'].filter((root) =>
  existsSync(join(root, 'issues/2024-06')),
)

describe.each(roots)('the issue in %s', (root) => {
  const files = filesOf(root)
  const changed = (path: string, from: string, to: string) => {
    const text = files.get(path) ?? ''
    expect(text).toContain(from)
    return new Map(files).set(
      path,
      text.replace(from, () => to),
    )
  }

  test('its figures agree', () => {
    expect(figuresOf(files).map(({ reason }) => reason)).toEqual([])
  })

  test('a total of prose is held against its parts', () => {
    const found = figuresOf(changed('issues/2024-06/industry.md', '44623', '44632'))
    expect(found.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['fig/sum-enum', 'error'],
    ])
    expect(found[0]?.actual).toContain('44632')
    expect(found[0]?.expected).toEqual(['44623亿元'])
    expect(found[0]?.reason).toContain('数位颠倒')
  })

  test('a total that is wrong in the table is not told of the prose', () => {
    const data = 'issues/2024-06/evaluation.yaml'
    expect(figuresOf(changed(data, 'total: [38', 'total: [83'))).toEqual([])
    expect(figuresOf(changed(data, '杭州: [26', '杭州: [62'))).toEqual([])
    // Where table and total agree, it is the prose that differs.
    const agreed = (files.get(data) ?? '').replace('[26', '[27').replace('total: [38', 'total: [39')
    const typed = (files.get('issues/2024-06/evaluation.md') ?? '').includes('38家')
    const found = figuresOf(new Map(files).set(data, agreed))
    expect(found.map(({ ruleId }) => ruleId)).toEqual(typed ? ['fig/prose-vs-table'] : [])
    expect(found.map(({ reason }) => reason).join()).not.toContain('{{')
  })

  test('every number of the communiqué that has a relation is held by it', () => {
    const { context } = readFiles(files, '2024-06')
    const { texts, issue, publication } = context
    const tables = issue && publication ? tablesOfIssue(issue, publication.statistics) : []
    const numbers = coverage(examine({ texts, tables }))
    for (const figure of ['62350亿元', '83.6%', '44623亿元', '12.7%', '4.2个百分点'])
      expect(numbers.find(({ text }) => text === figure)?.standing).toBe('held')
    expect(numbers.find(({ text }) => text === '15.7%')?.standing).toBe('unchecked')
    expect(numbers.filter(({ standing }) => standing === 'wrong')).toEqual([])
    const cells = numbers.filter(({ file }) => file.endsWith('evaluation.yaml'))
    expect(cells.length).toBeGreaterThan(20)
  })
})

test.skipIf(!existsSync('../shared/corpus/workspace'))(
  'prose and data file are held against each other, the place in the data file named',
  () => {
    const files = filesOf('../shared/corpus/workspace')
    const path = 'issues/2024-06/evaluation.md'
    const text = files.get(path) ?? ''
    const found = figuresOf(new Map(files).set(path, text.replace('38家', '83家')))
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['fig/prose-vs-table'])
    expect(found[0]?.expected).toEqual(['38家'])
    expect(found[0]?.related?.[0]?.file).toBe('issues/2024-06/evaluation.yaml')
    const words = figuresOf(new Map(files).set(path, text.replace('38家', '38件')))
    expect(words.map(({ ruleId }) => ruleId)).toContain('fig/measure-word')
  },
)
