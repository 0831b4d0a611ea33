import type { Block, Document } from '../../../src/model/document.ts'
import type { Asset, FontSet, WriteContext } from '../../../src/model/output.ts'
import type { Theme } from '../../../src/model/theme.ts'
import { noFonts, redHead } from '../context.ts'
import {
  article,
  footnote,
  heading,
  imprint,
  issue,
  modules,
  paragraph,
  table,
  text,
} from '../document.ts'
import { cities, figures, statistics } from './statistics.ts'

/** A document with every kind of node, made by hand: the writer alone is on trial. */

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8Dwn4EIAAA3hQMBmJ1gqwAAAABJRU5ErkJggg==',
  'base64',
)

export const assets: ReadonlyMap<string, Asset> = new Map([
  ['issues/2024-06/images/会场.png', { bytes: png, mediaType: 'image/png', width: 1, height: 1 }],
])

const words = (value: string) => [text(value)]

export const document: Document = {
  ...issue(['本月聚焦', '双软评估']),
  note: '本期集中刊登职称评审与“云上企业”遴选两份通知，请各会员单位对照时限办理。',
  permit: { number: '浙内准字第0000号', notice: '内部资料　免费交流', printer: '某印刷厂' },
  editors: [
    { label: '供稿', names: ['秘书处', '资质部'] },
    { label: '签发', names: ['秘书长'] },
  ],
  sections: [
    {
      id: 'focus',
      title: '本月聚焦',
      articles: [
        {
          id: 'focus-1',
          title: '关于开展2024年度信息技术专业高级工程师职务任职资格评审工作的通知',
          titleContent: words('关于开展2024年度信息技术专业高级工程师职务任职资格评审工作的通知'),
          blocks: [
            { type: 'addressee', children: words('各市经信局、人社局，省直有关单位：') },
            {
              type: 'paragraph',
              children: [
                ...words('根据《关于做好2024年度高级职称评审工作的通知》（浙人社函〔2024〕33号）'),
                { type: 'footnoteReference', identifier: 'a', label: 'a' },
                ...words('，现将'),
                { type: 'strong', children: words('有关事项') },
                ...words('通知如下。'),
                { type: 'delete', children: words('旧文作废') },
                ...words('。编码'),
                { type: 'inlineCode', value: 'A-1' },
                { type: 'break' },
                ...words('另起一行，再见注'),
                { type: 'footnoteReference', identifier: 'a', label: 'a' },
                { type: 'footnoteReference', identifier: 'b', label: 'b' },
                ...words('。'),
              ],
            },
            heading(2, '一、申报范围', 'focus-1-1'),
            {
              type: 'paragraph',
              children: [
                { type: 'runIn', children: words('（一）申报对象。') },
                ...words('登录'),
                {
                  type: 'link',
                  url: 'https://xzz.example.cn/computer/web/cloudUsage?area=330100&kind=notice',
                  children: words(
                    'https://xzz.example.cn/computer/web/cloudUsage?area=330100&kind=notice',
                  ),
                },
                ...words('填报，并见'),
                { type: 'link', url: '#evaluation-1', children: words('本期统计') },
                ...words('；不要点'),
                { type: 'link', url: 'javascript:alert(1)', children: words('这里') },
                ...words('。'),
              ],
            },
            heading(3, '（二）材料'),
            heading(4, '1.份数'),
            {
              type: 'list',
              ordered: true,
              start: 3,
              spread: false,
              children: ['3.', '4.'].map((marker, i) => ({
                type: 'listItem' as const,
                spread: false,
                data: { marker },
                children: [paragraph(['申报表一式三份；', '学时证明。'][i] as string)],
              })),
            },
            {
              type: 'list',
              ordered: false,
              spread: false,
              children: [
                {
                  type: 'listItem',
                  spread: false,
                  data: { marker: '•' },
                  children: [
                    paragraph('原件'),
                    {
                      type: 'list',
                      ordered: false,
                      spread: false,
                      children: [
                        { type: 'listItem', spread: false, children: [paragraph('复印件')] },
                      ],
                    },
                  ],
                },
              ],
            },
            { type: 'blockquote', children: [paragraph('引文一段。')] },
            { type: 'code', value: 'a < b\n  c' },
            { type: 'thematicBreak' },
            {
              type: 'attachments',
              items: [
                { number: 1, children: words('申报表') },
                { number: 2, children: words('汇总表') },
              ],
              href: 'https://example.cn/files',
            },
            {
              type: 'signature',
              lines: [
                { kind: 'organization', children: words('浙江省软件行业协会') },
                { kind: 'date', children: words('2024年7月11日') },
              ],
            },
            {
              type: 'attachment',
              id: 'focus-1-attachment-1',
              label: '附件1',
              title: words('申报表'),
              children: [heading(2, '一、填写说明'), paragraph('逐项填写。')],
            },
          ],
          footnotes: [footnote('a', '文件全文见省厅网站。'), footnote('b', '第一段。', '第二段。')],
        },
      ],
    },
    {
      id: 'evaluation',
      title: '双软评估',
      articles: [
        {
          id: 'evaluation-1',
          title: '7月评估情况',
          titleContent: words('7月评估情况'),
          blocks: [
            { type: 'sourceLine', label: '来源：', children: words('运行监测协调局') },
            paragraph('2024年7月共评估软件企业29家，软件产品101件。'),
            statistics,
            {
              type: 'chart',
              id: 'evaluation',
              kind: 'bar',
              caption: '各市当月评估数',
              alt: '四市当月评估的企业与产品：杭州最多，企业26家，产品100件。',
              categories: cities,
              series: [
                { name: '软件企业', values: figures.map((row) => row[0] ?? null) },
                { name: '软件产品', values: figures.map((row) => row[2] ?? null) },
              ],
            },
            {
              type: 'figure',
              path: 'issues/2024-06/images/会场.png',
              alt: '培训会会场，九十余人就座',
              caption: '图1 培训会现场',
            },
            {
              ...table(['指标', '数值'], ['软件业务收入（亿元）', '62350']),
              align: [null, 'right'],
            },
          ],
          footnotes: [],
        },
      ],
    },
  ],
  imprint: {
    ...imprint(modules(21)),
    report: ['中国软件行业协会', '省政府办公厅'],
    send: ['各市信息主管部门'],
    issue: ['各会员单位'],
  },
}

export const draft: Document = {
  ...document,
  draft: {
    label: '送审稿',
    diagnostics: [
      {
        severity: 'error',
        place: 'issues/2024-06/focus.md:3:1',
        reason: '“2024-06-31”不是一个日期：6月只有30天。',
      },
    ],
  },
}

/** A document of one article with these blocks. */
export function holding(blocks: Block[], title = '标题'): Document {
  const articles = [article('focus-1', title, blocks)]
  return { ...document, sections: [{ id: 'focus', title: '聚焦', articles }] }
}

export const mono: Theme = {
  ...redHead,
  name: 'mono',
  title: '单色',
  colors: { accent: '#000000', accentDark: '#f2f2f2', tint: '#eeeeee', text: '#000000' },
}

/** The context of a build: our own templates read from the repository, `over` in their stead. */
export function context(
  read: (path: string) => Uint8Array,
  over: Readonly<Record<string, string>> = {},
  theme: Theme = redHead,
  fonts: FontSet = noFonts,
): WriteContext {
  return {
    assets,
    theme,
    templates: {
      text: (path) => over[path] ?? new TextDecoder().decode(read(path)),
      bytes: (path) => read(path),
    },
    fonts,
    pages: () => Promise.reject(new Error('the HTML writer sets no pages')),
    turn: async () => {},
    layout: () => Promise.reject(new Error('the HTML writer sets no pages')),
  }
}
