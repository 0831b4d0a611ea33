import { trait } from '../../model/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule, RuleContext } from '../rule.ts'

const prefix =
  '(?:GB(?:/[TZ])?|DB\\d{2,4}(?:/T)?|T/[A-Z]{2,10}|(?:YD|SJ|YY|HJ|JR|GA|CY|AQ|JT|LY|NY|WS|QB|JB|TB|DL|CJ|JG|SL|MZ|RB|XF|DZ|HG|SY|MH|WH|GY|LD|SB)(?:/T)?|ISO(?:/IEC)?|IEC)'
const pattern = new RegExp(
  `(?<![A-Za-z/])(${prefix})( ?)(\\d{1,6}(?:\\.\\d{1,3})?)([ \\u00a0]|\\s*(?:—{1,2}|-{1,2}|–|－|―|:|：)\\s*|_)?((?:19|20)\\d{2}|\\d{2})?(?![\\d.])`,
  'g',
)

export const standardNumber: Rule = {
  id: 'doc/standard-number',
  severity: 'error',
  description: '标准编号：代号、顺序号、连接号、年份',
  keywords: ['标准号', '标准编号'],
  explanation:
    '如T/SIA 002—2019、GB/T 15834—2011。代号与顺序号之间空半个字，顺序号与年份之间用一字线（用“-”也见于各种文稿，不报错）。缺连接号、前后写法不一的才报。',
  good: [
    { text: 'GB/T 15834—2011、T/SIA 002-2019、ISO 9001:2015、GB 9704-88' },
    { text: '《信息技术 词汇》（GB/T 5271.1—2000）' },
  ],
  bad: [
    {
      text: '《软件企业评估标准》（T/SIA002 2019）',
      at: 'T/SIA002 2019',
      expected: 'T/SIA 002—2019',
    },
    { text: '按GB/T 158342011执行。', at: 'GB/T 158342011', expected: 'GB/T 15834—2011' },
    { text: '按GB T 15834—2011执行。', at: 'GB T 15834—2011', expected: 'GB/T 15834—2011' },
  ],
  *check(context) {
    const groups = groupsOf(context)
    for (const { passage } of passagesWith(context, trait.digit | trait.latin)) {
      const { value } = passage
      for (const match of value.matchAll(pattern)) {
        const [all, code = '', gap = '', number = '', join = '', year = ''] = match
        const end = match.index + all.length
        if (year.length === 4 && join !== '' && join.trim() === '') {
          yield finding(passage, match.index, end, '标准编号的顺序号与年份之间缺连接号。', {
            expected: [`${code} ${number}—${year}`],
          })
        } else if (year !== '' && gap === '' && !code.startsWith('ISO')) {
          yield finding(passage, match.index, end, '标准代号与顺序号之间宜空半个字。', {
            severity: 'info',
            expected: [`${code} ${number}${join}${year}`],
          })
        }
      }
      for (const match of value.matchAll(
        new RegExp(`(${prefix}) ?(\\d{3,6})((?:19|20)\\d{2})(?!\\d)`, 'g'),
      )) {
        const [all, code = '', number = '', year = ''] = match
        if (all.replace(/\D/g, '').length < 7) continue
        yield finding(
          passage,
          match.index,
          match.index + all.length,
          '标准编号的顺序号与年份之间缺连接号。',
          {
            expected: [`${code} ${number}—${year}`],
          },
        )
      }
      for (const match of value.matchAll(
        /(?<![A-Za-z/])T[-\\ ]?([A-Z]{2,10}) ?(\d{3,4})([—-])((?:19|20)\d{2})(?!\d)/g,
      )) {
        const [all, group = '', number = '', join = '', year = ''] = match
        if (!groups.has(group)) continue
        yield finding(
          passage,
          match.index,
          match.index + all.length,
          `团体标准的代号应为“T/${group}”。`,
          {
            expected: [`T/${group} ${number}${join}${year}`],
          },
        )
      }
      for (const match of value.matchAll(
        /(?<![A-Za-z/])(T\/[A-Z]{2,10} ?\d{3,4}[—-])(\d{2})(?!\d)/g,
      )) {
        const [all, head = '', year = ''] = match
        yield finding(
          passage,
          match.index,
          match.index + all.length,
          '标准编号的年份应写全四位。',
          {
            expected: [`${head}20${year}`],
          },
        )
      }
      for (const match of value.matchAll(
        /\b(GB|DB\d{2}|YD|SJ)[ \\、]([TZ]) ?(\d{3,6}(?:\.\d+)?[—-](?:19|20)\d{2})/g,
      )) {
        const [all, code = '', kind = '', rest = ''] = match
        yield finding(
          passage,
          match.index,
          match.index + all.length,
          `标准代号应为“${code}/${kind}”。`,
          {
            expected: [`${code}/${kind} ${rest}`],
          },
        )
      }
    }
  },
}

/** The associations whose standards the texts cite rightly: SIA of T/SIA 002—2019. */
function groupsOf(context: RuleContext): ReadonlySet<string> {
  const groups = new Set<string>()
  for (const { passage } of passagesWith(context, trait.digit | trait.latin | trait.address)) {
    for (const match of passage.value.matchAll(/(?<![A-Za-z])T\/([A-Z]{2,10}) ?\d/g))
      groups.add(match[1] as string)
  }
  return groups
}
