import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder, freshWorkspace, program } from './program.ts'

const formats = ['docx', 'pdf', 'html']

/** Builds in a shell of its own, so that umask and the clock can be set, and tells the SHA-256 of each output. */
function build(
  root: string,
  setting: { env?: Record<string, string>; before?: string; wrap?: string },
) {
  const command = `${setting.before ?? ':'}; exec ${setting.wrap ?? ''} "$NODE" "$PROGRAM" build --quiet`
  const run = spawnSync('sh', ['-c', command], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE: process.execPath, PROGRAM: program, ...setting.env },
  })
  expect([run.status, run.stderr]).toEqual([0, ''])
  return formats.map((format) => {
    const bytes = readFileSync(join(root, 'out/2024-06', `2024-06.${format}`))
    return createHash('sha256').update(bytes).digest('hex')
  })
}

const faketime = spawnSync('sh', ['-c', 'command -v faketime'], { encoding: 'utf8' }).stdout.trim()
const expected = build(freshWorkspace({}, 'a'), { env: { TZ: 'UTC', LANG: 'C' } })

test.each([
  ['another folder', {}],
  ['a time zone where it is another day', { env: { TZ: 'Pacific/Kiritimati' } }],
  ['a time zone where it is the day before', { env: { TZ: 'Pacific/Pago_Pago' } }],
  ['another locale', { env: { LANG: 'zh_CN.UTF-8', LC_ALL: 'de_DE.UTF-8', LANGUAGE: 'tr' } }],
  ['an empty home', { env: { HOME: freshFolder('home'), XDG_CACHE_HOME: '/nonexistent' } }],
  ['another umask', { before: 'umask 077' }],
  ['no home at all', { before: 'unset HOME USER LOGNAME PWD' }],
])('the same bytes under %s', (_, setting) => {
  const root = freshWorkspace({}, '另一 文件夹')
  expect(build(root, setting)).toEqual(expected)
})

test.skipIf(!existsSync(faketime))('the same bytes in another year (needs faketime)', () => {
  const root = freshWorkspace()
  expect(build(root, { wrap: `${faketime} '2031-02-03 04:05:06'` })).toEqual(expected)
})

test('the same bytes when other issues lie beside it', () => {
  const root = freshWorkspace({ 'issues/2023-12/issue.yaml': 'date: 2024-01-05\n' })
  const [, , html] = build(root, {})
  expect(html).toBe(expected[2])
})
