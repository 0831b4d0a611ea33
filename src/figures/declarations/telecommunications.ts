import type { FigureDeclarations } from '../../model/figures.ts'

/** 通信业 and 电子信息制造业运行情况. */
export const telecommunications: FigureDeclarations = {
  synonyms: [
    ['电信业务收入', '电信业务收入累计'],
    ['固定通信业务收入', '固定通信收入'],
    ['移动通信业务收入', '移动通信收入'],
    ['移动电话用户', '移动电话用户总数', '移动电话用户数'],
    ['固定互联网宽带接入用户', '固定互联网宽带接入用户总数'],
  ],
  carriers: [
    '三家基础电信企业的',
    '三家基础电信企业',
    '基础电信企业',
    '三家基础电信企业和中国广电的',
    '电子信息制造业',
  ],
  partitions: [
    {
      name: '固定和移动通信业务',
      by: 'indicator',
      parts: [['固定通信业务收入'], ['移动通信业务收入']],
      totals: [{ of: '', total: '电信业务收入' }],
      growth: 'weighted',
    },
  ],
  inclusions: [],
  units: [],
  ratios: [],
  differences: [],
}
