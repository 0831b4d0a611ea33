import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openWorkspace } from '../../../src/io/store.ts'
import { ledger } from '../../../src/model/numbering/ledger.ts'
import { readEntry, readIssue, readPublication } from '../../../src/readers/source/index.ts'
import { lookUpFigure, toStatisticsTable } from '../../../src/statistics/index.ts'

const root = '../shared/corpus/workspace'

describe.skipIf(!existsSync(root))('the real bulletin', () => {
  it('is read without a word, numbered and its figures found', () => {
    const store = openWorkspace(root)
    const publication = readPublication(store.loadPublication().value)
    expect(publication.diagnostics).toEqual([])
    if (!publication.value) throw new Error('no publication')
    const { value: files, diagnostics } = store.loadIssueFiles('2024-06')
    expect(diagnostics).toEqual([])
    const entry = readEntry(publication.value, files).value
    const issue = readIssue(publication.value, files)
    expect(issue.diagnostics).toEqual([])
    expect(issue.value?.sections).toHaveLength(6)
    if (!entry || !issue.value) throw new Error('no issue')
    const numbers = ledger({ publication: publication.value, entries: [entry] })
    expect(numbers.get('2024-06')?.printed).toBe('2024年第6期（总第160期）')
    expect(numbers.next.id).toBe('2024-07')
    const { data } = issue.value
    const look = (path: string) => lookUpFigure(publication.value as never, data, path)
    expect(look('evaluation.total.products.year')).toMatchObject({ value: 749 })
    expect(look('evaluation.舟山.products.year')).toHaveProperty('reason')
    const [definition] = publication.value.statistics
    const table = toStatisticsTable(definition as never, data[0] as never, '7月“双软评估”统计')
    expect(table.rows.at(-1)?.cells.map((cell) => cell.text)).toEqual([
      '合计',
      '38',
      '195',
      '108',
      '749',
    ])
    expect(table.header[0]?.map((cell) => cell.colSpan)).toEqual([1, 1, 2, 2])
  })
})
