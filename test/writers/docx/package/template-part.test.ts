import { describe, expect, test } from 'vitest'
import { loadTemplates } from '../../../../src/io/templates.ts'
import { UsageError } from '../../../../src/model/failure.ts'
import { templatePart } from '../../../../src/writers/docx/package/template-part.ts'

const ours = loadTemplates()
const given = (text: string) => () =>
  templatePart({ text: () => text, bytes: () => new Uint8Array() }, 'docx/styles.xml')

describe('a template of the Word edition', () => {
  test.each(['styles', 'settings', 'fontTable'])('%s.xml of ours is well-formed', (name) => {
    const path = `docx/${name}.xml`
    expect(templatePart(ours, path)).toBe(ours.text(path))
  })

  test.each([
    ['is cut off', '<?xml version="1.0"?>\n<w:styles>\n<w:style>\n', 3],
    ['has a tag that is not closed', '<w:styles>\n<w:style w:type="paragraph"\n', 2],
    ['has an end without its beginning', '<w:styles>\n</w:style>\n</w:styles>', 2],
    ['has a quotation mark too few', '<w:styles>\n<w:style w:type="a/>\n</w:styles>', 2],
  ])('that %s is told with its line', (_, text, line) => {
    expect(given(text)).toThrow(UsageError)
    expect(given(text)).toThrow(`templates/docx/styles.xml 第${line}行`)
  })
})
