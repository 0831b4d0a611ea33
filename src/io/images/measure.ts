import { measureJpeg } from './jpeg.ts'
import type { Measured, PictureFault } from './measured.ts'
import { measurePng } from './png.ts'

const damaged = '已损坏，读不出来；请重新导出后替换。'
const otherFormat = '不是 PNG 或 JPEG；请用看图软件另存为其中一种（只改扩展名不行）。'
const otherJpeg = '是少见的 JPEG 编码，排版引擎不认识；请用看图软件另存为普通的 JPEG。'
const fourColours = '是 CMYK 四色图片，电子版面用的是 RGB；请用看图软件把颜色模式改为 RGB 后另存。'

/** What is the matter with a picture, in Chinese. */
const words: Readonly<Record<PictureFault, string>> = { damaged, otherJpeg, fourColours }

/** Size and kind of a picture that is whole, or in Chinese what is the matter with it. */
export function measureImage(bytes: Buffer): Measured | string {
  if (bytes.length === 0) return '是空文件；请重新导出后替换。'
  const measured = measure(bytes)
  return typeof measured === 'string' ? words[measured] : (measured ?? otherFormat)
}

function measure(bytes: Buffer): Measured | PictureFault | undefined {
  try {
    if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')))
      return measurePng(bytes)
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return measureJpeg(bytes)
    return undefined
  } catch (error) {
    if (error instanceof RangeError) return 'damaged'
    throw error
  }
}
