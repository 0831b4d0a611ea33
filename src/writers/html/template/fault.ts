import Handlebars from 'handlebars'
import { UsageError } from '../../../model/failure.ts'

/** A place in a template: the line from 1, the column from 0 as Handlebars counts. */
interface Place {
  readonly line: number
  readonly column?: number
}

/** What is wrong with a template: said in Chinese, with its place where that is known. */
interface Fault {
  readonly place?: Place
  readonly words: string
}

/**
 * No words of an author can make a template fail, so it is a template of the workspace that is wrong.
 * @param parts the templates by name, and the names of those that may be called as partials
 */
export function templateFault(
  error: unknown,
  parts: { readonly text: (name: string) => string; readonly names: readonly string[] },
): UsageError {
  const message = error instanceof Error ? error.message : String(error)
  for (const name of ['issue', ...parts.names]) {
    const fault = faultIn(parts.text(name), message, parts.names)
    if (fault === undefined) continue
    const { place, words } = fault
    const line = place === undefined ? '' : ` 第${place.line}行`
    const column = place?.column === undefined ? '' : `第${place.column + 1}个字`
    return new UsageError(`网页模板 templates/html/${name}.hbs${line}${column}：${words}`)
  }
  return new UsageError(`网页模板（templates/html）出错：${message}。请对照随附的模板改正。`)
}

function faultIn(text: string, message: string, names: readonly string[]): Fault | undefined {
  let program: hbs.AST.Program
  try {
    program = Handlebars.parse(text)
  } catch (error) {
    return syntaxFault(error)
  }
  const search = new Search(message, names)
  search.accept(program)
  return search.found
}

function syntaxFault(error: unknown): Fault {
  const { message, lineNumber, column } = error as Error & { lineNumber?: number; column?: number }
  const pair = /^(\S+) doesn't match (\S+)/.exec(message)
  if (pair !== null && lineNumber !== undefined) {
    const words = `{{#${pair[1]}}} 到这里却用 {{/${pair[2]}}} 结束，请配成一对。`
    return { place: { line: lineNumber, ...(column === undefined ? {} : { column }) }, words }
  }
  const line = lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1)
  const atEnd = message.endsWith("got 'EOF'")
  return {
    place: { line },
    words: atEnd
      ? '到文件末尾还有没有结束的块，请检查 {{#if}}、{{#each}} 是否都有 {{/if}}、{{/each}}。'
      : '读不懂，请检查花括号是否成对、名称是否写对。',
  }
}

/** The helpers that Handlebars brings; there are no others here. */
const helpers: readonly string[] = ['if', 'unless', 'each', 'with', 'lookup', 'log']

interface Called {
  readonly path: hbs.AST.Expression
}

/** Looks for a partial or a helper that does not exist, and for the name that the error tells of. */
class Search extends Handlebars.Visitor {
  found: Fault | undefined
  readonly #names: readonly string[]
  readonly #missing: { readonly name: string; readonly place: Place } | undefined

  constructor(message: string, names: readonly string[]) {
    super()
    this.#names = names
    const missing = /^"(.+)" not defined in .* - (\d+):(\d+)$/.exec(message)
    this.#missing = missing
      ? {
          name: missing[1] as string,
          place: { line: Number(missing[2]), column: Number(missing[3]) },
        }
      : undefined
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    const name = 'original' in partial.name ? String(partial.name.original) : ''
    if (!this.#names.includes(name)) {
      const words = `没有 {{> ${name}}} 这个部件，可用的有 ${this.#names.join('、')}。`
      this.found ??= { place: partial.loc.start, words }
    }
    super.PartialStatement(partial)
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    this.#called(mustache)
    super.MustacheStatement(mustache)
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    this.#called(block)
    super.BlockStatement(block)
  }

  #called({ path, params, loc }: Pick<hbs.AST.BlockStatement, 'params' | 'loc'> & Called): void {
    if (params.length === 0 || !('original' in path)) return
    const name = String(path.original)
    if (helpers.includes(name)) return
    const words = `没有 ${name} 这个函数，模板里只能用 ${helpers.join('、')}。`
    this.found ??= { place: loc.start, words }
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    const missing = this.#missing
    const { line, column } = path.loc.start
    if (
      missing !== undefined &&
      line === missing.place.line &&
      column === missing.place.column &&
      path.parts.includes(missing.name)
    ) {
      const words = `没有“${missing.name}”这一项，请对照随附的模板改正。`
      this.found ??= { place: missing.place, words }
    }
    super.PathExpression(path)
  }
}
