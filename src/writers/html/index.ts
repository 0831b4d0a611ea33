import type { Writer } from '../../model/output.ts'
import { pageView } from './page.ts'
import { pageTemplate } from './template/index.ts'

/** The web edition: one file that needs nothing else, but for fonts where the theme links them. */
export const html: Writer = {
  format: 'html',
  mediaType: 'text/html',
  async write(document, context) {
    const render = await pageTemplate(context.templates)
    await context.turn()
    const { view, files } = await pageView(document, context)
    await context.turn()
    const bytes = new TextEncoder().encode(await render(view))
    return { bytes, diagnostics: [], files }
  },
}
