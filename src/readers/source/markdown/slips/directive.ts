import { directives } from '../../../../directives/index.ts'
import { report } from '../context.ts'
import type { Finder } from './slip.ts'

const names = directives.map((directive) => directive.name).join('|')
const directiveStart = /^\s*([:：]{2,})\s*([\p{L}-]{0,20})/u
/** As far as a line is meant as a directive; words behind it are words. */
const meant =
  /^[:：]+\s*[\p{L}-]*\s*(?:[[(（【［][^\])）】］]*[\])）】］]?)?\s*(?:[{｛][^}｝]*[}｝]?)?/u
/** `:source[甲]`: one colon short, and all else as it should be. */
const oneColon = new RegExp(`^:(?:${names})(?=[[{])`)
const directiveInside = new RegExp(`(?:::+|：：+|:：|：:)(?:${names})(?![A-Za-z])`)

/** What looks like a directive: full-width colons, a space, no end of a bracket, in the middle of a line. */
export const directiveSlip: Finder = (context, { text, at, bare }) => {
  const start = directiveStart.exec(text)
  const colons = start?.[1] ?? ''
  if (start && bare(start[0].indexOf(colons))) {
    const from = start[0].indexOf(colons)
    const name = start[2] ?? ''
    const line = text.slice(from)
    const ends = line.trim() === colons
    if (ends && context.misopened) {
      context.misopened = false
      return
    }
    const reason = wrongDirective(text.slice(0, from), line, colons, name)
    if (reason && !ends && colons.length > 2) context.misopened = true
    const end = from + (meant.exec(line)?.[0].length ?? line.length)
    if (reason) report(context, 'markup/directive-syntax', at(from), at(end), reason)
    return
  }
  const short = oneColon.exec(text)
  if (short && bare(0)) {
    const reason = `指令用两个冒号，独占一行：写作“:${short[0]}”`
    report(context, 'markup/directive-syntax', at(0), at(text.length), reason)
    return
  }
  const inside = directiveInside.exec(text)
  if (!inside || !bare(inside.index)) return
  const end = inside.index + inside[0].length
  report(
    context,
    'markup/directive-syntax',
    at(inside.index),
    at(end),
    `指令要从一行的开头写起、独占一行；这里的“${inside[0]}”在行中，会当作文字印出`,
  )
}

function wrongDirective(
  before: string,
  line: string,
  colons: string,
  name: string,
): string | undefined {
  if (line.trim() === colons) {
    return `这个“${colons}”没有可以结束的指令：删去，或在上面补写开头`
  }
  const wide = colons.includes('：')
  if (name === '' || (wide && !/^[a-z]+$/i.test(name))) return undefined
  if (before !== '') return `指令要从行首写起：删去“${colons}${name}”前面的空格`
  if (wide) return `指令的冒号要用半角：写作“${colons.replaceAll('：', ':')}${name}”`
  if (/^:+\s/.test(line)) return `冒号与指令名之间不空格：写作“${colons}${name}”`
  const rest = line.slice(line.indexOf(name) + name.length)
  if (/^\s+[[{]/.test(rest))
    return `“${name}”与后面的括号之间不空格：写作“${colons}${name}${rest.trim()[0]}…”`
  if (/^[【［（(｛]/.test(rest)) {
    const right = rest.startsWith('｛') ? '{…}' : '[…]'
    return `指令的括号要用半角的 [ ] 和 { }：写作“${colons}${name}${right}”`
  }
  if (/^\[[^\]]*$/.test(rest)) return `“[”没有对应的“]”`
  if (/\{[^}]*$/.test(rest)) return `“{”没有对应的“}”`
  if (/=\s*[}\s]/.test(rest)) return `“=”后面没有取值：写作“${colons}${name}{属性=值}”`
  return '指令写法不对：名称之后只能有 [文字] 和 {属性=值}，其后不能再有文字，会当作文字印出'
}
