import type { Typeset } from '../../model/output.ts'
import type { InstalledFontSet } from '../fonts.ts'

/** The compiler as machine code, or in WebAssembly. */
export type TypstEngine = 'native' | 'wasm'

/**
 * The Typst compiler of this machine as a function. The native one is used where it exists,
 * otherwise, or where `engine` says so, the one in WebAssembly: the same pages, tagged PDF 1.7.
 * The compiler is loaded at the first call and kept, so that a later call only does what changed.
 */
export function typesetter(fonts: InstalledFontSet, engine?: TypstEngine): Typeset {
  let typeset: Promise<Typeset> | undefined
  return async (input) => {
    typeset ??= loadTypesetter(fonts, engine)
    return (await typeset)(input)
  }
}

/** The same, loaded at once. */
export async function loadTypesetter(
  fonts: InstalledFontSet,
  engine: TypstEngine | undefined,
): Promise<Typeset> {
  if (engine !== 'wasm') {
    const { nativeTypesetter } = await import('./native.ts')
    const native = nativeTypesetter(fonts)
    if (native) return native
    if (engine === 'native') throw new Error('the native Typst compiler is not installed')
  }
  const { wasmTypesetter } = await import('./wasm.ts')
  return wasmTypesetter(fonts)
}
