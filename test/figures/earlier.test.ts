import { expect, test } from 'vitest'
import { examine } from '../../src/figures/index.ts'
import { readMarkdown } from '../../src/readers/source/index.ts'
import { marked } from './reading.ts'

function article(path: string, text: string) {
  return readMarkdown({ path, text }).text
}

const quarter = article(
  'issues/2024-03/association.md',
  '# 2024年一季度评估情况\n\n一季度，协会完成软件产品评估216件，评估收入同比增长12.8%。\n',
)
const half = (words: string, source = '') =>
  article(
    'issues/2024-06/association.md',
    `# 2024年上半年评估情况\n\n${source}上半年，协会完成软件产品评估${words}。\n`,
  )
const sound = '452件，评估收入同比增长11.9%，增速较一季度回落0.9个百分点'

function check(text: ReturnType<typeof half>, earlier = [quarter], oneSource = true) {
  return examine({ texts: [text], earlier: { texts: () => earlier, oneSource } }).problems
}

test('a text that follows from the one before gives no alarm', () => {
  expect(check(half(sound))).toEqual([])
})

test.each([
  ['回落0.9', '回落0.6', 'fig/prev-issue-diff', '回落0.6个百分点'],
  ['452件', '152件', 'fig/ytd-monotone', '152件'],
])('%s written %s contradicts the earlier issue', (right, wrong, rule, at) => {
  const text = half(sound.replace(right, wrong))
  const [problem, ...others] = check(text)
  expect(others).toEqual([])
  expect([problem?.rule, problem?.severity]).toEqual([rule, 'error'])
  expect(problem && marked(problem)).toContain(at)
  const related = problem?.related?.map(({ span }) => span.line.passage.file.path)
  expect(related).toContain('issues/2024-03/association.md')
  // Without the earlier issue nobody could know.
  expect(check(text, [])).toEqual([])
  // Of other sources it can only be told about.
  expect(check(text, [quarter], false).map(({ severity }) => severity)).toEqual(['warning'])
})

test('what was taken from elsewhere may have been revised', () => {
  const text = half(sound.replace('回落0.9', '回落0.6'), '::source[统计部]\n\n')
  expect(check(text).map(({ severity }) => severity)).toEqual(['warning'])
})

test('only articles of one series are compared', () => {
  const other = article(
    'issues/2024-03/association.md',
    '# 2024年一季度宁波评估情况\n\n一季度，协会完成软件产品评估816件，评估收入同比增长2.8%。\n',
  )
  expect(check(half(sound), [other])).toEqual([])
})

test('mistakes of an earlier text are not told again', () => {
  const wrong = article(
    'issues/2024-03/association.md',
    '# 2024年一季度评估情况\n\n北京、广州、杭州4个城市开展试点。\n',
  )
  expect(check(half(sound), [wrong])).toEqual([])
})

test('earlier texts are not even read where nothing looks back', () => {
  const text = article('a.md', '# 会议通知\n\n会期2天，参加38人。\n')
  const texts = () => {
    throw new Error('read')
  }
  expect(examine({ texts: [text], earlier: { texts, oneSource: true } }).problems).toEqual([])
})

test('a series whose title names no period is known by its dates', () => {
  const printed = (path: string, date: string, text: string) => ({
    ...article(path, `# 软件业运行情况\n\n${text}\n`),
    printed: date,
  })
  const words = (change: string) => `上半年，全市软件业务收入同比增长11.9%，增速较一季度${change}。`
  const first = '一季度，全市软件业务收入同比增长12.8%。'
  const spring = printed('issues/2024-03/industry.md', '2024-04-30', first)
  const before = printed('issues/2023-03/industry.md', '2023-04-30', first.replace('12.8', '9.1'))
  const summer = (change: string) =>
    printed('issues/2024-06/industry.md', '2024-07-31', words(change))
  expect(check(summer('回落0.9个百分点'), [spring, before])).toEqual([])
  expect(
    check(summer('回落0.6个百分点'), [spring, before]).map((each) => [each.rule, each.severity]),
  ).toEqual([['fig/prev-issue-diff', 'warning']])
  // Last year's quarter is another one.
  expect(check(summer('回落0.6个百分点'), [before])).toEqual([])
  // Nobody knows the year of a text without a date.
  const undated = article('b.md', `# 软件业运行情况\n\n${words('回落0.6个百分点')}\n`)
  expect(check(undated, [spring])).toEqual([])
})
