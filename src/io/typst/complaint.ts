/** What the compiler says of a place in a template; lines and columns count from 1. */
export interface Complaint {
  readonly message: string
  /** Within the compiler's own file system: `/zsia/tables.typ` or `/tables.typ` is `templates/pdf/tables.typ`. */
  readonly path?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
}

/** What the commonest complaints mean to one who changes a template. */
const meanings: readonly (readonly [beginning: string, meaning: string])[] = [
  ['unclosed delimiter', '括号或引号没有收口'],
  ['unexpected closing delimiter', '多了一个收口的括号'],
  ['unknown variable', '没有这个名字'],
  ['unresolved import', '要引入的名字在那个文件里没有'],
  ['unknown font family', '没有这种字体'],
  ['file not found', '没有这个文件，路径从 templates/pdf 写起'],
  ['failed to load file (access denied)', '不能读模板文件夹外面的文件'],
  ['failed to download package', '不能用网上的包，请把它的文件放进 templates/pdf'],
  ['missing argument', '少了一个参数'],
  ['unexpected argument', '多了一个参数'],
]

/** A step on the way to a place that was complained of: who imports or calls it. */
const step = /^(?:import|while (?:calling|showing) .*)$/

/** What is wrong with a template and where, in Chinese with the compiler's own words; a line each. */
export function tell(complaints: readonly Complaint[]): string[] {
  const main = complaints.filter(({ message }) => !step.test(message))
  const lines = (main.length > 0 ? main : complaints).map(({ message, path, line, column }) => {
    const file = path?.replace(/^\/(?:zsia\/)?/, 'templates/pdf/')
    const where = file && line ? `${file} 第${line}行第${column}个字：` : ''
    const meaning = meanings.find(([beginning]) => message.startsWith(beginning))?.[1]
    // Its hints speak of the compiler's own options.
    const words = message.replace(/, hints: .*$/s, '')
    return `${where}${meaning ? `${meaning}（${words}）` : words}`
  })
  return [...new Set(lines)]
}
