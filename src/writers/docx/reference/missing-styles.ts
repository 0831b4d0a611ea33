import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { StyleId } from '../styles/ids.ts'
import { baseOf } from '../styles/inherited.ts'
import type { Style } from '../styles/xml.ts'
import { tell } from './document.ts'

/** The style of marks in the face of the body: no designer has to know of it. */
export const fullWidthMark: StyleId = 'FullWidthMark'

/** What styles are based on that vary no other. */
const plain: ReadonlySet<string> = new Set(['', 'Normal', 'DefaultParagraphFont', 'TableNormal'])

/** Tells which styles that the bulletin uses (`used`: their types and ids) are missing. */
export function tellMissing(
  missing: readonly Style[],
  used: ReadonlySet<string>,
  path: string,
): Diagnostic[] {
  const found = missing
    .filter(({ type, id }) => used.has(`${type}\n${id}`) && id !== fullWidthMark)
    .flatMap((style) => original(style, missing) ?? [])
  if (found.length === 0) return []
  const names = [...new Set(found.map(({ name }) => `“${name}”`))]
  const reason = `参考文档没有本期用到的${names.length}个样式，已用自带的补上：${names.join('')}。要统一版面，请用 zsia build 生成的 .docx 作底稿来改，样式都在其中；或按这些名称建立样式。`
  return [tell('style', path, reason)]
}

/**
 * What a designer has to know of a style that is missing: one that only varies another (it is not among
 * those that Word offers first) takes the look of that, and is told by its name if that is missing too.
 */
function original(style: Style, missing: readonly Style[]): Style | undefined {
  const base = baseOf(style) ?? ''
  if (plain.has(base) || style.xml.includes('<w:qFormat/>')) return style
  const varied = missing.find(({ id }) => id === base)
  return varied && original(varied, missing)
}
