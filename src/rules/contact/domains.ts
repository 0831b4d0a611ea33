import { distance } from '../../model/text/distance.ts'

/** Endings of domain names that people mistype, and what they mean. */
const slips: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  comm: 'com',
  coom: 'com',
  nte: 'net',
  ogr: 'org',
  orgn: 'org',
  goc: 'gov',
  cnn: 'cn',
  nc: 'cn',
}

/** The endings that official and association sites end with. */
const common = ['com', 'net', 'org', 'gov', 'edu']

/** Endings of three letters that are one letter from a common one, and exist. IANA root zone, 2026-11. */
const others = new Set(['cam', 'bet', 'pet', 'vet', 'nec', 'new', 'eus'])

/** Endings of countries. ISO 3166-1 as in the IANA root zone, and eu, su, uk; 2026-11. */
const countries = new Set(
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw'.split(
    ' ',
  ),
)

/** Whether a domain ends with two letters that no country has. */
function endsNowhere(domain: string): boolean {
  const last = domain.split('.').at(-1)?.toLowerCase() ?? ''
  return /^[a-z]{2}$/.test(last) && !countries.has(last)
}

/** What a domain was meant to be, where its ending is a slip; undefined where it may be right. */
export function domainMeant(domain: string): string | undefined {
  const labels = domain.split('.')
  if (labels.length < 2) return undefined
  // org.cn.cn
  if (labels.length > 2 && labels.at(-1) === labels.at(-2)) return labels.slice(0, -1).join('.')
  // zsia.0rg.cn
  const spelt = labels.map((label, i) =>
    i > 0 && /^(?:[o0]rg|c[o0]m|g[o0]v)$/i.test(label) ? label.replace('0', 'o') : label,
  )
  if (spelt.join('.') !== domain) return spelt.join('.')
  // zj.gvo.cn: only China's names are built so
  const before = labels.at(-2) ?? ''
  const second = common.find(
    (one) => one !== before && distance(one, before) === 1 && swaps(one, before),
  )
  if (labels.length > 2 && labels.at(-1) === 'cn' && second)
    return [...labels.slice(0, -2), second, 'cn'].join('.')
  const ending = endingMeant(labels)
  return ending === undefined ? undefined : [...labels.slice(0, -1), ending].join('.')
}

function swaps(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('')
}

function endingMeant(labels: readonly string[]): string | undefined {
  const last = labels.at(-1)?.toLowerCase() ?? ''
  const before = labels.at(-2)?.toLowerCase() ?? ''
  const glued = /^(com|org|net|gov|edu)cn$/.exec(last)
  if (glued) return `${glued[1]}.cn`
  const known = Object.hasOwn(slips, last) ? slips[last] : undefined
  if (known) return known
  // edu.cm, org.c: only China's names are built so
  if (labels.length > 2 && [...common, 'ac'].includes(before) && /^(?:cm|c|n|cb)$/.test(last))
    return 'cn'
  // qqcom: the dot before an ending is lost
  const joint = /^([a-z0-9-]{2,})(com|net|org|gov|edu)$/.exec(last)
  if (joint) return `${joint[1]}.${joint[2]}`
  if (last.length !== 3 || others.has(last) || common.includes(last)) return undefined
  const swapped = common.find((ending) => swaps(ending, last))
  if (swapped) return swapped
  const near = common.filter((ending) => [...ending].filter((c, i) => c !== last[i]).length === 1)
  return near.length === 1 ? near[0] : undefined
}

const label = /[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?/

/** What is wrong with a domain name, from its beginning. */
export interface Problem {
  readonly length: number
  readonly reason: string
  readonly details: { readonly expected?: readonly string[]; readonly severity?: 'warning' }
}

/** Judges a domain name, which may stand alone before a path: labels of ASCII letters, digits and hyphens, the last of letters. */
export function judge(domain: string, path: boolean): Problem | undefined {
  const { length } = domain
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(domain) || domain === 'localhost') return undefined
  const parts = domain.split('.')
  const last = parts.at(-1) ?? ''
  const slip = domainMeant(domain)
  if (/[，。．·,;]/.test(domain)) {
    const right = domain.replaceAll(/[，。．·,;]/g, '.')
    return { length, reason: '域名里用半角的点。', details: { expected: [right] } }
  }
  if (parts.some((part) => part === '' || label.exec(part)?.[0] !== part)) {
    return { length, reason: '域名的写法不对，请核对。', details: {} }
  }
  if (slip) {
    return {
      length,
      reason: `域名的后缀写错了，多半是“${slip}”。`,
      details: { expected: [slip] },
    }
  }
  // wwww.zsia.org behind a scheme; ww2 and www2 are names of servers
  if (/^(?:w{2}|w{4,})$/i.test(parts[0] ?? '') && parts.length > 2) {
    const right = ['www', ...parts.slice(1)].join('.')
    return { length, reason: '网址里的“www”写错了。', details: { expected: [right] } }
  }
  if (parts.length < 2 && !path)
    return { length, reason: '网址不完整：缺域名的后缀。', details: {} }
  if (parts.length > 1 && endsNowhere(domain)) {
    return {
      length,
      reason: `没有“.${last}”这个域名后缀，请核对。`,
      details: { severity: 'warning' },
    }
  }
  if (parts.length > 1 && !/^[A-Za-z]{2,18}$/.test(last)) {
    return { length, reason: `域名的后缀“.${last}”应为字母。`, details: {} }
  }
  return undefined
}
