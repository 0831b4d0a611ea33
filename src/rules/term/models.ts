import type { Variant } from './variants.ts'

/** A product within quotation marks: “基础门户 BBP V4.X”. */
const product = /“([\u4e00-\u9fff]{2,12}) ?([A-Z][A-Za-z0-9.\- ]{2,16})”/g

/** Products of one name whose models differ in one character: BBP and BPP, V4.X and V3.X. */
export function* models(text: string): Generator<Variant> {
  const first = new Map<string, { readonly at: number; readonly model: string }>()
  for (const match of text.matchAll(product)) {
    const [written, name = '', model = ''] = match
    const at = match.index + written.length - 1 - model.length
    const known = first.get(name)
    if (!known) first.set(name, { at, model })
    else if (differsOnce(known.model, model))
      yield { start: at, end: at + model.length, usual: known.model, at: known.at }
  }
}

function differsOnce(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let differences = 0
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) differences++
  return differences === 1
}
