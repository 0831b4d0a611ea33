import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { part } from '../package.ts'
import { changed, own, restyled } from './reference.ts'

test.each([
  ['no archive', strToU8('这不是文档')],
  ['nothing', new Uint8Array()],
  ['an archive of other things', zipSync({ 'a.txt': strToU8('a') })],
])('%s is told, and the bulletin comes out in our styles', async (_, bytes) => {
  const written = await restyled(bytes)
  expect(written.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['docx/reference-unreadable'])
  expect(Buffer.compare(Buffer.from(written.bytes), Buffer.from(own))).toBe(0)
})

test('a document with an empty part of long namespaces, and without a word on its page, is sound', async () => {
  const spaces = Array.from({ length: 9 }, (_, i) => `xmlns:n${i}="http://example.org/space/${i}"`)
  const empty = `<w:comments xmlns:w="http://example.org/" ${spaces.join(' ')} />`
  const parts = unzipSync(
    changed(own, {
      'word/document.xml': (text) => text.replace(/<w:sectPr\b.*?<\/w:sectPr>/gs, '<w:sectPr />'),
    }),
  )
  const { bytes, diagnostics } = await restyled(
    zipSync({ ...parts, 'word/comments.xml': strToU8(empty) }),
  )
  expect(diagnostics).toEqual([])
  expect(part(bytes, 'word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"')
})

describe('what would take the machine', () => {
  test('parts that the bulletin has no use for are never unpacked', async () => {
    const parts = unzipSync(own)
    for (let i = 0; i < 4; i++) parts[`word/embeddings/${i}.bin`] = new Uint8Array(20 << 20)
    const { bytes, diagnostics } = await restyled(zipSync(parts, { level: 1 }))
    expect(diagnostics).toEqual([])
    expect(bytes.length).toBeLessThan(1 << 20)
  })

  test('a style sheet of a hundred megabytes is told', async () => {
    const bomb = changed(own, {
      'word/styles.xml': (text) => text.replace('<w:docDefaults>', ' '.repeat(100 << 20)),
    })
    const { diagnostics } = await restyled(bomb)
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['docx/reference-unreadable'])
  })

  test('a part that is larger than its archive says is told', async () => {
    const bytes = zipSync(unzipSync(own))
    const view = new DataView(bytes.buffer)
    const real = strToU8(part(own, 'word/styles.xml')).length
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === real) view.setUint32(at, 9000, true)
    }
    const { diagnostics } = await restyled(bytes)
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['docx/reference-unreadable'])
  })
})

describe('what Word would not open', () => {
  const dtd = '<!DOCTYPE w:styles [<!ENTITY x "y">]>'
  test.each([
    [
      'a DTD in the style sheet',
      'word/styles.xml',
      (text: string) => text.replace('?>', `?>${dtd}`),
    ],
    ['a DTD in a footer', 'word/footer1.xml', (text: string) => text.replace('?>', `?>${dtd}`)],
    [
      'the strict namespaces',
      'word/styles.xml',
      (text: string) =>
        text.replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
    ],
  ])('%s is told, and nothing is taken', async (_, name, change) => {
    const written = await restyled(changed(own, { [name]: change }))
    expect(written.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['docx/reference-unreadable'])
    expect(Buffer.compare(Buffer.from(written.bytes), Buffer.from(own))).toBe(0)
  })
})
