import { describe, expect, test } from 'vitest'
import { dictionary, meet } from '../../src/rules/text/matcher.ts'

const words = (text: string) => [...meet(text)].map((met) => met.entry.wrong)

describe('the dictionary of confusables', () => {
  test.each(dictionary().map((entry) => [`${entry.wrong} → ${entry.right}`, entry] as const))(
    '%s',
    (_, entry) => {
      expect(entry.right).not.toBe(entry.wrong)
      // A right form must not itself be told wrong.
      expect(words(entry.right)).not.toContain(entry.wrong)
      for (const good of entry.good ?? []) expect(words(good)).toEqual([])
      for (const bad of entry.bad ?? [entry.wrong]) expect(words(bad)).toContain(entry.wrong)
    },
  )
  test('two characters that belong to two other words are no slip', () => {
    for (const text of [
      '水平审核',
      '公安机关受理',
      '舟政办发〔2024〕50号',
      '市场管理',
      '会员大会义务',
      '集中面授与在线学习相结合',
      '讲授与实训、函授与自学',
    ])
      expect(words(text), text).toEqual([])
    for (const text of ['切实屡行职责', '不得令行制定章程', '急待提高'])
      expect(words(text), text).toHaveLength(1)
  })
  test('no entry stands twice with the same context', () => {
    const plain = dictionary()
      .filter((entry) => !entry.before && !entry.after)
      .map((entry) => entry.wrong)
    expect(plain.filter((word, i) => plain.indexOf(word) !== i)).toEqual([])
  })
})
