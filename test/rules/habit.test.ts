import { expect, test } from 'vitest'
import { checkRules } from '../../src/rules/check.ts'
import { plain } from './plain.ts'

/** Severities of the spaces between Chinese characters in a text with so many. */
function spaces(count: number): string[] {
  const lines = Array.from({ length: count }, (_, i) => `第${i + 1}次会议强调 质量管理，效果良好。`)
  return checkRules({ texts: [plain(lines.join('\n'))] })
    .filter(({ ruleId }) => ruleId === 'space/cjk')
    .map(({ severity }) => severity)
}

test('a few spaces are slips, many are the habit of a text', () => {
  expect(new Set(spaces(6))).toEqual(new Set(['error']))
  expect(new Set(spaces(7))).toEqual(new Set(['info']))
})
