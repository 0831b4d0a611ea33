import type { Passage } from '../../model/source.ts'
import { distance } from '../../model/text/distance.ts'
import { finding } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { domainMeant } from './domains.ts'

/** Anything that looks as if it were meant for an e-mail address. */
const meant = new RegExp(
  String.raw`(?<![A-Za-z])(?![Cc]opyright\s?@)[A-Za-z0-9._%+-]{1,64}[，。；、]?\s?[@＠]{1,2}\s?\.?` +
    String.raw`[A-Za-z0-9-]{1,63}(?:\s?[.,。，．·]{1,2}\s?[A-Za-z0-9-]{1,63}){0,5}@?`,
  'g',
)
const domainPart = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?'
const good = new RegExp(
  String.raw`^[A-Za-z0-9](?:[A-Za-z0-9._%+-]*[A-Za-z0-9_])?@(?:${domainPart}\.)+[A-Za-z]{2,18}$`,
)
/** What an address follows: 邮箱：, 发至. */
const title = String.raw`(?:E-?mail|邮\s?箱|电子邮件|电邮)(?:地址)?[：:]`
const sending = '(?:发送?|报送?|投)[至到往]|发往'
/** A name behind one of those with no @ after it. */
const label = new RegExp(
  String.raw`(?:${title}|${sending})\s?(?!www\b|https?\b|ftp\b)` +
    String.raw`([A-Za-z0-9][A-Za-z0-9._#-]{3,60})(?![@＠A-Za-z0-9._#-]|\s?[@＠])`,
  'gi',
)
/** E-mail：@163.com, E-mail：zs ia@163.com: the name is lost, or a blank has come into it. */
const nameless = new RegExp(
  String.raw`(?<=${title}\s?)(?:@[A-Za-z0-9-]+\.[A-Za-z]{2,6}|` +
    String.raw`[a-z0-9._-]{1,20} [A-Za-z0-9._-]{1,30}@[A-Za-z0-9.-]+\.[A-Za-z]{2,6})(?![A-Za-z0-9])`,
  'gi',
)
/** Hosts where everybody has a mailbox: what is one letter from them is meant for them. */
const great = [
  '163.com',
  '126.com',
  'gmail.com',
  'sina.com',
  'sohu.com',
  'outlook.com',
  'hotmail.com',
  'foxmail.com',
]
/** Near one of them, and hosts of their own. */
const known = new Set([
  'mail.com',
  'sina.cn',
  'sina.net',
  'sohu.net',
  '163.net',
  '126.net',
  '263.com',
  ...great,
])
/** Hosts that people mistype. */
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
  good: [
    { text: 'copyright@2013 某某公司', note: '不是邮箱' },
    { text: 'E-mail:office@163.com 邮箱：a_b.c@mail.zj.gov.cn（109600525@qq.com）' },
    { text: '请发送至office#163.com（请将#改为@）。' },
  ],
  bad: [
    { text: 'E-mail:office@163,com', at: 'office@163,com', expected: 'office@163.com' },
    { text: 'E-mail：@163.com', at: '@163.com' },
    { text: 'E-mail：off ice@163.com', at: 'off ice@163.com', expected: 'office@163.com' },
    { text: '邮箱：office，@163.com', at: 'office，@163.com', expected: 'office@163.com' },
    { text: '邮箱：office@163.com@', at: 'office@163.com@', expected: 'office@163.com' },
    { text: '邮箱：office@l63.com', at: 'office@l63.com', expected: 'office@163.com' },
    { text: '邮箱：office@163com', at: 'office@163com' },
    { text: '邮箱：office@163.con', at: 'office@163.con', expected: 'office@163.com' },
    { text: '邮箱：office163.com', at: 'office163.com' },
    { text: '请发送至office.zsia.org。', at: 'office.zsia.org' },
    { text: '邮箱：a@zsia.org.cn.cn', at: 'a@zsia.org.cn.cn', expected: 'a@zsia.org.cn' },
    { text: '请发送至office@zsia.orq。', at: 'office@zsia.orq', expected: 'office@zsia.org' },
    { text: '请发送至office#163.com。', at: 'office#163.com', expected: 'office@163.com' },
  ],
  *check(context) {
    for (const text of context.texts) {
      for (const passage of text.passages) {
        if (passage.key?.endsWith('contact.email') && !passage.value.includes('@')) {
          yield finding(passage, 0, passage.value.length, '电子邮箱缺“@”，请核对。', { fact: true })
          continue
        }
        if (passage.value.includes('#')) yield* hash(passage)
        if (/[@＠]/.test(passage.value)) {
          const told = yield* partly(passage)
          yield* written(passage, told)
        } else if (/mail|邮|发|报|投/i.test(passage.value)) yield* lost(passage)
      }
    }
  },
}

function* partly(passage: Passage): Generator<Finding, number[]> {
  const told: number[] = []
  for (const match of passage.value.matchAll(nameless)) {
    const [all] = match
    const end = match.index + all.length
    told.push(end)
    const spaced = all.includes(' ')
    const reason = spaced ? '电子邮箱中间有空格。' : '电子邮箱缺“@”前面的名字。'
    yield finding(passage, match.index, end, reason, {
      fact: true,
      ...(spaced ? { expected: [all.replace(' ', '')] } : {}),
    })
  }
  return told
}

function* written(passage: Passage, told: readonly number[]): Generator<Finding> {
  for (const match of passage.value.matchAll(meant)) {
    if (told.includes(match.index + match[0].length)) continue
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
    .replace(/[，。；、]?@\.?/, '@')
    .replace(/@$/, '')
    .replaceAll(/[,。，．·.]+/g, '.')
}

function slip(address: string): string | undefined {
  const at = address.indexOf('@')
  const host = address.slice(at + 1).toLowerCase()
  const right = hosts[host]
  if (right) return `${address.slice(0, at)}@${right}`
  const meant = nearGreat(host) ?? domainMeant(host)
  return meant ? `${address.slice(0, at)}@${meant}` : undefined
}

/** A host that has a letter more, less or other than a great one's; another figure is another house. */
function nearGreat(host: string): string | undefined {
  if (known.has(host) || host.split('.').length !== 2) return undefined
  return great.find((one) => {
    if (distance(host, one) !== 1) return false
    const figures = (text: string) => text.replaceAll(/\D/g, '')
    return (
      host.length !== one.length ||
      figures(host).length !== figures(one).length ||
      figures(host) === figures(one)
    )
  })
}

/** E-mail:office163.com: the @ is lost, or another sign stands for it. */
function* lost(passage: Passage): Generator<Finding> {
  for (const match of passage.value.matchAll(label)) {
    const found = match[1] as string
    // 发送至某网站: only what ends as an address does
    if (!/[.#]/.test(found) || !(/[：:]/.test(match[0]) || /\.(?:com|cn|net|org)$/.test(found)))
      continue
    const end = match.index + match[0].length
    yield finding(passage, end - found.length, end, '电子邮箱缺“@”，请核对。', { fact: true })
  }
}

/** office#163.com: another sign stands for the @, unless the text says that it does. */
function* hash(passage: Passage): Generator<Finding> {
  if (/#.{0,8}(?:改|替|换)/.test(passage.value)) return
  for (const match of passage.value.matchAll(
    /(?<![\w/.:#%&=-])[A-Za-z0-9][\w.-]{1,40}#(?:[A-Za-z0-9-]{1,40}\.){1,4}(?:com|cn|net|org)(?![\w.-])/g,
  )) {
    const end = match.index + match[0].length
    yield finding(passage, match.index, end, '电子邮箱里是“@”，不是“#”。', {
      fact: true,
      expected: [match[0].replace('#', '@')],
    })
  }
}
