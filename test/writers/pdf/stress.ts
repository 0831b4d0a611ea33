import type { Document } from '../../../src/model/document.ts'
import { article, paragraph, table } from '../document.ts'
import { everything } from './everything.ts'
import { bulletin, evaluation, single } from './fixture.ts'

const long =
  '关于进一步做好二〇二四年度全省软件和信息服务业企业统计年报与培育入库申报有关工作的通知'
const filling = (count: number) => paragraph('正文文字，照常排印。'.repeat(count))

/** Issues that have gone wrong in print, by what was hard in them. */
export const stress: Readonly<Record<string, Document>> = {
  everything,
  'one-page': single(paragraph('短讯一则。')),
  'long-title': bulletin([
    {
      id: 'focus',
      title: '本月聚焦',
      articles: [article('focus-1', long, [filling(9)]), article('focus-2', '短题', [filling(60)])],
    },
    { id: 'empty', title: '空栏目', articles: [] },
  ]),
  'table-60-rows': single(filling(12), evaluation(61), filling(12)),
  'wide-table': single(
    filling(12),
    table(
      [
        '序号',
        '单位名称',
        '统一社会信用代码',
        '软件收入',
        '利润',
        '研发',
        '人数',
        '电话',
        '备注',
        '年份',
        '地区',
        '类型',
      ],
      ...Array.from({ length: 6 }, (_, i) => [
        String(i + 1),
        '浙江某某软件股份有限公司',
        '91330000MA27U1234X',
        '13969',
        '7347',
        '909',
        '1234',
        '0571-89719267',
        '高新技术企业',
        '2024',
        '杭州',
        '民营',
      ]),
    ),
    filling(12),
  ),
  combined: {
    ...single(filling(30)),
    nameplate: {
      lines: ['中国某某行业联合会软件和信息技术服务业统计工作动态', '简报'],
      issueLine: '2024年第1、2期合刊（总第155、156期）',
      issuer: '中国某某行业联合会统计工作委员会',
      date: '2024年12月31日',
    },
  },
  draft: {
    ...everything,
    draft: {
      label: '送审稿',
      diagnostics: [
        { severity: 'error', place: 'focus.md:3:5', reason: '合计应为 38，写作 39。' },
        { severity: 'warning', place: 'members.md:12:1', reason: '半角逗号应为全角“，”。' },
      ],
    },
    editors: [
      { label: '供稿', names: ['甲某', '乙某'] },
      { label: '签发', names: ['丙某'] },
    ],
  },
}
