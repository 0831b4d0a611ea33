import type { FootnoteDefinition, Heading, List, PhrasingContent, Table } from 'mdast'
import type {
  Block,
  Document,
  DocumentArticle,
  StatisticsTable,
} from '../../../src/model/document.ts'

/** Small documents, written by hand: each has what its name says. */

export const text = (value: string): PhrasingContent => ({ type: 'text', value })
export const paragraph = (...parts: (string | PhrasingContent)[]): Block => ({
  type: 'paragraph',
  children: parts.map((part) => (typeof part === 'string' ? text(part) : part)),
})
export const heading = (depth: 2 | 3 | 4, value: string): Heading => ({
  type: 'heading',
  depth,
  children: [text(value)],
})

export const article = (
  id: string,
  title: string,
  blocks: Block[],
  footnotes: FootnoteDefinition[] = [],
): DocumentArticle => ({ id, title, titleContent: [text(title)], blocks, footnotes })

export const list = (...items: [marker: string, ...blocks: Block[]][]): List => ({
  type: 'list',
  ordered: true,
  children: items.map(([marker, ...children]) => ({
    type: 'listItem',
    data: { marker },
    children: children as List['children'][number]['children'],
  })),
})

export const table = (...rows: string[][]): Table => ({
  type: 'table',
  align: [],
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  })),
})

/** The table of an evaluation with `count` rows, its header of two rows, its lead cell. */
export function evaluation(count: number): StatisticsTable {
  const rows = Array.from({ length: count }, (_, i) => ({
    kind: i === count - 1 ? ('total' as const) : ('row' as const),
    cells: [
      ...(i === 0
        ? [{ text: '“双软评估”统计', rowSpan: count, colSpan: 1, column: 0, header: true }]
        : []),
      {
        text: i === count - 1 ? '合计' : `第${i + 1}市`,
        rowSpan: 1,
        colSpan: 1,
        column: 1,
        header: true,
      },
      ...[2, 3, 4, 5].map((column) => ({
        text: i % 5 === 4 && column === 2 ? '/' : String((i + 1) * column),
        rowSpan: 1,
        colSpan: 1,
        column,
        header: false,
        value: i % 5 === 4 && column === 2 ? null : (i + 1) * column,
      })),
    ],
  }))
  const head = (id: string, label: string, column: number, colSpan = 1, rowSpan = 1) => ({
    id,
    text: label,
    column,
    colSpan,
    rowSpan,
  })
  return {
    type: 'statisticsTable',
    id: 'evaluation',
    label: '7月“双软评估”统计',
    period: { year: 2024, month: 7 } as unknown as StatisticsTable['period'],
    columnCount: 6,
    header: [
      [
        head('h0', '项目', 0, 1, 2),
        head('h1', '所属地区', 1, 1, 2),
        head('h2', '软件企业（家）', 2, 2),
        head('h3', '软件产品（件）', 4, 2),
      ],
      [
        head('h4', '7月当月数', 2),
        head('h5', '当年累计数', 3),
        head('h6', '7月当月数', 4),
        head('h7', '当年累计数', 5),
      ],
    ],
    rows,
    notes: ['注：“/”表示当期无数据。'],
  }
}

export function bulletin(sections: Document['sections'], more: Partial<Document> = {}): Document {
  return {
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
      keywords: ['软件业', '简报'],
    },
    nameplate: {
      lines: ['浙江省软件和信息服务业', '简报'],
      issueLine: '2024年第6期（总第160期）',
      issuer: '浙江省软件行业协会',
      date: '2024年7月31日',
    },
    sections,
    imprint: {
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
      follow: {
        url: 'https://www.zsia.org',
        caption: '更多内容，敬请关注',
        matrix: Array.from({ length: 25 }, (_, y) =>
          Array.from({ length: 25 }, (_, x) => (x * 7 + y * 3 + x * y) % 3 === 0),
        ),
      },
    },
    ...more,
  }
}

/** One section with one article of these blocks. */
export const single = (...blocks: Block[]): Document =>
  bulletin([
    { id: 'focus', title: '本月聚焦', articles: [article('focus-1', '关于测试的通知', blocks)] },
  ])
