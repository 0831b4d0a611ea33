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
}

/** The endings that official and association sites end with. */
const common = ['com', 'net', 'org', 'gov', 'edu']

/** Endings of three letters that are one letter from a common one, and exist. IANA root zone, 2026-11. */
const others = new Set(['cam', 'bet', 'pet', 'vet', 'nec', 'new', 'eus'])

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
  const ending = endingMeant(labels)
  return ending === undefined ? undefined : [...labels.slice(0, -1), ending].join('.')
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
  if (last.length !== 3 || others.has(last) || common.includes(last)) return undefined
  const near = common.filter((ending) => [...ending].filter((c, i) => c !== last[i]).length === 1)
  return near.length === 1 ? near[0] : undefined
}
