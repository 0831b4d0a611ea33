import type { FigureDeclarations } from '../../model/figures.ts'

const premiums = ['原保险保费收入', '原保费收入', '保费收入']
const payments = ['赔款和给付支出', '原保险赔付支出', '赔付支出', '赔款和给付']
/** 产险公司原保险保费收入, 寿险业务给付: who earns or pays stands before what. */
const of = (names: readonly string[], whats: readonly string[]) =>
  names.flatMap((name) => whats.map((what) => `${name}${what}`))

const paid = [...payments, '赔款', '给付', '赔付']

/** Premiums and payments of insurers, as their supervisors publish them. By companies the published sums are a few hundredths off, so only the sorts of business are summed. */
export const insurance: FigureDeclarations = {
  synonyms: [premiums, payments],
  carriers: ['保险业', '全国保险业'],
  partitions: [
    {
      name: '产险、寿险、健康险和意外险业务的保费',
      by: 'indicator',
      parts: [
        of(['产险业务', '财产险业务', '财产保险业务'], premiums),
        of(['寿险业务', '人寿保险业务'], premiums),
        of(['健康险业务', '健康保险业务'], premiums),
        of(['意外险业务', '意外伤害险业务', '意外保险业务', '人身意外险业务'], premiums),
      ],
      totals: [{ of: '', total: '原保险保费收入' }],
      growth: 'weighted',
    },
    {
      name: '产险、寿险、健康险和意外险业务的赔付',
      by: 'indicator',
      parts: [
        of(['产险业务', '财产险业务'], paid),
        of(['寿险业务'], paid),
        of(['健康险业务'], paid),
        of(['意外险业务', '意外伤害险业务'], paid),
      ],
      totals: [{ of: '', total: '赔款和给付支出' }],
      growth: 'weighted',
    },
  ],
  inclusions: [],
  units: [
    { indicator: '原保险保费收入', unit: '元' },
    { indicator: '赔款和给付支出', unit: '元' },
  ],
  ratios: [],
  differences: [],
  proportions: [],
}
