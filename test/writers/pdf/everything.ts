import type { Document } from '../../../src/model/document.ts'
import { article, footnote, heading, paragraph, table, text } from '../document.ts'
import { bulletin, evaluation, list } from './fixture.ts'

/** Every node that a Document may have, once or more. */
export const everything: Document = bulletin(
  [
    {
      id: 'focus',
      title: '本月聚焦',
      articles: [
        article(
          'focus-1',
          '关于开展2024年度信息技术专业高级工程师职务任职资格评审工作的通知',
          [
            { type: 'addressee', children: [text('各市经信局、人社局、省直有关单位：')] },
            paragraph(
              '根据《关于做好2024年度高级职称评审工作的通知》（浙人社函〔2024〕33号）和',
              { type: 'strong', children: [text('着重')] },
              '与',
              { type: 'delete', children: [text('删去')] },
              '的文字，见',
              {
                type: 'link',
                url: 'https://mp.weixin.qq.com/s/NqjSqcbYtfpgYby-RJtbGQabcdefgh',
                children: [text('https://mp.weixin.qq.com/s/NqjSqcbYtfpgYby-RJtbGQabcdefgh')],
              },
              '，或',
              { type: 'link', url: '#focus-2', children: [text('下一篇')] },
              '。代码',
              { type: 'inlineCode', value: 'npm ci --omit=dev' },
              '照印，软件业',
              { type: 'footnoteReference', identifier: 'a' },
              '与信息服务业',
              { type: 'footnoteReference', identifier: 'b' },
              '同此',
              { type: 'footnoteReference', identifier: 'a' },
              '。#panic("x") *b* $x$ _h_ \\ @ref #read("/etc/passwd") 也是文字。',
            ),
            heading(2, '一、申报范围及对象'),
            paragraph(
              { type: 'runIn', children: [text('（一）专业范围。')] },
              '技术开发、应用电子、信息安全和系统集成专业；温度25℃、面积3㎡、①②、Ⅳ类、½、→、★、90°、x²、3‰、α、Я。',
            ),
            heading(3, '（二）申报对象'),
            paragraph('生僻字：𠮷、堃、喆、祎、昇；姓名照印。'),
            heading(4, '1. 本省企事业单位'),
            list(
              [
                '1.',
                paragraph(
                  '第一项，文字较长时回行顶格，与公文的段落一样，不悬挂缩进，这一行应当折到下一行。',
                ),
              ],
              ['3.', paragraph('第三项，序号照写。'), paragraph('第三项的第二段。')],
              ['（2）', paragraph('带括号的序号。'), list(['•', paragraph('里层的一项。')])],
            ),
            {
              type: 'blockquote',
              children: [{ type: 'paragraph', children: [text('引文用楷体。')] }],
            },
            table(
              ['城市', '企业数', '说明'],
              ['杭州', '26', '居首'],
              ['宁波', '2', '按计划单列市统计的口径'],
            ),
            { type: 'code', value: 'const x = 1\n  if (x) return "中文"' },
            { type: 'thematicBreak' },
            paragraph('正文最后一段。'),
            {
              type: 'attachments',
              items: [
                {
                  number: 1,
                  children: [
                    text(
                      '关于进一步加强高技能人才与专业技术人才职业发展贯通的实施办法和申报材料清单',
                    ),
                  ],
                },
                { number: 2, children: [text('推荐排序表')] },
              ],
            },
            {
              type: 'signature',
              lines: [
                { kind: 'organization', children: [text('浙江省经济和信息化厅')] },
                { kind: 'organization', children: [text('浙江省人力资源和社会保障厅')] },
                { kind: 'date', children: [text('2024年7月31日')] },
              ],
            },
            {
              type: 'attachment',
              id: 'focus-1-attachment-1',
              label: '附件1',
              title: [text('关于进一步加强高技能人才与专业技术人才职业发展贯通的实施办法')],
              children: [heading(2, '一、总则'), paragraph('附件的正文。')],
            },
          ],
          [
            footnote('a', '软件业，见《软件业统计分类》第一部分。'),
            footnote('b', '信息服务业，见其第二部分。'),
          ],
        ),
        article('focus-2', '第二篇', [
          { type: 'sourceLine', label: '来源：', children: [text('运行监测协调局')] },
          paragraph('短文。'),
          {
            type: 'figure',
            path: 'issues/2024-06/images/photo.png',
            alt: '会场照片',
            caption: '图1 会场',
          },
          {
            type: 'chart',
            id: 'chart-1',
            kind: 'bar',
            caption: '各市软件企业数',
            alt: '柱形图：杭州26家，温州1家，嘉兴4家。',
            unit: '家',
            categories: ['杭州', '温州', '嘉兴'],
            series: [
              { name: '当月数', values: [26, 1, 4] },
              { name: '累计数', values: [165, 4, null] },
            ],
          },
          {
            type: 'signature',
            lines: [
              { kind: 'organization', children: [text('省经信厅')] },
              { kind: 'date', children: [text('2024年12月31日')] },
            ],
          },
        ]),
      ],
    },
    {
      id: 'evaluation',
      title: '双软评估',
      articles: [
        article('evaluation-1', '7月“双软评估”统计', [paragraph('见下表。'), evaluation(12)]),
      ],
    },
  ],
  {
    note: '本期刊发职称评审通知与上半年运行情况，请各会员单位关注申报时限。',
    permit: { number: '浙内准字第0001号', notice: '内部资料 免费交流', printer: '某印刷厂' },
  },
)
