import { expect, test } from 'vitest'
import { freshWorkspace, zsia } from './program.ts'

/** Enough issues for a share of the archive in another thread, wherever there is a second processor. */
const count = 220
const ids = Array.from({ length: count }, (_, i) => {
  const year = 2000 + Math.floor(i / 12)
  return `${year}-${String((i % 12) + 1).padStart(2, '0')}`
})

test('a large archive is told in the same words and order, in shares or in one', async () => {
  const files = ids.flatMap((id, i) => [
    [`issues/${id}/issue.yaml`, `date: ${id}-28\n`],
    [`issues/${id}/focus.md`, `# 要闻\n\n部份会员${i % 3 === 0 ? '登陆系统办理' : '参加'}。\n`],
  ])
  const cwd = freshWorkspace(Object.fromEntries(files))
  const shared = await zsia(['validate', '--json'], { cwd })
  const told = JSON.parse(shared.stdout) as { diagnostics: { ruleId: string; file: string }[] }
  const slips = told.diagnostics.filter(({ ruleId }) => ruleId === 'text/confusable')
  expect(new Set(slips.map(({ file }) => file)).size).toBe(count)
  // A folder that is named is looked at in one.
  const whole = await zsia(['validate', '.', '--json'], { cwd })
  expect([shared.code, shared.stdout, shared.stderr]).toEqual([
    whole.code,
    whole.stdout,
    whole.stderr,
  ])
})
