/**
 * Resolves what an image or a link names against the folder of the file that names it.
 * The path is relative to the workspace and never leaves it; otherwise the reason, in Chinese.
 */
export function resolvePath(file: string, written: string): { path: string } | { reason: string } {
  if (written === '') return { reason: '没有写明文件' }
  if (written.startsWith('#'))
    return { reason: '不能指到文中的一处：请写网址，或本期文件夹里的文件' }
  const decoded = decode(written)
  if (decoded === undefined) return { reason: `路径“${written}”里的百分号编码不对` }
  if (/^[\\/]|^[A-Za-z]:/.test(decoded)) {
    return { reason: '路径从本文件所在的文件夹写起，如 images/图.png，不用绝对路径' }
  }
  if (decoded.includes('\\')) return { reason: '路径用正斜杠“/”分隔，不用反斜杠' }
  if (/[\0-\x1F\x7F]/.test(decoded)) return { reason: '路径里有不可见的控制字符' }
  const folders = file.split('/').slice(0, -1)
  for (const name of decoded.split('/')) {
    if (name === '' || name === '.') continue
    if (name !== '..') folders.push(name)
    else if (folders.pop() === undefined) return { reason: `“${written}”指到了工作区之外` }
  }
  return { path: folders.join('/') }
}

function decode(written: string): string | undefined {
  try {
    return decodeURIComponent(written)
  } catch {
    return undefined
  }
}
