/** What a compiled document tells of itself: the metadata labelled `<pages>` of the template. */
export type PageList = readonly (readonly [anchor: string, folio: number])[]

/** The compiler found fault with a template of ours, or of the workspace: no author's words can cause it. */
export class TypesettingError extends Error {
  constructor(messages: readonly string[]) {
    super(messages.join('\n'))
    this.name = 'TypesettingError'
  }
}

/** The version of Typst in both compilers of this release. */
export const typstVersion = '0.14.2'
