/** More than any bulletin needs; beyond it the parser's cost grows faster than the text. */
const limits = {
  containers: 16,
  /** Characters before the words of a list item or quotation: each level takes two or more. */
  prefix: 40,
  /** Characters of a line: a page has 616. */
  line: 100_000,
  /** Characters of a section: 1,600 pages. */
  section: 1_000_000,
  indent: 400,
  directives: 8,
  run: 200,
  brackets: 1000,
  emphases: 2000,
} as const

const prefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|[0-9]{1,9}[.)](?=[ \t])))+/
const container = /[ \t]*(?:>|[-+*](?=[ \t])|[0-9]{1,9}[.)](?=[ \t]))/y

interface Excess {
  readonly start: number
  readonly end: number
  readonly reason: string
}

/** What `findExcess` finds, and a section of an issue that is no section by its mere length. */
export function findExcessOfSection(text: string): Excess | undefined {
  if (text.length <= limits.section) return findExcess(text)
  const reason = `这个文件有${Math.round(text.length / 10_000)}万字，一期简报放不下；请看看是不是放错了文件`
  return { start: 0, end: 0, reason }
}

/**
 * The first line on which the markup of a text is nested or heaped beyond all sense, and why;
 * such a text is not parsed. Linear.
 */
export function findExcess(text: string): Excess | undefined {
  let directives = 0
  let brackets = 0
  let emphases = 0
  for (const match of text.matchAll(/([^\r\n]*)(?:\r\n|[\r\n]|$)/g)) {
    const line = match[1] as string
    const excess = (reason: string) => ({
      start: match.index,
      end: match.index + line.length,
      reason,
    })
    const body = line.trim()
    if (body === '') {
      brackets = 0
      emphases = 0
      continue
    }
    if (line.length > limits.line) return excess('这一行长得不像一段话，读不下去；请分段')
    if (
      containersOf(line) > limits.containers ||
      prefixOf(line) > limits.prefix ||
      indentOf(line) > limits.indent
    ) {
      return excess('这一行的列表或引文套得太深，读不下去')
    }
    if (/^:{3,}[A-Za-z]/.test(body)) directives++
    else if (/^:{3,}$/.test(body)) directives = Math.max(directives - 1, 0)
    if (directives > limits.directives) return excess('指令一层套一层，多半是前面的“:::”没有结束')
    if (longestRun(body) > limits.run) return excess('这一行有一长串强调符号，读不下去')
    // The cells of a table are parsed each by itself.
    if (!body.startsWith('|')) {
      brackets += body.split(']').length - 1
      emphases += body.match(/\*+|_+|~+/g)?.length ?? 0
    }
    if (brackets > limits.brackets) return excess('这一段的方括号太多，读不下去')
    if (emphases > limits.emphases) return excess('这一段的强调符号太多，读不下去')
  }
  return undefined
}

/** `- - -` and `* * *` are lines across the page. */
function isRule(line: string): boolean {
  return /^[ \t]*(?:[-*][ \t]*)+$/.test(line)
}

function containersOf(line: string): number {
  if (isRule(line)) return 0
  container.lastIndex = 0
  let count = 0
  while (container.test(line)) count++
  return count
}

function prefixOf(line: string): number {
  return isRule(line) ? 0 : (prefix.exec(line)?.[0].length ?? 0)
}

function indentOf(line: string): number {
  return line.length - line.replace(/^[ \t]+/, '').length
}

/** Length of the longest run of one mark of emphasis that is not the whole line. */
function longestRun(body: string): number {
  let longest = 0
  for (const run of body.match(/\*{3,}|_{3,}|~{3,}/g) ?? []) {
    if (run.length < body.length) longest = Math.max(longest, run.length)
  }
  return longest
}
