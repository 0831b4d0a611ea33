import { readFileSync } from 'node:fs'
import { encode } from 'uqr'
import type { Document } from '../../../src/model/document.ts'
import type { Asset, WriteContext } from '../../../src/model/output.ts'
import { noFonts, redHead } from '../context.ts'
import { article, footnote, imprint, issue, paragraph, text } from '../document.ts'
import { blocks, prose } from './blocks.ts'
import { cities, statistics } from './statistics.ts'

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
  const printed = imprint(encode('https://www.zsia.org', { border: 0 }).data)
  return {
    ...issue(['软件业', '双软评估']),
    note: '本期刊登高级工程师评审通知与上半年运行情况，供参阅。',
    sections: [
      {
        id: 'focus',
        title: '本月聚焦',
        articles: [
          article(
            'focus-1',
            '关于开展2024年度信息技术专业高级工程师职务任职资格评审工作的通知',
            blocks,
            [
              footnote('a', '第一条脚注。'),
              {
                type: 'footnoteDefinition',
                identifier: 'b',
                children: [
                  paragraph('第二条脚注，见', {
                    type: 'link',
                    url: 'https://example.org/',
                    children: [text('网址')],
                  }),
                  {
                    type: 'list',
                    children: [
                      {
                        type: 'listItem',
                        data: { marker: '1.' },
                        children: [paragraph('注中之项。')],
                      },
                    ],
                  },
                ],
              },
            ],
          ),
        ],
      },
      {
        id: 'evaluation',
        title: '双软评估',
        articles: [
          article(
            'evaluation-1',
            '7月“双软评估”统计',
            [
              { type: 'sourceLine', label: '来源：', children: [text('评估部')] },
              paragraph(prose, { type: 'footnoteReference', identifier: 'a' }),
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
              paragraph('结束。'),
            ],
            [footnote('a', '另一篇的第一条脚注。')],
          ),
        ],
      },
    ],
    imprint: {
      ...printed,
      contact: { ...printed.contact, phones: ['0571-89719267', '89719268'] },
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
    fonts: noFonts,
    theme: redHead,
    pages: async () => ({ pageCount: 6, pageOf: pages }),
    turn: async () => {},
    layout: () => Promise.reject(new Error('the Word edition waits for no PDF')),
    ...change,
  }
}
