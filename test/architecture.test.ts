import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  cruise,
  type IConfiguration,
  type ICruiseOptions,
  type ICruiseResult,
} from 'dependency-cruiser'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

function sources(folder = 'src'): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? sources(path) : path.endsWith('.ts') ? [path] : []
  })
}

test('imports follow the table of directions', async () => {
  const table = new URL('../.dependency-cruiser.mjs', import.meta.url).href
  const { default: configuration } = (await import(table)) as { default: IConfiguration }
  const { options, ...ruleSet } = configuration
  const { output } = await cruise(['src'], {
    ...(options as ICruiseOptions),
    baseDir: root,
    ruleSet,
    validate: true,
  })
  const { modules, summary } = output as ICruiseResult
  const found = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  expect(found).toEqual([])
  // A parser that does not understand the language sees no modules and no violations.
  const seen = modules.map((module) => module.source)
  expect(sources().filter((path) => !seen.includes(path))).toEqual([])
  expect(seen.length).toBeGreaterThan(100)
})

test('no source file outgrows 300 lines', () => {
  const long = sources().filter(
    (path) => readFileSync(join(root, path), 'utf8').split('\n').length > 301,
  )
  expect(long).toEqual([])
})

test('folders are named after ideas of the domain', () => {
  const vague = /\/(?:utils?|helpers?|lib|core|common|services?|misc)(?:\/|\.ts$)/
  expect(sources().filter((path) => vague.test(path))).toEqual([])
})
