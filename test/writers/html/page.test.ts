import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/model/document.ts'
import { document, draft, mono } from './document.ts'
import { attribute, byId, print, type Tag, tags, words } from './page.ts'
import { one, page, squeeze } from './printed.ts'
import { statistics } from './statistics.ts'

/** Every article again under anchors of its own, as an issue may hold the same table and title twice. */
function twice(source: Document): Document {
  const again = JSON.parse(
    JSON.stringify(source.sections)
      .replaceAll('"focus', '"again')
      .replaceAll('"evaluation-1', '"more-1'),
  ) as Document['sections']
  const sections = again.map((section, i) => ({
    ...section,
    id: `copy-${i + 1}`,
    title: `${section.title}（续）`,
  }))
  return { ...source, sections: [...source.sections, ...sections] }
}

describe('the page', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
  })

  it.each([
    ['a final copy', document, undefined],
    ['a draft', draft, undefined],
    ['the monochrome theme', document, mono],
    ['the same article twice', twice(document), undefined],
    ['an issue with nothing but a title', { ...document, sections: [] }, undefined],
  ])('is valid HTML: %s', async (_, source, theme) => {
    const report = await validator.validateString(await print(source, {}, theme))
    const messages = report.results.flatMap((result) => result.messages)
    expect(messages.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`)).toEqual([])
  })

  it('asks nobody for anything', () => {
    for (const tag of tags(page)) {
      const { tagName } = tag
      expect(['iframe', 'object', 'embed', 'base', 'form']).not.toContain(tagName)
      for (const name of ['src', 'srcset', 'data', 'poster']) {
        expect(attribute(tag, name) ?? 'data:').toMatch(/^data:/)
      }
      if (tagName === 'link') expect(attribute(tag, 'href')).toMatch(/^data:/)
      expect(attribute(tag, 'style')).toBeUndefined()
      expect(tag.attrs.filter((a) => a.name.startsWith('on'))).toEqual([])
    }
    expect(page).not.toMatch(/@import|url\(\s*["']?(?!data:|#)/)
  })

  it('lets only its own script and style run', () => {
    const policy = tags(page).find((tag) => attribute(tag, 'http-equiv') !== undefined) as Tag
    const content = attribute(policy, 'content') ?? ''
    const hash = (tag: Tag) => createHash('sha256').update(words(tag)).digest('base64')
    const scripts = tags(page).filter((tag) => tag.tagName === 'script')
    const [code] = scripts.filter((tag) => attribute(tag, 'type') === undefined)
    expect(scripts).toHaveLength(2)
    expect(content).toContain(`script-src 'sha256-${hash(code as Tag)}'`)
    expect(content).toContain(`style-src 'sha256-${hash(one('style'))}'`)
    expect(content).toContain("default-src 'none'")
  })

  it('has the landmarks and the head that readers and machines look for', () => {
    expect(attribute(one('html'), 'lang')).toBe('zh-CN')
    expect(words(one('title', one('head')))).toBe(document.title)
    for (const name of ['main', 'nav', 'footer', 'address', 'h1']) one(name)
    expect(squeeze(words(one('h1')))).toBe('浙江省软件和信息服务业简报')
    const data = JSON.parse(
      words(tags(page).find((t) => attribute(t, 'type') === 'application/ld+json') as Tag),
    )
    expect(data).toMatchObject({
      '@type': 'PublicationIssue',
      issueNumber: '6',
      datePublished: '2024-07-31',
      isPartOf: { volumeNumber: '2024', isPartOf: { '@type': 'Periodical' } },
    })
    const og = Object.fromEntries(
      tags(page).flatMap((t) => {
        const property = attribute(t, 'property')
        return property === undefined ? [] : [[property, attribute(t, 'content')]]
      }),
    )
    expect(og).toMatchObject({ 'og:title': document.title, 'og:locale': 'zh_CN' })
  })

  it('leads from the contents to every section and article', () => {
    const links = tags(one('nav')).filter((tag) => tag.tagName === 'a')
    const targets = document.sections.flatMap((s) => [s.id, ...s.articles.map((a) => a.id)])
    expect(links.map((a) => attribute(a, 'href'))).toEqual(
      [...targets, 'page-contents'].map((id) => `#${id}`),
    )
    for (const id of targets) byId(page, id)
  })

  it('gives every anchor once and points nowhere in vain', () => {
    const ids = tags(page).flatMap((tag) => attribute(tag, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const tag of tags(page)) {
      const href = attribute(tag, 'href')
      if (href?.startsWith('#')) expect(ids, href).toContain(href.slice(1))
      for (const id of (attribute(tag, 'headers') ?? '').split(' ').filter(Boolean)) {
        expect(ids).toContain(id)
      }
    }
  })

  it('prints the nameplate, the permit, the note, the editors and the imprint', () => {
    const all = squeeze(words(one('body'), true))
    for (const part of [
      '2024年第6期（总第160期）',
      '浙内准字第0000号',
      '编者按本期集中刊登',
      '供稿秘书处、资质部',
      '报：中国软件行业协会、省政府办公厅。',
      '发：各会员单位。',
      '共印500份',
      '2024年7月31日印发',
      '电话：0571-89719267、0571-89719268',
      '印刷单位：某印刷厂',
    ]) {
      expect(all).toContain(part)
    }
    const svg = one('svg', one('footer'))
    expect(words(one('title', svg))).toBe('二维码：更多内容，敬请关注')
    expect(words(one('desc', svg))).toContain('https://www.zsia.org')
  })

  it('says on a draft that it is one, and what is still wrong', async () => {
    const printed = squeeze(words(one('body', await print(draft)), true))
    expect(printed).toContain('送审稿')
    expect(printed).toContain('错误issues/2024-06/focus.md:3:1“2024-06-31”不是一个日期')
    expect(squeeze(words(one('body'), true))).not.toContain('送审稿')
  })

  it('gives every region a name of its own, even where a table is called as its section', async () => {
    const { label } = statistics
    const sections = document.sections.map((section) => ({ ...section, title: label }))
    const printed = await print({ ...document, sections: sections.slice(-1) })
    const regions = tags(printed).filter(({ tagName }) => tagName === 'section')
    const names = regions.map((tag) => {
      const id = attribute(tag, 'aria-labelledby')
      return id === undefined ? attribute(tag, 'aria-label') : words(byId(printed, id))
    })
    expect(names).toContain(label)
    expect(new Set(names).size).toBe(names.length)
  })

  it('is the same bytes every time', async () => {
    expect(await print(structuredClone(document))).toBe(page)
  })
})
