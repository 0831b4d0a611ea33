import { distance } from '../../model/text/distance.ts'
import type { Finding, Rule } from '../rule.ts'
import { plainName, provinceOf } from './provinces.ts'
import { type Sheet, type SheetRow, sheetsOf } from './sheet.ts'

const table = (rows: string) => `地区\t企业\t产品\n${rows}合计\t33\t123\n`

export const cityName: Rule = {
  id: 'tab/city-name',
  severity: 'warning',
  description: '一省各市的表里，有一行的市名不是这个省的',
  explanation:
    '正文里的表，各行都是同一个省的设区市，只有一行不是，而与这个省没有列出的某市只差一字，多半是写错；别的行都不带“市”字，只有一行带的，也报。本刊的数据文件按 publication.yaml 的行名核对，不用这条。',
  keywords: ['市名', '地名'],
  good: [
    { text: table('杭州\t26\t100\n温州\t1\t2\n嘉兴\t4\t5\n台州\t1\t6\n宁波\t1\t10\n') },
    {
      text: table('杭州\t26\t100\n温州\t1\t2\n嘉兴\t4\t5\n义乌市\t1\t6\n宁波\t1\t10\n'),
      note: '县级市',
    },
    { text: table('杭州\t26\t100\n温州\t1\t2\n嘉兴\t4\t5\n上海\t1\t6\n宁波\t1\t10\n') },
  ],
  bad: [
    {
      text: table('杭州\t26\t100\n温州\t1\t2\n嘉兴\t4\t5\n丽江\t1\t6\n宁波\t1\t10\n'),
      at: '丽江',
      expected: '丽水',
    },
    {
      text: table('杭州\t26\t100\n温州\t1\t2\n今华\t4\t5\n台州\t1\t6\n宁波\t1\t10\n'),
      at: '今华',
      expected: '金华',
    },
    {
      text: table('杭州\t26\t100\n温州\t1\t2\n嘉兴市\t4\t5\n台州\t1\t6\n宁波\t1\t10\n'),
      at: '嘉兴市',
      expected: '嘉兴',
    },
  ],
  *check(context) {
    for (const sheet of sheetsOf(context)) {
      if (!sheet.source && !sheet.part) yield* strangers(sheet)
    }
  },
}

function* strangers(sheet: Sheet): Iterable<Finding> {
  const { rows } = sheet
  const names = rows.map(({ name }) => plainName(name))
  const province = provinceOf(sheet)
  if (!province) return
  const { cities } = province
  const stranger = rows.find((_, i) => !cities.has(names[i] ?? ''))
  if (stranger) {
    const meant = [...cities].filter(
      (city) => !names.includes(city) && isNear(city, plainName(stranger.name)),
    )
    const [city] = meant
    if (city === undefined || meant.length > 1) return
    const right = stranger.name.replace(plainName(stranger.name), city)
    yield told(
      sheet,
      stranger,
      right,
      `其他各行都是${province.name}的市，而没有“${city}”：是不是“${right}”？`,
    )
    return
  }
  const full = rows.filter(({ name }) => name.endsWith('市'))
  const [only] = full
  if (only && full.length === 1)
    yield told(sheet, only, plainName(only.name), '其他各行的市名不带“市”字，请统一。')
}

function told(sheet: Sheet, { place, name }: SheetRow, right: string, words: string): Finding {
  const [first] = sheet.rows
  const end = {
    ...place.start,
    column: place.start.column + name.length,
    offset: place.start.offset + name.length,
  }
  return {
    file: sheet.file,
    place: { start: place.start, end },
    actual: name,
    expected: [right],
    reason: `“${name}”：${words}`,
    ...(first && { related: [{ file: sheet.file, place: first.place, reason: '这张表的第一行' }] }),
  }
}

/** One character of as many is another, or two have changed places. */
function isNear(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const swapped = [...a].sort().join('') === [...b].sort().join('')
  return swapped || distance(a, b) === 1
}
