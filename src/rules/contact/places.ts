import type { Passage } from '../../model/source.ts'
import { distance } from '../../model/text/distance.ts'
import type { RuleContext } from '../rule.ts'

/** A number, an address or a place where a text gives it; `value` is what is compared. */
export interface Use {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly value: string
}

/** 编辑部地址：杭州市文三路90号, what is labelled 地址 (of whom), and its house: 文三路90号东部软件园. */
export function streetUses(context: RuleContext): Use[] {
  const uses: Use[] = []
  for (const text of context.texts) {
    for (const passage of text.passages) {
      if (!passage.value.includes('号')) continue
      for (const match of passage.value.matchAll(
        /(?:(?![省市区县号])[\u4e00-\u9fff]){2,5}[路街道](?:[一二三四五六东南西北中]{1,2}段)?\d{1,5}号/g,
      )) {
        const end = match.index + match[0].length
        const house = /^[\u4e00-\u9fff]{0,4}/.exec(passage.value.slice(end))?.[0] ?? ''
        const before = passage.value.slice(Math.max(0, match.index - 24), match.index)
        const [, whose] = labelled.exec(before) ?? []
        const label = whose === undefined ? '' : `${whose}地址`
        uses.push({ passage, start: match.index, end, value: `${match[0]} ${house} ${label}` })
      }
    }
  }
  return uses
}

/** 编辑部地址：浙江省杭州市 */
const labelled = /([\u4e00-\u9fff]{0,6})地址[：:]\s?[\u4e00-\u9fff]{0,12}$/

/** Whether two addresses are of one house: named alike, or each of them labelled so and none of another's. */
function areOfOne(a: readonly string[], b: readonly string[]): boolean {
  const [, houseA = '', labelA = ''] = a
  const [, houseB = '', labelB = ''] = b
  if (houseA !== '' && houseB !== '') return houseA === houseB
  if (labelA === '' || labelB === '') return false
  return labelA === labelB || labelA === '地址' || labelB === '地址'
}

/** The same street, house numbers one digit apart; two houses with names or labels of their own are two houses. */
export function nearStreets(one: string, other: string): boolean {
  const [partsA, partsB] = [one.split(' '), other.split(' ')]
  if (!areOfOne(partsA, partsB)) return false
  const [a = '', house = ''] = partsA
  const [b = ''] = partsB
  const [streetA, streetB] = [a.replace(/\d+号$/, ''), b.replace(/\d+号$/, '')]
  if (streetA !== streetB) return false
  const [x, y] = [a.slice(streetA.length, -1), b.slice(streetB.length, -1)]
  if (x === y) return false
  if (x.length !== y.length) return house.length > 2 && distance(x, y) === 1
  const swapped = [...x].sort().join('') === [...y].sort().join('')
  return swapped || [...x].filter((c, i) => c !== y[i]).length === 1
}

/** 文三路90号东部软件园科技大厦A408: the whole line behind the city. */
export function lineUses(context: RuleContext): Use[] {
  const uses: Use[] = []
  for (const text of context.texts) {
    for (const passage of text.passages) {
      if (!passage.value.includes('号')) continue
      for (const match of passage.value.matchAll(
        /(?<=[省市区县：:])((?![省市区县])[\u4e00-\u9fff]){2,5}[路街道][\dO]{1,5}号[\u4e00-\u9fff]{4,20}[A-Z]?\d{3,4}(?!\d)/g,
      )) {
        const end = match.index + match[0].length
        uses.push({ passage, start: match.index, end, value: match[0] })
      }
    }
  }
  return uses
}

/** One character of the words or a letter differs, all figures agree: nobody has two such offices. */
export function nearLines(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.length < 12) return false
  const figures = (line: string) => line.replaceAll(/\D/g, '')
  const meant = (line: string) => line.replaceAll('O', '0')
  return figures(meant(a)) === figures(meant(b)) && distance(a, b) === 1
}

/** The same house, and one figure of the room differs: two offices, or one of them is wrong. */
export function nearOffices(a: string, b: string): boolean {
  const room = /\d+$/
  const [roomA = '', roomB = ''] = [a, b].map((one) => room.exec(one)?.[0] ?? '')
  const same = a.replace(room, '') === b.replace(room, '') && roomA.length === roomB.length
  return same && distance(roomA, roomB) === 1
}

/** 科技大厦A408室: a building and a room. */
export function roomUses(context: RuleContext): Use[] {
  const uses: Use[] = []
  for (const text of context.texts) {
    for (const passage of text.passages) {
      for (const match of passage.value.matchAll(
        /[\u4e00-\u9fff]{2,6}(?:(?:大厦|大楼|中心|广场|号楼)[A-Z]?座?[A-Z]?|[A-Z]座)\d{3,4}(?!\d)/g,
      )) {
        const end = match.index + match[0].length
        uses.push({ passage, start: match.index, end, value: match[0] })
      }
    }
  }
  return uses
}

/** The same building, and two figures of the room have changed places; another room is another office. */
export function nearRooms(a: string, b: string): boolean {
  const [roomA = '', roomB = ''] = [a, b].map((one) => /\d+$/.exec(one)?.[0] ?? '')
  const [houseA, houseB] = [a.slice(0, -roomA.length), b.slice(0, -roomB.length)]
  const same = houseA.endsWith(houseB.slice(-4)) && roomA.length === roomB.length
  return same && roomA !== roomB && [...roomA].sort().join('') === [...roomB].sort().join('')
}
