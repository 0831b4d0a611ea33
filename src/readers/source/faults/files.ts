import type { RuleInfo } from '../../../model/rule.ts'
import { dataExample, issueExample, publicationExample, sound } from './example.ts'

const rows = 'rows:\n  杭州: [26, 165, 100, 665]\n  宁波: [2, 2, 1, 5]\n  温州: [1, 4, /, 6]\n'

/** What is found between files: names that do not fit, files that cannot be read. */
export const fileFaults: readonly RuleInfo[] = [
  {
    id: 'source/number-and-numbers',
    severity: 'error',
    description: 'number 和 numbers 都写了',
    explanation: '单期写 number，合刊写 numbers，只写一个；都不写也可以，以文件夹名为准。',
    good: [issueExample('date: 2024-07-31\nnumbers: [6, 7]\n')],
    bad: [issueExample('date: 2024-07-31\nnumber: 6\nnumbers: [6, 7]\n', { at: 'numbers' })],
  },
  {
    id: 'source/duplicate-name',
    severity: 'error',
    description: '同一个名称定义了两次',
    explanation: '栏目、锚点、统计表的行和列，名称都不能重复。',
    good: [sound],
    bad: [
      publicationExample('id: evaluation', 'id: focus', { at: 'focus, title: 评估' }),
      publicationExample('杭州, 宁波, 温州', '杭州, 宁波, 杭州', { at: '杭州]' }),
    ],
  },
  {
    id: 'source/unknown-name',
    severity: 'error',
    description: '提到了没有定义的行或列',
    good: [sound],
    bad: [
      publicationExample('accumulates: products.month', 'accumulates: product.month', {
        at: 'product.month }',
        expected: 'products.month',
      }),
      dataExample(
        `period: 2024-07\n${rows}adjustments:\n  - { row: 杭洲, column: enterprises.year, delta: -1, reason: 撤销 }\n`,
        { at: '杭洲', expected: '杭州' },
      ),
    ],
  },
  {
    id: 'source/unknown-table',
    severity: 'error',
    description: '数据文件不属于任何定义了的表',
    explanation:
      '数据文件的名称就是 publication.yaml 里 statistics 下表的名称；名称不同的，在文件里写“table: 表的名称”。',
    good: [
      sound,
      dataExample(`table: evaluation\nperiod: 2024-06\n${rows}`, {}, 'evaluation-june'),
    ],
    bad: [dataExample(`period: 2024-06\n${rows}`, { at: 'period' }, 'evalution')],
  },
  {
    id: 'source/period',
    severity: 'error',
    description: '时期的起晚于止',
    good: [dataExample(`period: { from: 2024-06, to: 2024-07 }\n${rows}`)],
    bad: [
      dataExample(`period: { from: 2024-07, to: 2024-06 }\n${rows}`, {
        at: '{ from: 2024-07, to: 2024-06 }',
      }),
    ],
  },
  {
    id: 'source/placeholder',
    severity: 'error',
    description: '{{…}} 写在不会替换的地方',
    explanation:
      '文章里的 {{表.行.列}} 印成统计表里的数；publication.yaml 的统计表定义里只有 {{period}}，印成数据的时期。写错了名称，或写在编者按或版记里，都会照样印出。',
    good: [sound],
    bad: [
      publicationExample('stub: 地区', 'stub: "{{perod}}地区"', {
        at: '{{perod}}',
        expected: '{{period}}',
      }),
      issueExample('date: 2024-07-31\nnote: "本期共{{evaluation.total.enterprises.month}}家。"\n', {
        at: '{{evaluation.total.enterprises.month}}',
      }),
    ],
  },
  {
    id: 'source/unknown-rule',
    severity: 'error',
    description: 'rules 里写了没有的规则',
    explanation:
      'rules 的键是规则名（punct/halfwidth）或一族（punct/*）。写错的名称不起任何作用，所以报错。',
    good: [publicationExample('issuer:', 'rules: { punct/halfwidth: warning }\nissuer:')],
    bad: [
      publicationExample('issuer:', 'rules: { punkt/halfwidth: off }\nissuer:', {
        at: 'punkt/halfwidth',
        expected: 'punct/halfwidth',
      }),
      publicationExample('issuer:', 'rules: { foo/*: off }\nissuer:', { at: 'foo/*' }),
    ],
  },
  {
    id: 'source/folder',
    severity: 'error',
    description: '文件夹名不是期的编号',
    explanation:
      '每期一个文件夹，名称是年份-期号：2024-06 是2024年第6期（不是6月），增刊是 2024-S1。',
    good: [sound],
    bad: [{ files: { 'issues/2024-6/issue.yaml': 'date: 2024-07-31\n' }, issue: '2024-6' }],
  },
  {
    id: 'source/missing-file',
    severity: 'error',
    description: '缺少 issue.yaml',
    explanation: '每期的文件夹里要有 issue.yaml，至少写出刊日期“date: 2024-07-31”。',
    good: [sound],
    bad: [{ files: { 'issues/2024-07/focus.md': '# 标题\n\n正文。\n' }, issue: '2024-07' }],
  },
  {
    id: 'issue/stray-file',
    severity: 'warning',
    description: '文件夹里有不会印出来的文件',
    explanation:
      '.md 文件名要与 publication.yaml 里栏目的 id 相同，否则不印；数据文件用 .yaml 结尾。不想印的稿子请移到别处。',
    good: [sound],
    bad: [
      { files: { 'issues/2024-06/focuss.md': '# 标题\n\n正文。\n' } },
      { files: { 'issues/2024-06/notes.md': '# 标题\n\n正文。\n' } },
    ],
  },
  {
    id: 'source/too-large',
    severity: 'error',
    description: '文件太大',
    explanation:
      '刊物、期和数据的 YAML 文件一般只有几千字，超过五十万字符的不读；其他文字文件超过 16 MB（五百多万字）的不读。多半是放错了文件。',
    good: [sound],
    bad: [],
  },
  {
    id: 'source/encoding',
    severity: 'error',
    description: '文件不是 UTF-8 编码，或者有损坏的字节',
    explanation:
      'UTF-8 带不带 BOM 都可以；GBK、UTF-16 会指出是哪一种。记事本：另存为 → 编码选 UTF-8；WPS、Word 另存纯文本时选 UTF-8。',
    good: [sound],
    bad: [],
  },
  {
    id: 'source/outside',
    severity: 'error',
    description: '链接指到了工作区外面',
    explanation: '只读工作区里的文件：指到外面的符号链接不读，请把文件复制进来。',
    good: [sound],
    bad: [],
  },
  {
    id: 'source/unreadable',
    severity: 'error',
    description: '文件读不了',
    explanation: '没有读的权限，或者不是普通文件。',
    good: [sound],
    bad: [],
  },
]
