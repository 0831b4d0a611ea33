import Handlebars from 'handlebars'
import { MachineError } from '../../model/failure.ts'
import type { Templates } from '../../model/output.ts'

/** The parts of the page, each a file that a workspace may replace. */
const partials = [
  'head',
  'nameplate',
  'contents',
  'editors',
  'article',
  'imprint',
  'draft',
  'patterns',
] as const

/** Paths of the templates of the page. */
export const pageParts = ['issue', ...partials].map((name) => `html/${name}.hbs`)

type Render = (view: unknown) => string

/** Compiled once for each set of templates: an archive prints thousands of issues with the same ones. */
const compiled = new WeakMap<Templates, Render>()

export function pageTemplate(templates: Templates): Render {
  const known = compiled.get(templates)
  if (known !== undefined) return known
  const handlebars = Handlebars.create()
  const options = { strict: true, knownHelpersOnly: true, preventIndent: true }
  const compile = (name: string) =>
    handlebars.compile(templates.text(`html/${name}.hbs`), options) as Handlebars.TemplateDelegate
  for (const name of partials) handlebars.registerPartial(name, compile(name))
  const page = compile('issue')
  const render: Render = (view) => {
    try {
      return page(view)
    } catch (error) {
      throw templateFault(error, templates)
    }
  }
  compiled.set(templates, render)
  return render
}

/** No words of an author can make a template fail, so it is the template of a workspace that is wrong. */
function templateFault(error: unknown, templates: Templates): MachineError {
  const [firstLine] = (error instanceof Error ? error.message : String(error)).split('\n')
  const path = pageParts.find((part) => {
    try {
      Handlebars.parse(templates.text(part))
      return false
    } catch {
      return true
    }
  })
  return new MachineError(
    path === undefined
      ? `网页模板（templates/html）用了没有的名称：${firstLine}。请对照随附的模板改正。`
      : `网页模板 templates/${path} 读不懂：${firstLine}。请检查花括号和 {{/if}}、{{/each}} 是否成对。`,
  )
}
