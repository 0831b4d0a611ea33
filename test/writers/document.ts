import type { FootnoteDefinition, Heading, Paragraph, PhrasingContent, Table, Text } from 'mdast'
import type { Block, Document, DocumentArticle } from '../../src/model/document.ts'

/** What the made-up documents of the three editions have in common. */

export const text = (value: string): Text => ({ type: 'text', value })

export const paragraph = (...parts: (string | PhrasingContent)[]): Paragraph => ({
  type: 'paragraph',
  children: parts.map((part) => (typeof part === 'string' ? text(part) : part)),
})

export const heading = (depth: 2 | 3 | 4, value: string, id?: string): Heading => ({
  type: 'heading',
  depth,
  children: [text(value)],
  ...(id === undefined ? {} : { data: { id } }),
})

export const table = (...rows: string[][]): Table => ({
  type: 'table',
  align: [],
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  })),
})

export const footnote = (identifier: string, ...values: string[]): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier,
  children: values.map((value) => paragraph(value)),
})

export const article = (
  id: string,
  title: string,
  blocks: Block[],
  footnotes: FootnoteDefinition[] = [],
): DocumentArticle => ({ id, title, titleContent: [text(title)], blocks, footnotes })

/** An issue of this number with these keywords, all but what it holds. */
export const issue = (
  keywords: string[],
): Pick<Document, 'language' | 'title' | 'metadata' | 'nameplate'> => ({
  language: 'zh-CN',
  title: '浙江省软件和信息服务业简报 2024年第6期（总第160期）',
  metadata: {
    periodical: '浙江省软件和信息服务业简报',
    issuer: '浙江省软件行业协会',
    date: '2024-07-31',
    year: 2024,
    issueId: '2024-06',
    numbers: [6],
    wholeNumbers: [160],
    keywords,
  },
  nameplate: {
    lines: ['浙江省软件和信息服务业', '简报'],
    issueLine: '2024年第6期（总第160期）',
    issuer: '浙江省软件行业协会',
    date: '2024年7月31日',
  },
})

/** The imprint of that issue, with this code to follow it by. */
export const imprint = (matrix: boolean[][]) => ({
  report: ['中国软件行业协会', '省政府办公厅', '省发改委', '省经信厅', '省科技厅', '省商务厅'],
  send: ['各市信息主管部门', '省软件行业协会会员单位'],
  issue: [],
  copies: 500,
  issuer: '浙江省软件行业协会',
  issued: '2024年7月31日印发',
  contact: {
    address: '杭州市文三路90号东部软件园科技大厦A408',
    postcode: '310012',
    phones: ['0571-89719267', '0571-89719268'],
    email: 'zsiacyj@163.com',
    website: 'www.zsia.org',
  },
  follow: { url: 'https://www.zsia.org', caption: '更多内容，敬请关注', matrix },
})

/** Modules that look like a code and are none. */
export const modules = (size: number): boolean[][] =>
  Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (x * 7 + y * 3 + x * y) % 3 === 0),
  )
