import { renamed, type Style } from '../styles/xml.ts'

/** The style that carries what our styles inherit in our own sheet. */
export const baseId = 'BulletinBase'
const baseName = '简报基准'

interface Sheets {
  /** Our style sheet, and its styles. */
  readonly sheet: string
  readonly styles: readonly Style[]
  /** Ids in their sheet by the type and id in ours. */
  readonly ids: ReadonlyMap<string, string>
  /** Free id for the base in their sheet. */
  readonly base: string
}

/**
 * Styles of ours that another sheet lacks, as they stand in it: related to its ids, never the default
 * of their type. What they inherit in our sheet (face, size, line breaking) they take from a base of
 * ours, for the body text of theirs may be set quite otherwise.
 */
export function addedStyles(missing: readonly Style[], sheets: Sheets): string {
  const { styles, ids, base } = sheets
  const body = styles.find(
    ({ type, xml }) => type === 'paragraph' && xml.includes(' w:default="1"'),
  )
  const others = missing.filter((style) => style !== body)
  let based = false
  const added = others.map((style) => {
    const id = ids.get(`${style.type}\n${style.id}`) ?? style.id
    const tagged = style.xml.replace(/w:styleId="[^"]*"/, `w:styleId="${id}"`)
    const related = renamed(tagged, ids, style.type)
    const onBody = body !== undefined && style.type === 'paragraph' && isBasedOn(style, body)
    based ||= onBody
    return foreign(
      onBody ? related.replace(/<w:basedOn [^>]*>/, `<w:basedOn w:val="${base}"/>`) : related,
    )
  })
  const first = based && body !== undefined ? [foreign(baseStyle(body, sheets))] : []
  return [...first, ...added].join('\n')
}

function isBasedOn({ xml }: Style, { id }: Style): boolean {
  return xml.includes(`<w:basedOn w:val="${id}"/>`)
}

/** Never the default of its type, and in plain colours: their theme has others under the same names. */
function foreign(style: string): string {
  return style.replace(/ w:default="1"/, '').replace(/ w:theme(?:Color|Fill)="[^"]*"/g, '')
}

/** Our body style with our document's defaults, and with no space or indent of theirs. */
function baseStyle({ xml }: Style, { sheet, base }: Sheets): string {
  const [, run = ''] = /<w:rPrDefault>\s*<w:rPr>(.*?)<\/w:rPr>/s.exec(sheet) ?? []
  const [, paragraph = ''] = /<w:pPr>(.*?)<\/w:pPr>/s.exec(xml) ?? []
  const plain =
    '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0"/>'
  const placed = paragraph.includes('<w:jc ')
    ? paragraph.replace('<w:jc ', `${plain}<w:jc `)
    : paragraph + plain
  return [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${base}">`,
    `<w:name w:val="${baseName}"/><w:uiPriority w:val="99"/>`,
    `<w:pPr>${placed}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  ].join('')
}
