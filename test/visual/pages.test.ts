import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { canvasOf, type Grey, greyOf, greyPng, pagesOf } from '../../scripts/pictures.mjs'
import { brief, build, own, stress } from './build.ts'

/**
 * Every page as a small grey picture beside the one of the last review, test/golden/visual. After a
 * change that is meant, `UPDATE_GOLDENS=1 npx vitest run test/visual` writes them anew. A page that
 * differs is written to out/visual: as it is now (`actual`), and where it changed (`diff`, black).
 */
const goldens = fileURLToPath(new URL('../golden/visual', import.meta.url))
const failures = fileURLToPath(new URL('../../out/visual', import.meta.url))
const rewrite = process.env.UPDATE_GOLDENS !== undefined

const dpi = 36
/** Of sixteen steps of grey, how far a pixel may be off, and which share of the pixels farther. */
const steps = 3
const share = 0.001

const subjects: readonly (readonly [name: string, root: string, id: string, theme: string])[] = [
  ['2024-06', own, '2024-06', 'red-head'],
  ['2024-06-mono', own, '2024-06', 'mono'],
  ['one-page', brief, '2031-01', 'red-head'],
  ['combined', stress, '2031-02', 'red-head'],
  ['sections-left-out', stress, '2031-04', 'red-head'],
  ['long-title', stress, '2031-05', 'red-head'],
  ['table-of-60-rows', stress, '2031-06', 'red-head'],
  ['wide-table', stress, '2031-07', 'red-head'],
  ['figures-and-notes', stress, '2031-08', 'red-head'],
  ['full-page', stress, '2031-09', 'red-head'],
]

/** The change of each pixel, in steps. */
function differences(actual: Grey, golden: Grey): Uint8Array {
  return actual.steps.map((value, i) => Math.abs(value - (golden.steps[i] ?? 0)))
}

describe('pages look as they did when they were last reviewed', () => {
  it.each(subjects)('%s', async (name, root, id, theme) => {
    const { bytes } = await build(root, id, { theme })
    const folder = `${goldens}/${name}`
    if (rewrite) rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const changed: string[] = []
    let number = 0
    for await (const canvas of pagesOf(bytes.pdf, dpi)) {
      number++
      const actual = greyOf(canvas)
      const file = `page-${String(number).padStart(2, '0')}.png`
      if (rewrite) writeFileSync(`${folder}/${file}`, greyPng(actual))
      const golden = existsSync(`${folder}/${file}`)
        ? greyOf(await canvasOf(readFileSync(`${folder}/${file}`)))
        : undefined
      const off = golden && differences(actual, golden)
      const far = off?.filter((each) => each > steps).length ?? actual.steps.length
      if (far <= actual.steps.length * share) continue
      changed.push(`${name}, page ${number}: ${far} pixels differ`)
      mkdirSync(failures, { recursive: true })
      writeFileSync(`${failures}/${name}.${number}.actual.png`, greyPng(actual))
      const marks = off?.map((each) => (each > steps ? 0 : 15 - each)) ?? actual.steps
      writeFileSync(`${failures}/${name}.${number}.diff.png`, greyPng({ ...actual, steps: marks }))
    }
    expect(changed, `the pages are in ${failures}`).toEqual([])
    expect(readdirSync(folder), 'pages came or went').toHaveLength(number)
  })
})
