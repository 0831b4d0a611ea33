import type { FigureDeclarations } from '../../model/figures.ts'

/** 通信业 and 电子信息制造业运行情况. */
export const telecommunications: FigureDeclarations = {
  synonyms: [
    ['电信业务收入', '电信业务收入累计', '电信主营业务收入', '电信主营业务总收入'],
    ['电话用户总数', '电话用户'],
    ['固定电话用户', '固定电话用户总数', '固定电话用户数'],
    ['固定通信业务收入', '固定通信收入'],
    ['移动通信业务收入', '移动通信收入'],
    ['移动电话用户', '移动电话用户总数', '移动电话用户数'],
    ['固定互联网宽带接入用户', '固定互联网宽带接入用户总数'],
    ['5G移动电话用户', '5G移动电话用户数', '5G移动电话用户总数', '5G用户', '5G用户数'],
    ['移动电话基站', '移动基站', '移动基站总数', '移动电话基站总数'],
    ['5G基站', '5G基站总数'],
  ],
  carriers: [
    ...['三家', '3家', ''].flatMap((count) =>
      ['', '和中国广电', '及中国广电'].flatMap((other) =>
        ['的', ''].map((of) => `${count}基础电信企业${other}${of}`),
      ),
    ),
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
    {
      name: '固定和移动电话用户',
      by: 'indicator',
      parts: [['固定电话用户'], ['移动电话用户']],
      totals: [{ of: '', total: '电话用户总数' }],
      growth: 'weighted',
    },
  ],
  inclusions: [],
  units: [
    { indicator: '电信业务收入', unit: '元' },
    { indicator: '固定通信业务收入', unit: '元' },
    { indicator: '移动通信业务收入', unit: '元' },
  ],
  ratios: [],
  differences: [],
  proportions: [],
}
