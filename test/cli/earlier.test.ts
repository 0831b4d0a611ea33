import { describe, expect, test } from 'vitest'
import { freshFolder, freshWorkspace, writeFiles, zsia } from './program.ts'

const quarter =
  '# 2024年一季度评估情况\n\n一季度，协会完成软件产品评估216件，评估收入同比增长12.8%。\n'
const half = (change: string) =>
  `# 2024年上半年评估情况\n\n上半年，协会完成软件产品评估452件，评估收入同比增长11.9%，增速较一季度${change}个百分点。\n`

interface Told {
  readonly ruleId: string
  readonly severity: string
  readonly file: string
  readonly expected?: readonly string[]
  readonly related?: readonly { readonly file: string }[]
}

async function figures(args: readonly string[], cwd: string): Promise<readonly Told[]> {
  const { stdout } = await zsia(['validate', ...args, '--json'], { cwd })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Told[] }
  return diagnostics.filter(({ ruleId }) => ruleId.startsWith('fig/'))
}

describe('an issue is held against the issues before it', () => {
  const workspace = (change: string) =>
    freshWorkspace({
      'issues/2024-07/issue.yaml': 'date: 2024-08-30\n',
      'issues/2024-07/focus.md': quarter,
      'issues/2024-08/issue.yaml': 'date: 2024-09-30\n',
      'issues/2024-08/focus.md': half(change),
    })

  test('a change that does not follow from the issue before is an error, told where it stands', async () => {
    const cwd = workspace('回落0.6')
    const found = await figures(['2024-08'], cwd)
    expect(found.map(({ ruleId, severity, file }) => [ruleId, severity, file])).toEqual([
      ['fig/prev-issue-diff', 'error', 'issues/2024-08/focus.md'],
    ])
    expect(found[0]?.expected).toEqual(['0.9个百分点'])
    expect(found[0]?.related?.map(({ file }) => file)).toContain('issues/2024-07/focus.md')
    const text = await zsia(['validate', '2024-08'], { cwd })
    expect([text.code, text.stdout]).toEqual([
      1,
      expect.stringContaining('issues/2024-07/focus.md'),
    ])
    expect(await figures(['2024-07'], cwd)).toEqual([])
  })

  test('one that follows is held by it', async () => {
    const cwd = workspace('回落0.9')
    expect(await figures([], cwd)).toEqual([])
    const { stdout } = await zsia(['stats', '2024-08', '--coverage', '--json'], { cwd })
    const { numbers } = JSON.parse(stdout) as {
      numbers: readonly { readonly text: string; readonly standing: string }[]
    }
    expect(numbers.find(({ text }) => text === '0.9个百分点')?.standing).toBe('held')
  })
})

test('loose files of a series are held against each other, whatever their order', async () => {
  const cwd = freshFolder()
  writeFiles(cwd, { 'q1.md': quarter, 'h1.md': half('回落0.6'), 'sound.md': half('回落0.9') })
  for (const names of [
    ['q1.md', 'h1.md'],
    ['h1.md', 'q1.md'],
  ]) {
    const found = await figures(names, cwd)
    expect(found.map(({ ruleId, severity, file }) => [ruleId, severity, file])).toEqual([
      ['fig/prev-issue-diff', 'warning', 'h1.md'],
    ])
  }
  expect(await figures(['q1.md', 'sound.md'], cwd)).toEqual([])
  expect(await figures(['h1.md'], cwd)).toEqual([])
})
