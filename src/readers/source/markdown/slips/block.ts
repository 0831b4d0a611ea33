import { report } from '../context.ts'
import type { Finder } from './slip.ts'

/** What looks like a heading. */
export const headingSlip: Finder = (context, { text, at, bare, index }) => {
  const match = /^[\s]*([#＃]+)(.?)/u.exec(text)
  const marks = match?.[1]
  const next = match?.[2] ?? ''
  if (!match || !marks || !bare(match[0].indexOf(marks))) return
  const from = match[0].indexOf(marks)
  const title = text.slice(from + marks.length).trim()
  const wide = marks.includes('＃')
  if (!wide && (title === '' || marks.length > 6 || isHashUse(text, next))) return
  const right = `${marks.replaceAll('＃', '#')} ${title}`
  const cause = wide
    ? '标题的 # 要用半角，后面空一格'
    : /\s/.test(next) || next === ''
      ? '标题要从一行的开头写起'
      : '标题的 # 后面要空一格'
  report(context, 'markup/heading-syntax', at(from), at(text.length), `${cause}：写作“${right}”`, {
    expected: [right],
    ...(index === 0 && !wide && cause.includes('空一格')
      ? { fix: [{ start: at(from + marks.length), end: at(from + marks.length), text: ' ' }] }
      : {}),
  })
}

/** #话题# and #1机组 are words; #2024年 is a heading without its space. */
function isHashUse(text: string, next: string): boolean {
  const body = text.trim().replace(/^#+/, '')
  return body.includes('#') || (/[0-9]/.test(next) && !/^[0-9]{4}年/.test(body))
}

/** A heading underlined with equals signs. */
export const underlineSlip: Finder = (context, { text, at, index }) => {
  if (index === 0 || !/^\s*={2,}\s*$/.test(text)) return
  const reason = '标题不用下划的等号表示，要在行首写 #；这一行等号会当作文字印出'
  report(context, 'markup/heading-syntax', at(0), at(text.length), reason)
}

/** Between bars, as a row of a table; one that follows another has been told with it. */
const isRow = (text: string) => /^\s*[|｜]/.test(text) && /[|｜]\s*$/.test(text)

/** A table that is none. */
export const tableSlip: Finder = (context, { text, at, bare }, previous) => {
  if (!isRow(text) || (previous && isRow(previous.text))) return
  const from = text.search(/[|｜]/)
  if (from === text.trimEnd().length - 1 || !bare(from)) return
  const reason = text.includes('｜')
    ? '表格的竖线要用半角 |'
    : '像是表格，但没有排成表格：表头下一行要有 | --- | 分隔线，两行的格数要相等，表格前要空一行'
  report(context, 'markup/table-syntax', at(from), at(text.length), reason)
}

/** What only a paragraph of its own begins with. */
const ordinal = new RegExp(
  `^(?:${[
    '[一二三四五六七八九十]{1,3}、',
    '（[一二三四五六七八九十]{1,3}）',
    '[0-9]{1,2}[.．](?![0-9])',
    '[0-9]{1,2}[、）)]',
    '（[0-9]{1,2}）',
    '[①-⑳]',
    String.raw`[-*+•●](?=\p{Script=Han})`,
    '第[一二三四五六七八九十百]{1,5}[条章节]',
  ].join('|')})`,
  'u',
)

/** A paragraph that runs on from the line before. In a loose text, which nothing prints, it only informs. */
export const joinedSlip: Finder = (context, { text, at, index }, previous) => {
  if (index === 0) return
  const body = text.trimStart()
  const from = at(text.length - body.length)
  const to = at(text.length)
  const indented = text.startsWith('\u3000')
  if (body !== '' && (indented || ordinal.test(body))) {
    const cause = indented ? '以全角空格开头' : `以“${ordinal.exec(body)?.[0] ?? ''}”开头`
    const reason = `这一行${cause}，像是新的一段，却与上一行连成了一段；段与段之间要空一行`
    const severity = context.options.section ? {} : { severity: 'info' as const }
    report(context, 'markup/joined-lines', from, to, reason, severity)
  } else if (context.options.section && index === 1 && /[。！？]$/.test(previous?.text ?? '')) {
    // One sentence a line is a way to write, so no more than a word about it.
    const reason = '上一行句子已完，这一行与它连成一段印出；若是另一段，中间要空一行'
    report(context, 'markup/joined-lines', from, to, reason, { severity: 'info' })
  }
}
