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

/** What the last label of a domain was meant to be, where it is a slip; undefined where it may be right. */
export function endingMeant(labels: readonly string[]): string | undefined {
  const last = labels.at(-1)?.toLowerCase() ?? ''
  const before = labels.at(-2)?.toLowerCase() ?? ''
  const known = Object.hasOwn(slips, last) ? slips[last] : undefined
  if (known) return known
  // edu.cm, org.c: only China's names are built so
  if (labels.length > 2 && [...common, 'ac'].includes(before) && /^(?:cm|c|n|cb)$/.test(last))
    return 'cn'
  if (last.length !== 3 || others.has(last) || common.includes(last)) return undefined
  const near = common.filter((ending) => [...ending].filter((c, i) => c !== last[i]).length === 1)
  return near.length === 1 ? near[0] : undefined
}
