import type { RuleInfo } from '../../../model/rule.ts'
import { issueExample, publicationExample, sound } from './example.ts'
import { fileFaults } from './files.ts'

/** What reading YAML finds, of syntax and of keys and values. */
const yamlFaults: readonly RuleInfo[] = [
  {
    id: 'source/yaml-syntax',
    severity: 'error',
    description: 'YAML 语法错误',
    explanation:
      '引号、括号没有收口，一行里有两个“键: 值”，文字以 @ ` % { * & ! 开头没有加引号，等等。拿不准时给整段文字加上半角双引号。',
    good: [issueExample('date: 2024-07-31\nnote: "甲: 乙"\n')],
    bad: [
      issueExample('date: 2024-07-31\nnote: "未完\n', { at: '"未完' }),
      issueExample('date: 2024-07-31\nnote: @读者\n', { at: '@' }),
      issueExample('date: 2024-07-31\n---\nnumber: 6\n', { at: '---' }),
      publicationExample('stub: 地区', 'stub: {{period}}地区', {
        at: '{{period}}地区',
        expected: '"{{period}}地区"',
      }),
    ],
  },
  {
    id: 'source/colon',
    severity: 'error',
    description: '键后面的冒号不对',
    explanation:
      'YAML 的键后面是半角冒号加一个空格：“date: 2024-07-31”。全角冒号“：”、冒号后不空格都读不成键。',
    good: [issueExample('date: 2024-07-31\nnumber: 6\n')],
    bad: [
      issueExample('date：2024-07-31\n', { at: '：', expected: ': ' }),
      issueExample('date: 2024-07-31\nnumber:6\n', { at: ':6', expected: ': ' }),
      publicationExample('{ id: focus,', '{ id：focus,', { at: 'id：focus' }),
    ],
  },
  {
    id: 'source/indent',
    severity: 'error',
    description: '缩进不对',
    explanation: 'YAML 用半角空格缩进，每层两个；同一层左对齐。制表符和全角空格都不能用。',
    good: [issueExample('date: 2024-07-31\neditors:\n  editor: 编辑部\n')],
    bad: [
      issueExample('date: 2024-07-31\neditors:\n\teditor: 编辑部\n', { at: '\t' }),
      issueExample('　date: 2024-07-31\n', { at: '　date' }),
      issueExample('date: 2024-07-31\n number: 6\n', { at: 'number: 6' }),
    ],
  },
  {
    id: 'source/duplicate-key',
    severity: 'error',
    description: '同一个键写了两次',
    explanation:
      '两次里只有第一次算数，另一次会悄悄丢掉，所以必须删去一个。统计表里重复的行由 tab/duplicate-row 指出。',
    good: [sound],
    bad: [
      issueExample('date: 2024-07-31\nnumber: 6\ndate: 2024-07-30\n', { at: 'date: 2024-07-30' }),
    ],
  },
  {
    id: 'source/alias',
    severity: 'error',
    description: '用了 YAML 的锚点或引用',
    explanation: '“&名称”和“*名称”让读的人要到别处去找内容，本工具不用：需要重复的内容照写一遍。',
    good: [issueExample('date: 2024-07-31\nnote: "*号表示试点。"\n')],
    bad: [issueExample('date: &d 2024-07-31\n', { at: '&d' })],
  },
  {
    id: 'source/tag',
    severity: 'error',
    description: '用了 YAML 的标记',
    explanation: '“!”开头的标记（如 !!str）本工具不用；文字以“!”开头时加引号。',
    good: [sound],
    bad: [issueExample('date: !!str 2024-07-31\n', { at: '!!str' })],
  },
  {
    id: 'source/too-deep',
    severity: 'error',
    description: '嵌套太深',
    explanation: '刊物、期、数据都只有几层；嵌套十几层多半是多了括号。',
    good: [sound],
    bad: [issueExample(`date: 2024-07-31\nnote: ${'['.repeat(20)}1${']'.repeat(20)}\n`)],
  },
  {
    id: 'source/unknown-key',
    severity: 'error',
    description: '不认识的键',
    explanation: '键写错时，它的内容会悄悄不起作用，所以报错；与认识的键相近时会指出。',
    good: [sound],
    bad: [
      issueExample('date: 2024-07-31\nnumbr: 6\n', { at: 'numbr', expected: 'number' }),
      publicationExample('contact:', 'contacts:', { at: 'contacts', expected: 'contact' }),
    ],
  },
  {
    id: 'source/missing-key',
    severity: 'error',
    description: '缺少必有的键',
    good: [sound],
    bad: [
      issueExample('number: 6\n', { at: 'number' }),
      publicationExample('issuer: 某某行业协会\n', ''),
    ],
  },
  {
    id: 'source/type',
    severity: 'error',
    description: '值的种类不对',
    explanation: '该写列表、数、文字的地方写了别的。列表写成 [甲, 乙]，数不加引号。',
    good: [issueExample('date: 2024-07-31\nnumber: 6\n')],
    bad: [
      issueExample('date: 2024-07-31\nnumber: 六\n', { at: '六' }),
      issueExample('date: 2024-07-31\nnumber: "6"\n', { at: '"6"', expected: '6' }),
      publicationExample('title: [行业, 简报]', 'title: 行业简报', {
        at: '行业简报',
        expected: '[行业简报]',
      }),
    ],
  },
  {
    id: 'source/quote',
    severity: 'error',
    description: '文字没有加引号，被 YAML 读成了数',
    explanation:
      '邮编、电话、文号这样以数字组成的文字要加引号：不加引号的012会读成12，前面的0就丢了。',
    good: [sound],
    bad: [
      publicationExample('postcode: "310012"', 'postcode: 012345', {
        at: '012345',
        expected: '"012345"',
      }),
      issueExample('date: 2024-07-31\nnote: 120\n', { at: '120', expected: '"120"' }),
    ],
  },
  {
    id: 'source/value',
    severity: 'error',
    description: '值不在允许的范围里',
    good: [sound],
    bad: [
      issueExample('date: 2024-07-31\nnumber: 202406000000\n', { at: '202406000000' }),
      publicationExample('issuer:', 'rules: { punct/*: warn }\nissuer:', {
        at: 'warn',
        expected: 'warning',
      }),
    ],
  },
  {
    id: 'source/date',
    severity: 'error',
    description: '日期写法不对，或者没有这一天',
    explanation: '日期写成 2024-07-31：四位年、两位月、两位日，用半角连字符。',
    good: [issueExample('date: 2024-07-31\n')],
    bad: [
      issueExample('date: 2024-06-31\n', { at: '2024-06-31' }),
      issueExample('date: 2024年7月31日\n', { at: '2024年7月31日', expected: '2024-07-31' }),
      issueExample('date: 20240731\n', { at: '20240731', expected: '2024-07-31' }),
    ],
  },
]

/** Every fault of the source files but those of Markdown. */
export const sourceFaults: readonly RuleInfo[] = [...yamlFaults, ...fileFaults]
