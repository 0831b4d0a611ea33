import { describe, expect, test } from 'vitest'
import {
  compareIssueIds,
  newestIssueId,
  parseIssueId,
  plainNumbers,
} from '../../../src/model/numbering/issue-id.ts'

describe('the folder of an issue', () => {
  test('says its year and number, and whether it is a supplement', () => {
    expect(parseIssueId('2024-06')).toEqual({ year: 2024, kind: 'regular', number: 6 })
    expect(parseIssueId('2024-100')).toEqual({ year: 2024, kind: 'regular', number: 100 })
    expect(parseIssueId('2024-S12')).toEqual({ year: 2024, kind: 'supplement', number: 12 })
  })

  test.each(['2024-6', '2024-00', '2024-099', '2024-S01', '2024-S0', '24-06', '2024-06稿', '旧稿'])(
    '%s is none',
    (name) => {
      expect(parseIssueId(name)).toBeUndefined()
    },
  )

  test('stands by year and number, supplements after the issues of their year, other names last', () => {
    const names = ['旧稿', '2025-01', '2024-S1', '2024-100', '2024-12', '2024-02']
    expect(names.sort(compareIssueIds)).toEqual([
      '2024-02',
      '2024-12',
      '2024-100',
      '2024-S1',
      '2025-01',
      '旧稿',
    ])
  })
})

test('the newest issue is the last regular one; a supplement only where there is no other', () => {
  expect(newestIssueId(['2024-06', '2024-S2', '2024-12', '旧稿'])).toBe('2024-12')
  expect(newestIssueId(['2024-S1', '2024-S2'])).toBe('2024-S2')
  expect(newestIssueId(['旧稿'])).toBeUndefined()
})

test('one number is told as itself, several as a list, none as null', () => {
  expect([[6], [1, 2], []].map(plainNumbers)).toEqual([6, [1, 2], null])
})
