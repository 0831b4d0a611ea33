import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Entry {
  readonly name?: string
  readonly version: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const file = new URL('../package-lock.json', import.meta.url)
const packages: Readonly<Record<string, Entry>> = JSON.parse(readFileSync(file, 'utf8')).packages
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '')

test('the lock file names no registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([])
})

test('the lock file knows the binary packages of every platform (else: scripts/complete-lock.mjs)', () => {
  const known = new Set(Object.keys(packages).map(nameOf))
  const wanted = Object.values(packages).flatMap((entry) =>
    Object.keys(entry.optionalDependencies ?? {}),
  )
  expect(wanted.filter((name) => !known.has(name))).toEqual([])
})

test('there is one copy of docx, and none of what remark-docx drags in', () => {
  const entries = Object.entries(packages).map(([path, entry]) => entry.name ?? nameOf(path))
  expect(entries.filter((name) => name === 'docx')).toHaveLength(1)
  expect(entries.filter((name) => /^(?:mermaid|@mathjax\/src|shiki)$/.test(name))).toEqual([])
})
