import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  comma,
  focus,
  freshFolder,
  freshWorkspace,
  minimal,
  told,
  writeFiles,
  zsia,
} from './program.ts'

test('a character that no font has is told before anything is built', async () => {
  const root = freshWorkspace({ [focus]: '# 协会召开年会\n\n年会圆满结束🎉，请在☑处打勾。\n' })
  const { code, stdout } = await zsia(['validate', '--json'], { cwd: root })
  expect(told(stdout)).toMatchObject([{ ruleId: 'text/no-glyph', actual: '🎉' }])
  expect(code).toBe(1)
})

test('a sign that is joined of several characters is told once', async () => {
  const signs = ['👨‍👩‍👧‍👦', '👍🏽', '🇨🇳']
  const root = freshWorkspace({ [focus]: `# 协会召开年会\n\n年会${signs.join('、')}结束。\n` })
  const { stdout } = await zsia(['validate', '--json'], { cwd: root })
  const found = told(stdout).filter(({ ruleId }) => ruleId === 'text/no-glyph')
  expect(found.map(({ actual }) => actual)).toEqual(signs)
})

test('a picture that cannot be shown is told before anything is built', async () => {
  const root = freshWorkspace({
    [focus]: '# 协会召开年会\n\n![会场](images/a.png "会场")\n',
    'issues/2024-06/images/a.png': 'GIF89a',
  })
  const { code, stdout } = await zsia(['validate', '--json'], { cwd: root })
  expect(told(stdout)).toMatchObject([
    { ruleId: 'markup/image-path', place: { start: { line: 3 } } },
  ])
  expect(code).toBe(1)
})

describe('exit codes', () => {
  test('0 for a sound workspace, with words about it', async () => {
    const { code, stdout } = await zsia(['validate'], { cwd: freshWorkspace() })
    expect(code).toBe(0)
    expect(stdout).toContain('没有发现问题')
  })

  test.each([
    ['an error', [], 1],
    ['an error that is switched off', ['--rule', 'punct/halfwidth=off'], 0],
    ['an error whose family is lowered', ['--rule', 'punct/*=warning'], 0],
    [
      'a warning where warnings fail',
      ['--rule', 'punct/halfwidth=warning', '--fail-on', 'warning'],
      1,
    ],
    ['a warning too many', ['--rule', 'punct/halfwidth=warning', '--max-warnings', '0'], 1],
    ['warnings that are allowed', ['--rule', 'punct/halfwidth=warning', '--max-warnings', '1'], 0],
    [
      'the exact rule goes before its family',
      ['--rule', 'punct/*=off', '--rule', 'punct/halfwidth=error'],
      1,
    ],
  ])('%s', async (_, args, code) => {
    const root = freshWorkspace({ [focus]: comma })
    expect((await zsia(['validate', ...args], { cwd: root })).code).toBe(code)
  })

  test('a severity of publication.yaml holds, the command line goes before it', async () => {
    const publication = readFileSync(join(minimal, 'issues/publication.yaml'), 'utf8')
    const root = freshWorkspace({
      [focus]: comma,
      'issues/publication.yaml': `${publication}\nrules:\n  punct/halfwidth: info\n`,
    })
    expect((await zsia(['validate'], { cwd: root })).code).toBe(0)
    const args = ['validate', '--rule', 'punct/*=error']
    expect((await zsia(args, { cwd: root })).code).toBe(1)
  })

  test.each([
    [['--rule', 'punct/halfwidht=off'], 'punct/halfwidth'],
    [['--rule', 'punct/halfwidth=on'], '--rule'],
    [['--format', 'xml'], 'sarif'],
    [['--max-warnings', 'many'], '--max-warnings'],
    [['--fix', '--diff'], '--diff'],
    [['2024-07'], '2024-06'],
    [['missing.md'], 'missing.md'],
    [['--baseline', 'missing.json'], 'missing.json'],
  ])('2 for %j', async (args, hint) => {
    const { code, stderr } = await zsia(['validate', ...args], { cwd: freshWorkspace() })
    expect(code).toBe(2)
    expect(stderr).toContain(hint)
  })
})

test('--quiet says nothing of a sound text, and every problem of another', async () => {
  const sound = await zsia(['validate', '--quiet'], { cwd: freshWorkspace() })
  expect([sound.code, sound.stdout, sound.stderr]).toEqual([0, '', ''])
  const faulty = await zsia(['validate', '-q'], { cwd: freshWorkspace({ [focus]: comma }) })
  expect(faulty.code).toBe(1)
  expect(faulty.stdout).toContain('punct/halfwidth')
})

test('a wrong id and a missing workspace are told in the language that was asked for', async () => {
  const cwd = freshWorkspace()
  const english = await zsia(['build', '2024-07', '--lang', 'en'], { cwd })
  expect([english.code, english.stderr]).toEqual([
    2,
    'There is no issue 2024-07: did you mean 2024-06?\n',
  ])
  expect((await zsia(['build', '2024-07'], { cwd })).stderr).toContain('是不是 2024-06？')
  const nowhere = await zsia(['number', '--lang', 'en'], { cwd: freshFolder() })
  expect(nowhere.stderr).toContain('This is no workspace')
})

test('a theme of the workspace that is wrong is told where, in Chinese', async () => {
  const publication = readFileSync(join(minimal, 'issues/publication.yaml'), 'utf8')
  const build = (files: Record<string, string>) =>
    zsia(['build', '--format', 'html'], { cwd: freshWorkspace(files) })
  const named = { 'issues/publication.yaml': `${publication}\ntheme: red-haed\n` }
  const misspelt = await build(named)
  expect(misspelt.code).toBe(1)
  expect(misspelt.stderr).toMatch(/\d+:1 .*red-head/)
  const own = { 'issues/publication.yaml': `${publication}\ntheme: own\n` }
  const empty = await build({ ...own, 'templates/themes/own.yaml': 'colors: {}\n' })
  expect(empty.stderr).toContain('缺少 title')
  expect(empty.stderr).not.toMatch(/Invalid|Expected/)
})

describe('what is validated', () => {
  test('an issue, with files relative to the working folder', async () => {
    const root = freshWorkspace({ [focus]: comma })
    const { stdout } = await zsia(['validate', '2024-06', '--json'], { cwd: join(root, 'issues') })
    expect(told(stdout)).toEqual([
      expect.objectContaining({
        ruleId: 'punct/halfwidth',
        severity: 'error',
        file: '2024-06/focus.md',
        place: {
          start: { line: 3, column: 3, offset: 12 },
          end: { line: 3, column: 4, offset: 13 },
        },
        expected: ['，'],
      }),
    ])
  })

  test('one file of an issue: what concerns it, with the rules of the workspace', async () => {
    const root = freshWorkspace({
      [focus]: comma,
      'issues/2024-06/evaluation.md':
        '# 7月评估统计\n\n情况如下,见表。\n\n::statistics{table=evaluation}\n',
    })
    const { stdout } = await zsia(['validate', focus, '--json'], { cwd: root })
    expect(told(stdout).map(({ file }) => file)).toEqual([focus])
  })

  test('loose files and standard input, each as what it is', async () => {
    const cwd = freshFolder()
    writeFiles(cwd, { 'a.md': comma, '记录 1.txt': '7月,协会召开年会。\n' })
    const args = ['validate', 'a.md', '记录 1.txt', '-', '--json']
    const { code, stdout } = await zsia(args, { cwd, input: '# 年会\n\n8月,召开理事会。\n' })
    expect(code).toBe(1)
    const places = told(stdout).map(({ file, place }) => [
      file,
      place?.start.line,
      place?.start.column,
    ])
    expect(places).toEqual([
      ['-', 3, 3],
      ['a.md', 3, 3],
      ['记录 1.txt', 1, 3],
    ])
  })

  test('standard input with a heading is Markdown, any other plain text', async () => {
    const slip = '::nonsense[甲]\n'
    const markdown = await zsia(['validate', '-', '--json'], { input: `# 年会\n\n${slip}` })
    expect(told(markdown.stdout).map(({ ruleId }) => ruleId)).toContain('markup/directive-unknown')
    const plain = await zsia(['validate', '-', '--json'], { input: `年会\n\n${slip}` })
    expect(told(plain.stdout).filter(({ ruleId }) => ruleId.startsWith('markup/'))).toEqual([])
  })

  test('plain text is never Markdown', async () => {
    const cwd = freshFolder()
    writeFiles(cwd, { 'a.txt': '一、申报条件\n::source[甲]\n* 号与 <b> 照印\n' })
    const { stdout } = await zsia(['validate', 'a.txt', '--json'], { cwd })
    expect(told(stdout).filter(({ ruleId }) => ruleId.startsWith('markup/'))).toEqual([])
  })

  test('every problem of publication.yaml is told once, however many issues there are', async () => {
    const publication = readFileSync(join(minimal, 'issues/publication.yaml'), 'utf8')
    const root = freshWorkspace({
      'issues/publication.yaml': publication.replace(
        'issuer: 某某行业协会',
        'issuer: 某某,行业协会',
      ),
      'issues/2024-05/issue.yaml': 'date: 2024-06-28\n',
    })
    const { stdout } = await zsia(['validate', '--json'], { cwd: root })
    const own = told(stdout).filter(({ file }) => file === 'issues/publication.yaml')
    expect(own.filter(({ ruleId }) => ruleId === 'punct/halfwidth')).toHaveLength(1)
  })
})

describe('waivers and baselines', () => {
  const waived = comma.replace(
    '\n7月',
    '\n<!-- zsia-disable-next-line punct/halfwidth: 原文如此 -->\n\n7月',
  )

  test('a waiver covers its block; one that covers nothing is told', async () => {
    const root = freshWorkspace({ [focus]: waived })
    const { code, stdout } = await zsia(['validate', '--json'], { cwd: root })
    expect([code, told(stdout)]).toEqual([0, []])
    writeFileSync(join(root, focus), waived.replace('月,', '月，'))
    const unused = await zsia(['validate', '--json'], { cwd: root })
    expect(told(unused.stdout).map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['source/unused-waiver', 'warning'],
    ])
  })

  test('a baseline holds old problems, wherever they move, and lets new ones through', async () => {
    const root = freshWorkspace({ [focus]: comma })
    const written = await zsia(['validate', '--write-baseline', 'old.json'], { cwd: root })
    expect(written.code).toBe(0)
    const known = ['validate', '--baseline', 'old.json', '--json']
    expect((await zsia(known, { cwd: root })).code).toBe(0)
    writeFileSync(join(root, focus), `# 另一篇\n\n在前。\n\n${comma}`)
    const moved = await zsia(known, { cwd: root })
    expect([moved.code, JSON.parse(moved.stdout).suppressed]).toEqual([0, 1])
    writeFileSync(join(root, focus), `${comma}\n会后,合影。\n`)
    const fresh = await zsia(known, { cwd: root })
    expect(told(fresh.stdout).map(({ place }) => place?.start.line)).toEqual([5])
  })

  test('a baseline that is written anew beside the old one holds both, and says how many', async () => {
    const root = freshWorkspace({ [focus]: comma })
    await zsia(['validate', '--write-baseline', 'old.json'], { cwd: root })
    writeFileSync(join(root, focus), `${comma}\n会后,合影。\n`)
    const args = ['validate', '--baseline', 'old.json', '--write-baseline', 'new.json']
    const { stderr } = await zsia(args, { cwd: root })
    expect(stderr).toContain('2')
    const known = await zsia(['validate', '--baseline', 'new.json', '--json'], { cwd: root })
    expect([known.code, JSON.parse(known.stdout).suppressed]).toEqual([0, 2])
  })
})
