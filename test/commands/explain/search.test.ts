import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import questions from '../../../src/commands/explain/questions.json' with { type: 'json' }
import { search } from '../../../src/commands/explain/search.ts'
import { checkLooseFile } from '../../../src/proofreading.ts'
import { catalogue } from '../../../src/rules/index.ts'

/** What editors ask, with the rules that answer: the nearest has to be one of them. */
const nearest: readonly (readonly [string, ...string[]])[] = [
  ['文号里的括号用哪种', 'doc/document-number'],
  ['发文字号怎么写', 'doc/document-number'],
  ['年份用方括号还是六角括号', 'doc/document-number'],
  ['国务院令第几号要不要六角括号', 'doc/document-number'],
  ['序号一、后面能不能用1.', 'doc/heading-sequence', 'doc/heading-level'],
  ['（一）后面要不要顿号', 'doc/ordinal-mark'],
  ['第一后面用顿号还是逗号', 'doc/ordinal-mark'],
  ['成文日期怎么写', 'doc/blank-date', 'doc/signature-date'],
  ['附件怎么编号', 'doc/attachment-form', 'doc/attachment-reference'],
  ['以上包括本数吗', 'num/approximation'],
  ['约100余家行不行', 'num/approximation'],
  ['15~30%对吗', 'num/range-unit'],
  ['等和等等', 'num/etcetera'],
  ['零和〇', 'num/zero'],
  ['落款日期用汉字还是阿拉伯数字', 'num/mixed-numerals', 'doc/blank-date'],
  ['增长了3倍和增长到3倍', 'fig/multiple', 'num/decrease-times'],
  ['下降一倍可以吗', 'num/decrease-times'],
  ['百分点和百分之的区别', 'fig/percent-vs-pp'],
  ['提高5%还是提高5个百分点', 'fig/percent-vs-pp'],
  ['合计不等于各项之和', 'fig/sum-enum', 'tab/total'],
  ['占比加起来是100.1%', 'fig/share-closure'],
  ['平均增长怎么算', 'fig/average-growth', 'fig/weighted-growth'],
  ['累计数比上期少', 'tab/cum-decrease'],
  ['累计对不上上期', 'tab/cum-chain'],
  ['表里没有数据填0还是/', 'tab/zero-vs-slash'],
  ['截止和截至有什么区别', 'text/confusable'],
  ['做出还是作出', 'text/confusable'],
  ['的地得怎么用', 'text/particle'],
  ['繁体字能不能用', 'text/variant-char'],
  ['引号里面还有引号怎么办', 'punct/nested-quote'],
  ['书名号里还有书名号', 'punct/nested-title'],
  ['两个书名号之间要不要顿号', 'punct/enumeration-comma'],
  ['省略号几个点', 'punct/ellipsis'],
  ['范围用什么连接号', 'punct/range-dash', 'num/range-unit'],
  ['数字和单位之间空格吗', 'space/number-unit'],
  ['总期号跳号', 'issue/total-seq'],
  ['跨年期号', 'issue/no-reset'],
  ['电话写法不一致', 'contact/inconsistent'],
  ['网址里有中文标点', 'contact/url', 'punct/halfwidth'],
  ['经信委现在叫什么', 'term/renamed-organ'],
  ['近三年是哪三年', 'date/span-count'],
  ['截止日期已过', 'date/deadline-passed'],
  ['目录和标题不一样', 'toc/title-mismatch'],
  ['豁免怎么写', 'markup/waiver'],
  ['怎么让它不报这一条', 'markup/waiver'],
]

test.each(nearest)('%s', (question, ...answers) => {
  expect(answers).toContain(search(question, catalogue)[0]?.id)
})

test('what no rule speaks of has no answer', () => {
  for (const question of ['食堂几点开门', '打印机没有墨了'])
    expect(search(question, catalogue).map(({ id }) => id)).toEqual([])
})

/** Longer questions, one a line: the words, a tab, the rules of which the nearest has to be one. */
const asked = readFileSync(new URL('questions.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))

test.each(asked)('%s', (question = '', answers = '') => {
  const told = checkLooseFile({ path: 'question.txt', text: question })
    .filter(({ severity }) => severity !== 'info')
    .map(({ ruleId }) => ruleId)
  expect(answers.split(' ')).toContain(search(question, catalogue, new Set(told))[0]?.id)
})

test('what was asked before is of rules that there are', () => {
  const ids = new Set(catalogue.map(({ id }) => id))
  expect(Object.keys(questions.questions).filter((id) => !ids.has(id))).toEqual([])
})
