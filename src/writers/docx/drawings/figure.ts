import { type IMediaTransformation, ImageRun, type Paragraph } from 'docx'
import type { Figure } from '../../../model/document.ts'
import type { Asset } from '../../../model/output.ts'
import { paragraph, run } from '../body/run.ts'
import { textHeight, textWidth } from '../layout/page.ts'
import type { Scope } from '../scope.ts'

/** Twips of a pixel at 96 to the inch, Word's measure for pictures. */
export const twipsPerPixel = 15

/** Share of the page for a picture that stands on it with the imprint or a signature. */
const shared = 0.4

/** What undoes each EXIF orientation: Word shows the pixels as they are stored. */
const turns: Readonly<Record<number, Pick<IMediaTransformation, 'rotation' | 'flip'>>> = {
  2: { flip: { horizontal: true } },
  3: { rotation: 180 },
  4: { flip: { vertical: true } },
  5: { rotation: 270, flip: { horizontal: true } },
  6: { rotation: 90 },
  7: { rotation: 90, flip: { horizontal: true } },
  8: { rotation: 270 },
}

function isSideways({ orientation = 1 }: Asset): boolean {
  return orientation >= 5
}

/** A picture at its own size, made smaller where the page is; its caption keeps with it. */
export function figure(node: Figure, scope: Scope): Paragraph[] {
  const keepNext = scope.keptWithNext.has(node)
  const caption =
    node.caption === undefined ? [] : [paragraph('Caption', node.caption, { keepNext })]
  const asset = scope.assets.get(node.path)
  if (asset === undefined)
    return [paragraph('Figure', [run(`［${node.alt}］`)], { keepNext }), ...caption]
  const room = {
    width: textWidth(scope.page) / twipsPerPixel,
    height: (textHeight(scope.page) * (keepNext ? shared : 0.5)) / twipsPerPixel,
  }
  const scale = Math.min(1, room.width / asset.width, room.height / asset.height)
  const width = Math.max(1, Math.floor(asset.width * scale))
  const height = Math.max(1, Math.floor(asset.height * scale))
  const turn = turns[asset.orientation ?? 1] ?? {}
  const picture = new ImageRun({
    type: asset.mediaType === 'image/png' ? 'png' : 'jpg',
    data: asset.bytes,
    // The frame is that of the stored pixels; Word turns it.
    transformation: {
      ...(isSideways(asset) ? { width: height, height: width } : { width, height }),
      ...turn,
    },
    altText: {
      name: node.path.slice(node.path.lastIndexOf('/') + 1),
      title: node.caption ?? '',
      description: node.alt,
    },
  })
  return [paragraph('Figure', [picture], { keepNext: keepNext || caption.length > 0 }), ...caption]
}
