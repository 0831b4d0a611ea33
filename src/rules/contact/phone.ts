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
    { text: '值班室 0571-89719O67', at: '0571-89719O67', expected: '0571-89719067' },
    { text: '值班室 057189719267', at: '057189719267', expected: '0571-89719267' },
    { text: '电话：0571-8971926789719268', at: '0571-8971926789719268' },
    { text: '电话：057189719267', at: '057189719267', expected: '0571-89719267' },
  ],
  *check(context) {
    for (const text of context.texts) {
      const phones = phonesOf(text)
      const hyphened = phones.some(({ joint }) => joint === '-')
      const whole = phones.some(({ kind, digits }) => kind === 'landline' && digits.length > 6)
      for (const one of phones) yield* judge(one, hyphened, whole)
    }
  },
}

/** `hyphened`: another number of the text has its hyphen; `whole`: another has its digits together. */
function* judge(one: Phone, hyphened: boolean, whole: boolean): Generator<Finding> {
  const { passage, start, end, area, digits, kind, joint } = one
  if (kind === 'landline' && area) {
    const length = eightDigits.has(area) ? [8] : [7, 8]
    // 0571-12345, 010-96156: the hotlines of a place
    if (/^(?:1[12]|9[56])\d{3}$/.test(digits)) return
    if (!length.includes(digits.length)) {
      const right = length.join('或')
      const reason = `区号${area}的电话号码应为${right}位，这里是${digits.length}位。`
      yield finding(passage, start, end, reason, { fact: true })
    } else if (joint === ' ') {
      yield finding(passage, start, end, '区号与号码之间缺“-”。', {
        severity: 'warning',
        expected: [`${area}-${digits}`],
        fact: true,
      })
    } else if (joint && !/^[-）)]$/.test(joint)) {
      const wrong = joint.length > 1 || /[～~]/.test(joint)
      yield finding(passage, start, end, '区号与号码之间用一个半角连字符“-”。', {
        // A dash is met in official texts; beside numbers with a hyphen it is a slip.
        severity: wrong || hyphened ? 'warning' : 'info',
        expected: [`${area}-${digits}`],
      })
    } else if (area === '010' || /^02\d$/.test(area) || /^0[3-9]\d{2}$/.test(area)) return
    else yield finding(passage, start, end, `没有“${area}”这个区号。`, { fact: true })
  } else if (kind === 'broken') {
    // 021－6567 3828: digits in fours are a habit where all numbers of the text are written so.
    const habit = !whole && /\d{3,4} \d{4}$/.test(passage.value.slice(start, end))
    yield finding(passage, start, end, `电话号码的写法不对，应为“${one.right}”。`, {
      fact: true,
      ...(habit && { severity: 'info' }),
      ...(one.right ? { expected: [one.right] } : {}),
    })
  } else if (kind === 'bare') {
    const reason = `区号缺“0”，应为“0${area}-${digits}”。`
    yield finding(passage, start, end, reason, { fact: true, expected: [`0${area}-${digits}`] })
  } else if (kind === 'mobile' && digits.length !== 11) {
    const reason = `手机号码应为11位，这里是${digits.length}位。`
    yield finding(passage, start, end, reason, { fact: true })
  } else if (kind === 'mobile' && !/^1[3-9]/.test(digits)) {
    const reason = `没有以${digits.slice(0, 2)}开头的手机号码。`
    yield finding(passage, start, end, reason, { fact: true })
  } else if (kind === 'letters') {
    const right = digits.replaceAll(/[Oo]/g, '0').replaceAll(/[Il]/g, '1')
    const whole = /^(?:1\d{10}|0\d{2,3}-\d{7,8})$/.test(right)
    yield finding(passage, start, end, '电话号码里混入了字母，应全是数字。', {
      fact: true,
      ...(whole ? { expected: [right] } : {}),
    })
  } else if (kind === 'local') yield* local(one)
  else if (kind === 'service' && /^[48]00/.test(digits) && digits.length !== 10) {
    yield finding(
      passage,
      start,
      end,
      `${digits.slice(0, 3)}电话应为10位，这里是${digits.length}位。`,
      { fact: true },
    )
  }
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
