import { attributeOf } from '../package/element.ts'

/** A style of a style sheet; `id` is what paragraphs mention, `name` what people see. */
export interface Style {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly xml: string
}

const typeOfTag: Readonly<Record<string, string>> = {
  pStyle: 'paragraph',
  rStyle: 'character',
  tblStyle: 'table',
  basedOn: '',
  next: 'paragraph',
  link: '',
}

/** The styles of a sheet that have an id and a name. */
export function stylesOf(sheet: string): Style[] {
  return [...sheet.matchAll(/<w:style\b([^>]*)>.*?<\/w:style>/gs)].flatMap(([xml, tag = '']) => {
    const id = attributeOf(tag, 'w:styleId')
    const name = attributeOf(/<w:name\b[^>]*>/.exec(xml)?.[0] ?? '', 'w:val')
    const type = attributeOf(tag, 'w:type') ?? 'paragraph'
    return id === undefined || name === undefined ? [] : [{ id, type, name, xml }]
  })
}

/** The styles that a part names, each as its type and id. */
export function* mentionsIn(xml: string): Generator<string> {
  for (const [, tag = '', id] of xml.matchAll(/<w:(pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)) {
    yield `${typeOfTag[tag]}\n${id}`
  }
}

/** Mentions of our styles by their ids in the other sheet; `type` is that of a style whose relations these are. */
export function renamed(xml: string, ids: ReadonlyMap<string, string>, type = ''): string {
  return xml.replace(
    /<w:(pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]*)"/g,
    (whole, tag: string, id: string) => {
      const found = ids.get(`${typeOfTag[tag] || type}\n${id}`)
      return found === undefined ? whole : `<w:${tag} w:val="${found}"`
    },
  )
}
