import type { RuleInfo } from '../model/rule.ts'

/** What the engine finds: a waiver that waives nothing. */
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

/** Told by the build: a theme is a template, and only the build reads templates. */
export const theme: RuleInfo = {
  id: 'source/theme',
  severity: 'error',
  description: '样式（theme）不存在或读不懂',
  explanation:
    'publication.yaml 的 theme 应为 templates/themes 下一个 .yaml 文件的名字，如 red-head（红头）、mono（单色）。把自己的样式文件放进工作区的 templates/themes，就可以用它的名字。',
  good: [],
  bad: [],
}
