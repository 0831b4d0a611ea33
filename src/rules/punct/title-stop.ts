import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

export const titleStop: Rule = {
  id: 'punct/title-stop',
  severity: 'info',
  description: '标题、题注末尾一般不用句号、逗号',
  explanation:
    '单独成行的标题末尾一般不用点号（问号、叹号除外）；表题、图题末尾不用句号。有的机关层次标题带句号，所以只作提示。',
  keywords: ['标题后面', '标题末尾'],
  good: [{ text: '# 上半年软件业经济运行情况' }],
  bad: [{ text: '# 上半年软件业经济运行情况。', at: '。', expected: '' }],
  *check(context) {
    for (const { passage } of passagesWith(context, 0)) {
      const { kind, value } = passage
      if (kind !== 'title' && kind !== 'heading' && kind !== 'caption') continue
      const last = value.charAt(value.length - 1)
      if (!'。，；、：'.includes(last || ' ')) continue
      yield finding(passage, value.length - 1, value.length, `标题末尾一般不用“${last}”。`, {
        expected: [''],
      })
    }
  },
}
