import type Handlebars from 'handlebars'
import type { Templates } from '../../../model/output.ts'
import options from './compile-options.json' with { type: 'json' }
import { precompiled } from './precompiled.ts'

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

type Render = (view: unknown) => Promise<string>

/** Compiled once for each set of templates: an archive prints thousands of issues with the same ones. */
const compiled = new WeakMap<Templates, Promise<Render>>()

/** The page as a function of its view. Either rejects where a template is at fault. */
export function pageTemplate(templates: Templates): Promise<Render> {
  const known = compiled.get(templates) ?? compile((name) => templates.text(`html/${name}.hbs`))
  compiled.set(templates, known)
  return known
}

async function compile(text: (name: string) => string): Promise<Render> {
  const ours = ['issue', ...partials].every((name) => precompiled.has(text(name)))
  // The compiler is loaded only where a template is not of ours.
  const engine = (
    ours ? await import('handlebars/runtime') : await import('handlebars')
  ).default.create()
  const read = (name: string): Handlebars.TemplateDelegate => {
    const known = precompiled.get(text(name))
    return known ? engine.template(known) : engine.compile(text(name), options)
  }
  for (const name of partials) engine.registerPartial(name, read(name))
  const page = read('issue')
  return async (view) => {
    try {
      return page(view)
    } catch (error) {
      const { templateFault } = await import('./fault.ts')
      throw templateFault(error, { text, names: partials })
    }
  }
}
