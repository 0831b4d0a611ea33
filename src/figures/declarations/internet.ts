import type { FigureDeclarations } from '../../model/figures.ts'

const enterprises = ['互联网企业', '互联网和相关服务企业', '规模以上互联网和相关服务企业']

/** 互联网和相关服务业运行情况. */
export const internet: FigureDeclarations = {
  synonyms: [
    [
      '互联网业务收入',
      '互联网业务累计收入',
      ...enterprises.flatMap((name) => [`${name}业务收入`, `${name}互联网业务收入`]),
    ],
  ],
  carriers: enterprises,
  partitions: [],
  inclusions: [
    {
      whole: '互联网业务收入',
      parts: ['信息服务收入', '互联网平台服务收入', '互联网接入服务收入', '互联网数据服务收入'],
    },
  ],
  units: [{ indicator: '互联网业务收入', unit: '元' }],
  ratios: [],
  differences: [],
  proportions: [],
}
