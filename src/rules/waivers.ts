import type { RuleInfo } from '../model/rule.ts'

/** What the engine itself finds: a waiver that waives nothing. */
export const unusedWaiver: RuleInfo = {
  id: 'source/unused-waiver',
  severity: 'warning',
  description: '没有用到的豁免',
  explanation:
    '豁免写在有问题的段落之前，并说明理由。问题改正之后，豁免应当删去，否则以后真有问题时会被它盖住。规则名写错的豁免也在此指出。',
  good: [
    { text: '# 通知\n\n<!-- zsia-disable-next-line punct/halfwidth: 原文如此 -->\n\n甲,乙两项。' },
  ],
  bad: [
    {
      text: '# 通知\n\n<!-- zsia-disable-next-line punct/halfwidth: 原文如此 -->\n\n甲、乙两项。',
      at: '<!-- zsia-disable-next-line punct/halfwidth: 原文如此 -->',
    },
    {
      text: '# 通知\n\n<!-- zsia-disable-next-line punct/halfwidht: 原文如此 -->\n\n甲、乙两项。',
      expected: 'punct/halfwidth',
      note: '规则名写错',
    },
  ],
}
