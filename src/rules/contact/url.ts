import type { Passage } from '../../model/source.ts'
import { finding } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { judge } from './domains.ts'

/** The beginning of what is meant for a URL, then everything that may belong to it. */
const schemes = new RegExp(
  String.raw`(?<![A-Za-z0-9])(h?t{1,3}p{1,2}s{0,2}|htp|http[A-Za-z])\s?([:：;；]{0,2})\s?([/\\／]{1,4})` +
    String.raw`(?=[A-Za-z0-9])[A-Za-z0-9._~:/?#@!$&'()*+,;=%\\。，．·-]*`,
  'gi',
)
/** Between two parts of a name: a dot, or what is typed for it. */
const dot = String.raw`\s?[.,。，．·]{1,2}\s?`
const hosts = new RegExp(
  String.raw`(?<![A-Za-z0-9./@:-])(w{2,5})(${dot}|\s)[A-Za-z0-9-]+(?:${dot}[A-Za-z0-9-]+)*`,
  'gi',
)
const usualEndings = 'com|cn|org|net'
/** What follows a name: its path and query. */
const path = '(?![A-Za-z0-9])[A-Za-z0-9./?=_-]*'
/** https://a.zj .gov.cn, www.zsia.o rg: a blank before a part of the name */
const parted = new RegExp(
  String.raw`(?<![A-Za-z0-9])(?:https?://|www\.)[A-Za-z0-9.-]*[A-Za-z0-9]` +
    String.raw`(?: \.[A-Za-z]{2,}|\.(?:c om|co m|o rg|or g|n et|ne t|c n))(?![A-Za-z])[A-Za-z0-9./?=_-]*`,
  'g',
)
/** https://mp weixin.qq.com: a blank for the first dot */
const gapped = new RegExp(
  String.raw`(?<![A-Za-z0-9])https?://[A-Za-z0-9-]+ (?:[A-Za-z0-9-]+\.)+(?:${usualEndings})${path}`,
  'g',
)
/** wwwzsia.org, www/zsia.org: the dot is lost, or a stroke stands for it */
const undotted = new RegExp(
  '(?<![A-Za-z0-9./@-])www[/-]?(?=[a-z0-9])' +
    String.raw`([a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,3}\.(?:${usualEndings}))(?![A-Za-z0-9])`,
  'g',
)
/** <https://a.cn/x/ y>: a blank between angle brackets */
const enclosed = /(?<=<)https?:\/\/[A-Za-z0-9._~:/?#@!$&'*+,;=%-]+ [A-Za-z0-9._~/?#&=%-]+(?=>)/g
/** https://a.cn／x: a full-width sign between characters of a path */
const widened =
  /(?<![A-Za-z0-9])(?:https?:\/\/|www\.)[A-Za-z0-9._~:/?#@!$&'*+;=%-]+(?:[\uff01-\uff07\uff0a\uff0b\uff0d\uff0f\uff1d\uff1f\uff20\uff3f][A-Za-z0-9._~:/?#@!$&'*+;=%-]+)+/g
/** <https://a.cn without its >, https://a.cn> without its < */
const framed = /(<?)\b(?:https?:\/\/)[A-Za-z0-9._~:/?#@!$&'*+,;=%-]+(>?)/g

/** Characters that a scheme may have: ht:/ to https：//, with blanks. */
const schemeLengths = [1, 2, 3, 4, 5, 6, 7, 8, 9]

export const url: Rule = {
  id: 'contact/url',
  severity: 'error',
  description: '网址的写法',
  explanation:
    '协议写作https://（冒号、斜杠半角，两条斜杠），域名用半角的点分隔，末一节是字母（.com .cn .org）。网址里不夹全角符号和空格。',
  keywords: ['网址', '链接', '网站'],
  good: [
    {
      text: '网址：www.zsia.org，https://mp.weixin.qq.com/s/Nqj5qcb?x=1#top，http://127.0.0.1:8080/',
    },
    { text: '请登录http://zcps.rlsbt.zj.gov.cn。' },
  ],
  bad: [
    { text: '登录<https://zsia.org/zp/ login>申报。', at: 'https://zsia.org/zp/ login' },
    { text: '登录<http:://zsia.org/zp>申报。', at: 'http:://', expected: 'http://' },
    { text: '请见链接：https:/mp.weixin.qq.com/s', at: 'https:/', expected: 'https://' },
    { text: '（http：//www.chinalaw.gov.cn）', at: 'http：//', expected: 'http://' },
    { text: '网址：www.zsia.0rg', at: 'www.zsia.0rg', expected: 'www.zsia.org' },
    {
      text: '见https://mp.weixin.qq.com／s/Nqj5。',
      at: 'https://mp.weixin.qq.com／s/Nqj5',
      expected: 'https://mp.weixin.qq.com/s/Nqj5',
    },
    { text: '见https:www.zsia.org/a。', at: 'https:', expected: 'https://' },
    { text: '见https://www.zsia.org.cn./a。', at: 'www.zsia.org.cn.', expected: 'www.zsia.org.cn' },
    { text: '网址：www，zsia.org', at: 'www，zsia.org', expected: 'www.zsia.org' },
    { text: '网址：ww.zsia.org', at: 'ww.zsia.org', expected: 'www.zsia.org' },
    { text: '请登录https://wwww.zsia.org/a。', at: 'wwww.zsia.org', expected: 'www.zsia.org' },
    {
      text: '请登录https://a.zj .gov.cn/x。',
      at: 'https://a.zj .gov.cn/x',
      expected: 'https://a.zj.gov.cn/x',
    },
    {
      text: '链接：<https://mp weixin.qq.com/s/Nqj5>',
      at: 'https://mp weixin.qq.com/s/Nqj5',
      expected: 'https://mp.weixin.qq.com/s/Nqj5',
    },
    { text: '网址：wwwzsia.org', at: 'wwwzsia.org', expected: 'www.zsia.org' },
    { text: '网址：www.zsia.og', at: 'www.zsia.og' },
    { text: '网址：www.zsia.rog', at: 'www.zsia.rog', expected: 'www.zsia.org' },
    { text: '见https://mp.weixin.qqcom/s。', at: 'mp.weixin.qqcom', expected: 'mp.weixin.qq.com' },
    { text: '（网址：<https://zcps.zj.gov.cn）', at: '<https://zcps.zj.gov.cn' },
    { text: '请登录https://rsc.hdu.edu.cm/zp。', at: 'rsc.hdu.edu.cm', expected: 'rsc.hdu.edu.cn' },
    { text: '（https://zsia.org/zp/ login）', at: 'https://zsia.org/zp/ login' },
  ],
  *check(context) {
    for (const text of context.texts) {
      for (const passage of text.passages) {
        if (!/[/\\／]|w{2}/i.test(passage.value)) continue
        const split = yield* whole(passage)
        if (split) continue
        const told = yield* scheme(passage)
        yield* unslashed(passage)
        yield* host(passage, told)
      }
    }
  },
}

/** What is wrong with an address as a whole; whether a blank or a wide sign divides it, so that its parts are not judged. */
function* whole(passage: Passage): Generator<Finding, boolean> {
  const { value } = passage
  for (const match of value.matchAll(undotted)) {
    const end = match.index + match[0].length
    yield finding(passage, match.index, end, '“www”之后缺一个点。', {
      severity: 'warning',
      fact: true,
      expected: [`www.${match[1]}`],
    })
  }
  const blanks: readonly (readonly [RegExp, string])[] = [
    [parted, ''],
    [gapped, '.'],
    [enclosed, ''],
  ]
  let split = false
  let told = -1
  for (const [pattern, meant] of blanks) {
    for (const { 0: found, index } of value.matchAll(pattern)) {
      split = true
      if (index === told) continue
      told = index
      yield finding(passage, index, index + found.length, '网址中间有空格。', {
        fact: true,
        expected: [found.replace(' ', meant)],
      })
    }
  }
  for (const { 0: found, index } of value.matchAll(widened)) {
    split = true
    const right = found.replaceAll(/[\uff01-\uff5e]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    yield finding(passage, index, index + found.length, '网址里有全角符号，应为半角。', {
      fact: true,
      expected: [right],
    })
  }
  if (split) return true
  for (const match of /[<>]/.test(value) ? value.matchAll(framed) : []) {
    const [all, left, right] = match
    if ((left === '') === (right === '')) continue
    const end = match.index + all.length
    yield finding(passage, match.index, end, '网址外面的尖括号不成对。', {
      severity: 'warning',
      fact: true,
    })
  }
  return false
}

/** What is wrong with addresses that begin with a scheme; where they begin. */
function* scheme(passage: Passage): Generator<Finding, ReadonlySet<number>> {
  const told = new Set<number>()
  const { value } = passage
  for (const match of value.matchAll(schemes)) {
    const [all, name = '', colon = '', slashes = ''] = match
    const lower = name.toLowerCase()
    const head = all.slice(0, all.indexOf(slashes) + slashes.length)
    // tp:// inside words, and TP/IP, are no URL
    if (!/^h/.test(lower) || (colon === '' && slashes.length < 2)) continue
    told.add(match.index)
    const right = `${lower.includes('s') ? 'https' : 'http'}://`
    if (head.toLowerCase() !== right) {
      yield finding(passage, match.index, match.index + head.length, '网址的协议写法不对。', {
        expected: [right],
        fact: true,
      })
      continue
    }
    const rest = all.slice(head.length)
    // org.cn./case: a full stop before the path
    const stop = /^[^/?#]*[A-Za-z](\.)(?=\/)/.exec(rest)?.[0]
    if (stop !== undefined) {
      const at = match.index + head.length
      yield finding(passage, at, at + stop.length, '域名之后多了一个点。', {
        expected: [stop.slice(0, -1)],
        fact: true,
      })
    }
    yield* broken(passage, match.index, all)
    const domain = /^[^/?#]*/.exec(rest)?.[0] ?? ''
    const from = match.index + head.length
    const problem = judge(
      domain.replace(/[.,。，．·:;!?)]+$/, '').replace(/:\d+$/, ''),
      value.charAt(from + domain.length) === '/',
    )
    if (problem)
      yield finding(passage, from, from + problem.length, problem.reason, {
        ...problem.details,
        fact: true,
      })
  }
  return told
}

/** https://a.cn/zp/ login）: a blank has come in before the last part of a path. */
function* broken(passage: Passage, start: number, url: string): Generator<Finding> {
  const end = start + url.length
  if (!/[^/]\/$/.test(url)) return
  const tail = /^ [a-z][a-z0-9._-]{1,30}(?=[）)。，；]|$)/.exec(passage.value.slice(end))
  if (!tail) return
  const to = end + tail[0].length
  yield finding(passage, start, to, '网址中间有空格，请核对。', {
    severity: 'warning',
    fact: true,
    expected: [url + tail[0].trim()],
  })
}

/** https:www.zsia.org: the slashes are lost. */
function* unslashed(passage: Passage): Generator<Finding> {
  for (const match of passage.value.matchAll(/(?<![A-Za-z0-9])(https?)([:：]?)(?=www\.)/gi)) {
    const end = match.index + match[0].length
    yield finding(passage, match.index, end, '网址的协议写法不对。', {
      expected: [`${(match[1] as string).toLowerCase()}://`],
      fact: true,
    })
  }
}

/** Addresses without a scheme; `told`: where those with one begin. */
function* host(passage: Passage, told: ReadonlySet<number>): Generator<Finding> {
  for (const match of passage.value.matchAll(hosts)) {
    if (schemeLengths.some((length) => told.has(match.index - length))) continue
    const found = match[0].replace(/[.,。，．·\s]+$/, '')
    // ，后文 in ASCII letters: www.a.cn，WPS is two things where a blank or a full stop divides
    const tidy = found
      .replace(/^w+\s(?=[A-Za-z0-9])/i, 'www.')
      .replaceAll(/\s/g, '')
      .replaceAll(/[.,。，．·]+/g, '.')
    const right = tidy.replace(/^w+/i, 'www')
    const parts = right.split('.')
    // www and a word after a blank: an address only with an ending that is one
    if (/^w+\s/i.test(found) && !/\.(?:com|cn|org|net|gov|edu)(?:\.|$)/i.test(right)) continue
    if (/[，。]/.test(found.slice(4)) && /^www\.[^，。]+\.[a-z]{2,}[，。]/i.test(found)) continue
    if (found !== right && (match[1]?.length !== 2 || /\.(?:com|cn|org|net|gov)/i.test(right))) {
      yield finding(passage, match.index, match.index + found.length, '网址的写法不对，请核对。', {
        expected: [right],
        fact: true,
      })
      continue
    }
    if (found !== right) continue
    if (parts.length < 3) {
      yield finding(
        passage,
        match.index,
        match.index + found.length,
        '网址不完整：缺域名的后缀。',
        { fact: true },
      )
      continue
    }
    const problem = judge(right, false)
    if (problem) {
      yield finding(passage, match.index, match.index + found.length, problem.reason, {
        ...problem.details,
        fact: true,
      })
    }
  }
}
