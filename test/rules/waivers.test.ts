import { expect, test } from 'vitest'
import { checkWorkspace, overlay } from './minimal.ts'

/** Rule ids of what is told of an article whose second paragraph has a comma of the keyboard. */
function told(waiver: string): string[] {
  const text = `# 通知\n\n${waiver}\n\n会后,合影。\n`
  return checkWorkspace(overlay({ 'issues/2024-06/focus.md': text })).map(({ ruleId }) => ruleId)
}

test('a waiver with its reason covers the block behind it', () => {
  expect(told('<!-- zsia-disable-next-line punct/halfwidth: 原文如此 -->')).toEqual([])
  expect(told('<!-- zsia-disable-next-line punct/*: 原文如此 -->')).toEqual([])
})

test('one without a reason covers nothing, and is told', () => {
  expect(told('<!-- zsia-disable-next-line punct/halfwidth -->')).toEqual([
    'source/unused-waiver',
    'punct/halfwidth',
  ])
})

test('one of another rule covers nothing', () => {
  expect(told('<!-- zsia-disable-next-line punct/dash: 原文如此 -->')).toEqual([
    'source/unused-waiver',
    'punct/halfwidth',
  ])
})

test('what cannot be read is told in spite of a waiver, and so is the waiver', () => {
  const text = '# zsia-disable-next-line source/date: 就是这一天\ndate: 2024-06-31\n'
  const found = checkWorkspace(overlay({ 'issues/2024-06/issue.yaml': text }))
  expect(found.map(({ ruleId, place }) => [ruleId, place?.start.line])).toEqual([
    ['source/unused-waiver', 1],
    ['source/date', 2],
  ])
})
