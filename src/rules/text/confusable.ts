import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith, type Read } from '../finding.ts'
import type { Rule } from '../rule.ts'
import type { Confusable } from './confusables.ts'
import { dictionary, meet } from './matcher.ts'

export const confusable: Rule = {
  id: 'text/confusable',
  severity: 'error',
  description: '易混、易错的词',
  explanation:
    '按词典逐词比对，有歧义的词只在能确定的上下文里才报：“登录”系统、“登陆”科创板都对；“截止到”带日期、“截止时间”是对的，“截止目前”应为“截至目前”。“其它”等两可的写法只作提示。',
  get words() {
    // Two characters that are no word are met by chance in any question: 之间要不要 holds 间要
    return dictionary()
      .filter((entry) => !entry.lone)
      .map((entry) => ({ words: asked(entry), note: noteOf(entry) }))
  },
  good: [
    { text: '业绩材料截止时间为2024年7月31日，资历计算截止到2024年12月31日。' },
    { text: '公司成功登陆科创板，并做出承诺。' },
    { text: '在浙的部属企事业单位' },
    { text: '成员：毕来林、李某某。', note: '人名' },
  ],
  bad: [
    { text: '所在单位登陆职称管理服务平台，负责审核。', at: '登陆', expected: '登录' },
    { text: '及部份国内媒体', at: '部份', expected: '部分' },
    { text: '截止目前，共有会员600家。', at: '截止', expected: '截至' },
    { text: '其他产品与其它产品适配。', at: '其它', expected: '其他' },
    { text: '民主生活会开的很有深度。', at: '开的', expected: '开得' },
  ],
  *check(context) {
    const passages = passagesWith(context, trait.han)
    for (const { passage, prose } of passages) {
      for (const { entry, start, end } of meet(prose.text)) {
        if (entry.uniform && isOdd(passages, entry)) {
          const reason = `别处用“${entry.right}”，这里用“${entry.wrong}”，宜统一为“${entry.right}”。`
          yield finding(passage, start, end, reason, {
            expected: [entry.right],
            severity: 'info',
          })
          continue
        }
        const reason = `“${entry.wrong}”${entry.info ? '宜' : '应'}为“${entry.right}”${entry.why ? `：${entry.why}` : ''}。`
        yield finding(passage, start, end, reason, {
          expected: [entry.right],
          ...(entry.info ? { severity: 'info' } : {}),
        })
      }
    }
  },
}

/** Written so once or twice, and the other way elsewhere: no habit of the text. */
function isOdd(passages: readonly Read[], { wrong, right }: Confusable): boolean {
  const count = passages.reduce((sum, { prose }) => sum + prose.text.split(wrong).length - 1, 0)
  return count <= 2 && passages.some(({ prose }) => prose.text.includes(right))
}

/** A pair that may be asked for by either word is one where both are words; a mere slip, by itself. */
function asked({ wrong, right, info, why }: Confusable): readonly string[] {
  return info || why ? [wrong, right] : [wrong]
}

/** 做出 → 作出, with the reason and what is right and wrong. */
function noteOf({ wrong, right, info, why, good, bad }: Confusable): string {
  const say = (label: string, texts: readonly string[] | undefined) =>
    texts?.length ? [`${label}：${texts.join('；')}。`] : []
  return [
    `“${wrong}”${info ? '宜作' : '应为'}“${right}”${good || bad ? '（看上下文）' : ''}${why ? `：${why}` : ''}。`,
    ...say('误', bad),
    ...say('正', good),
  ].join('')
}
