import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decode } from '../../src/io/encoding.ts'
import { openWorkspace } from '../../src/io/store.ts'
import { UsageError } from '../../src/model/failure.ts'
import { readIssue } from '../../src/readers/source/index.ts'
import { readWorkspace } from '../../src/workspace.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zsia 简报 '))
  write('刊物/issues/publication.yaml', 'title: [甲]\n')
  write('刊物/issues/2024-06/issue.yaml', 'date: 2024-07-31\n')
  write('刊物/issues/2024-06/focus.md', '# 甲\r\n\r\n乙\r\n')
  write('刊物/issues/2024-05/issue.yaml', 'date: 2024-06-30\n')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, content: string | Uint8Array): void {
  const full = join(root, path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, content)
}

const at = (path = '') => join(root, '刊物', path)

describe('the workspace', () => {
  test('knows whether a link to another issue leads to a file', () => {
    write(
      '刊物/issues/2024-06/focus.md',
      '# 甲\n\n见[上期](../2024-05/x.md)、[数](../2024-05/issue.yaml)、[外](../../../x)。\n',
    )
    write('x', '')
    write(
      '刊物/issues/publication.yaml',
      'title: [甲]\nissuer: 协会\nsections: [{ id: focus, title: 聚焦 }]\n',
    )
    const store = openWorkspace(at())
    const { publication } = readWorkspace(store).workspace ?? {}
    const { value } = store.loadIssueFiles('2024-06')
    const told = publication && readIssue(publication, value).diagnostics
    const links = told?.filter(({ ruleId }) => ruleId === 'markup/link-target')
    expect(links?.map(({ actual }) => actual)).toEqual(['../2024-05/x.md', '../../../x'])
  })

  test('is the nearest folder upwards that holds issues/publication.yaml', () => {
    write('刊物/issues/2024-06/images/深 处/x.txt', '')
    expect(openWorkspace(at('issues/2024-06/images/深 处')).root).toBe(openWorkspace(at()).root)
  })

  test('is the one that is named', () => {
    expect(openWorkspace('/', at()).issueIds()).toEqual(['2024-05', '2024-06'])
    expect(openWorkspace(root, '刊物').issueIds()).toHaveLength(2)
  })

  test('is missing: a UsageError that says what to do', () => {
    expect(() => openWorkspace(root)).toThrow(UsageError)
    expect(() => openWorkspace(at(), root)).toThrow(/publication\.yaml/)
  })

  test('lists issues in order, and folders that are none not at all', () => {
    mkdirSync(at('issues/2023-12'))
    mkdirSync(at('issues/草稿'))
    mkdirSync(at('issues/.cache'))
    write('刊物/issues/2024-07', 'a file')
    expect(openWorkspace(at()).issueIds()).toEqual(['2023-12', '2024-05', '2024-06'])
  })

  test('guesses at an id that is not there', () => {
    const store = openWorkspace(at())
    expect(() => store.loadIssueFiles('2024-6')).toThrow(/2024-06/)
    expect(() => store.loadIssueFiles('../2024-06')).toThrow(UsageError)
    expect(() => store.loadIssueFiles('')).toThrow(UsageError)
  })
})

describe('files', () => {
  test('an issue with its articles, pictures by name; line ends as they are', () => {
    write('刊物/issues/2024-06/images/图 1.png', new Uint8Array([1]))
    write('刊物/issues/2024-06/.focus.md.swp', 'x')
    write('刊物/issues/2024-06/~$focus.md', 'x')
    const { value, diagnostics } = openWorkspace(at()).loadIssueFiles('2024-06')
    expect(diagnostics).toEqual([])
    expect(value.files.map(({ path }) => path)).toEqual([
      'issues/2024-06/focus.md',
      'issues/2024-06/issue.yaml',
    ])
    expect(value.files[0]?.text).toBe('# 甲\r\n\r\n乙\r\n')
    expect(value.others).toEqual(['issues/2024-06/images/图 1.png'])
  })

  test('the archive reads YAML and nothing else', () => {
    const { value } = openWorkspace(at()).loadArchive()
    expect(value.map(({ id, files }) => [id, files.map(({ path }) => path)])).toEqual([
      ['2024-05', ['issues/2024-05/issue.yaml']],
      ['2024-06', ['issues/2024-06/issue.yaml']],
    ])
  })

  test('a link that leads outside is not read', () => {
    write('secret.md', '# 机密\n')
    symlinkSync(join(root, 'secret.md'), at('issues/2024-06/notices.md'))
    symlinkSync(root, at('issues/2024-06/up'))
    symlinkSync(root, at('issues/2024-08'))
    const store = openWorkspace(at())
    const linked = store.loadIssueFiles('2024-08')
    expect(linked.value).toMatchObject({ files: [], others: [] })
    expect(linked.diagnostics.map(({ ruleId, file }) => [ruleId, file])).toEqual([
      ['source/outside', 'issues/2024-08'],
    ])
    const { value, diagnostics } = store.loadIssueFiles('2024-06')
    expect(diagnostics.map(({ ruleId, file }) => [ruleId, file])).toEqual([
      ['source/outside', 'issues/2024-06/notices.md'],
    ])
    expect(value.files.map(({ text }) => text).join('')).not.toContain('机密')
    // A neighbour whose name begins alike is outside as well.
    write('刊物旧/members.md', '# 机密\n')
    symlinkSync(join(root, '刊物旧', 'members.md'), at('issues/2024-06/members.md'))
    expect(store.loadIssueFiles('2024-06').diagnostics).toMatchObject([
      { ruleId: 'source/outside', file: 'issues/2024-06/members.md' },
      { ruleId: 'source/outside', file: 'issues/2024-06/notices.md' },
    ])
    rmSync(at('issues/2024-06/members.md'))
    expect(store.loadFigures()).toEqual({ value: undefined, diagnostics: [] })
    symlinkSync(join(root, 'secret.md'), at('issues/figures.yaml'))
    expect(store.loadFigures().diagnostics).toHaveLength(1)
  })

  test('a file of gigabytes is told and not opened, the rest of the issue read', () => {
    truncateSync(at('issues/2024-06/focus.md'), 3 * 2 ** 30)
    const { value, diagnostics } = openWorkspace(at()).loadIssueFiles('2024-06')
    expect(diagnostics.map(({ ruleId, file }) => [ruleId, file])).toEqual([
      ['source/too-large', 'issues/2024-06/focus.md'],
    ])
    expect(value.files.map(({ path }) => path)).toEqual(['issues/2024-06/issue.yaml'])
    expect(value.unread).toEqual(['issues/2024-06/focus.md'])
  })

  test('a folder in a file’s place, a broken link, a file without permission', () => {
    mkdirSync(at('issues/2024-06/members.md'))
    symlinkSync(at('nowhere'), at('issues/2024-06/industry.md'))
    write('刊物/issues/2024-06/data.yaml', 'x')
    chmodSync(at('issues/2024-06/data.yaml'), 0)
    const { diagnostics } = openWorkspace(at()).loadIssueFiles('2024-06')
    const told = diagnostics.map(({ file }) => file)
    expect(told).toContain('issues/2024-06/members.md')
    expect(told).toContain('issues/2024-06/industry.md')
    // The superuser may read everything.
    if (process.getuid?.() !== 0) expect(told).toContain('issues/2024-06/data.yaml')
  })
})

describe('encodings', () => {
  const text = '# 简报\n\n浙江省软件行业协会。\n'
  /** 浙江省 in GBK. */
  const gbk = Uint8Array.from([0xd5, 0xe3, 0xbd, 0xad, 0xca, 0xa1, 0x0a])
  const utf16 = (mark: boolean, big: boolean) => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
    return big ? bytes.swap16() : bytes
  }
  const run = (bytes: Uint8Array) => {
    const { file, diagnostics } = decode('a.md', bytes)
    return { text: file.text, reasons: diagnostics.map(({ reason }) => reason) }
  }

  test('UTF-8, with a mark or without, is as it is; the mark is no part of it', () => {
    expect(run(Buffer.from(text))).toEqual({ text, reasons: [] })
    expect(run(Buffer.from(`\ufeff${text}`))).toEqual({ text, reasons: [] })
    expect(run(new Uint8Array())).toEqual({ text: '', reasons: [] })
    expect(run(Buffer.from('\ufeff'))).toEqual({ text: '', reasons: [] })
  })

  test.each([
    ['UTF-16 LE', utf16(true, false)],
    ['UTF-16 BE', utf16(true, true)],
    ['UTF-16 LE', utf16(false, false)],
    ['UTF-16 BE', utf16(false, true)],
  ])('%s is named, and read', (name, bytes) => {
    const { text: read, reasons } = run(bytes)
    expect(read).toBe(text)
    expect(reasons).toHaveLength(1)
    expect(reasons[0]).toContain(name)
  })

  test('GBK is named, and read', () => {
    const { text: read, reasons } = run(gbk)
    expect(read).toBe('浙江省\n')
    expect(reasons[0]).toContain('GBK')
  })

  test('Big5 is named, and read', () => {
    const big5 = Buffer.from(
      'aefda6bfacd9b36ec5e9a6e6b77ea8f3b77caabaa67eb77ca141a662aa43a67ba1430a',
      'hex',
    )
    const { text: read, reasons } = run(big5)
    expect(read).toBe('浙江省軟體行業協會的年會，在杭州。\n')
    expect(reasons[0]).toContain('Big5')
  })

  test('a spoilt byte in UTF-8 is told where it stands', () => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xff]), Buffer.from(text)])
    const { diagnostics } = decode('a.md', bytes)
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['source/encoding'])
    expect(diagnostics[0]?.place?.start).toMatchObject({ line: 4, column: 1 })
  })

  test.each([
    ['Word、WPS 文档或压缩文件', 'PK\x03\x04'],
    ['Word、WPS 文档', '\xd0\xcf\x11\xe0'],
    ['PDF', '%PDF-1.7'],
    ['图片', '\x89PNG'],
    ['图片', '\xff\xd8\xff\xe0'],
  ])('a file of another program is named for what it is: %s', (name, magic) => {
    const { text: read, reasons } = run(Buffer.concat([Buffer.from(magic, 'latin1'), gbk]))
    expect(read).toBe('')
    expect(reasons).toHaveLength(1)
    expect(reasons[0]).toContain(name)
  })

  test('UTF-8 that lost a byte is no GBK, though all of its bytes make sense as such', () => {
    const whole = Buffer.from('软件业务收入增长百分之九，利润总额增长百分之八。\n')
    const bytes = Buffer.concat([whole.subarray(0, 70), whole.subarray(71)])
    expect(new TextDecoder('gb18030', { fatal: true }).decode(bytes)).not.toContain('软件')
    const { text: read, reasons } = run(bytes)
    expect(read).toContain('软件业务收入增长百分之九')
    expect(reasons).toHaveLength(1)
    expect(reasons[0]).not.toContain('GBK')
  })

  test.each([
    ['bytes of no text', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)],
    ['every byte in its turn', Uint8Array.from({ length: 4096 }, (_, i) => i % 256)],
    ['a document of Word', Buffer.from('504b0304140006000800', 'hex')],
    ['an old document of Word', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('%s by the name of a text is told once, and not read', (_, bytes) => {
    write('刊物/issues/2024-06/focus.md', bytes)
    const { value, diagnostics } = openWorkspace(at()).loadIssueFiles('2024-06')
    expect(diagnostics.map(({ ruleId, file }) => [ruleId, file])).toEqual([
      ['source/encoding', 'issues/2024-06/focus.md'],
    ])
    expect(value.unread).toEqual(['issues/2024-06/focus.md'])
  })
})
