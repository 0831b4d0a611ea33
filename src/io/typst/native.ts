import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Typeset } from '../../model/output.ts'
import type { InstalledFontSet } from '../fonts.ts'
import { projectFolder } from '../project.ts'
import { type PageList, TypesettingError, typstVersion } from './compiler.ts'
import { type Complaint, tell } from './complaint.ts'
import { identify } from './identity.ts'

type Native = typeof import('@myriaddreamin/typst-ts-node-compiler')

/** A folder that does not exist: whatever the compiler sees was put there by us. */
const workspace = process.platform === 'win32' ? 'C:\\zsia' : '/zsia'

/** Nothing where this machine has no native binding. */
export function nativeTypesetter(fonts: InstalledFontSet): Typeset | undefined {
  const native = loadBinding()
  if (!native) return undefined
  const compiler = withoutSystemFonts(() =>
    native.NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fonts.files] }] }),
  )

  return async ({ main, data, files, creator, attaches, accept }) => {
    for (const [path, bytes] of files) compiler.mapShadow(join(workspace, path), Buffer.from(bytes))
    compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(JSON.stringify(data)))
    const compiled = compiler.compile({ mainFilePath: join(workspace, main) })
    const complaints = [...(compiled.takeWarnings()?.shortDiagnostics ?? [])]
    if (!compiled.result) {
      const error = compiled.takeError()
      if (error) complaints.unshift(...compiler.fetchDiagnostics(error))
    }
    if (complaints.length > 0) throw new TypesettingError(tell(complaints.map(toComplaint)))
    const document = compiled.result
    if (!document) throw new TypesettingError(['no document and no reason'])

    const [pages] = compiler.query(document, { selector: '<pages>', field: 'value' }) as [PageList]
    const archival = attaches ? 'a-3a' : 'a-2a'
    const set = { pageCount: document.numOfPages, pageOf: new Map(pages) }
    const about = {
      ...set,
      compiler: `typst ${typstVersion} (native)`,
      standards: [attaches ? 'PDF/A-3a' : 'PDF/A-2a', 'PDF/UA-1'],
    }
    if ((await accept?.(set)) === false) return { ...about, pdf: new Uint8Array() }
    // The exporter takes one standard at a time: the first export only proves that the rules of
    // PDF/UA hold, the second is the file.
    compiler.pdf(document, { pdfStandard: 'ua-1' as never })
    const pdf = compiler.pdf(document, { pdfStandard: archival as never })
    return { ...about, pdf: identify(pdf, `${creator}, Typst ${typstVersion}`) }
  }
}

function loadBinding(): Native | undefined {
  try {
    return createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler') as Native
  } catch {
    return undefined
  }
}

/**
 * The compiler always reads the fonts of the system, which costs time and lets a machine decide how
 * a page looks. It finds them through fontconfig: one that names an empty place hides them.
 */
function withoutSystemFonts<T>(create: () => T): T {
  const before = process.env.FONTCONFIG_FILE
  process.env.FONTCONFIG_FILE = join(projectFolder(), 'templates', 'fonts', 'no-fonts.conf')
  try {
    return create()
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE
    else process.env.FONTCONFIG_FILE = before
  }
}

interface ShortDiagnostic {
  readonly message: string
  readonly path?: string
  readonly range?: { readonly start: { readonly line: number; readonly character: number } }
}

function toComplaint({ message, path, range }: ShortDiagnostic): Complaint {
  const start = range && { line: range.start.line + 1, column: range.start.character + 1 }
  return { message, path, ...start }
}
