import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  characterStyles,
  paragraphStyles,
  tableStyles,
} from '../../../../src/writers/docx/styles/ids.ts'

const sheet = readFileSync(
  new URL('../../../../templates/docx/styles.xml', import.meta.url),
  'utf8',
)
const styles = [...sheet.matchAll(/<w:style\b([^>]*)>(.*?)<\/w:style>/gs)].map(
  ([, tag = '', content = '']) => ({
    id: /w:styleId="([^"]*)"/.exec(tag)?.[1] ?? '',
    type: /w:type="([^"]*)"/.exec(tag)?.[1] ?? '',
    custom: tag.includes('w:customStyle="1"'),
    name: /<w:name w:val="([^"]*)"/.exec(content)?.[1] ?? '',
    content,
  }),
)

test('defines every style that the writer names, once, in its type', () => {
  const defined = styles.map(({ type, id }) => `${type} ${id}`)
  expect(new Set(defined).size).toBe(defined.length)
  const named = [
    ...paragraphStyles.map((id) => `paragraph ${id}`),
    ...characterStyles.map((id) => `character ${id}`),
    ...tableStyles.map((id) => `table ${id}`),
  ]
  expect(named.filter((style) => !defined.includes(style))).toEqual([])
})

test('names its own styles in Chinese; Word translates the names of its own', () => {
  for (const { custom, name } of styles) {
    if (custom) expect(name).toMatch(/^[\p{Script=Han}（）、，]+$/u)
    else expect(name).toMatch(/^[A-Za-z0-9 ]+$/)
  }
})

test('relates styles to styles that exist', () => {
  const ids = new Set(styles.map(({ id }) => id))
  for (const { content } of styles) {
    for (const [, id] of content.matchAll(/<w:(?:basedOn|next|link) w:val="([^"]*)"/g)) {
      expect(ids).toContain(id)
    }
  }
})

test('names the official faces, each in the table of fonts with what stands in for it', () => {
  const table = readFileSync(
    new URL('../../../../templates/docx/fontTable.xml', import.meta.url),
    'utf8',
  )
  const faces = new Set(
    [...sheet.matchAll(/w:(?:eastAsia|ascii|hAnsi)="([^"]*)"/g)]
      .map(([, face]) => face ?? '')
      .filter((face) => face !== 'zh-CN'),
  )
  for (const face of ['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体', '宋体']) {
    expect(faces).toContain(face)
    expect(table).toMatch(new RegExp(`w:name="${face}"><w:altName `))
  }
  for (const face of faces) expect(table).toContain(`<w:font w:name="${face}">`)
})

test('sets the body as the standard has it: two characters in, on the grid, Chinese line breaking', () => {
  const of = (id: string) => styles.find((style) => style.id === id)?.content ?? ''
  expect(of('NormalIndent')).toContain('w:firstLineChars="200"')
  expect(of('Normal')).toContain('<w:kinsoku/>')
  expect(of('Normal')).toContain('<w:overflowPunct/>')
  expect(sheet).toMatch(
    /<w:rPrDefault>.*w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"\/>.*w:eastAsia="zh-CN"/s,
  )
  for (const id of ['Heading1', 'Heading2', 'Heading3', 'TableCaption', 'AttachmentLabel']) {
    expect(of(id)).toContain('<w:keepNext/>')
  }
})
