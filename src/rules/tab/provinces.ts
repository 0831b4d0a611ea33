import { type Province, provinces } from '../../lexicon/provinces.ts'
import type { Sheet } from './sheet.ts'

/** Fewer rows than these show no province. */
const few = 4

/** The province whose cities the rows of a sheet are, all but one at most. */
export function provinceOf({ rows }: Sheet): Province | undefined {
  const names = rows.map(({ name }) => plainName(name))
  return provinces.find(({ cities }) => {
    const own = names.filter((name) => cities.has(name)).length
    return own >= few && own >= names.length - 1
  })
}

/** 杭州市 as 杭州. */
export function plainName(name: string): string {
  return name.length > 2 ? name.replace(/市$/, '') : name
}
