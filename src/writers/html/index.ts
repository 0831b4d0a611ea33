import type { Writer } from '../../model/output.ts'
import { pageView } from './page.ts'
import { pageTemplate } from './template.ts'

/** The web edition: one file that needs nothing else. */
export const html: Writer = {
  format: 'html',
  mediaType: 'text/html',
  async write(document, context) {
    const render = pageTemplate(context.templates)
    const page = render(await pageView(document, context))
    return { bytes: new TextEncoder().encode(page), diagnostics: [] }
  },
}
