import { ImageRun, type Paragraph } from 'docx'
import type { Figure } from '../../model/document.ts'
import { textHeight, textWidth } from './page.ts'
import { paragraph, run } from './run.ts'
import type { Scope } from './scope.ts'

/** Twips of a pixel at 96 to the inch, Word's measure for pictures. */
export const twipsPerPixel = 15

/** A picture at its own size, made smaller where the page is; its caption keeps with it. */
export function figure(node: Figure, scope: Scope): Paragraph[] {
  const caption = node.caption === undefined ? [] : [paragraph('Caption', node.caption)]
  const asset = scope.assets.get(node.path)
  if (asset === undefined) return [paragraph('Figure', [run(`［${node.alt}］`)]), ...caption]
  const room = {
    width: textWidth(scope.page) / twipsPerPixel,
    height: (textHeight(scope.page) * 0.5) / twipsPerPixel,
  }
  const scale = Math.min(1, room.width / asset.width, room.height / asset.height)
  const picture = new ImageRun({
    type: asset.mediaType === 'image/png' ? 'png' : 'jpg',
    data: asset.bytes,
    transformation: {
      width: Math.max(1, Math.floor(asset.width * scale)),
      height: Math.max(1, Math.floor(asset.height * scale)),
    },
    altText: {
      name: node.path.slice(node.path.lastIndexOf('/') + 1),
      title: node.caption ?? '',
      description: node.alt,
    },
  })
  return [paragraph('Figure', [picture], { keepNext: caption.length > 0 }), ...caption]
}
