import { finding } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { eightDigits } from './areas.ts'
import { type Phone, phonesOf } from './phones.ts'

export const phone: Rule = {
  id: 'contact/phone',
  severity: 'error',
  description: '电话号码的位数、区号与写法',
  keywords: ['电话', '座机', '手机'],
  explanation:
    '座机是区号加7到8位（杭州等地8位），手机11位，400电话10位；区号与号码之间用“-”（通篇用“—”的只作提示）。同一区号下并列的号码（0571-89719267、89719268）一并检查。',
  good: [
    { text: '电话：0571-89719267、89719268，手机：13800000000，400-800-8000' },
    { text: '电话：12345；T/SIA 002-2019；账号 0571' },
  ],
  bad: [
    { text: '电话：0571-8971926', at: '0571-8971926' },
    { text: '电话：025～86630000', at: '025～86630000', expected: '025-86630000' },
    {
      text: '电话：0571—89719267\n\n传真：0571-89719268',
      at: '0571—89719267',
      expected: '0571-89719267',
    },
    { text: '电话：0571--89719267', at: '0571--89719267', expected: '0571-89719267' },
    { text: '电话：0571-89719267、897192688', at: '897192688' },
    { text: '手机：1380000000', at: '1380000000' },
    { text: '电话：0205-83712345', at: '0205-83712345' },
    { text: '联系人：吴先生，1805901234', at: '1805901234' },
    { text: '手机：12851412345', at: '12851412345' },
    { text: '联系方式：137O5106789', at: '137O5106789', expected: '13705106789' },
    { text: '值班室 0571-8971 9267', at: '0571-8971 9267', expected: '0571-89719267' },
    { text: '电话：021－6567 3828', at: '021－6567 3828', expected: '021-65673828' },
    { text: '值班室 0571:89719267', at: '0571:89719267', expected: '0571-89719267' },
    { text: '值班室 05711-89719267', at: '05711-89719267', expected: '0571-89719267' },
    { text: '值班室 05718-9719267', at: '05718-9719267', expected: '0571-89719267' },
    { text: '值班室 0571-89719O67', at: '0571-89719O67', expected: '0571-89719067' },
    { text: '值班室 0571-8971926B', at: '0571-8971926B', expected: '0571-89719268' },
    { text: '值班室 057189719267', at: '057189719267', expected: '0571-89719267' },
    { text: '电话：0571-8971926789719268', at: '0571-8971926789719268' },
    { text: '电话：057189719267', at: '057189719267', expected: '0571-89719267' },
  ],
  *check(context) {
    for (const text of context.texts) {
      const phones = phonesOf(text)
      const habits: Habits = {
        hyphened: phones.some(({ joint }) => joint === '-'),
        whole: phones.some(({ kind, digits }) => kind === 'landline' && digits.length > 6),
      }
      for (const one of phones) yield* judge(one, habits)
    }
  },
}

/** What the other numbers of a text tell of one. */
interface Habits {
  /** One has its hyphen. */
  readonly hyphened: boolean
  /** One has its digits together. */
  readonly whole: boolean
}

function* judge(one: Phone, habits: Habits): Generator<Finding> {
  const { kind, area } = one
  if (kind === 'landline' && area) yield* landline(one, area, habits)
  else if (kind === 'broken') yield broken(one, habits)
  else if (kind === 'bare') yield withoutZero(one)
  else if (kind === 'mobile') yield* mobile(one)
  else if (kind === 'letters') yield letters(one)
  else if (kind === 'local') yield* local(one)
  else if (kind === 'service') yield* service(one)
}

/** A number with its area code: digits, joint and code. */
function* landline(one: Phone, area: string, { hyphened }: Habits): Generator<Finding> {
  const { passage, start, end, digits, joint } = one
  const expected = [`${area}-${digits}`]
  const lengths = eightDigits.has(area) ? [8] : [7, 8]
  // 0571-12345, 010-96156: the hotlines of a place
  if (/^(?:1[12]|9[56])\d{3}$/.test(digits)) return
  if (!lengths.includes(digits.length)) {
    const right = lengths.join('或')
    const reason = `区号${area}的电话号码应为${right}位，这里是${digits.length}位。`
    yield finding(passage, start, end, reason, { fact: true })
  } else if (joint === ' ') {
    const reason = '区号与号码之间缺“-”。'
    yield finding(passage, start, end, reason, { severity: 'warning', expected, fact: true })
  } else if (joint && !/^[-）)]$/.test(joint)) {
    const wrong = joint.length > 1 || /[～~]/.test(joint)
    // A dash is met in official texts; beside numbers with a hyphen it is a slip.
    const severity = wrong || hyphened ? 'warning' : 'info'
    const reason = '区号与号码之间用一个半角连字符“-”。'
    yield finding(passage, start, end, reason, { severity, expected })
  } else if (!one.carried && !/^0(?:10|2\d|[3-9]\d{2})$/.test(area)) {
    yield finding(passage, start, end, `没有“${area}”这个区号。`, { fact: true })
  }
}

function broken({ passage, start, end, right }: Phone, { whole }: Habits): Finding {
  // 021－6567 3828: digits in fours are a habit where all numbers of the text are written so.
  const habit = !whole && /\d{3,4} \d{4}$/.test(passage.value.slice(start, end))
  return finding(passage, start, end, `电话号码的写法不对，应为“${right}”。`, {
    fact: true,
    ...(habit && { severity: 'info' }),
    ...(right ? { expected: [right] } : {}),
  })
}

function withoutZero({ passage, start, end, area, digits }: Phone): Finding {
  const right = `0${area}-${digits}`
  return finding(passage, start, end, `区号缺“0”，应为“${right}”。`, {
    fact: true,
    expected: [right],
  })
}

function* mobile({ passage, start, end, digits }: Phone): Generator<Finding> {
  if (digits.length !== 11) {
    const reason = `手机号码应为11位，这里是${digits.length}位。`
    yield finding(passage, start, end, reason, { fact: true })
  } else if (!/^1[3-9]/.test(digits)) {
    const reason = `没有以${digits.slice(0, 2)}开头的手机号码。`
    yield finding(passage, start, end, reason, { fact: true })
  }
}

/** The figures that letters look like. */
const meant: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  I: '1',
  l: '1',
  Z: '2',
  S: '5',
  B: '8',
}

function letters({ passage, start, end, digits }: Phone): Finding {
  const right = digits.replaceAll(/[OoIlBSZ]/g, (letter) => meant[letter] ?? letter)
  const whole = /^(?:1\d{10}|0\d{2,3}-\d{7,8})$/.test(right)
  return finding(passage, start, end, '电话号码里混入了字母，应全是数字。', {
    fact: true,
    ...(whole ? { expected: [right] } : {}),
  })
}

function* service({ passage, start, end, digits }: Phone): Generator<Finding> {
  if (!/^[48]00/.test(digits) || digits.length === 10) return
  const reason = `${digits.slice(0, 3)}电话应为10位，这里是${digits.length}位。`
  yield finding(passage, start, end, reason, { fact: true })
}

/** A number behind 电话： without a separate area code. */
function* local({ passage, start, end, digits }: Phone): Generator<Finding> {
  if (/^0/.test(digits)) {
    const short = /^(?:010|02\d)/.test(digits)
    const area = digits.slice(0, short ? 3 : 4)
    const rest = digits.slice(area.length)
    const fits = rest.length === 8 || (rest.length === 7 && !eightDigits.has(area))
    const reason = fits
      ? '区号与号码之间缺“-”。'
      : `电话号码的位数不对：区号${area}之后有${rest.length}位。`
    yield finding(passage, start, end, reason, {
      fact: true,
      ...(fits ? { severity: 'warning', expected: [`${area}-${rest}`] } : {}),
    })
  } else if (
    digits.length === 6 ||
    digits.length === 9 ||
    digits.length === 10 ||
    digits.length > 11
  ) {
    const reason = `电话号码是${digits.length}位，座机应为7到8位、手机应为11位。`
    yield finding(passage, start, end, reason, { fact: true })
  }
}
