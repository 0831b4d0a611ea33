import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  focus,
  freshFolder,
  freshWorkspace,
  minimal,
  templates,
  told,
  writeFiles,
  zsia,
} from './program.ts'

const formats = ['docx', 'pdf', 'html']
const sound = readFileSync(join(minimal, focus), 'utf8')
/** An error of the source that no rule's severity decides: a directive that does not exist. */
const faulty = `${sound}\n::nonsense[甲]\n`

function outputs(root: string, id = '2024-06', draft = ''): string[] {
  return formats.map((format) => join(root, 'out', id, `${id}${draft}.${format}`))
}

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

describe('a sound issue', () => {
  test('with linked fonts brings them along', async () => {
    const theme = readFileSync(join(templates, 'themes', 'red-head.yaml'), 'utf8')
    const root = freshWorkspace({
      'templates/themes/linked.yaml': theme.replace('webFonts: embedded', 'webFonts: linked'),
    })
    const args = ['build', '2024-06', '--format', 'html', '--theme', 'linked']
    expect(await zsia(args, { cwd: root })).toMatchObject({ code: 0 })
    expect(readdirSync(join(root, 'out/2024-06/fonts'))).toContainEqual(
      expect.stringMatching(/\.woff2$/),
    )
  })

  test('is built in three formats; their names go to standard output, words to standard error', async () => {
    const root = freshWorkspace()
    const { code, stdout, stderr } = await zsia(['build', '2024-06'], { cwd: root })
    expect([code, stderr]).toEqual([0, expect.stringContaining('第6期')])
    expect(stdout.trim().split('\n')).toEqual(
      formats.map((format) => `out/2024-06/2024-06.${format}`),
    )
    const [docx, pdf, html] = outputs(root).map((path) => readFileSync(path))
    expect(docx?.subarray(0, 2).toString()).toBe('PK')
    expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-')
    expect(html?.toString()).toContain('协会召开年会')
    expect(readdirSync(join(root, 'out', '2024-06')).sort()).toEqual(
      formats.map((format) => `2024-06.${format}`).sort(),
    )
  })

  test('without an id is the newest, and is found from a folder below', async () => {
    const root = freshWorkspace({ 'issues/2024-05/issue.yaml': 'date: 2024-06-28\n' })
    const cwd = join(root, 'issues', '2024-06')
    const { code, stdout } = await zsia(['build', '--format', 'html'], { cwd })
    expect([code, stdout.trim()]).toEqual([0, '../../out/2024-06/2024-06.html'])
  })

  test('goes where --out says', async () => {
    const root = freshWorkspace()
    const out = join(freshFolder(), '新 目录')
    const { code } = await zsia(['build', '--root', root, '--out', out, '--format', 'html,docx'])
    expect(code).toBe(0)
    expect(readdirSync(join(out, '2024-06')).sort()).toEqual(['2024-06.docx', '2024-06.html'])
    expect(existsSync(join(root, 'out'))).toBe(false)
  })

  test('is told as one JSON document', async () => {
    const root = freshWorkspace()
    const { code, stdout } = await zsia(['build', '--json'], { cwd: root })
    expect(code).toBe(0)
    const told = JSON.parse(stdout)
    expect(told).toMatchObject({
      version: 1,
      command: 'build',
      issues: [{ id: '2024-06', number: 6, wholeNumber: 160, date: '2024-07-31' }],
      failed: [],
    })
    expect(told.issues[0].outputs).toEqual(
      outputs(root).map((path, index) => ({
        format: formats[index],
        path: `out/2024-06/2024-06.${formats[index]}`,
        bytes: readFileSync(path).length,
        sha256: digest(path),
      })),
    )
    expect(told.issues[0]).toMatchObject({
      compiler: expect.stringContaining('typst'),
      standards: expect.arrayContaining([expect.stringContaining('PDF')]),
    })
  })

  test('is silent with --quiet', async () => {
    const root = freshWorkspace()
    const run = await zsia(['build', '--quiet', '--format', 'html'], { cwd: root })
    expect(run).toMatchObject({ code: 0, stdout: '', stderr: '' })
  })
})

describe('an issue with an error', () => {
  test('stops: nothing is written and the last good files stay', async () => {
    const root = freshWorkspace()
    await zsia(['build'], { cwd: root })
    const before = outputs(root).map(digest)
    writeFileSync(join(root, focus), faulty)
    const { code, stdout, stderr } = await zsia(['build'], { cwd: root })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(`${focus}\n`)
    expect(stderr).toMatch(/ {2}5:3 {2}错误/)
    expect(outputs(root).map(digest)).toEqual(before)
  })

  test('is built as a draft under another name, marked in every format', async () => {
    const root = freshWorkspace({ [focus]: faulty })
    const { code } = await zsia(['build', '--draft'], { cwd: root })
    expect(code).toBe(0)
    expect(outputs(root, '2024-06', '.draft').every((path) => existsSync(path))).toBe(true)
    expect(outputs(root).some((path) => existsSync(path))).toBe(false)
    expect(readFileSync(join(root, 'out/2024-06/2024-06.draft.html'), 'utf8')).toContain('送审稿')
  })

  test('does not stop the others of --all; the manifest tells which failed', async () => {
    const root = freshWorkspace()
    writeFiles(root, {
      'issues/2024-05/issue.yaml': 'date: 2024-06-28\n',
      'issues/2024-05/focus.md': faulty,
    })
    const { code, stderr } = await zsia(['build', '--all', '--format', 'html'], { cwd: root })
    expect(code).toBe(1)
    expect(stderr).toContain('2期中有1期未生成')
    const manifest = JSON.parse(readFileSync(join(root, 'out', 'manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ version: 1, failed: ['2024-05'], issues: [{ id: '2024-06' }] })
    const [output] = manifest.issues[0].outputs
    expect(output.sha256).toBe(digest(join(root, 'out', output.path)))
  })

  test('and has the reference document that was named', async () => {
    const root = freshWorkspace()
    await zsia(['build', '--format', 'docx'], { cwd: root })
    const named = join(root, 'reference.docx')
    renameSync(join(root, 'out/2024-06/2024-06.docx'), named)
    const arguments_ = ['build', '--all', '--format', 'docx', '--reference-doc', named]
    expect((await zsia(arguments_, { cwd: root })).code).toBe(0)
    const manifest = JSON.parse(readFileSync(join(root, 'out', 'manifest.json'), 'utf8'))
    expect(manifest.templates).toEqual({ 'docx/reference.docx': digest(named) })
  })
})

describe('wrong usage ends with 2 and a guess', () => {
  test.each([
    [['build', '2024-60'], '2024-06'],
    [['build', '2024-6'], '2024-06'],
    [['biuld'], 'build'],
    [['build', '--fromat', 'pdf'], '--format'],
    [['build', '--format', 'doc'], 'docx'],
    [['build', '--all', '2024-06'], '--all'],
    [['build', '--format'], '--format'],
    [['build', '--compiler', 'latex'], 'wasm'],
  ])('%j', async (args, hint) => {
    const { code, stdout, stderr } = await zsia(args, { cwd: freshWorkspace() })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(hint)
    expect(stderr).not.toMatch(/error:|at .*\.js/)
  })

  test.each(['native', 'wasm'])(
    'a template of the workspace that is wrong, by the %s compiler',
    async (compiler) => {
      const tables = readFileSync(join(templates, 'pdf', 'tables.typ'), 'utf8')
      const root = freshWorkspace({ 'templates/pdf/tables.typ': `#let x = (\n${tables}` })
      const args = ['build', '--format', 'pdf', '--compiler', compiler]
      const { code, stderr } = await zsia(args, { cwd: root })
      expect(code).toBe(2)
      expect(stderr).toContain('templates/pdf/tables.typ 第1行第10个字：')
      expect(stderr).not.toMatch(/blocks\.typ|import/)
    },
  )

  test('no workspace', async () => {
    const { code, stderr } = await zsia(['build'], { cwd: freshFolder() })
    expect(code).toBe(2)
    expect(stderr).toContain('issues/publication.yaml')
  })
})

describe('what the machine forbids ends with 3', () => {
  test('an output folder that cannot be made', async () => {
    const root = freshWorkspace({ out: '不是目录' })
    const { code, stderr } = await zsia(['build', '--format', 'html'], { cwd: root })
    expect(code).toBe(3)
    expect(stderr).toContain('无法写入')
    expect(readFileSync(join(root, 'out'), 'utf8')).toBe('不是目录')
  })

  test('an output folder in a file system that takes none', async () => {
    const out = existsSync('/proc/version') ? '/proc/zsia' : '/dev/null/zsia'
    const { code, stderr } = await zsia(['build', '--format', 'html', '--out', out], {
      cwd: freshWorkspace(),
    })
    expect(code).toBe(3)
    expect(stderr).toContain(`无法写入 ${out}`)
  })

  test('a target that is a folder: no file beside it changes, nothing is left behind', async () => {
    const root = freshWorkspace()
    mkdirSync(join(root, 'out/2024-06/2024-06.html/x'), { recursive: true })
    const { code } = await zsia(['build', '--format', 'html'], { cwd: root })
    expect(code).toBe(3)
    expect(readdirSync(join(root, 'out/2024-06'))).toEqual(['2024-06.html'])
  })
})

describe('files as editors have them', () => {
  test('a byte order mark and CRLF change no byte of the outputs', async () => {
    const plain = freshWorkspace()
    const root = freshWorkspace()
    for (const name of readdirSync(join(root, 'issues/2024-06'))) {
      const path = join(root, 'issues/2024-06', name)
      writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`)
    }
    await zsia(['build'], { cwd: plain })
    const { code } = await zsia(['build'], { cwd: root })
    expect(code).toBe(0)
    expect(outputs(root).map(digest)).toEqual(outputs(plain).map(digest))
  })

  test.each([
    ['GBK', Uint8Array.from([0x23, 0x20, 0xd0, 0xad, 0xbb, 0xe1, 0xd5, 0xd9, 0xbf, 0xaa, 0x0a])],
    ['UTF-16 LE', Buffer.from('\uFEFF# 协会召开年会\n', 'utf16le')],
  ])('%s is named', async (encoding, bytes) => {
    const root = freshWorkspace({ [focus]: bytes })
    const { code, stderr } = await zsia(['build'], { cwd: root })
    expect(code).toBe(1)
    expect(stderr).toContain(encoding)
    expect(existsSync(join(root, 'out'))).toBe(false)
  })

  test('broken YAML, a date that does not exist and an unknown key are told in one run', async () => {
    const root = freshWorkspace({ 'issues/2024-06/issue.yaml': 'date: 2024-06-31\nnunber: 6\n' })
    const { code, stdout } = await zsia(['build', '--json'], { cwd: root })
    expect(code).toBe(1)
    const own = told(stdout).filter(({ file }) => file === 'issues/2024-06/issue.yaml')
    const lines = own.map(({ place }) => place?.start.line)
    expect(lines).toEqual([1, 2])
  })
})

describe('nothing outside the workspace is opened', () => {
  test.each(['../secret.png', '../../../../../etc/hostname.png', '/etc/hostname'])(
    'an image at %s',
    async (path) => {
      const root = freshWorkspace({ [focus]: `${sound}\n![图](${path} "图")\n` })
      writeFileSync(join(root, '..', 'secret.png'), 'secret')
      const { code, stdout } = await zsia(['build', '--json'], { cwd: root })
      expect(code).toBe(1)
      expect(stdout).not.toContain('secret"')
      expect(existsSync(join(root, 'out'))).toBe(false)
    },
  )

  test('a linked section file', async () => {
    const root = freshWorkspace()
    const secret = join(root, '..', 'secret.md')
    writeFileSync(secret, '# 机密\n\n不可外传。\n')
    symlinkSync(secret, join(root, 'issues/2024-06/members.md'))
    const { code, stdout, stderr } = await zsia(['build'], { cwd: root })
    expect(code).toBe(1)
    expect(stdout + stderr).not.toContain('机密')
  })
})
