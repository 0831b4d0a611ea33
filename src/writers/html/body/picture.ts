import type { Element } from 'hast'
import type { Figure } from '../../../model/document.ts'
import type { Asset } from '../../../model/output.ts'
import { element, text } from './element.ts'

/** A picture inside the file itself. One that could not be read leaves its description in its place. */
export function picture(node: Figure, asset: Asset | undefined): Element {
  const image =
    asset === undefined
      ? element('p', { className: ['missing'] }, [text(node.alt)])
      : element('img', {
          src: `data:${asset.mediaType};base64,${Buffer.from(asset.bytes).toString('base64')}`,
          alt: node.alt,
          width: asset.width,
          height: asset.height,
          decoding: 'async',
        })
  const caption = node.caption
  return element('figure', { className: ['picture'] }, [
    image,
    caption === undefined ? undefined : element('figcaption', {}, [text(caption)]),
  ])
}
