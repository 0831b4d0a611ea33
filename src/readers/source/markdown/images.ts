import type { Image, Paragraph } from 'mdast'
import type { Figure } from '../../../model/document.ts'
import { type Context, report, span } from './context.ts'
import { splitFigures } from './figures.ts'
import { addString } from './passages.ts'
import { resolvePath } from './paths.ts'
import { align, type Piece } from './pieces.ts'

/** The picture that a paragraph consists of, if it does. */
export function loneImage(paragraph: Paragraph): Image | undefined {
  const shown = paragraph.children.filter(
    (child) => !(child.type === 'text' && child.value.trim() === ''),
  )
  const [only] = shown
  return shown.length === 1 && only?.type === 'image' ? only : undefined
}

/** A picture in a paragraph of its own becomes a figure; undefined where it cannot be shown. */
export function readImage(context: Context, image: Image): Figure | undefined {
  const { start, end } = span(image)
  const alt = readWords(context, 'alt', image.alt?.trim() ?? '', start, end)
  if (alt === '') {
    const reason = '图片缺少说明文字：写作 ![图中的内容](图片)，供看不见图的读者听读'
    report(context, 'markup/image-alt', start, end, reason)
  }
  const caption = readWords(context, 'caption', image.title?.trim() ?? '', start, end)
  const url = urlIn(context, image, start, end)
  const path = pathOf(context, image.url, url.start, url.end)
  if (path === undefined) return undefined
  context.images.push({
    path,
    file: context.file.path,
    place: context.lines.place(url.start, url.end),
  })
  return {
    type: 'figure',
    path,
    alt,
    ...(caption ? { caption } : {}),
    ...(image.position ? { position: image.position } : {}),
  }
}

/** Where the path of a picture stands in its source; all of it where it is written in other signs. */
function urlIn({ source }: Context, { url }: Image, start: number, end: number) {
  const found = source.slice(0, end).indexOf(url, Math.max(start, source.lastIndexOf('](', end)))
  return url === '' || found < 0 ? { start, end } : { start: found, end: found + url.length }
}

function pathOf(context: Context, url: string, start: number, end: number): string | undefined {
  const fault = (reason: string, meant?: string) => {
    const expected = meant === undefined ? {} : { expected: [meant] }
    report(context, 'markup/image-path', start, end, reason, { actual: url, ...expected })
    return undefined
  }
  if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(url)) {
    return fault('图片要放进本期的文件夹再引用，不能引用网上的图片')
  }
  const resolved = resolvePath(context.file.path, url)
  if ('reason' in resolved) return fault(resolved.reason)
  if (!/\.(?:png|jpe?g)$/i.test(resolved.path))
    return fault('图片只能是 PNG 或 JPEG：请另存为其中一种再引用')
  const { section } = context.options
  if (section?.exists(resolved.path) === false) {
    const near = section.near(resolved.path)
    const advice = near ? `，是不是“${near}”？` : '；'
    return fault(`图片“${resolved.path}”不存在${advice}请核对文件名和文件夹，大小写要一致`, near)
  }
  return resolved.path
}

/** The words of a picture as they print; they stand somewhere in its source, the first that read so. */
function readWords(
  context: Context,
  kind: 'alt' | 'caption',
  words: string,
  start: number,
  end: number,
): string {
  if (words === '') return ''
  const { source } = context
  const from = kind === 'alt' ? start + 2 : Math.max(start, source.lastIndexOf('](', end))
  const found = source.indexOf(words, from)
  const open = kind === 'alt' ? from : source.indexOf(words[0] as string, from)
  const pieces: Piece[] =
    found >= 0 && found + words.length <= end
      ? [{ value: words, start: found, end: found + words.length, exact: true }]
      : align(words, source, open >= 0 && open < end ? open : from, end)
  const printed = splitFigures(context, pieces).flatMap((part): readonly Piece[] => {
    if (!('type' in part)) return part
    return [{ value: part.value ?? `{{${part.path}}}`, ...span(part), exact: false }]
  })
  return addString(context, kind, printed).value
}
