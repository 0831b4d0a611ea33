import type { Block } from '../../../src/model/document.ts'
import { heading, paragraph, table, text } from '../document.ts'

export const prose =
  '根据《浙江省软件行业协会章程》和年度工作安排，现将本月有关事项通知如下，请各会员单位结合实际认真落实，并于2024年8月31日前将材料报送秘书处。'

/** Every block of an article, once or more. */
export const blocks: Block[] = [
  { type: 'addressee', children: [text('各市经信局、人社局，省直有关单位：')] },
  paragraph(prose, { type: 'footnoteReference', identifier: 'a' }),
  heading(2, '一、申报范围', 'scope'),
  heading(3, '（一）专业范围'),
  heading(4, '1.软件开发'),
  paragraph({ type: 'runIn', children: [text('（一）申报对象。')] }, prose.repeat(2)),
  paragraph(
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
        children: [paragraph(`第一项，${prose}`)],
      },
      {
        type: 'listItem',
        data: { marker: '3.' },
        children: [
          paragraph('第三项。'),
          paragraph('第三项的第二段。'),
          {
            type: 'list',
            children: [
              {
                type: 'listItem',
                data: { marker: '•' },
                children: [paragraph('子项。')],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    type: 'blockquote',
    children: [paragraph(`引文：${prose}`)],
  },
  { type: 'code', value: 'zsia build\n  --all' },
  { type: 'thematicBreak' },
  {
    ...table(
      ['名称', '说明', '数量'],
      ['甲', '较长的说明文字，较长的说明文字，较长的说明文字，较长的说明文字', '12'],
      ['乙', '说明', '3'],
    ),
    align: [null, 'left', 'right'],
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
    children: [paragraph(prose)],
  },
]
