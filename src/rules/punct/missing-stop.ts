import { isDigit, isHan } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith, type Read } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'

export const missingStop: Rule = {
  id: 'punct/missing-stop',
  severity: 'warning',
  description: '成段的话末尾缺句号',
  explanation:
    '一段里已经有句号、末尾却没有点号的，多半是漏了；以逗号、顿号收尾的，话没有说完。标题、落款、名单和被截断的文字不用句号，所以只作提示；别的各段都有、独缺一处的，才报。',
  good: [{ text: '技术水平不断提高。树立了创新实践的新标杆。' }, { text: '浙江省软件行业协会' }],
  bad: [
    { text: '技术水平不断提高。树立了创新实践的新标杆', at: '杆', expected: '杆。' },
    { text: '技术水平不断提高。树立了创新实践的新标杆，', at: '，', expected: '。' },
    { text: '经营稳步向好。研发投入的比重达到18.5%', at: '%', expected: '%。' },
    { text: '申报人不得跨级申报、', at: '、', expected: '。' },
    {
      text: '（一）参训人员经考核合格的，由协会颁发结业证书。\n\n（二）请参训人员自带笔记本电脑，并遵守培训纪律\n\n（三）未尽事宜，由协会秘书处负责解释。',
      at: '律',
      expected: '律。',
      note: '同列的各条都有句号',
    },
    {
      text: '当前信息化高速发展。平台“基础门户 BBP V4.X”全面升级，高效赋能医生站等核心产品线',
      at: '线',
      expected: '线。',
    },
    {
      text: '协会于日前召开了会议，来自全省各地的六十余位企业代表参加了会议，会议由协会秘书长主持。\n\n园区负责人首先致辞，简要介绍了园区的发展历程，以及其在软件企业成长过程中所发挥的支持作用\n\n随后由专家授课，从评估标准、材料准备、常见问题三个方面作了深入讲解，并现场回答了提问。',
      at: '用',
      expected: '用。',
    },
  ],
  *check(context) {
    const passages = passagesWith(context, trait.han)
    /** Of each file: what was found, and how many paragraphs of several sentences end as they should. */
    const files = new Map<string, { found: Finding[]; single: Finding[]; whole: number }>()
    const short: Finding[] = []
    for (const [i, { passage, prose }] of passages.entries()) {
      if (passage.kind !== 'paragraph') continue
      const file = files.get(passage.file.path) ?? { found: [], single: [], whole: 0 }
      files.set(passage.file.path, file)
      if (!prose.text.includes('。')) {
        const broken = cutShort(passages[i] as Read)
        if (broken) short.push(broken)
        else yield* amongItems(passages, i)
        file.single.push(...amongParagraphs(passages, i))
        continue
      }
      const found = unended(passages[i] as Read, passages[i + 1])
      if (found) file.found.push(found)
      else if (prose.text.length > 40) file.whole++
    }
    // A text whose lines were broken has many of them
    if (short.length <= 2) yield* short
    for (const { found, single, whole } of files.values()) {
      // One among many that are right is a slip; a text whose lines were broken has more of them.
      const all = [...found, ...single]
      const slip = all.length === 1 && whole >= 4
      for (const one of all) yield slip ? one : { ...one, severity: 'info' }
    }
  },
}

/** A paragraph of one sentence that stops at a mark of pause. */
function cutShort({ passage, prose }: Read): Finding | undefined {
  const text = prose.text.trimEnd()
  if (!/[\u4e00-\u9fff][，、]$/.test(text) || text.length < 8) return undefined
  const at = text.length - 1
  const reason = `这一段停在“${text.charAt(at)}”上：末尾应为句号，或与下一段相接。`
  return finding(passage, at, at + 1, reason, { expected: ['。'], severity: 'info' })
}

/** A paragraph of several sentences that ends in no stop, or in the mark of one that goes on. */
function unended({ passage, prose }: Read, next: Read | undefined): Finding | undefined {
  // A sentence that goes on in the next paragraph is told there.
  if (next !== undefined && /^\s*\d/.test(next.prose.text) && !item.test(next.prose.text))
    return undefined
  const text = prose.text.trimEnd()
  const at = text.length - 1
  const goesOn = item.test(text) || (next !== undefined && item.test(next.prose.text))
  if (/[，、]$/.test(text) || (text.endsWith('；') && !goesOn)) {
    const reason = '这一段停在半句上：末尾应为句号，或与下一段相接。'
    // What goes on in the next paragraph may be one that a copy has broken
    const severity = text.endsWith('；') || next !== undefined ? 'info' : 'warning'
    return finding(passage, at, at + 1, reason, { expected: ['。'], severity })
  }
  const last = text.charCodeAt(at)
  const tail = text.length - text.lastIndexOf('。') - 1
  // 。）, 。附件, a date or a name run on: a short rest is a line of its own that lost its break
  if (tail < 8 || (!isHan(last) && !isDigit(last) && !/[%％‰℃]$/.test(text))) return undefined
  if (/\d[日号]?$|[一二三四五六七八九十]日$/.test(text.slice(-4))) return undefined
  // 联系人：某某　某某; 某某　摄
  if (/(?<![A-Za-z]) (?![A-Za-z])|[\t\u3000：]/.test(text.slice(-tail))) return undefined
  return finding(passage, at, at + 1, '这一段末尾缺句号。', {
    expected: [`${text.charAt(at)}。`],
  })
}

/** What an item of a list begins with; its digits and numerals taken out, items of one list begin alike. */
const item =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:\.\d{1,2}){0,3}[.．、]?)(?=\s?[\u4e00-\u9fff])/

/** An item of full clauses without a stop, between two items that have one. */
function* amongItems(reads: readonly Read[], i: number): Generator<Finding> {
  const { passage, prose } = reads[i] as Read
  const text = prose.text.trimEnd()
  const form = formOf(text)
  if (!form || text.length < 16 || !/，/.test(text) || !/[\u4e00-\u9fff%，、]$/.test(text)) return
  const beside = [reads[i - 1], reads[i + 1]].filter(
    (other) =>
      other !== undefined &&
      other.passage.article === passage.article &&
      formOf(other.prose.text) === form &&
      /[。；]$/.test(other.prose.text.trimEnd()),
  )
  if (beside.length < 2) return
  const at = text.length - 1
  const last = text.charAt(at)
  yield finding(passage, at, at + 1, '同列的前后各条末尾都有点号，这一条缺句号。', {
    expected: ['，、'.includes(last) ? '。' : `${last}。`],
    severity: 'info',
  })
}

/** So long is a paragraph that no heading, label or signature is. */
const long = 40

/** A paragraph of one sentence without a stop, between two paragraphs that have one. */
function* amongParagraphs(reads: readonly Read[], i: number): Generator<Finding> {
  const { passage, prose } = reads[i] as Read
  const text = prose.text.trimEnd()
  if (text.length < long || !text.includes('，') || item.test(text)) return
  if (!/[\u4e00-\u9fff]$/.test(text) || /[\s：；]|[日号]$/.test(text)) return
  const whole = [reads[i - 1], reads[i + 1]].every(
    (other) =>
      other?.passage.kind === 'paragraph' &&
      other.passage.article === passage.article &&
      other.prose.text.length >= long &&
      /。[”）]?\s*$/.test(other.prose.text),
  )
  if (!whole) return
  const at = text.length - 1
  yield finding(passage, at, at + 1, '前后各段末尾都有句号，这一段末尾缺句号。', {
    expected: [`${text.charAt(at)}。`],
  })
}

function formOf(text: string): string | undefined {
  return item
    .exec(text)?.[0]
    .trim()
    .replaceAll(/[一二三四五六七八九十]+|\d+/g, '1')
}
