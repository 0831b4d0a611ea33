import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshFolder, freshWorkspace, writeFiles, zsia } from './program.ts'

/** A second issue whose table follows from the first one's. */
const august = {
  'issues/2024-07/issue.yaml': 'date: 2024-08-30\n',
  'issues/2024-07/focus.md': '# 协会召开理事会\n\n8月，协会召开理事会。\n',
  'issues/2024-07/evaluation.md': '# 8月评估统计\n\n情况如下。\n\n::statistics{table=evaluation}\n',
  'issues/2024-07/evaluation.yaml':
    'period: 2024-08\nrows:\n  杭州: [3, 165, 1, 665] # 待填\n  宁波: [/, 2, /, 5]\n  温州: [1, 4, /, 6]\n',
}
const data = 'issues/2024-07/evaluation.yaml'

describe('zsia stats', () => {
  test('shows the tables with their totals', async () => {
    const { code, stdout } = await zsia(['stats'], { cwd: freshWorkspace() })
    expect(code).toBe(0)
    expect(stdout).toMatch(/合计 +29 +171 +101 +676/)
    const { stdout: json } = await zsia(['stats', '2024-06', '--json'], { cwd: freshWorkspace() })
    expect(JSON.parse(json).tables[0]).toMatchObject({
      name: 'evaluation',
      period: { from: '2024-07', to: '2024-07' },
      total: { 'enterprises.month': 29, 'products.year': 676 },
      diagnostics: [],
    })
  })

  test('heads are the words of the table, figures and the marks among them stand to the right', async () => {
    const { stdout } = await zsia(['stats'], { cwd: freshWorkspace() })
    const [, first = '', second = '', ...rows] = stdout.split('\n')
    expect(first).toMatch(/^地区 +企业（家） +产品（件）$/)
    expect(second.trim().split(/ +/)).toEqual([
      '7月当月数',
      '当年累计数',
      '7月当月数',
      '当年累计数',
    ])
    const mark = rows.find((row) => /\/ +\d+$/.test(row)) ?? ''
    const total = rows.find((row) => row.startsWith('合计')) ?? ''
    // 101 of the total ends where the mark above it stands.
    expect(mark.indexOf('/')).toBe(total.indexOf('101') + 2)
  })

  test('tells what of a table is wrong', async () => {
    const { stdout } = await zsia(['stats', '2024-07', '--json'], { cwd: freshWorkspace(august) })
    const { diagnostics } = JSON.parse(stdout).tables[0]
    expect(diagnostics.length).toBeGreaterThan(0)
  })

  test('--series follows a column across the periods', async () => {
    const root = freshWorkspace(august)
    const csv = await zsia(['stats', '--series', 'products.month', '-f', 'csv'], { cwd: root })
    expect(csv.stdout).toBe(
      'issue,from,to,杭州,宁波,温州,合计\r\n' +
        '2024-06,2024-07,2024-07,100,1,,101\r\n' +
        '2024-07,2024-08,2024-08,1,,,1\r\n',
    )
    const json = await zsia(['stats', '--series', 'evaluation.products.month', '--json'], {
      cwd: root,
    })
    expect(JSON.parse(json.stdout).points[1]).toMatchObject({ issue: '2024-07', total: 1 })
    const wrong = await zsia(['stats', '--series', 'product.month'], { cwd: root })
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('products.month')])
  })

  test('--series shows which months are missing', async () => {
    const october = august[data].replace('2024-08', '2024-10')
    const root = freshWorkspace({ ...august, [data]: october })
    const { stdout } = await zsia(['stats', '--series', 'products.month'], { cwd: root })
    const rows = stdout.split('\n').filter((line) => line.startsWith('2024年'))
    expect(rows.map((row) => row.trim().split(/ +/).slice(0, 2))).toEqual([
      ['2024年7月', '100'],
      ['2024年8—9月', '缺'],
      ['2024年10月', '1'],
    ])
  })

  test('--fill shows the difference, and writes it only where it is told to', async () => {
    const root = freshWorkspace(august)
    const shown = await zsia(['stats', '2024-07', '--fill'], { cwd: root })
    expect(shown.code).toBe(1)
    expect(shown.stdout).toContain('+  杭州: [3, 168, 1, 666] # 待填')
    expect(readFileSync(join(root, data), 'utf8')).toBe(august[data])
    expect((await zsia(['stats', '2024-07', '--fill', '--yes'], { cwd: root })).code).toBe(0)
    expect(readFileSync(join(root, data), 'utf8')).toBe(
      'period: 2024-08\nrows:\n  杭州: [3, 168, 1, 666] # 待填\n  宁波: [/, 2, /, 5]\n  温州: [1, 5, /, 6]\n',
    )
    const again = await zsia(['stats', '2024-07', '--fill', '--yes'], { cwd: root })
    expect([again.code, again.stdout]).toEqual([0, ''])
    expect((await zsia(['validate', '2024-07'], { cwd: root })).code).toBe(0)
  })
})

test.each([
  ['[3, , 1, 665]', '[3, 168, 1, 666]'],
  // YAML leaves out what stands after the last comma.
  ['[3, , 1, ]', '[3, 168, 1, 666]'],
  ['[3, ~, 1,]', '[3, 168, 1,666]'],
])('--fill writes into the blank cells of %s and keeps the commas', async (blank, filled) => {
  const text = august[data]?.replace('[3, 165, 1, 665]', blank).replaceAll('\n', '\r\n') ?? ''
  expect(text).toContain(blank)
  const root = freshWorkspace({ ...august, [data]: text })
  expect((await zsia(['stats', '2024-07', '--fill', '--yes'], { cwd: root })).code).toBe(0)
  expect(readFileSync(join(root, data), 'utf8')).toContain(`杭州: ${filled} # 待填\r\n`)
})

describe('figures in prose', () => {
  const text =
    '一、收入\n上半年，我国软件业务收入62350亿元，同比增长11.5%。软件产品收入13969亿元，占全行业收入的22.4%。另有5件作品参展。\n'

  test('--coverage tells of every number what holds it', async () => {
    const cwd = freshFolder()
    writeFiles(cwd, { 'a.txt': text })
    const { code, stdout } = await zsia(['stats', 'a.txt', '--coverage', '--json'], { cwd })
    expect(code).toBe(0)
    const { numbers, counts } = JSON.parse(stdout)
    const standing = new Map(
      numbers.map((each: { text: string; standing: string }) => [each.text, each.standing]),
    )
    expect(standing.get('22.4%')).toBe('held')
    expect(standing.get('5件')).toBe('unchecked')
    expect(counts.wrong).toBe(0)
  })

  test('--coverage in words: every number with its place and standing, and how many of each', async () => {
    const cwd = freshFolder()
    writeFiles(cwd, { 'a.txt': text })
    const { code, stdout } = await zsia(['stats', 'a.txt', '--coverage'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/a\.txt:2:\d+ +22\.4% +已核对 +\S*占/)
    expect(stdout).toMatch(/5件 +未核对/)
    expect(stdout).toMatch(/共5个数字：已核对 3，只核对范围 0，不符 0，未核对 2。/)
  })

  test('--explain knows a file of an issue by whatever path it is named', async () => {
    const file = 'issues/2024-06/evaluation.yaml'
    const root = freshWorkspace({
      [file]: 'period: 2024-07\nrows:\n  杭州: [26, 165, 100, 665]\ntotal: [26, 165, 100, 665]\n',
    })
    const inside = { cwd: join(root, 'issues/2024-06') }
    const told = [
      await zsia(['stats', '--explain', `${file}:3`], { cwd: root }),
      await zsia(['stats', '--explain', `./${file}:3`], { cwd: root }),
      await zsia(['stats', '--explain', `${join(root, file)}:3`], { cwd: freshFolder() }),
      await zsia(['stats', '--explain', 'evaluation.yaml:3'], inside),
    ]
    expect(told[0]?.stdout).toContain('tab/total')
    for (const { stdout } of told) expect(stdout).toBe(told[0]?.stdout)
  })

  test('a file that cannot be read is told, and no number of it is counted', async () => {
    const cwd = freshFolder()
    const utf16 = Buffer.from('\ufeff同比增长11.5%。\n', 'utf16le')
    writeFiles(cwd, { '稿件.md': utf16 })
    for (const more of [['稿件.md'], ['--explain', '稿件.md:1']]) {
      const { code, stdout, stderr } = await zsia(['stats', ...more], { cwd })
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toContain('source/encoding')
    }
    const json = await zsia(['stats', '稿件.md', '--json'], { cwd })
    expect(JSON.parse(json.stdout).diagnostics[0]).toMatchObject({ ruleId: 'source/encoding' })
  })

  test('--explain of a line past the end says that there is none', async () => {
    const cwd = freshFolder()
    writeFiles(cwd, { 'a.txt': '软件业务收入62350亿元。' })
    const { stdout } = await zsia(['stats', '--explain', 'a.txt:9'], { cwd })
    expect(stdout).toMatch(/没有第9行.*一共1行/)
  })

  test('--explain shows the operands of a line and the range of each', async () => {
    const cwd = freshFolder()
    writeFiles(cwd, { 'a.txt': text.replace('22.4%', '24.4%') })
    const { stdout } = await zsia(['stats', '--explain', 'a.txt:2'], { cwd })
    expect(stdout).toContain('13969亿元')
    expect(stdout).toContain('不符')
    expect(stdout).toContain('[13968.5, 13969.5]亿元')
    expect((await zsia(['stats', '--explain', 'a.txt'], { cwd })).code).toBe(2)
  })
})
