import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { deflate } from '../../../src/writers/docx/deflate.ts'
import { zip } from '../../../src/writers/docx/zip.ts'

/** What Node's own zlib reads. */
const inflated = (bytes: Uint8Array) => new Uint8Array(inflateRawSync(deflate(bytes)))

describe('deflate', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['three bytes', strToU8('abc')],
    ['every byte', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
    ['a match of every length', strToU8(lines(300, (i) => 'x'.repeat(i)))],
    ['the longest matches', new Uint8Array(70_000)],
    ['matches from afar', strToU8(lines(3_000, (i) => `${i * 7919}<w:p>`).repeat(3))],
  ])('%s comes back', (_, bytes) => {
    expect(inflated(bytes)).toEqual(bytes)
  })

  test('what it repeats, it copies', () => {
    const row = '<w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/></w:tcPr><w:p/></w:tc>'
    expect(deflate(strToU8(row.repeat(500))).length).toBeLessThan(row.length * 20)
  })

  test('any bytes come back', () => {
    const few = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2_000 })
    const any = fc.uint8Array({ maxLength: 2_000 })
    fc.assert(
      fc.property(
        fc.oneof(
          any,
          few.map((bytes) => Uint8Array.from(bytes)),
        ),
        (bytes) => {
          expect(inflated(bytes)).toEqual(bytes)
        },
      ),
    )
  })
})

test('an archive is read by others: names, bytes, days', () => {
  const files = {
    'a.xml': strToU8('<a/>'.repeat(99)),
    'b.png': strToU8('png'),
    '图.xml': strToU8(''),
  }
  const entries = Object.entries(files).map(([name, bytes]) => ({
    name,
    bytes,
    stored: name.endsWith('.png'),
  }))
  const archive = zip(entries, '2024-07-31')
  expect(unzipSync(archive)).toEqual(files)
  // Noon of the last day of July, as MS-DOS counts.
  const view = new DataView(archive.buffer)
  expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([
    12 << 11,
    (44 << 9) | (7 << 5) | 31,
  ])
})

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('\n')
}
