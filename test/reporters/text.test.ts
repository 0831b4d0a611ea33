import { eastAsianWidth } from 'get-east-asian-width'
import { describe, expect, test } from 'vitest'
import { languages, type Messages } from '../../src/messages/index.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { Lines } from '../../src/model/source.ts'
import { reporters } from '../../src/reporters/index.ts'
import { plainPaint, reportOf } from './report.ts'

/** Where the carets stand and what stands above them, counted with the terminal's own widths. */
function aboveCarets(output: string): string {
  const lines = output.split('\n')
  const at = lines.findIndex((line) => /\|\s+\^+$/.test(line))
  const carets = lines[at] as string
  const source = lines[at - 1] as string
  const start = carets.indexOf('^')
  const end = start + carets.split('^').length - 1
  let column = 0
  let covered = ''
  for (const character of source) {
    if (column >= start && column < end) covered += character
    column += eastAsianWidth(character.codePointAt(0) as number, { ambiguousAsWide: true })
  }
  return covered
}

function frame(text: string, at: string): string {
  return (reporters.text as NonNullable<typeof reporters.text>)(reportOf(text, at))
}

describe('the caret stands under the characters', () => {
  test.each([
    ['plain Latin', 'growth of 12,5 percent', '12,5'],
    ['after Chinese', '软件业务收入增长,利润下降', ','],
    ['after ambiguous marks', '“云上企业”——项目…共3个,完成', ','],
    ['Chinese itself', '做好好工作', '好好'],
    ['at the end of a line', '截止时间,', ','],
  ])('%s', (_, text, at) => {
    expect(aboveCarets(frame(text, at))).toBe(at)
  })

  test('after a tab, a combining mark and an emoji', () => {
    const lines = frame('\te\u0301和👨‍👩‍👧后,完', ',').split('\n')
    const carets = lines.find((line) => /\|\s+\^/.test(line)) as string
    // gutter of 8 columns, tab 4, é 1, 和 2, emoji 2, 后 2
    expect(carets.indexOf('^')).toBe(8 + 4 + 1 + 2 + 2 + 2)
  })

  test('a long line is cut around the place', () => {
    const output = frame(`${'很长的文字，'.repeat(4000)}错,处${'，还有很多'.repeat(4000)}`, ',')
    expect(aboveCarets(output)).toBe(',')
    const widest = Math.max(...output.split('\n').map((line) => line.length))
    expect(widest).toBeLessThan(100)
  })

  test('a stretch over several lines is marked on its first', () => {
    expect(aboveCarets(frame('第一行,\r\n第二行', ',\r\n第二行'))).toBe(',')
  })
})

test('control characters of a source never reach the terminal', () => {
  const output = frame('坏\u001B[2J字\u202E,倒序', ',')
  expect(/[\u001B\u202E]/.test(output)).toBe(false)
})

test('counts by severity, in the language of the interface', () => {
  const report = reportOf('甲,乙', ',')
  const text = reporters.text as NonNullable<typeof reporters.text>
  expect(text(report)).toContain('1处错误')
  expect(text({ ...report, messages: languages.en as Messages })).toContain('1 errors')
  expect(text({ ...report, diagnostics: [] })).toContain('没有发现问题')
})

test('related places and what is expected are told', () => {
  const text = '甲3项，乙4项，共8项'
  const lines = new Lines(text)
  const diagnostic: Diagnostic = {
    ruleId: 'fig/sum',
    severity: 'error',
    reason: '3＋4＝7',
    file: 'a.md',
    place: lines.place(9, 10),
    expected: ['7'],
    related: [{ file: 'a.md', place: lines.place(1, 2), reason: '第一项' }],
  }
  const report = { ...reportOf(text, '8'), diagnostics: [diagnostic], paint: plainPaint }
  const output = (reporters.text as NonNullable<typeof reporters.text>)(report)
  expect(output).toContain('应为“7”')
  expect(output).toContain('a.md:1:2  第一项')
})

test('of places that belong to it and say the same the first three are shown, and the lines of the rest', () => {
  const text = Array.from({ length: 8 }, (_, i) => `${i}行`).join('\n')
  const lines = new Lines(text)
  const [first, ...others] = [...text.matchAll(/行/g)].map(({ index }) => ({
    file: 'a.md',
    place: lines.place(index, index + 1),
    reason: '同一列',
  }))
  const diagnostic: Diagnostic = { ruleId: 'tab/x', severity: 'error', reason: '甲', file: 'a.md' }
  const told = (count: number) => {
    const related = others.slice(0, count)
    const report = { ...reportOf(text, '0'), paint: plainPaint }
    const one = first && { ...diagnostic, place: first.place, related }
    const diagnostics = one ? [one] : []
    return (reporters.text as NonNullable<typeof reporters.text>)({ ...report, diagnostics })
  }
  expect(told(7).match(/a\.md:\d:2 {2}同一列/g)).toHaveLength(3)
  expect(told(7)).toContain('5、6、7、8')
  expect(told(4).match(/a\.md:\d:2 {2}同一列/g)).toHaveLength(4)
})

describe('one note on the whole file', () => {
  const text = Array.from({ length: 20 }, (_, i) => `第 ${i} 行`).join('\n')
  const lines = new Lines(text)
  const notes = [...text.matchAll(/ (?=\d)/g)].map(
    ({ index }): Diagnostic => ({
      ruleId: 'space/number-unit',
      severity: 'info',
      reason: '数字与汉字之间通篇有空格，公文一般不空。',
      file: 'a.md',
      place: lines.place(index, index + 1),
      expected: [''],
    }),
  )
  const report = { ...reportOf(text, '行'), paint: plainPaint }
  const told = (diagnostics: readonly Diagnostic[], review = false) =>
    (reporters.text as NonNullable<typeof reporters.text>)({ ...report, diagnostics, review })
  const places = (output: string) => output.match(/^ +\d+:\d+ .+space\/number-unit/gm) ?? []

  test('is shown three times, then the lines are named; all are counted', () => {
    const output = told(notes)
    expect(places(output)).toHaveLength(3)
    expect(output).toContain('另有17处同样的提示，在第4、5、6、7、8、9、10、11、12、13…行')
    expect(output).toContain('20处提示')
    expect(output).toContain('应删去')
  })

  test('is shown each time where it is more than information, or a person asks for the places', () => {
    expect(places(told(notes.map((note) => ({ ...note, severity: 'warning' }))))).toHaveLength(20)
    expect(places(told(notes, true))).toHaveLength(20)
    expect(places(told(notes.slice(0, 4)))).toHaveLength(4)
  })
})
