import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { comma, focus, freshFolder, freshWorkspace, told, writeFiles, zsia } from './program.ts'

describe('--fix', () => {
  test('mends the characters and nothing else: mark, line ends, permissions, other bytes stay', async () => {
    const root = freshWorkspace()
    const path = join(root, focus)
    const before = `\uFEFF${comma.replaceAll('\n', '\r\n')}\t  尾随空白  \r\n`
    writeFileSync(path, before)
    chmodSync(path, 0o620)
    const first = await zsia(['validate', '--fix'], { cwd: root })
    expect(first.stderr).toContain('1个文件中的')
    expect(readFileSync(path, 'utf8')).toBe(before.replace('月,', '月，'))
    expect(statSync(path).mode & 0o777).toBe(0o620)
    const after = readFileSync(path)
    const again = await zsia(['validate', '--fix'], { cwd: root })
    expect(again.stderr).toContain('没有可以自动改正的问题')
    expect(readFileSync(path)).toEqual(after)
  })

  test('what is mended is told no more', async () => {
    const root = freshWorkspace({ [focus]: comma })
    const { code, stdout } = await zsia(['validate', '--fix', '--json'], { cwd: root })
    expect([code, told(stdout)]).toEqual([0, []])
  })

  test('--diff shows the same and writes nothing', async () => {
    const root = freshWorkspace({ [focus]: comma })
    const { code, stdout } = await zsia(['validate', '--diff'], { cwd: root })
    expect(code).toBe(1)
    expect(stdout).toContain(`--- a/${focus}`)
    expect(stdout).toContain('-7月,协会在杭州召开年会。\n+7月，协会在杭州召开年会。')
    expect(readFileSync(join(root, focus), 'utf8')).toBe(comma)
    expect((await zsia(['validate', '--diff'], { cwd: freshWorkspace() })).code).toBe(0)
  })

  test('standard input comes out mended', async () => {
    const { stdout } = await zsia(['validate', '-', '--fix'], { input: comma })
    expect(stdout).toBe(comma.replace('月,', '月，'))
    const marked = await zsia(['validate', '-', '--fix'], { input: `\uFEFF${comma}` })
    expect(marked.stdout).toBe(`\uFEFF${comma.replace('月,', '月，')}`)
  })

  test('standard input that cannot be mended comes out byte for byte', async () => {
    // 会议 in GBK
    const gbk = Buffer.from([0xbb, 0xe1, 0xd2, 0xe9, 0x2c, 0x0a])
    for (const input of [gbk, Buffer.from('\uFEFF年会在杭州召开。\n')]) {
      const { bytes } = await zsia(['validate', '-', '--fix'], { input })
      expect(bytes).toEqual(input)
    }
  })

  test('standard input that is too large is told as a file would be, and nothing of it comes out', async () => {
    const input = '年会在杭州召开。\n'.repeat(800_000)
    const { code, stdout } = await zsia(['validate', '-', '--json'], { input })
    expect(code).toBe(1)
    expect(told(stdout).map(({ ruleId, file }) => [ruleId, file])).toEqual([
      ['source/too-large', '-'],
    ])
    expect((await zsia(['validate', '-', '--fix'], { input })).stdout).toBe('')
  })

  test('leaves a file alone that is not UTF-8', async () => {
    const cwd = freshFolder()
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(comma, 'utf16le')])
    writeFiles(cwd, { 'a.md': bytes })
    const { code } = await zsia(['validate', 'a.md', '--fix'], { cwd })
    expect(code).toBe(1)
    expect(readFileSync(join(cwd, 'a.md'))).toEqual(bytes)
  })

  test('leaves a reprint alone', async () => {
    const text = `# 转载\n\n::source[某局]{reprint=true}\n\n7月,召开年会。\n`
    const root = freshWorkspace({ [focus]: text })
    await zsia(['validate', '--fix'], { cwd: root })
    expect(readFileSync(join(root, focus), 'utf8')).toBe(text)
  })
})
