import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { paragraphsOf, part } from '../package.ts'
import { changed, expectSound, folder, own, restyled, styleOf } from './reference.ts'

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0

describe.skipIf(!office)('saved by LibreOffice (skipped where it is not installed)', () => {
  test('restyles the bulletin', async () => {
    const file = join(folder, 'ours.docx')
    writeFileSync(
      file,
      changed(own, {
        'word/styles.xml': (text) =>
          text.replace(
            styleOf(text, 'heading 2'),
            styleOf(text, 'heading 2').replace(
              /<w:sz w:val="44"\/>/,
              '<w:color w:val="1F4E79"/><w:sz w:val="40"/>',
            ),
          ),
      }),
    )
    const out = join(folder, 'saved')
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const saved = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'docx', '--outdir', out, file],
      { encoding: 'utf8', timeout: 100_000 },
    )
    expect(saved.status).toBe(0)
    const { bytes, diagnostics } = await restyled(readFileSync(join(out, 'ours.docx')))
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    const sheet = part(bytes, 'word/styles.xml')
    const heading = styleOf(sheet, 'heading 2')
    expect(heading).toMatch(/<w:color w:val="1F4E79"/i)
    const [, id] = /w:styleId="([^"]*)"/.exec(heading) ?? []
    const titles = paragraphsOf(part(bytes, 'word/document.xml')).filter(
      ({ style }) => style === id,
    )
    expect(titles.map(({ text }) => text)).toContain('7月“双软评估”统计')
    await expectSound(bytes)
  })
})
