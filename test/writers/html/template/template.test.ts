import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadTemplates } from '../../../../src/io/templates.ts'
import { UsageError } from '../../../../src/model/failure.ts'
import { document, draft, mono } from '../document.ts'
import { byId, print, tags, words } from '../page.ts'
import { page } from '../printed.ts'

describe('a template of a workspace', () => {
  it('takes the place of ours', async () => {
    const own = '<article id="{{id}}" data-own><h3>{{{titleHtml}}}</h3>{{{bodyHtml}}}</article>'
    expect(await print(document, { 'html/article.hbs': own })).toContain('data-own')
  })

  it.each([
    ['a block that is not ended', 'article', '<p>\n{{#if id}}\n', 'article.hbs 第3行', '{{/if}}'],
    ['braces that are not closed', 'imprint', '<p>\n{{title', 'imprint.hbs 第2行', '花括号'],
    ['another end', 'contents', 'a\n{{#each sections}}{{/if}}', 'contents.hbs 第2行', '{{/if}}'],
    ['a name that is not there', 'article', '<p>\n{{titel}}', 'article.hbs 第2行第3个字', 'titel'],
    ['one further in', 'head', '{{metadata.isuer}}', 'head.hbs 第1行第3个字', 'isuer'],
    ['a part that is not there', 'issue', 'a\n {{> foot}}', 'issue.hbs 第2行第2个字', 'foot'],
    ['a path for a part', 'issue', '{{> ../../secret}}', 'issue.hbs 第1行第1个字', 'secret'],
    ['a helper', 'draft', '\n\n{{upper label}}', 'draft.hbs', 'upper'],
    ['a helper of a block', 'article', '{{#repeat 3}}x{{/repeat}}', 'article.hbs 第1行', 'repeat'],
  ])('is told of: %s', async (_, part, text, place, what) => {
    const error = await print(draft, { [`html/${part}.hbs`]: text }).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(UsageError)
    expect(error.message).toContain(`templates/html/${place}`)
    expect(error.message).toContain(what)
  })

  describe('on the disk', () => {
    const root = mkdtempSync(join(tmpdir(), 'zsia-templates-'))
    afterAll(() => rmSync(root, { recursive: true }))

    it('has to lie there itself: a link that leads out is refused', () => {
      mkdirSync(join(root, 'templates/html'), { recursive: true })
      writeFileSync(join(root, 'secret'), 'secret')
      symlinkSync(join(root, 'secret'), join(root, 'templates/html/article.hbs'))
      writeFileSync(join(root, 'templates/html/draft.hbs'), 'own')
      const templates = loadTemplates(root)
      expect(() => templates.text('html/article.hbs')).toThrow(UsageError)
      expect(templates.text('html/draft.hbs')).toBe('own')
      expect(templates.text('html/issue.hbs')).toContain('<html')
    })
  })
})

describe('templates', () => {
  it('are replaced file by file by those of a workspace', async () => {
    const printed = await print(document, {
      'html/article.hbs': '<article id="{{id}}">本刊 {{title}}</article>',
      'html/print.css': '/* ours */@media print{.contents{display:none}}',
    })
    expect(words(byId(printed, 'focus-1'))).toContain('本刊 关于开展')
    expect(printed).toContain('@media print{.contents{display:none}}')
    expect(printed).toContain('本期要目')
  })

  it('that are wrong are named', async () => {
    const broken = print(document, { 'html/article.hbs': '{{#if title}}' })
    await expect(broken).rejects.toThrow(/templates\/html\/article\.hbs/)
    const unknown = print(document, { 'html/article.hbs': '{{titel}}' })
    await expect(unknown).rejects.toThrow(/titel/)
  })

  it.each(['{{constructor}}', '{{__proto__}}', '{{lookup this "constructor"}}'])(
    'do not see the prototype of a value: %s',
    async (expression) => {
      const printed = await print(document, { 'html/article.hbs': `<i>${expression}</i>` })
      expect(
        tags(printed)
          .filter((tag) => tag.tagName === 'i')
          .map((tag) => words(tag)),
      ).toEqual(['', ''])
    },
  )

  it('take the colours of the theme', async () => {
    expect(page).toContain('--accent-light:#c8161d')
    expect(await print(document, {}, mono)).toContain('--accent-light:#000000')
  })
})
