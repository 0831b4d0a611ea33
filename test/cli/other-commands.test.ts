import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshFolder, freshWorkspace, minimal, zsia } from './program.ts'

describe('zsia new', () => {
  test('makes the next issue: numbered, sections scaffolded, last figures carried; it builds', async () => {
    const root = freshWorkspace()
    const { code, stdout } = await zsia(['new', '--date', '2024-08-30'], { cwd: root })
    expect(code).toBe(0)
    const names = ['issue.yaml', 'focus.md', 'evaluation.md', 'evaluation.yaml']
    expect(stdout.trim().split('\n')).toEqual(names.map((name) => `issues/2024-07/${name}`))
    const read = (name: string) => readFileSync(join(root, 'issues/2024-07', name), 'utf8')
    expect(read('issue.yaml')).toMatch(/^# yaml-language-server: \$schema=.*issue\.schema\.json/)
    expect(read('issue.yaml')).toContain('date: 2024-08-30')
    expect(read('evaluation.yaml')).toContain('period: 2024-08')
    expect(read('evaluation.yaml')).toContain('杭州: [/, 165, /, 665]')
    expect(read('evaluation.md')).toContain('# 8月评估统计\n\n::statistics{table=evaluation}')
    const built = await zsia(['build', '2024-07', '--format', 'html', '--json'], { cwd: root })
    expect(JSON.parse(built.stdout).issues[0]).toMatchObject({ number: 7, wholeNumber: 161 })
  })

  test('fills a period that the caption writes with blanks', async () => {
    const root = freshWorkspace()
    const publication = join(root, 'issues/publication.yaml')
    const text = readFileSync(publication, 'utf8')
    expect(text).toContain('{{period}}评估统计')
    writeFileSync(publication, text.replaceAll('{{period}}', '{{ period }}'))
    await zsia(['new', '--date', '2024-08-30'], { cwd: root })
    const made = readFileSync(join(root, 'issues/2024-07/evaluation.md'), 'utf8')
    expect(made).toContain('# 8月评估统计\n')
  })

  test('a supplement has a sequence of its own', async () => {
    const args = ['new', '2024-S1', '--date', '2024-08-30', '--json']
    const { stdout } = await zsia(args, { cwd: freshWorkspace() })
    expect(JSON.parse(stdout).issues[0]).toMatchObject({
      id: '2024-S1',
      number: 1,
      wholeNumber: null,
      printed: '2024年增刊第1期',
    })
  })

  test('never overwrites', async () => {
    const root = freshWorkspace()
    const before = readFileSync(join(root, 'issues/2024-06/focus.md'))
    const { code, stderr } = await zsia(['new', '2024-06'], { cwd: root })
    expect(code).toBe(2)
    expect(stderr).toContain('已经存在')
    expect(readFileSync(join(root, 'issues/2024-06/focus.md'))).toEqual(before)
  })

  test('begins a year anew', async () => {
    const root = freshWorkspace()
    const asked = await zsia(['new', '--date', '2025-02-28'], { cwd: freshWorkspace() })
    expect(asked.stderr).toContain('zsia new 2024-07')
    const { stdout } = await zsia(['new', '--date', '2025-02-28', '--json'], { cwd: root })
    expect(JSON.parse(stdout).issues[0]).toMatchObject({
      id: '2025-01',
      number: 1,
      wholeNumber: 161,
    })
  })

  test('makes a workspace where there is none, and it builds at once', async () => {
    const cwd = freshFolder()
    const made = await zsia(['new', '--init', '--date', '2024-01-31'], { cwd })
    expect([made.code, made.stderr]).toEqual([0, expect.stringContaining('2024-01')])
    expect(readdirSync(join(cwd, 'issues')).sort()).toEqual(['2024-01', 'publication.yaml'])
    const schema = /\$schema=(\S+)/.exec(readFileSync(join(cwd, 'issues/publication.yaml'), 'utf8'))
    expect(existsSync(join(cwd, 'issues', schema?.[1] ?? 'none'))).toBe(true)
    const built = await zsia(['build'], { cwd })
    expect([built.code, built.stdout.split('\n').length]).toEqual([0, 4])
    expect((await zsia(['new', '--init'], { cwd })).code).toBe(2)
  })

  test.each([
    [['new', '2024年7期'], '2024-08'],
    [['new', '2024-7'], '2024-08'],
    [['new', '2024-00'], '2024-08'],
    [['completion', 'zhs'], '“zhs”，是不是 zsh？'],
    [['schema', 'issu'], '“issu”，是不是 issue？'],
    [['validate', '--fail-on', 'eror'], '“eror”，是不是 error？'],
    [['new', '--date', '2024-06-31'], '2024-06-31'],
  ])('%j is wrong usage', async (args, hint) => {
    const { code, stderr } = await zsia(args, { cwd: freshWorkspace() })
    expect(code).toBe(2)
    expect(stderr).toContain(hint)
  })
})

describe('zsia number', () => {
  test('lists the ledger, its gaps and what comes next', async () => {
    const root = freshWorkspace({ 'issues/2024-03/issue.yaml': 'date: 2024-03-29\n' })
    const { code, stdout } = await zsia(['number'], { cwd: root })
    expect(code).toBe(0)
    expect(stdout).toContain('2024年第3期（总第157期）')
    expect(stdout).toMatch(/缺：2024年第4、5期/)
    expect(stdout).toContain('下一期：2024-07')
    // zsia new, which goes by the date, makes this one once the year is over.
    expect(stdout).toMatch(/跨年.*2025-01/)
  })

  test('tells a whole number that is written otherwise than derived', async () => {
    const issue = 'date: 2024-08-30\nwholeNumber: 162\n'
    const root = freshWorkspace({ 'issues/2024-07/issue.yaml': issue })
    const { code, stdout } = await zsia(['number'], { cwd: root })
    expect(code).toBe(1)
    expect(stdout).toMatch(/不符：2024-07 .*162.*161/)
    const told = JSON.parse((await zsia(['number', '--json'], { cwd: root })).stdout)
    expect(told.mismatches).toEqual([{ id: '2024-07', written: [162], expected: [161] }])
  })

  test('tells what it could not read, and no date that is none', async () => {
    const root = freshWorkspace({
      'issues/2024-07/issue.yaml': 'date: 2024-06-31\n',
      'issues/2024-8/issue.yaml': 'date: 2024-09-30\n',
    })
    const { code, stdout, stderr } = await zsia(['number'], { cwd: root })
    expect(code).toBe(1)
    expect(stdout).not.toContain('2024-12-31')
    expect(stderr).toMatch(/issues\/2024-07\/issue\.yaml\n {2}1:7 .*source\/date/)
    expect(stderr).toContain('source/folder')
    const told = JSON.parse((await zsia(['number', '--json'], { cwd: root })).stdout)
    expect(told.issues.at(-1)).toMatchObject({ id: '2024-07', date: null })
    expect(told.diagnostics.map(({ ruleId }: { ruleId: string }) => ruleId).sort()).toEqual([
      'source/date',
      'source/folder',
    ])
  })

  test('as JSON', async () => {
    const { stdout } = await zsia(['number', '--json'], { cwd: freshWorkspace() })
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      command: 'number',
      issues: [
        {
          id: '2024-06',
          number: 6,
          wholeNumber: 160,
          periods: [{ from: '2024-07', to: '2024-07' }],
        },
      ],
      next: { id: '2024-07', number: 7, wholeNumber: 161 },
    })
  })
})

describe('zsia schema and doctor', () => {
  test('every schema is listed and printed', async () => {
    const names = (await zsia(['schema'])).stdout.trim().split('\n')
    expect(names).toEqual(expect.arrayContaining(['publication', 'issue', 'data']))
    for (const name of names) {
      const { stdout } = await zsia(['schema', name])
      expect(JSON.parse(stdout)).toHaveProperty('$schema')
    }
  })

  test('the doctor tells compiler, fonts and workspace', async () => {
    const { code, stdout } = await zsia(['doctor', '--json', '--root', minimal])
    expect(code).toBe(0)
    const { checks } = JSON.parse(stdout)
    const named = Object.fromEntries(
      checks.map(({ name, state }: { name: string; state: string }) => [name, state]),
    )
    expect(named).toMatchObject({ node: 'fine', fonts: 'fine', workspace: 'fine', schema: 'fine' })
  })
})

describe('help', () => {
  test('is Chinese, and English where asked', async () => {
    const { code, stdout } = await zsia(['--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('用法：')
    expect(stdout).not.toMatch(/Usage|Options|Commands/)
    const english = await zsia(['build', '--help', '--lang', 'en'])
    expect(english.stdout).toContain('Options:')
    expect(english.stdout).not.toMatch(/\p{Script=Han}/u)
    expect((await zsia(['help', 'validate'])).stdout).toContain('--fail-on')
  })

  test('without a command is wrong usage', async () => {
    expect((await zsia([])).code).toBe(2)
    expect((await zsia(['--lang', 'fr', 'build'])).stderr).toContain('zh')
  })

  test('the help of a command that there is not is wrong usage', async () => {
    const { code, stdout, stderr } = await zsia(['help', 'buld'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('是不是 build？')
    expect((await zsia(['help', 'stats'])).stdout).toContain('--coverage')
  })

  test('help breaks its lines between words, none wider than a terminal', async () => {
    const { stdout } = await zsia(['stats', '--help'])
    const width = (line: string) => line.replaceAll(/[^ -~]/g, '  ').length
    for (const line of stdout.split('\n')) expect(width(line), line).toBeLessThanOrEqual(80)
    expect(stdout).toContain(' issues/2024-06/industry.md:5\n')
  })

  test.each(['bash', 'zsh', 'fish'])('a completion script for %s', async (shell) => {
    const { code, stdout } = await zsia(['completion', shell])
    expect(code).toBe(0)
    for (const name of ['build', 'validate', 'explain', '--', 'fail-on', 'punct/halfwidth'])
      expect(stdout).toContain(name)
  })

  test.skipIf(!existsSync('/bin/bash')).each([
    [['va'], ['validate']],
    [
      ['build', '--fo'],
      ['--format', '--fonts'],
    ],
    [['build', '--format', 'd'], ['docx']],
    [['build', '2024'], ['2024-06']],
    [['help', 'nu'], ['number']],
    [
      ['explain', 'punct/half'],
      ['punct/halfwidth', 'punct/halfwidth-bracket'],
    ],
  ])('bash completes %j', async (words, expected) => {
    const { stdout: script } = await zsia(['completion', 'bash'])
    const line = ['zsia', ...words].map((word) => `'${word}'`).join(' ')
    const ask = `COMP_WORDS=(${line}); COMP_CWORD=${words.length}; _zsia; printf '%s\\n' "\${COMPREPLY[@]}"`
    const cwd = join(freshWorkspace(), 'issues/2024-06')
    const told = execFileSync('/bin/bash', ['-c', `${script}\n${ask}`], { cwd, encoding: 'utf8' })
    expect(told.trim().split('\n')).toEqual(expected)
  })
})

test.each(['number', 'new', 'stats'])(
  'zsia %s of a publication that cannot be read tells where and prints one document',
  async (name) => {
    const publication = 'title: [简报]\nissuer: 某某协会\nsections: 要闻\n'
    const root = freshWorkspace({ 'issues/publication.yaml': publication })
    const { code, stdout, stderr } = await zsia([name, '--json'], { cwd: root })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      command: name,
      issues: [],
      diagnostics: [{ file: 'issues/publication.yaml', place: { start: { line: 3 } } }],
    })
    const text = await zsia([name], { cwd: root })
    expect(text.stdout + stderr).not.toContain('publication.yaml  ')
    expect(text.stderr).toMatch(/issues\/publication\.yaml\n {2}3:\d+ /)
  },
)
