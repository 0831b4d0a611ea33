import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ImageReference } from '../../model/issue.ts'
import type { Asset } from '../../model/output.ts'
import { measureImage } from './measure.ts'

/** Bytes of one picture; larger ones only make the files heavy. */
const most = 20 * 1024 * 1024

/** Pixels of one picture: more would fill the memory of whoever opens it. */
const mostPixels = 100_000_000

/** Pixels along one side: the typesetter reads no more. */
const longestSide = 16_384

/**
 * Loads the pictures that an issue names, each once. A picture that cannot be shown is told at every
 * place that names it.
 * @param root the workspace's folder; nothing outside of it is opened, links included
 */
export function loadImages(
  root: string,
  images: readonly ImageReference[],
): { assets: ReadonlyMap<string, Asset>; diagnostics: readonly Diagnostic[] } {
  const loaded = new Map<string, Asset | string>()
  const diagnostics: Diagnostic[] = []
  for (const { path, file, place } of images) {
    const known = loaded.get(path) ?? loadImage(root, path)
    loaded.set(path, known)
    if (typeof known === 'string') {
      const reason = `图片“${path}”${known}`
      diagnostics.push({ ruleId: 'markup/image-path', severity: 'error', reason, file, place })
    }
  }
  const assets = new Map<string, Asset>()
  for (const [path, asset] of loaded) if (typeof asset !== 'string') assets.set(path, asset)
  return { assets, diagnostics }
}

/** The picture, or in Chinese what is the matter with it. */
function loadImage(root: string, path: string): Asset | string {
  let bytes: Buffer
  try {
    const folder = realpathSync(root)
    const file = realpathSync(join(folder, path))
    if (!file.startsWith(folder + sep)) return '在工作区之外，不能引用；请把它放进本期的文件夹。'
    const found = statSync(file)
    // A pipe would be waited for, a device never ends.
    if (!found.isFile()) return '是文件夹或设备，不是图片。'
    const { size } = found
    if (size > most) {
      const megabytes = Math.ceil(size / 1024 / 1024)
      return `有 ${megabytes} MB，超过 20 MB；请缩小后再用，印刷用长边2000像素已经足够。`
    }
    bytes = readFileSync(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return '不存在；请核对文件名和文件夹，大小写要一致。'
    if (code === 'EACCES' || code === 'EPERM') return '打不开：没有读取权限。'
    if (code === 'ELOOP') return '是绕着圈的链接，打不开；请换成图片本身。'
    return `打不开（${code}）；请检查这个文件。`
  }
  const measured = measureImage(bytes)
  if (typeof measured === 'string') return measured
  const { width, height } = measured
  if (width * height > mostPixels || Math.max(width, height) > longestSide) {
    return `有 ${width}×${height} 像素，太大；请缩小后再用。`
  }
  return { bytes, ...measured }
}
