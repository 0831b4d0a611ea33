import { report } from '../context.ts'
import type { Finder } from './slip.ts'

/** Elements of HTML that editors write or bring along from pages. */
const elements = `
  a abbr b big br center code del div em font h[1-6] hr i iframe img ins kbd li mark ol p pre s script
  section small span strong style sub sup svg table tbody td th thead tr tt u ul video
`
const tag = new RegExp(
  String.raw`</?(?:${elements.trim().split(/\s+/).join('|')})(?:\s[^<>]*)?/?>`,
  'gi',
)

/** HTML, and comments that are no waivers. */
export const htmlSlip: Finder = (context, { text, at, bare }) => {
  if (!text.includes('<')) return
  const opened = new Set<string>()
  for (const match of text.matchAll(tag)) {
    const name = /[a-z0-9]+/i.exec(match[0])?.[0].toLowerCase() ?? ''
    // The end of a pair has been told with its beginning.
    if (!bare(match.index) || (match[0].startsWith('</') && opened.has(name))) continue
    opened.add(name)
    const end = match.index + match[0].length
    const reason = `不支持 HTML，“${match[0].slice(0, 40)}”会照样印出；请改用 Markdown 的写法或删去`
    report(context, 'markup/html', at(match.index), at(end), reason)
  }
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', open + 4)) {
    const end = text.indexOf('-->', open)
    const body = text.slice(open, end < 0 ? text.length : end + 3)
    const waiver = /^<!--\s*zsia/i.test(body)
    const reason = waiver
      ? '豁免注释要从行首写起、独占一行：<!-- zsia-disable-next-line 规则: 理由 -->'
      : '注释会照样印出：只有豁免注释 <!-- zsia-disable-next-line 规则: 理由 --> 不印，其余请删去'
    report(
      context,
      waiver ? 'markup/waiver' : 'markup/html',
      at(open),
      at(open + body.length),
      reason,
    )
    if (end < 0) break
    open = end
  }
}

/** What should be a link from the end of its words on, and a picture, each as far as it goes. */
const linkLike =
  /\]\s?[(（]\s?https?:[^()（）]{0,500}[)）]?|!\[(?:([^\][]{0,200})\]\s?[(（]([^()（）]{0,500})[)）]|[^\][]{0,200}\]?)/g

/** A link or a picture that is none. */
export const linkSlip: Finder = (context, { text, at, bare }) => {
  for (const match of text.matchAll(linkLike)) {
    if (!bare(match.index)) continue
    const [whole, alt = '', target] = match
    const right = target === undefined ? undefined : pictureOf(alt, target.trim())
    const reason = !whole.startsWith('![')
      ? '像是链接，但写法不对：写作 [文字](网址)，括号用半角、前面不空格，网址里没有空格'
      : right
        ? `像是图片，但写法不对：请写作 ${right}`
        : '像是图片，但写法不对：写作 ![说明文字](images/图.png "图题")，括号用半角'
    const [start, end] = [at(match.index), at(match.index + whole.length)]
    const expected = right === undefined ? {} : { expected: [right] }
    report(context, 'markup/link-syntax', start, end, reason, expected)
  }
}

/** The picture as it should be written: a path with blanks stands between pointed brackets. */
function pictureOf(alt: string, target: string): string | undefined {
  const match = /^<?([^<>"“”]+?\.(?:png|jpe?g))>?(?:\s+["“”]([^"“”]*)["“”])?$/i.exec(target)
  if (!match) return undefined
  const [, path = '', caption] = match
  const written = /\s/.test(path) ? `<${path}>` : path
  return `![${alt}](${written}${caption === undefined ? '' : ` "${caption}"`})`
}

/** A footnote without words, and one whose signs are not those of a footnote. */
export const footnoteSlip: Finder = (context, { text, at, bare }) => {
  for (const match of text.matchAll(/[[［]\s?\^\s?([^[\]［］\s]{1,40})\s?[\]］](：?)/g)) {
    if (!bare(match.index)) continue
    const [whole, name, colon = ''] = match
    const end = match.index + whole.length - colon.length
    const right = `[^${name}]`
    const reason = !whole.startsWith(right)
      ? `脚注的方括号要用半角，里面不空格：写作 ${right}`
      : match.index === 0 && colon !== ''
        ? `脚注内容前面的冒号要用半角，后面空一格：写作“${right}: 脚注内容”`
        : `脚注“${name}”没有写内容：另起一段写“${right}: 脚注内容”`
    report(context, 'markup/footnote-undefined', at(match.index), at(end), reason)
  }
}

/** Asterisks left over. */
export const strongSlip: Finder = (context, { text, at, bare }) => {
  const masked = /\p{L}\*\*[、，；]/u.test(text)
  for (const match of text.matchAll(/\*+/g)) {
    const end = match.index + match[0].length
    if (match[0].length !== 2 || !bare(match.index)) continue
    // Masked names and numbers (张**、李**获奖, 12**34) and powers are text.
    const inside = /[\p{L}\p{N}]/u.test(text[match.index - 1] ?? '')
    if (inside && (masked || !/\p{L}/u.test(text[end] ?? ''))) continue
    if (/[0-9A-Za-z]/.test(text[match.index - 1] ?? '')) continue
    const reason = '这里的“**”没有配成对，会照样印出；加粗写作 **文字**，星号与文字之间不空格'
    report(context, 'markup/strong-unclosed', at(match.index), at(end), reason)
  }
}

/** ｛｛表.行.列｝｝, {表.行.列}, [[表.行.列]]: a figure of a table in the wrong brackets; }} without its beginning. */
const misbraced =
  /(?:｛{1,2}|(?<!\{)\{|\[\[)\s*[\p{L}_][\p{L}\d_-]*(?:\s?[.．]\s?[\p{L}\d_-]+){1,3}\s*(?:｝{1,2}|\}(?!\})|\]\])/gu

/** A reference to a cell whose braces are single, full-width or brackets. */
export const figureSlip: Finder = (context, { text, at, bare }) => {
  for (const match of text.matchAll(misbraced)) {
    const end = match.index + match[0].length
    // {a.b} of one dot is as likely a set or a file's name.
    if (!bare(match.index) || (/^\{/.test(match[0]) && match[0].split('.').length < 3)) continue
    const path = match[0].replaceAll(/[｛｝{}[\]\s]/g, '').replaceAll('．', '.')
    const reason = `引用表中数字用两对半角花括号，写作 {{${path}}}；这样写会照样印出`
    report(context, 'markup/figure-syntax', at(match.index), at(end), reason, {
      expected: [`{{${path}}}`],
    })
  }
  let open = 0
  for (const { 0: brace, index } of text.matchAll(/\{\{|\}\}/g)) {
    open = Math.max(brace === '{{' ? 1 : open - 1, -1)
    if (open >= 0 || !bare(index)) continue
    const reason = '“}}”没有对应的“{{”；引用表中数字写作 {{表.行.列}}'
    report(context, 'markup/figure-unclosed', at(index), at(index + 2), reason)
    return
  }
}

/** Tildes left over. */
export const strikeSlip: Finder = (context, { text, at, bare }) => {
  const match = /(?<!~)~~(?!~)/.exec(text)
  if (!match || !bare(match.index)) return
  const end = match.index + 2
  const reason = '这里的“~~”没有配成对，会照样印出；删除线写作 ~~文字~~'
  report(context, 'markup/strike-unclosed', at(match.index), at(end), reason)
}
