import type { Passage } from '../../model/source.ts'
import { finding, related } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { postcodeCities, postcodeHeads } from './areas.ts'

const labelled = /(?:邮\s?编|邮政编码)[：:为]?\s?(\d[\dOoIl]{0,11})(?![\dOoIl])/g
const parted = /(?<=(?:邮\s?编|邮政编码)[：:为]?\s?)(\d{1,5})\s(\d{1,5})(?!\d|-)/

export const postcode: Rule = {
  id: 'contact/postcode',
  severity: 'error',
  description: '邮政编码六位，并与城市相符',
  keywords: ['邮编'],
  explanation:
    '邮编是六位数字。紧挨着写有地址的，前几位应与城市相符（杭州310、311），不符的作警告。',
  good: [{ text: '地址：杭州市文三路90号\n\n邮编：310012' }],
  bad: [
    { text: '邮编：31012', at: '31012' },
    { text: '邮编：310 012', at: '310 012', expected: '310012' },
    { text: '邮编：31OO12', at: '31OO12', expected: '310012' },
    { text: '地址：杭州市文三路90号，邮编：510012', at: '510012' },
  ],
  *check(context) {
    for (const text of context.texts) {
      for (const [i, passage] of text.passages.entries()) {
        const own = passage.key?.endsWith('postcode')
        if (!own && !/邮\s?编|邮政编码/.test(passage.value)) continue
        const city = cityNear(text.passages, i)
        yield* own ? whole(passage, city) : inProse(passage, city)
      }
    }
  },
}

/** A passage that is the postcode of publication.yaml. */
function* whole(passage: Passage, city: Named | undefined): Generator<Finding> {
  const { value } = passage
  if (/^\d{6}$/.test(value)) yield* elsewhere(passage, 0, value, city)
  else yield finding(passage, 0, value.length, '邮政编码应为六位数字。', { fact: true })
}

function* inProse(passage: Passage, city: Named | undefined): Generator<Finding> {
  const gap = parted.exec(passage.value)
  // Six digits and the blank among them
  if (gap?.[0].length === 7) {
    yield finding(passage, gap.index, gap.index + gap[0].length, '邮政编码中间不空格。', {
      fact: true,
      expected: [gap[0].replace(/\s/, '')],
    })
    return
  }
  for (const match of passage.value.matchAll(labelled)) {
    const code = match[1] as string
    const end = match.index + match[0].length
    const start = end - code.length
    if (/\D/.test(code)) {
      const right = code.replaceAll(/[Oo]/g, '0').replaceAll(/[Il]/g, '1')
      yield finding(passage, start, end, '邮政编码里混入了字母，应全是数字。', {
        fact: true,
        ...(right.length === 6 ? { expected: [right] } : {}),
      })
    } else if (code.length !== 6) {
      const reason = `邮政编码应为六位数字，这里是${code.length}位。`
      yield finding(passage, start, end, reason, { fact: true })
    } else yield* elsewhere(passage, start, code, city)
  }
}

/** A code whose first digits are of another city than the address. */
function* elsewhere(
  passage: Passage,
  start: number,
  code: string,
  city: Named | undefined,
): Generator<Finding> {
  const heads = city ? postcodeHeads(city.name) : []
  if (!city || heads.some((head) => code.startsWith(head))) return
  const reason = `${city.name}的邮政编码以${heads.join('、')}开头，这里是${code}。`
  yield finding(passage, start, start + code.length, reason, {
    severity: 'warning',
    fact: true,
    related: [related(city.passage, city.start, city.start + city.name.length, '这里的城市')],
  })
}

/** A city where a text names it. */
interface Named {
  readonly name: string
  readonly passage: Passage
  readonly start: number
}

/** The only city that the address here, or in the paragraphs just before, names. */
function cityNear(passages: readonly Passage[], i: number): Named | undefined {
  for (const passage of passages.slice(Math.max(0, i - 2), i + 1).reverse()) {
    const cities = postcodeCities.filter((city) => passage.value.includes(`${city}市`))
    const [name] = cities
    if (name && cities.length === 1) return { name, passage, start: passage.value.indexOf(name) }
    if (cities.length > 1) return undefined
  }
  return undefined
}
