import Handlebars from 'handlebars'
import type { Templates } from '../../model/output.ts'
import { templateFault } from './template-fault.ts'

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
      const text = (name: string) => templates.text(`html/${name}.hbs`)
      throw templateFault(error, { text, names: partials })
    }
  }
  compiled.set(templates, render)
  return render
}
