import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/model/document.ts'
import { paragraph } from '../document.ts'
import { document, holding } from './document.ts'
import { attribute, byId, print, tags, words } from './page.ts'
import { one, squeeze } from './printed.ts'

describe('hostile words', () => {
  const evil = '<script>alert(1)</script>{{constructor}}{{{x}}}</style><img src=x onerror=alert(1)>'

  it('stay words wherever they stand', async () => {
    const source: Document = {
      ...holding([paragraph(evil), { type: 'code', value: evil }], `</title>${evil}`),
      title: `</title></script>${evil}`,
      note: evil,
      nameplate: { ...document.nameplate, issuer: evil, lines: [evil, evil] },
      imprint: { ...document.imprint, report: [evil], contact: { phones: [evil], email: evil } },
      draft: { label: evil, diagnostics: [{ severity: evil, place: evil, reason: evil }] },
    }
    const printed = await print(source)
    expect(tags(printed).filter((t) => t.tagName === 'script')).toHaveLength(2)
    expect(tags(printed).filter((t) => t.tagName === 'img')).toHaveLength(0)
    expect(tags(printed).flatMap((t) => t.attrs.filter((a) => a.name.startsWith('on')))).toEqual([])
    expect(squeeze(words(byId(printed, 'focus-1')))).toContain(squeeze(evil))
    expect(words(one('title', one('head', printed)))).toContain(source.title)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.cn/x',
    'notes.md',
  ])('no link to %j', async (url) => {
    const printed = await print(
      holding([
        {
          type: 'paragraph',
          children: [{ type: 'link', url, children: [{ type: 'text', value: '看这里' }] }],
        },
      ]),
    )
    const article = byId(printed, 'focus-1')
    expect(words(article)).toContain('看这里')
    expect(tags(article).filter((t) => t.tagName === 'a')).toEqual([])
  })

  it.each(['https://example.cn/x', 'mailto:a@b.cn', 'tel:0571-1', '#focus-1'])(
    'a link to %s',
    async (url) => {
      const printed = await print(
        holding([
          {
            type: 'paragraph',
            children: [{ type: 'link', url, children: [{ type: 'text', value: '看这里' }] }],
          },
        ]),
      )
      expect(attribute(one('a', byId(printed, 'focus-1')), 'href')).toBe(url)
    },
  )
})
