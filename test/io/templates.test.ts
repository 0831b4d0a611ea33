import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadTemplates } from '../../src/io/templates.ts'
import { UsageError } from '../../src/model/failure.ts'

describe('templates of a workspace', () => {
  const root = mkdtempSync(join(tmpdir(), 'zsia-templates-'))
  const at = (path: string) => join(root, path)

  beforeAll(() => {
    for (const folder of ['templates/themes', 'templates-old', 'elsewhere'])
      mkdirSync(at(folder), { recursive: true })
    writeFileSync(at('templates/themes/mono.yaml'), 'own')
    writeFileSync(at('templates-old/a.yaml'), 'secret')
    writeFileSync(at('elsewhere/a.yaml'), 'secret')
    symlinkSync(at('templates-old/a.yaml'), at('templates/themes/old.yaml'))
    symlinkSync(at('elsewhere/a.yaml'), at('templates/themes/far.yaml'))
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  test('go before ours, file by file, and are remembered', () => {
    const templates = loadTemplates(root)
    expect(templates.text('themes/mono.yaml')).toBe('own')
    expect(templates.text('themes/red-head.yaml')).not.toBe('')
    expect([...templates.overrides().keys()]).toEqual(['themes/mono.yaml'])
  })

  test.each(['themes/old.yaml', 'themes/far.yaml', '../elsewhere/a.yaml'])(
    'nothing outside their folder is read: %s',
    (path) => {
      expect(() => loadTemplates(root).text(path)).toThrow(UsageError)
    },
  )
})
