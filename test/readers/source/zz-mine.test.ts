import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { readHead } from '../../../src/readers/source/issue.ts'
import { readPublication } from '../../../src/readers/source/publication.ts'

const M = 'test/fixtures/minimal/issues/'
const P = readFileSync(M + 'publication.yaml', 'utf8')
const pub = readPublication({ path: 'issues/publication.yaml', text: P })
const show = (ds: readonly any[]) => {
  for (const d of ds)
    console.log(
      `  ${d.file.slice(7)}:${d.place?.start.line}:${d.place?.start.column}-${d.place?.end.line}:${d.place?.end.column} ${d.ruleId} ${d.reason} «${d.actual}» => ${d.expected}`,
    )
}
const issue = (text: string) => {
  console.log('ISSUE ' + JSON.stringify(text))
  show(
    readHead(pub.value!, {
      id: '2024-06',
      files: [{ path: 'issues/2024-06/issue.yaml', text }],
      others: [],
    }).diagnostics,
  )
}
const data = (text: string, name = 'evaluation') => {
  console.log('DATA ' + JSON.stringify(text))
  const r = readHead(pub.value!, {
    id: '2024-06',
    files: [
      { path: 'issues/2024-06/issue.yaml', text: 'date: 2024-07-31' },
      { path: `issues/2024-06/${name}.yaml`, text },
    ],
    others: [],
  })
  show(r.diagnostics)
  console.log(
    '   ',
    r.value?.data[0]?.rows
      .map(
        (x) =>
          x.name +
          ':' +
          x.cells
            .map((c) => `${c.raw}=${c.value}@${c.place.start.line}:${c.place.start.column}`)
            .join(' '),
      )
      .join(' | '),
  )
}
const publ = (from: string | RegExp, to: string) => {
  console.log('PUB ' + JSON.stringify(to))
  const r = readPublication({ path: 'issues/publication.yaml', text: P.replace(from as never, to) })
  show(r.diagnostics)
  console.log('   ', r.value ? 'value' : 'none')
}
test('x', () => {
  show(pub.diagnostics)
  for (const t of [
    'date：2024-07-31',
    'date：2024-07-31\nnumber: 6',
    'number: 6\ndate：2024-07-31\nnumbr: 7\nnumber: 8',
    'date:2024-07-31',
    'date: 2024-06-31',
    'date: 20240731',
    'date: 2024/7/31',
    'date: 2024年7月31日',
    'date: 2024-13-01',
    'date:',
    '',
    '# x',
    'number: 6',
    'date: 2024-07-31\nnumber: "6"',
    'date: 2024-07-31\nnumber: 六',
    'date: 2024-07-31\nnumber: 202406000000',
    'date: 2024-07-31\nnumber: 6.5',
    'date: 2024-07-31\nnumber: 1\nnumbers: [1, 2]',
    'date: 2024-07-31\nwholeNumber: abc',
    'date: 2024-07-31\nwholeNumber: [155, x]',
    'date: 2024-07-31\n\tnumber: 6',
    '\tdate: 2024-07-31\nnumber: 6',
    'date: &d 2024-07-31\nnote: *d',
    'date: !!js/function "x"',
    'date: !d 2024-07-31',
    'date: 2024-07-31\nnote: "未完',
    'date: 2024-07-31\n number: 6',
    'date: 2024-07-31\n---\nnumber: 6',
    'date: 2024-07-31\neditors:\n  editer: 张\n  contributors: 张',
    'date: 2024-07-31\nnote: 120',
    'date: 2024-07-31\nnote: yes',
    'date: 2024-07-31\nnote: 甲: 乙',
    '<<: {a: 1}\ndate: 2024-07-31',
    'Date: 2024-07-31',
    '日期: 2024-07-31',
    '- date',
    'date: 2024-07-31\nnote: @张',
    '　date: 2024-07-31\nnumber: 6',
    'date: 2024-07-31\nnumber：6',
    'note: |\n  编者按：甲\n  date：x\ndate：2024-07-31',
  ])
    issue(t)
  for (const t of [
    'period: 2024-07\nrows:\n  杭州：[1, 2, 3, 4]\n  宁波:[1,2,3,4]\n  温州: [012, １２, -, 1,234]\n',
    'period: 2024年7月\nrows:\n  杭州: [, 2, , 4]\n',
    'period: { from: 2024-03, to: 2024-01 }\nrows: {}',
    'period: { from: 2024-03, too: 2024-01 }\nrows: {}',
    'rows: 3',
    'period: 202407\nrows:\n  杭州: 3\n  宁波:\n  杭州: [1，2，3，4]\n',
    'period: 2024-07\nrows:\n  杭州: [1, [2], {a: 1}, ~]\nadjustments:\n  - { row: 杭洲, column: enterprises.yaer, delta: -1, reason: 撤销 }\n',
  ])
    data(t)
  data('period: 2024-07\nrows: {}', 'evalution')
  publ('issuer: 某某行业协会', 'issuer: 012')
  publ('"310012"', '012345')
  publ('[0571-88880000]', '[057188880000]')
  publ('[0571-88880000]', '057188880000')
  publ('title: [行业, 简报]', 'title: 简报')
  publ('title: [行业, 简报]\n', '')
  publ('caption: "{{period}}评估统计"', 'caption: {{period}}评估统计')
  publ('[企业, "{{period}}当月数"]', '[企业, {{period}}当月数]')
  publ('{ id: focus, title: 本月聚焦 }', '{ id：focus, title: 本月聚焦 }')
  publ('{ id: focus, title: 本月聚焦 }', 'id：focus')
  publ('{ id: focus, title: 本月聚焦 }', '{ id: 聚焦 }')
  publ('id: evaluation', 'id: focus')
  publ('accumulates: products.month', 'accumulates: product.month')
  publ('issuer:', 'rules: { punct/*: warn }\nissuer:')
  publ('contact:', 'contacts:')
  publ('2024-06,', '2024-6,')
  publ('rows: [杭州, 宁波, 温州]', 'rows: [杭州, 宁波, 杭州]')
  publ('title: [行业, 简报]', 'title: [行业, 简报')
})
