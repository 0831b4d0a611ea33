import type { Text } from '../../model/source.ts'
import { finding } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { areaCodes } from './areas.ts'
import { type Phone, phonesOf } from './phones.ts'

export const areaCode: Rule = {
  id: 'contact/area-code',
  severity: 'warning',
  description: '区号与文中的城市不符',
  keywords: ['区号'],
  explanation:
    '区号所属的城市文中没有提到，而颠倒其中两位就是文中城市的区号（福州0591写成0951）；或者与文中别的电话只差区号的一位，局号却相同。外地的电话照写，不报。',
  good: [
    { text: '地址：福州市鼓楼区五四路128号，电话：0591-87550123' },
    { text: '会议地点：杭州市文三路90号。联系电话：010-62345678' },
    { text: '杭州：0571-89719267；宁波：0574-87190000' },
  ],
  bad: [
    {
      text: '地址：福州市鼓楼区五四路128号，电话：0951-87550123',
      at: '0951-87550123',
      expected: '0591-87550123',
    },
    {
      text: '杭州市学源街58号。电话：0571-86918123，监督电话：0577-86918000',
      at: '0577-86918000',
      expected: '0571-86918000',
    },
  ],
  *check(context) {
    for (const text of context.texts) yield* checkText(text)
  },
}

function* checkText(text: Text): Generator<Finding> {
  const phones = phonesOf(text).filter((phone) => phone.kind === 'landline' && phone.joint)
  if (phones.length === 0) return
  const words = text.passages.map(({ value }) => value).join('\n')
  const here = Object.entries(areaCodes).filter(([city]) => words.includes(city))
  const codes = new Set(here.map(([, code]) => code))
  for (const phone of phones) {
    const { area = '', digits, passage, start, end } = phone
    if (area === '' || codes.has(area)) continue
    const meant = [...codes].find(
      (code) => swapped(area, code) || (oneApart(area, code) && beside(phone, code, phones)),
    )
    if (meant === undefined) continue
    const city = here.find(([, code]) => code === meant)?.[0]
    const right = `${meant}-${digits}`
    const reason = `${city}的区号是${meant}，这里是${area}，文中没有提到别的城市：请核对。`
    yield finding(passage, start, end, reason, { fact: true, expected: [right] })
  }
}

/** Two neighbouring digits have changed places. */
function swapped(a: string, b: string): boolean {
  const at = differing(a, b)
  const [i = 0, k = 0] = at
  return at.length === 2 && k === i + 1 && a[i] === b[k] && a[k] === b[i]
}

function oneApart(a: string, b: string): boolean {
  return differing(a, b).length === 1
}

function differing(a: string, b: string): number[] {
  if (a.length !== b.length) return []
  return [...a].flatMap((c, i) => (c === b[i] ? [] : [i]))
}

/** Another number of the text has that area code and the same exchange: four digits of eight. */
function beside({ digits }: Phone, code: string, phones: readonly Phone[]): boolean {
  return phones.some(
    (one) =>
      one.area === code && one.digits.slice(0, 4) === digits.slice(0, 4) && digits.length > 6,
  )
}
