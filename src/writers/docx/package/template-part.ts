import { UsageError } from '../../../model/failure.ts'
import type { Templates } from '../../../model/output.ts'

/**
 * A part of the Word edition that is a template. One that is not well-formed, which only a workspace's own
 * can be, throws a UsageError with its line: Word would not open the file.
 */
export function templatePart(templates: Templates, path: string): string {
  const xml = templates.text(path)
  const fault = faultIn(xml)
  if (fault === undefined) return xml
  const line = xml.slice(0, fault.at).split('\n').length
  throw new UsageError(
    `Word 模板 templates/${path} 第${line}行：${fault.words}。请对照随附的模板改正。`,
  )
}

const markup =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(?<end>\/?)(?<name>[\w:.-]+)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(?<empty>\/?)>|</g

/** The first tag that has no pair, or is none; the parsers at hand tell of a tag without its end, but not where it stands. */
function faultIn(xml: string): { at: number; words: string } | undefined {
  const open: { name: string; at: number }[] = []
  for (const { 0: whole, index: at, groups = {} } of xml.matchAll(markup)) {
    const { name, end, empty } = groups
    if (whole === '<') return { at, words: '这里的标签写得不完整' }
    if (name === undefined || empty !== '') continue
    if (end === '') open.push({ name, at })
    else if (open.pop()?.name !== name) return { at, words: `“</${name}>”没有对应的开头` }
  }
  const last = open.pop()
  return last && { at: last.at, words: `“<${last.name}>”没有结束` }
}
