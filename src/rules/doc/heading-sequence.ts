import type { Passage, Text } from '../../model/source.ts'
import { finding, related } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { attachmentsOf } from './attachments.ts'
import {
  between,
  exchanged,
  firstTwice,
  following,
  fresh,
  isChapter,
  lent,
  type Run,
  substitute,
  wrongStart,
} from './ordinal-runs.ts'
import {
  intrudes,
  isLine,
  leads,
  type Ordinal,
  ordinalsOf,
  unmarked,
  window,
  write,
} from './ordinals.ts'

export const headingSequence: Rule = {
  id: 'doc/heading-sequence',
  severity: 'error',
  description: '层次序号一、（一）1.（1）要连续',
  explanation:
    '同一层的序号逐一递增，上一层换号时从头起（接着上一层的号往下编也见于各级文件，不报）；新的一篇从“一”起。一段话里排开的序号（一、……二、……）算在内，所以版面断行丢失不会误报。',
  keywords: ['序号', '跳号', '直接到', '接不上', '断了'],
  good: [
    { text: '一、回顾\n\n二、目标\n\n三、2026年工作安排\n\n四、自身建设' },
    { text: '一、总体要求\n\n（一）原则\n\n（二）目标\n\n二、任务\n\n（一）建设\n\n三、保障' },
    {
      text: '一、总体要求\n\n（一）原则\n\n二、任务\n\n（二）建设\n\n（三）保障',
      note: '条目全文连续编号',
    },
    {
      text: '一、去年工作回顾\n\n二、总体要求\n\n三、2026年工作安排\n\n四、自身建设',
      note: '题目以年份开头',
    },
  ],
  bad: [
    { text: '一、范围\n\n三、条件\n\n三、程序', at: '三、', expected: '二、' },
    {
      text: '（一）个人申报。\n\n（三）单位审核。\n\n（三）审核推荐。',
      at: '（三）',
      expected: '（二）',
    },
    { text: '一、范围\n\n二、条件\n\n四、程序', at: '四、', expected: '三、' },
    { text: '一、范围\n\n三、条件\n\n二、程序\n\n四、其他', at: '三、', expected: '二、' },
    {
      text: '八、联系方式\n\n1、采购人：中心\n\n地址：海滨大道1号\n\n1.采购代理机构：公司',
      at: '1.',
      expected: '2.',
    },
    {
      text: '一、范围\n\n（一）专业。\n\n（二）对象。\n\n2.条件\n\n（一）标准。\n\n三、程序',
      at: '2.',
      expected: '二、',
    },
    {
      text: '（一）范围\n\n（一）专业。\n\n（二）对象。\n\n二、条件\n\n三、程序',
      at: '（一）',
      expected: '一、',
    },
    { text: '（一）对象。\n\n（二）条件。\n\n（4）要求。', at: '（4）', expected: '（1）' },
  ],
  *check(context) {
    for (const text of context.texts) yield* checkText(text)
  },
}

function* checkText(text: Text): Generator<Finding> {
  // The list of attachments has a rule of its own.
  const listed = new Set(
    attachmentsOf(text).flatMap((one) => one.listed.map((item) => item.passage)),
  )
  const ordinals = ordinalsOf(text).filter(({ passage }) => !listed.has(passage))
  const runs = new Map<number, Run>()
  let articleIndex: number | undefined
  for (const [i, ordinal] of ordinals.entries()) {
    if (ordinal.passage.article !== articleIndex) runs.clear()
    articleIndex = ordinal.passage.article
    const { level, told, ...run } = step(text, ordinals, i, runs)
    if (told) yield told
    runs.set(level, { last: ordinal, ...run })
  }
}

/** How far an ordinal brings the run of a level, and what is wrong with it. */
interface Step extends Omit<Run, 'last'> {
  readonly level: number
  readonly told?: Finding
}

/** One ordinal, and the runs of its article that are under way. */
function step(text: Text, ordinals: readonly Ordinal[], i: number, runs: Map<number, Run>): Step {
  const ordinal = ordinals[i] as Ordinal
  const { level, value } = ordinal
  const behind = ordinals[i + 1]
  if (behind && (intrudes(ordinals, i) || leads(ordinals, i))) {
    return { level: behind.level, count: value }
  }
  // A chapter or an upper heading opens; what is below it may start anew, or go on.
  if (level === 1 && value === 1) for (const key of [2, 3, 4, 6]) runs.delete(key)
  const open = runs.get(level)
  const run = fresh(ordinals, i, open) ? undefined : open
  const other = substitute(ordinals, i, run)
  if (other) return { level, count: value, told: misplaced(other, level, run?.last) }
  const chapter = runs.get(1)
  if (!run && chapter && isChapter(ordinals, i, chapter)) {
    return { level: 1, count: value, told: misplaced(ordinal, 1, chapter.last) }
  }
  if (run && firstTwice(ordinals, i, run.last)) {
    return { level, count: 2, told: tell(text, ordinal, 2, run.last) }
  }
  if (!run) return opening(text, ordinals, i)
  // The second of two that have changed places: the first has told it.
  if (run.partner === ordinal) return { level, count: value + 1 }
  if (value === 1 || value === run.count + 1) return { level, count: value }
  const partner = exchanged(ordinals, i, run)
  if (partner) return { level, count: value - 2, partner, told: crossed(ordinal, partner) }
  const explained =
    between(text, run.last, ordinal, value) ||
    lent(ordinals, run.last, i) ||
    unmarked(text, run.last.index, ordinal, value - 1)
  return explained ? { level, count: value } : gap(text, ordinals, i, run)
}

/** The first of a run, which is 1 but in an extract. */
function opening(text: Text, ordinals: readonly Ordinal[], i: number): Step {
  const ordinal = ordinals[i] as Ordinal
  const { level, value } = ordinal
  if (value <= 1 || !wrongStart(text, ordinals, i)) return { level, count: value }
  // The next one goes on: the first is missing, and is told once.
  const goesOn = following(ordinals, i)?.value === value + 1
  const told = tell(text, ordinal, 1, undefined, ordinals[i - 1])
  return { level, count: goesOn ? value : 1, told }
}

/** An ordinal that does not follow. Where the next one goes on as if it were right, it alone is wrong. */
function gap(text: Text, ordinals: readonly Ordinal[], i: number, run: Run): Step {
  const ordinal = ordinals[i] as Ordinal
  const expected = run.count + 1
  const alone = following(ordinals, i)?.value === expected + 1
  const told = tell(text, ordinal, expected, run.last, run.last, alone ? [] : goingOn(ordinals, i))
  return { level: ordinal.level, count: alone ? expected : ordinal.value, told }
}

/** The articles that count on from a wrong one, and are wrong with it. */
function goingOn(ordinals: readonly Ordinal[], i: number): Ordinal[] {
  const first = ordinals[i] as Ordinal
  if (first.level !== 0) return []
  const found: Ordinal[] = []
  for (const ordinal of ordinals.slice(i + 1, i + window)) {
    if (ordinal.level !== 0) continue
    if (ordinal.value !== first.value + found.length + 1) break
    found.push(ordinal)
  }
  return found
}

function misplaced(
  { passage, start, end, core, value }: Ordinal,
  level: Ordinal['level'],
  last?: Ordinal,
): Finding {
  const right = write(level, value)
  const reason = `序号“${core}”用错了层，应为“${right}”。`
  return finding(passage, start, end, reason, {
    expected: [right],
    ...(last ? { related: [related(last.passage, last.start, last.end, '前一个序号')] } : {}),
  })
}

/** 六 before 五. */
function crossed(first: Ordinal, second: Ordinal): Finding {
  const right = write(first.level, second.value)
  const reason = `序号的次序颠倒了：“${write(first.level, first.value)}”在“${right}”之前，请把两处的序号或内容对调。`
  return finding(first.passage, first.start, first.end, reason, {
    expected: [right],
    related: [
      related(
        second.passage,
        second.start,
        second.end,
        `这里应为“${write(first.level, first.value)}”`,
      ),
    ],
  })
}

function tell(
  text: Text,
  ordinal: Ordinal,
  expected: number,
  last: Ordinal | undefined,
  from = last,
  behind: readonly Ordinal[] = [],
): Finding {
  const { passage, level, start, end, core } = ordinal
  const right = write(level, expected)
  const reason = last
    ? `序号不连续：“${last.core}”之后应为“${right}”，这里是“${core}”${ordinal.value === 2 && last.value > 2 ? `；若是新的一篇，前面缺“${write(level, 1)}”` : ''}。`
    : `序号不从头起：这里应为“${right}”。`
  const anew = ordinal.value === 2 || ordinal.value === expected + 1
  const lost = anew && from ? withoutOrdinal(text, from, ordinal) : []
  const places = lost.map((one) => related(one, 0, one.value.length, '序号也可能丢在这里'))
  const before = last ? [related(last.passage, last.start, last.end, '前一个序号')] : []
  return finding(passage, start, end, reason, {
    expected: [right],
    related: [
      ...before,
      ...places,
      ...behind.map((one) => related(one.passage, one.start, one.end, '随之顺改')),
    ],
  })
}

/** Paragraphs between two ordinals that may have lost theirs: lines like the first, where that is a line. */
function withoutOrdinal(text: Text, from: Ordinal, to: Ordinal): Passage[] {
  const between = text.passages
    .slice(from.index + 1, to.index)
    .filter(
      ({ kind, value }) =>
        kind !== 'cell' && !/^[（(]?[一二三四五六七八九十\d]+[、.）)]/.test(value),
    )
  const lines = isLine(to.passage) ? between.filter(isLine) : between
  return to.value === 2 ? lines.slice(-3) : lines.slice(0, 3)
}
