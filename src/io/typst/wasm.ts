import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Typeset } from '../../model/output.ts'
import type { InstalledFontSet } from '../fonts.ts'
import { type PageList, TypesettingError, typstVersion } from './compiler.ts'
import { tell } from './complaint.ts'

/** The compiler in WebAssembly. It knows no PDF standard but tags, language and metadata are written. */
export async function wasmTypesetter(fonts: InstalledFontSet): Promise<Typeset> {
  const [{ createTypstCompiler }, { loadFonts }] = await Promise.all([
    import('@myriaddreamin/typst.ts/compiler'),
    import('@myriaddreamin/typst.ts'),
  ])
  const module = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm')
  const compiler = createTypstCompiler()
  await compiler.init({
    // Its loader wants an object, and says so on the console, which the types do not know.
    getModule: () => ({ module_or_path: readFileSync(module) }) as never,
    // Without `assets: false` it would fetch fonts from the network.
    beforeBuild: [
      loadFonts(
        fonts.faces.map((face) => face.bytes()),
        { assets: false },
      ),
    ],
  })

  return async ({ main, data, files, accept }) => {
    compiler.resetShadow()
    for (const [path, bytes] of files) compiler.mapShadow(`/${path}`, bytes)
    compiler.mapShadow('/data.json', new TextEncoder().encode(JSON.stringify(data)))
    return compiler.runWithWorld({ mainFilePath: `/${main}` }, async (world) => {
      const compiled = await world.compile({ diagnostics: 'full' })
      const complaints = compiled.diagnostics ?? []
      if (compiled.hasError || complaints.length > 0)
        throw new TypesettingError(
          tell(
            complaints.map(({ message, path, range }) => {
              const [line, column] = range.split(/[:-]/).map((digits) => Number(digits) + 1)
              return { message, path, line, column }
            }),
          ),
        )
      const [pages] = await world.query<[PageList]>({ selector: '<pages>', field: 'value' })
      const [pageCount] = await world.query<[number]>({ selector: '<page-count>', field: 'value' })
      const set = { pageCount, pageOf: new Map(pages) }
      const about = { ...set, compiler: `typst ${typstVersion} (wasm)`, standards: ['PDF 1.7'] }
      if ((await accept?.(set)) === false) return { ...about, pdf: new Uint8Array() }
      const { result } = await world.pdf({ diagnostics: 'none' })
      if (!result) throw new TypesettingError(['the PDF could not be written'])
      return { ...about, pdf: result }
    })
  }
}
