import { readFileSync } from 'node:fs'
import type { PhrasingContent } from 'mdast'
import { encode } from 'uqr'
import type { Block, Document, StatisticsTable } from '../../../src/model/document.ts'
import type { Asset, WriteContext } from '../../../src/model/output.ts'
import type { Theme } from '../../../src/model/theme.ts'

export const theme: Theme = {
  name: 'red-head',
  title: '红头',
  colors: { accent: '#c8161d', accentDark: '#ff7a7a', tint: '#f7ebe9', text: '#000000' },
  nameplate: { leadSize: 34, nameSize: 58, rule: 1.6 },
  contentsTitle: '本期要目',
}

export const text = (value: string): PhrasingContent => ({ type: 'text', value })
export const p = (...children: (string | PhrasingContent)[]): Block => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})
const h = (depth: 2 | 3 | 4, value: string, id?: string): Block => ({
  type: 'heading',
  depth,
  children: [text(value)],
  ...(id === undefined ? {} : { data: { id } }),
})

const cities = [
  '杭州',
  '宁波',
  '温州',
  '嘉兴',
  '湖州',
  '绍兴',
  '金华',
  '衢州',
  '舟山',
  '台州',
  '丽水',
]

/** Two rows of head over four columns of figures, a lead cell and a total. */
const statistics: StatisticsTable = {
  type: 'statisticsTable',
  id: 'evaluation',
  label: '7月“双软评估”统计',
  caption: '7月“双软评估”统计表',
  period: { from: '2024-07', to: '2024-07' },
  unit: '家、件',
  columnCount: 6,
  header: [
    [
      { id: 'h1', text: '项目', colSpan: 1, rowSpan: 2, column: 0 },
      { id: 'h2', text: '所属地区', colSpan: 1, rowSpan: 2, column: 1 },
      { id: 'h3', text: '软件企业', colSpan: 2, rowSpan: 1, column: 2 },
      { id: 'h4', text: '软件产品', colSpan: 2, rowSpan: 1, column: 4 },
    ],
    [
      { id: 'h5', text: '7月当月数', colSpan: 1, rowSpan: 1, column: 2 },
      { id: 'h6', text: '当年累计数', colSpan: 1, rowSpan: 1, column: 3 },
      { id: 'h7', text: '7月当月数', colSpan: 1, rowSpan: 1, column: 4 },
      { id: 'h8', text: '当年累计数', colSpan: 1, rowSpan: 1, column: 5 },
    ],
  ],
  rows: [...cities, '合计'].map((city, row) => ({
    kind: city === '合计' ? 'total' : 'row',
    cells: [
      ...(row === 0
        ? [{ text: '“双软评估”统计', rowSpan: 12, colSpan: 1, column: 0, header: true }]
        : []),
      { text: city, rowSpan: 1, colSpan: 1, column: 1, header: true },
      ...[2, 3, 4, 5].map((column) => {
        const value = (row * 7 + column * 3) % 11 === 0 ? null : row * 13 + column
        return {
          text: value === null ? '/' : String(value),
          rowSpan: 1,
          colSpan: 1,
          column,
          header: false,
          value,
        }
      }),
    ],
  })),
  notes: ['“/”表示当期没有。', '杭州补报1家。'],
}

const prose =
  '根据《浙江省软件行业协会章程》和年度工作安排，现将本月有关事项通知如下，请各会员单位结合实际认真落实，并于2024年8月31日前将材料报送秘书处。'

const blocks: Block[] = [
  { type: 'addressee', children: [text('各市经信局、人社局，省直有关单位：')] },
  p(prose, { type: 'footnoteReference', identifier: 'a' }),
  h(2, '一、申报范围', 'scope'),
  h(3, '（一）专业范围'),
  h(4, '1.软件开发'),
  p({ type: 'runIn', children: [text('（一）申报对象。')] }, prose.repeat(2)),
  p(
    '其中',
    { type: 'strong', children: [text('加粗')] },
    '、',
    { type: 'delete', children: [text('删去')] },
    '、',
    { type: 'inlineCode', value: 'npm ci' },
    '，见',
    { type: 'link', url: '#scope', children: [text('申报范围')] },
    '、',
    { type: 'link', url: 'https://www.zsia.org/a?b=1&c=2', children: [text('协会网站')] },
    '和',
    { type: 'link', url: '#nowhere', children: [text('不存在之处')] },
    '，“双引号”、‘单引号’、it’s。',
    { type: 'break' },
    '换行之后',
    { type: 'footnoteReference', identifier: 'b' },
    '再引第一注',
    { type: 'footnoteReference', identifier: 'a' },
  ),
  {
    type: 'list',
    ordered: true,
    children: [
      {
        type: 'listItem',
        data: { marker: '1.' },
        children: [{ type: 'paragraph', children: [text(`第一项，${prose}`)] }],
      },
      {
        type: 'listItem',
        data: { marker: '3.' },
        children: [
          { type: 'paragraph', children: [text('第三项。')] },
          { type: 'paragraph', children: [text('第三项的第二段。')] },
          {
            type: 'list',
            children: [
              {
                type: 'listItem',
                data: { marker: '•' },
                children: [{ type: 'paragraph', children: [text('子项。')] }],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    type: 'blockquote',
    children: [{ type: 'paragraph', children: [text(`引文：${prose}`)] }],
  },
  { type: 'code', value: 'zsia build\n  --all' },
  { type: 'thematicBreak' },
  {
    type: 'table',
    align: [null, 'left', 'right'],
    children: [
      ['名称', '说明', '数量'],
      ['甲', '较长的说明文字，较长的说明文字，较长的说明文字，较长的说明文字', '12'],
      ['乙', '说明', '3'],
    ].map((row) => ({
      type: 'tableRow',
      children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
    })),
  },
  {
    type: 'figure',
    path: 'issues/2024-06/images/photo.png',
    alt: '会场全景',
    caption: '图1 培训会现场',
  },
  {
    type: 'attachments',
    items: [
      { number: 1, children: [text('信息技术专业高级工程师职务任职资格申报材料一览表及填报说明')] },
      { number: 2, children: [text('推荐表')] },
    ],
  },
  {
    type: 'signature',
    lines: [
      { kind: 'organization', children: [text('浙江省软件行业协会')] },
      { kind: 'organization', children: [text('浙江省信息化协会')] },
      { kind: 'date', children: [text('2024年7月31日')] },
    ],
  },
  {
    type: 'attachment',
    id: 'focus-1-attachment-1',
    label: '附件1',
    title: [text('申报材料一览表')],
    children: [p(prose)],
  },
]

const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

export const assets: ReadonlyMap<string, Asset> = new Map([
  [
    'issues/2024-06/images/photo.png',
    { bytes: png, mediaType: 'image/png', width: 1600, height: 900 },
  ],
])

/** Everything that a bulletin can hold. */
export function bulletin(change: Partial<Document> = {}): Document {
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
      keywords: ['软件业', '双软评估'],
    },
    nameplate: {
      lines: ['浙江省软件和信息服务业', '简报'],
      issueLine: '2024年第6期（总第160期）',
      issuer: '浙江省软件行业协会',
      date: '2024年7月31日',
    },
    note: '本期刊登高级工程师评审通知与上半年运行情况，供参阅。',
    sections: [
      {
        id: 'focus',
        title: '本月聚焦',
        articles: [
          {
            id: 'focus-1',
            title: '关于开展2024年度信息技术专业高级工程师职务任职资格评审工作的通知',
            titleContent: [
              text('关于开展2024年度信息技术专业高级工程师职务任职资格评审工作的通知'),
            ],
            blocks,
            footnotes: [
              {
                type: 'footnoteDefinition',
                identifier: 'a',
                children: [{ type: 'paragraph', children: [text('第一条脚注。')] }],
              },
              {
                type: 'footnoteDefinition',
                identifier: 'b',
                children: [
                  {
                    type: 'paragraph',
                    children: [
                      text('第二条脚注，见'),
                      { type: 'link', url: 'https://example.org/', children: [text('网址')] },
                    ],
                  },
                  {
                    type: 'list',
                    children: [
                      {
                        type: 'listItem',
                        data: { marker: '1.' },
                        children: [{ type: 'paragraph', children: [text('注中之项。')] }],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        id: 'evaluation',
        title: '双软评估',
        articles: [
          {
            id: 'evaluation-1',
            title: '7月“双软评估”统计',
            titleContent: [text('7月“双软评估”统计')],
            blocks: [
              { type: 'sourceLine', label: '来源：', children: [text('评估部')] },
              p(prose, { type: 'footnoteReference', identifier: 'a' }),
              statistics,
              {
                type: 'chart',
                id: 'evaluation-bar',
                kind: 'bar',
                caption: '各市软件产品当月数',
                alt: '柱形图：各市软件产品当月数。',
                unit: '件',
                categories: cities,
                series: [
                  { name: '软件产品', values: cities.map((_, i) => (i === 3 ? null : i * 4)) },
                ],
              },
              p('结束。'),
            ],
            footnotes: [
              {
                type: 'footnoteDefinition',
                identifier: 'a',
                children: [{ type: 'paragraph', children: [text('另一篇的第一条脚注。')] }],
              },
            ],
          },
        ],
      },
    ],
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
        phones: ['0571-89719267', '89719268'],
        email: 'zsiacyj@163.com',
        website: 'www.zsia.org',
      },
      follow: {
        url: 'https://www.zsia.org',
        caption: '更多内容，敬请关注',
        matrix: encode('https://www.zsia.org', { border: 0 }).data,
      },
    },
    permit: { number: '浙内准字第0000号', notice: '内部资料 免费交流', printer: '杭州印刷厂' },
    ...change,
  }
}

const pages = new Map([
  ['focus', 2],
  ['focus-1', 2],
  ['evaluation', 5],
  ['evaluation-1', 5],
])

export function context(change: Partial<WriteContext> = {}): WriteContext {
  const path = (name: string) => new URL(`../../../templates/${name}`, import.meta.url)
  return {
    assets,
    templates: {
      text: (name) => readFileSync(path(name), 'utf8'),
      bytes: (name) => readFileSync(path(name)),
    },
    fonts: {
      roles: { fang: [], kai: [], hei: [], biao: [], head: [], song: [] },
      faces: [],
      covers: () => true,
    },
    theme,
    pages: async () => ({ pageCount: 6, pageOf: pages }),
    turn: async () => {},
    layout: () => Promise.reject(new Error('the Word edition waits for no PDF')),
    ...change,
  }
}
