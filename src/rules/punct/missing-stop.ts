import { isDigit, isHan } from '../../model/characters.ts'
import { trait } from '../../model/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

export const missingStop: Rule = {
  id: 'punct/missing-stop',
  severity: 'info',
  description: '成段的话末尾缺句号',
  explanation:
    '一段里已经有句号、末尾却没有点号的，多半是漏了；以逗号、顿号收尾的，话没有说完。标题、落款、名单和被截断的文字不用句号，所以只作提示。',
  good: [{ text: '技术水平不断提高。树立了创新实践的新标杆。' }, { text: '浙江省软件行业协会' }],
  bad: [
    { text: '技术水平不断提高。树立了创新实践的新标杆', at: '杆', expected: '杆。' },
    { text: '技术水平不断提高。树立了创新实践的新标杆，', at: '，', expected: '。' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      if (passage.kind !== 'paragraph' || !prose.text.includes('。')) continue
      const text = prose.text.trimEnd()
      if (/[，、]$/.test(text)) {
        const at = text.length - 1
        const reason = '这一段停在半句上：末尾应为句号，或与下一段相接。'
        yield finding(passage, at, at + 1, reason, { expected: ['。'] })
        continue
      }
      const last = text.charCodeAt(text.length - 1)
      const tail = text.length - text.lastIndexOf('。') - 1
      // 。）, 。附件, a date or a name run on: a short rest is a line of its own that lost its break
      if (tail < 8 || (!isHan(last) && !isDigit(last))) continue
      if (/\d[日号]?$|[一二三四五六七八九十]日$/.test(text.slice(-4))) continue
      const at = text.length - 1
      yield finding(passage, at, at + 1, '这一段末尾缺句号。', {
        expected: [`${text.charAt(at)}。`],
      })
    }
  },
}
