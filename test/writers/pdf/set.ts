import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { loadFonts } from '../../../src/io/fonts.ts'
import { loadTemplates } from '../../../src/io/templates.ts'
import { type TypstEngine, typesetter } from '../../../src/io/typst/index.ts'
import type { Document } from '../../../src/model/document.ts'
import type { Asset, Layout } from '../../../src/model/output.ts'
import type { Theme } from '../../../src/model/theme.ts'
import { type LayoutContext, layOut } from '../../../src/writers/pdf/index.ts'

const fonts = loadFonts()
const templates = loadTemplates()
const typeset = typesetter(fonts)

export function theme(name = 'red-head'): Theme {
  const file = new URL(`../../../templates/themes/${name}.yaml`, import.meta.url)
  return { name, ...parse(readFileSync(file, 'utf8')) } as Theme
}

/** A PNG of one grey pixel. */
export const pixel: Asset = {
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  ),
  mediaType: 'image/png',
  width: 1,
  height: 1,
}

export function set(document: Document, more: Partial<LayoutContext> = {}): Promise<Layout> {
  const assets = new Map([['issues/2024-06/images/photo.png', pixel]])
  return layOut(document, { assets, templates, fonts, theme: theme(), typeset, ...more })
}

export const typesetWith = (engine: TypstEngine) => typesetter(fonts, engine)
