import type { FootnoteDefinition, PhrasingContent, Table } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/document.ts'
import { article, heading, paragraph, text } from '../document.ts'
import { bulletin, evaluation, single } from './fixture.ts'
import { flatten, openPdf, tagsOf, textOf } from './read-pdf.ts'
import { set } from './set.ts'

/** What no editor should write and some will: the pages come out, and the file keeps its promises. */

const note = (identifier: string): PhrasingContent => ({ type: 'footnoteReference', identifier })
const definition = (identifier: string): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier,
  children: [
    { type: 'paragraph', children: [text(`注${identifier}`)] },
    { type: 'paragraph', children: [text('第二段')] },
  ],
})
const table = (rows: PhrasingContent[][][]): Table => ({
  type: 'table',
  align: [],
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children })),
  })),
})
const noted = (...blocks: Block[]) => {
  const one = article('focus-1', '标题', blocks, ['a', 'x" y', '汉'].map(definition))
  return bulletin([{ id: 'focus', title: '本月聚焦', articles: [one] }])
}

describe('notes', () => {
  it('may stand in a title, a heading, a cell, a list, a quote, an attachment, a signature', async () => {
    const document = noted(
      { ...heading(2, '一、题'), children: [text('一、题'), note('a')] },
      { type: 'attachments', items: [{ children: [text('附件'), note('汉')] }] },
      {
        type: 'blockquote',
        children: [{ type: 'paragraph', children: [text('引'), note('x" y')] }],
      },
      { type: 'signature', lines: [{ kind: 'date', children: [text('2024年'), note('a')] }] },
    )
    const [section] = document.sections
    const [one] = section?.articles ?? []
    if (!section || !one) throw new Error('no article')
    const titled = { ...one, titleContent: [text('标题'), note('汉')] }
    const whole = { ...document, sections: [{ ...section, articles: [titled] }] }
    const said = await textOf(await openPdf((await set(whole)).pdf))
    for (const words of ['注a', '注汉', '注x" y']) expect(said.split(words)).toHaveLength(2)
  })

  it('in the head of a long table keep it from being repeated', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => [[text(`行${i}`)], [text('1')]])
    const pdf = await openPdf(
      (await set(noted(table([[[text('表头'), note('a')], [text('乙')]], ...rows])))).pdf,
    )
    expect((await textOf(pdf)).split('注a')).toHaveLength(2)
  })

  it('that are nowhere defined are nothing', async () => {
    const pdf = await openPdf((await set(noted(paragraph('前', note('nowhere'), '后')))).pdf)
    expect(await textOf(pdf)).toContain('前后')
  })
})

describe('headings', () => {
  it('that skip a level skip none in the structure', async () => {
    const document = single(
      heading(4, '1. 深处'),
      paragraph('文。'),
      heading(2, '一、浅处'),
      heading(4, '1. 又深'),
    )
    const roles = flatten(await tagsOf(await openPdf((await set(document)).pdf))).map(
      (tag) => tag.role,
    )
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H3', 'H3', 'H4'])
  })

  it('that are empty, and titles of attachments that are, do not stop the press', async () => {
    const attachment: Block = {
      type: 'attachment',
      id: 'a',
      label: '附件',
      title: [],
      children: [],
    }
    expect((await set(single(heading(2, ''), attachment))).pageCount).toBeGreaterThan(1)
  })
})

describe('blocks', () => {
  it('may be empty, and within each other', async () => {
    const nested: Block = {
      type: 'list',
      ordered: false,
      children: [
        {
          type: 'listItem',
          children: [
            table([[[text('表')]], [[text('内')]]]),
            { type: 'code', value: 'c' },
            { type: 'blockquote', children: [] },
          ],
        },
        { type: 'listItem', children: [] },
      ],
    }
    const document = single(
      nested,
      { type: 'paragraph', children: [] },
      { type: 'code', value: '' },
      { type: 'signature', lines: [] },
      { type: 'attachments', items: [] },
      { ...evaluation(1), header: [], rows: [], columnCount: 0, notes: [] },
      { type: 'chart', id: 'c', kind: 'line', caption: '', alt: '', categories: [], series: [] },
      { type: 'figure', path: 'issues/2024-06/images/photo.png', alt: '' },
    )
    const said = await textOf(await openPdf((await set(document)).pdf))
    expect(said.replace(/\s/g, '')).toContain('表内c')
  })

  it('may be missing altogether', async () => {
    expect((await set(bulletin([]))).pageCount).toBe(1)
    const bare = bulletin([], {
      imprint: { report: [], send: [], issue: [], issuer: '', issued: '', contact: { phones: [] } },
    })
    expect((await set(bare)).pageCount).toBe(1)
  })
})
