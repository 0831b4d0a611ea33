import type { Passage } from '../../model/source.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import { latestYear } from '../own-year.ts'
import type { Finding, Rule, RuleContext } from '../rule.ts'

const trades =
  'YD|SJ|YY|HJ|JR|GA|CY|AQ|JT|LY|NY|WS|QB|JB|TB|DL|CJ|JG|SL|MZ|RB|XF|DZ|HG|SY|MH|WH|GY|LD|SB'
const domestic = `(?:GB(?:/[TZ])?|DB\\d{2,4}(?:/T)?|T/[A-Z]{2,10}|(?:${trades})(?:/T)?)`
const international = 'ISO(?:/IEC(?:/IEEE)?)?|IEC'
const prefix = `(?:${domestic}|${international})`
const pattern = new RegExp(
  `(?<![A-Za-z/])(${prefix})( ?)(\\d{1,6}(?:\\.\\d{1,3})?)(\\s*(?:—{1,2}|-{1,2}|–|－|―|:|：)\\s*|[ \\u00a0]|_)?((?:19|20)\\d{2}|\\d{2})?(?![\\d.])`,
  'g',
)
/** A code, a number and what stands in the year's place. */
const dated = new RegExp(
  `(?<![A-Za-z/])(${prefix}) ?(\\d{1,6}(?:\\.\\d{1,3})?)(\\s?(?:—{1,2}|-|–|－|―|:|：)\\s?)([\\dOoIl]{1,6})(?![\\dOoIl.A-Za-z—–-])`,
  'g',
)
const worded = new RegExp(
  `(?<![A-Za-z/])${domestic} ?\\d{1,6}(?:\\.\\d{1,3})?(?:—{1,2}|-|–|－|―)(?:19|20)\\d{2}年(?![版度以之前后起内末初底\\d])`,
  'g',
)
const joined = new RegExp(`(${prefix}) ?(\\d{3,6})((?:19|20)\\d{2})(?!\\d)`, 'g')

const lettered = new RegExp(
  `(?<![A-Za-z/])(${domestic}) ?((?=[\\dOoIl]*[OoIl])[\\dOoIl]{3,6})(?=(?:\\.\\d+)?[—-](?:19|20)\\d{2})`,
  'g',
)
const dashed = new RegExp(
  `(?<![A-Za-z/])(${domestic})[—–-](\\d{3,6})[—–-]((?:19|20)\\d{2})(?!\\d)`,
  'g',
)
const colon = new RegExp(
  `(?<![A-Za-z/])(${domestic}) ?(\\d{3,6})[:：]((?:19|20)\\d{2})(?!\\d)`,
  'g',
)

/** Slips in the code itself, and how it is written. */
const codes: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  // GB T, GB\T, GB／T
  [
    new RegExp(
      `(?<![A-Za-z/])(GB|DB\\d{2,4}|${trades})[ \\\\、／]([TZ])(?= ?\\d{3,6}(?:\\.\\d+)?[—-](?:19|20)\\d{2})`,
      'g',
    ),
    ([, code, kind]) => `${code}/${kind}`,
  ],
  // GBT 36964—2018, DB33T 2350—2021, DB/33T
  [
    new RegExp(
      `(?<![A-Za-z/])(GB|DB\\d{2}|${trades})T(?= ?\\d{3,6}(?:\\.\\d+)?[—-](?:19|20)\\d{2})`,
      'g',
    ),
    ([, code]) => `${code}/T`,
  ],
  [/(?<![A-Za-z/])DB\/(\d{2})\/?T(?= ?\d{3,6}[—-](?:19|20)\d{2})/g, ([, place]) => `DB${place}/T`],
  // T/SlA: a small l among the capitals
  [
    /(?<![A-Za-z/])T\/(?=[A-Z]*l)[A-Zl]{2,10}(?= ?\d{3,6}[—-](?:19|20)\d{2})/g,
    ([code]) => code.replaceAll('l', 'I'),
  ],
  // T/S1A: a figure between the capitals of an association
  [
    /(?<![A-Za-z/])T\/[A-Z]{1,6}[01][A-Z]{1,6}(?= ?\d{3,6}[—-](?:19|20)\d{2})/g,
    ([code]) => code.replace('1', 'I').replace('0', 'O'),
  ],
  // T/ SIA 003—2019, GB /T 15834—2011
  [
    /(?<![A-Za-z/])(T|GB|DB\d{2,4})(?:\/ | \/ ?)([A-Z]{1,10})(?= ?\d{3,6}(?:\.\d+)?[—-](?:19|20)\d{2})/g,
    ([, code, kind]) => `${code}/${kind}`,
  ],
  // t/sia 003—2019
  [/(?<![A-Za-z/])t\/[a-z]{2,10}(?= ?\d{3,6}[—-](?:19|20)\d{2})/g, ([code]) => code.toUpperCase()],
  // ISO\IEC, ISO/lEC
  [/(?<![A-Za-z/])ISO[\\／|] ?IEC(?= ?\d{3,6})/g, () => 'ISO/IEC'],
  [/(?<![A-Za-z/])(?:[I1l]S[O0]|ISO)\/[l1]EC(?= ?\d{3,6})/g, () => 'ISO/IEC'],
]

export const standardNumber: Rule = {
  id: 'doc/standard-number',
  severity: 'error',
  description: '标准编号：代号、顺序号、连接号、年份',
  keywords: ['标准号', '标准编号'],
  explanation:
    '如T/SIA 002—2019、GB/T 15834—2011。代号与顺序号之间空半个字，顺序号与年份之间用一字线（用“-”也见于各种文稿，不报错）；年份四位（上世纪的旧标准可用两位），不晚于本期。',
  good: [
    { text: 'GB/T 15834—2011、T/SIA 002-2019、ISO 9001:2015、GB 9704-88' },
    { text: '《信息技术 词汇》（GB/T 5271.1—2000）' },
    { text: 'IEC 61850-7-420、IEC 61850-3:2013、GB 3836.1～4、GB/T 19001-2016/ISO 9001:2015' },
  ],
  bad: [
    { text: '按T/SIA OO3—2019评估。', at: 'OO3', expected: '003' },
    { text: '按t/sia 003—2019评估。', at: 't/sia', expected: 'T/SIA' },
    { text: '按T/SlA 003—2019评估。', at: 'T/SlA', expected: 'T/SIA' },
    { text: '按T/S1A 003—2019评估。', at: 'T/S1A', expected: 'T/SIA' },
    {
      text: '《软件企业评估标准》（T/SIA002 2019）',
      at: 'T/SIA002 2019',
      expected: 'T/SIA 002—2019',
    },
    { text: '按GB/T 158342011执行。', at: 'GB/T 158342011', expected: 'GB/T 15834—2011' },
    { text: '按T/SIA 003 — 2019评估。', at: 'T/SIA 003 — 2019', expected: 'T/SIA 003—2019' },
    { text: '按T/ SIA 003—2019评估。', at: 'T/ SIA', expected: 'T/SIA' },
    { text: '按T/SIA 003—2019年评估。', at: '年', expected: '' },
    { text: '按GB T 15834—2011执行。', at: 'GB T', expected: 'GB/T' },
    { text: '按GBT 15834—2011执行。', at: 'GBT', expected: 'GB/T' },
    { text: '按DB33T 2350—2021执行。', at: 'DB33T', expected: 'DB33/T' },
    { text: '按ISO/lEC 27001:2013执行。', at: 'ISO/lEC', expected: 'ISO/IEC' },
    { text: '按GB/T 36964—201 8执行。', at: '201 8', expected: '2018' },
    { text: '按GB/T 36964—18执行。', at: '18', expected: '2018' },
    { text: '按GB/T 25000.51—216执行。', at: '216' },
    { text: '按GB/T 32911—20l6执行。', at: '20l6', expected: '2016' },
    { text: '按GB/T 22080—2106执行。', at: '2106' },
    { text: '按GB/T 1,1—2020执行。', at: 'GB/T 1,1', expected: 'GB/T 1.1' },
  ],
  *check(context) {
    const groups = groupsOf(context)
    for (const { passage } of passagesWith(context, trait.digit | trait.latin)) {
      const { value } = passage
      yield* connections(passage)
      yield* years(passage, latestYear(context, passage))
      yield* yearWord(passage)
      yield* mixedUp(passage)
      for (const [slip, right] of codes) yield* replaced(passage, slip, right, '标准代号')
      yield* replaced(
        passage,
        new RegExp(`(?<![A-Za-z/])${prefix} (\\d{1,3})[,，](\\d{1,2})(?=[—-](?:19|20)\\d{2})`, 'g'),
        ([all, number, part]) => all.replace(/\d+[,，]\d+$/, `${number}.${part}`),
        '标准的部分号之前用点',
      )
      for (const match of value.matchAll(
        /(?<![A-Za-z/])T[-\\ ]?([A-Z]{2,10})(?= ?\d{3,4}[—-](?:19|20)\d{2}(?!\d))/g,
      )) {
        const group = match[1] as string
        if (!groups.has(group)) continue
        const reason = `团体标准的代号应为“T/${group}”。`
        yield finding(passage, match.index, match.index + match[0].length, reason, {
          expected: [`T/${group}`],
        })
      }
    }
  },
}

/** The space and the dash between code, number and year. */
function* connections(passage: Passage): Generator<Finding> {
  for (const match of passage.value.matchAll(pattern)) {
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
    } else if (year.length === 4 && /^\s+\S+\s+$/.test(join)) {
      yield finding(passage, match.index, end, '标准编号的连接号前后不空格。', {
        severity: join.includes('—') ? 'warning' : 'info',
        expected: [`${code} ${number}${join.trim()}${year}`],
      })
    } else if (year !== '' && /^(?:—{2}|-{2})$/.test(join.trim())) {
      yield finding(passage, match.index, end, '顺序号与年份之间是一字线，不是破折号。', {
        severity: 'info',
        expected: [`${code} ${number}—${year}`],
      })
    }
  }
  for (const match of passage.value.matchAll(joined)) {
    const [all, code = '', number = '', year = ''] = match
    if (all.replace(/\D/g, '').length < 7) continue
    const end = match.index + all.length
    yield finding(passage, match.index, end, '标准编号的顺序号与年份之间缺连接号。', {
      expected: [`${code} ${number}—${year}`],
    })
  }
}

/** T/SIA 003—2019年: the year of a number is a part of it, and has no 年 behind; 2019年版 has. */
function* yearWord(passage: Passage): Generator<Finding> {
  for (const match of passage.value.matchAll(worded)) {
    const end = match.index + match[0].length
    const reason = '标准编号里的年份只写数字，后面不写“年”。'
    yield finding(passage, end - 1, end, reason, { severity: 'warning', expected: [''] })
  }
}

/** Four digits, of this century or the last, not later than the text; two of the last century. */
function* years(passage: Passage, latest: number): Generator<Finding> {
  for (const match of passage.value.matchAll(dated)) {
    const [all, code = '', , join = '', year = ''] = match
    // IEC 61850-7 is a part, and so is ISO 8601-1.
    if (/ISO|IEC/.test(code) && !/[:：]/.test(join)) continue
    const right = year.replace(/[Oo]/g, '0').replace(/[Il]/g, '1')
    const sound = /^(?:19|20)\d{2}$/.test(year) ? Number(year) <= latest : /^[5-9]\d$/.test(year)
    if (sound) continue
    const start = match.index + all.length - year.length
    // 201 9: a blank within
    const rest = /^ (\d{1,3})(?![\d.])/.exec(passage.value.slice(match.index + all.length))
    if (rest && /^(?:19|20)\d{2}$/.test(right + rest[1])) {
      const end = match.index + all.length + rest[0].length
      yield finding(passage, start, end, '标准编号的年份中间不空格。', {
        fact: true,
        expected: [right + rest[1]],
      })
      continue
    }
    const expected = /^[0-4]\d$/.test(right) ? `20${right}` : right
    const known = /^(?:19|20)\d{2}$/.test(expected) && expected !== year
    const later = /^(?:19|20)\d{2}$/.test(year)
    const reason = later
      ? `标准的年份晚于本文（${latest}年），请核对。`
      : '标准编号的年份应为四位，请核对。'
    yield finding(passage, start, start + year.length, reason, {
      fact: true,
      ...(known ? { expected: [expected] } : {}),
    })
  }
}

/** OO2 for 002, and :, — where another sign stands in all other numbers. */
function* mixedUp(passage: Passage): Generator<Finding> {
  for (const match of passage.value.matchAll(lettered)) {
    const [all, , number = ''] = match
    if (!/\d/.test(number) && number.length < 3) continue
    const right = number.replaceAll(/[Oo]/g, '0').replaceAll(/[Il]/g, '1')
    const start = match.index + all.length - number.length
    yield finding(passage, start, start + number.length, '标准的顺序号里混入了字母，应全是数字。', {
      fact: true,
      expected: [right],
    })
  }
  for (const match of passage.value.matchAll(dashed)) {
    const [all, code = '', number = '', year = ''] = match
    yield finding(
      passage,
      match.index,
      match.index + all.length,
      '标准代号与顺序号之间不用连接号。',
      {
        severity: 'info',
        expected: [`${code} ${number}—${year}`],
      },
    )
  }
  for (const match of passage.value.matchAll(colon)) {
    const [all, code = '', number = '', year = ''] = match
    const reason = '国内标准的顺序号与年份之间用一字线，不用冒号。'
    yield finding(passage, match.index, match.index + all.length, reason, {
      severity: 'info',
      expected: [`${code} ${number}—${year}`],
    })
  }
}

function* replaced(
  passage: Passage,
  slip: RegExp,
  right: (match: RegExpExecArray) => string,
  what: string,
): Generator<Finding> {
  for (const match of passage.value.matchAll(slip)) {
    const expected = right(match)
    const end = match.index + match[0].length
    yield finding(passage, match.index, end, `${what}应为“${expected}”。`, { expected: [expected] })
  }
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
