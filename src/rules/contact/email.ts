import type { Passage } from '../../model/source.ts'
import { finding } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'

/** Anything that looks as if it were meant for an e-mail address. */
const meant =
  /[A-Za-z0-9._%+-]{1,64}\s?[@＠]{1,2}\s?[A-Za-z0-9-]{1,63}(?:\s?[.,。，．·]{1,2}\s?[A-Za-z0-9-]{1,63}){0,5}/g
const good =
  /^[A-Za-z0-9](?:[A-Za-z0-9._%+-]*[A-Za-z0-9_])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,18}$/
const label =
  /(?:E-?mail|邮\s?箱|电子邮件|电邮)(?:地址)?[：:]\s?([A-Za-z0-9][A-Za-z0-9._#-]{3,60})(?![@＠A-Za-z0-9._#-]|\s?[@＠])/gi
/** Endings that people mistype. */
const slips: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  comm: 'com',
  vom: 'com',
  xom: 'com',
  cpm: 'com',
  coom: 'com',
  nte: 'net',
  ner: 'net',
  ogr: 'org',
  orgn: 'org',
  cm: 'cn',
  cnn: 'cn',
}
const hosts: Readonly<Record<string, string>> = {
  '136.com': '163.com',
  '1163.com': '163.com',
  '163.cn': '163.com',
  'qq.cn': 'qq.com',
  'qqq.com': 'qq.com',
  '126.cn': '126.com',
  '216.com': '126.com',
  'gmial.com': 'gmail.com',
  'gamil.com': 'gmail.com',
  'sian.com': 'sina.com',
  'hotmial.com': 'hotmail.com',
}

export const email: Rule = {
  id: 'contact/email',
  severity: 'error',
  description: '电子邮箱的写法',
  explanation:
    '邮箱里的逗号、全角符号、空格、重复的@、缺少的点，以及163.con之类的误写，都会使信寄不到。',
  good: [{ text: 'E-mail:office@163.com 邮箱：a_b.c@mail.zj.gov.cn（109600525@qq.com）' }],
  bad: [
    { text: 'E-mail:office@163,com', at: 'office@163,com', expected: 'office@163.com' },
    { text: '邮箱：office@163com', at: 'office@163com' },
    { text: '邮箱：office@163.con', at: 'office@163.con', expected: 'office@163.com' },
    { text: '邮箱：office163.com', at: 'office163.com' },
  ],
  *check(context) {
    for (const text of context.texts) {
      for (const passage of text.passages) {
        if (/[@＠]/.test(passage.value)) yield* written(passage)
        else if (/mail|邮/i.test(passage.value)) yield* lost(passage)
      }
    }
  },
}

function* written(passage: Passage): Generator<Finding> {
  for (const match of passage.value.matchAll(meant)) {
    const found = match[0].replace(/[.,。，．·\s]+$/, '')
    const end = match.index + found.length
    const tidy = clean(found)
    const known = slip(tidy)
    if (found === tidy && good.test(tidy) && !known) continue
    const expected = known ?? (good.test(tidy) ? tidy : undefined)
    yield finding(passage, match.index, end, '电子邮箱的写法不对，请核对。', {
      fact: true,
      ...(expected ? { expected: [expected] } : {}),
    })
  }
}

/** Repairs what can only have been meant one way. */
function clean(address: string): string {
  return address
    .replaceAll(/\s/g, '')
    .replaceAll(/[@＠]+/g, '@')
    .replaceAll(/[,。，．·.]+/g, '.')
}

function slip(address: string): string | undefined {
  const at = address.indexOf('@')
  const host = address.slice(at + 1).toLowerCase()
  const right = hosts[host]
  if (right) return `${address.slice(0, at)}@${right}`
  const dot = host.lastIndexOf('.')
  const ending = slips[host.slice(dot + 1)]
  return dot > 0 && ending ? `${address.slice(0, at)}@${host.slice(0, dot)}.${ending}` : undefined
}

/** E-mail:office163.com: the @ is lost, or another sign stands for it. */
function* lost(passage: Passage): Generator<Finding> {
  for (const match of passage.value.matchAll(label)) {
    const found = match[1] as string
    if (!/[.#]/.test(found)) continue
    const end = match.index + match[0].length
    yield finding(passage, end - found.length, end, '电子邮箱缺“@”，请核对。', { fact: true })
  }
}
