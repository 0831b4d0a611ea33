import { isDigit } from '../../model/characters.ts'
import type { Passage, Text } from '../../model/source.ts'
import { finding, related } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { attachmentsOf } from './attachments.ts'
import {
  inPlaceOf,
  intrudes,
  isLine,
  leads,
  type Ordinal,
  ordinalsOf,
  strays,
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

/** An open sequence of one level. */
interface Run {
  readonly last: Ordinal
  /** What the last one counts as, where it is itself wrong. */
  readonly count: number
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
    const { level, value } = ordinal
    if (ordinal.passage.article !== articleIndex) runs.clear()
    articleIndex = ordinal.passage.article
    const open = runs.get(level)
    const behind = ordinals[i + 1]
    if (behind && intrudes(ordinals, i)) {
      runs.set(behind.level, { last: ordinal, count: value })
      continue
    }
    if (behind && leads(ordinals, i)) {
      runs.set(behind.level, { last: ordinal, count: value })
      continue
    }
    // A chapter or an upper heading opens; what is below it may start anew, or go on.
    if (level === 1 && value === 1) for (const key of [2, 3, 4, 6]) runs.delete(key)
    const run = fresh(ordinals, i, open) ? undefined : open
    const other = substitute(ordinals, i, run)
    if (other) {
      yield misplaced(other, level, run?.last)
      runs.set(level, { last: ordinal, count: value })
      continue
    }
    const chapter = runs.get(1)
    if (!run && chapter && isChapter(ordinals, i, chapter)) {
      yield misplaced(ordinal, 1, chapter.last)
      runs.set(1, { last: ordinal, count: value })
      continue
    }
    if (run && firstTwice(ordinals, i, run.last)) {
      yield tell(text, ordinal, 2, run.last)
      runs.set(level, { last: ordinal, count: 2 })
      continue
    }
    if (!run || value === 1 || value === run.count + 1) {
      const wrong = !run && value > 1 && wrongStart(text, ordinals, i)
      if (wrong) yield tell(text, ordinal, 1, undefined, ordinals[i - 1])
      // The next one goes on: the first is missing, and is told once.
      const goesOn = following(ordinals, i)?.value === value + 1
      runs.set(level, { last: ordinal, count: wrong && !goesOn ? 1 : value })
      continue
    }
    if (
      between(text, run.last, ordinal, value) ||
      lent(ordinals, run.last, i) ||
      unmarked(text, run.last.index, ordinal, value - 1)
    ) {
      runs.set(level, { last: ordinal, count: value })
      continue
    }
    const expected = run.count + 1
    const next = following(ordinals, i)
    // The next one goes on as if this one were right: this one alone is wrong.
    const alone = next?.value === expected + 1
    yield tell(text, ordinal, expected, run.last)
    runs.set(level, { last: ordinal, count: alone ? expected : value })
  }
}

/** 1.… 1.…, the two of a list of two, one under the other: no heading between, nothing that goes on behind. */
function firstTwice(ordinals: readonly Ordinal[], i: number, last: Ordinal): boolean {
  const { level, value, start, passage } = ordinals[i] as Ordinal
  if (value !== 1 || last.value !== 1 || level < 2 || start > 0 || last.start > 0) return false
  return (
    ordinals[i - 1] === last &&
    passage.article === last.passage.article &&
    ordinals[i + 1]?.level !== level
  )
}

/** An upper heading has come since: the run went on to its end, and this is neither its next nor a first. */
function fresh(ordinals: readonly Ordinal[], i: number, run: Run | undefined): boolean {
  const { level, value } = ordinals[i] as Ordinal
  // A chapter has nothing above it.
  if (!run || value === run.count + 1 || level < 2 || level === 5) return false
  for (let k = i - 1; k >= Math.max(0, i - window) && ordinals[k] !== run.last; k--) {
    const other = ordinals[k]?.level ?? 0
    if (other > 0 && other < level) return true
  }
  return false
}

/** The next ordinal of the same level within the same few pages. */
function following(ordinals: readonly Ordinal[], i: number): Ordinal | undefined {
  const level = ordinals[i]?.level
  for (let k = i + 1; k < Math.min(ordinals.length, i + window); k++) {
    if (ordinals[k]?.level === level) return ordinals[k]
  }
  return undefined
}

/** A first ordinal other than 1, where nothing shows that the beginning was cut off or stands elsewhere. */
function wrongStart(text: Text, ordinals: readonly Ordinal[], i: number): boolean {
  const ordinal = ordinals[i] as Ordinal
  const previous = ordinals[i - 1]
  if (ordinal.level !== 2 && ordinal.level !== 4) return false
  if (!previous || previous.passage.article !== ordinal.passage.article) return false
  const next = ordinals[i + 1]
  // （二）（二）, or （二） right under its heading, or with 1. in the place of （一）, which is told on its own
  const twice = next?.level === ordinal.level && next.value === 2
  if (leads(ordinals, i - 1)) return false
  // （二）… and right under it （4）…, alone
  if (ordinal.value > 2) {
    return (
      ordinal.level === 4 &&
      previous.level === 2 &&
      previous.index === ordinal.index - 1 &&
      next?.level !== 4 &&
      !between(text, previous, ordinal, ordinal.value)
    )
  }
  if (!twice && previous.level >= ordinal.level) return false
  return !between(text, previous, ordinal, 2)
}

/** The missing one is written as an ordinal of another level: that is told on its own. */
function lent(ordinals: readonly Ordinal[], last: Ordinal, i: number): boolean {
  const missing = (ordinals[i] as Ordinal).value - 1
  for (let k = i - 1; k >= 0 && ordinals[k] !== last; k--) {
    if (ordinals[k]?.value === missing && strays(ordinals, k)) return true
  }
  return false
}

/** The missing ordinals stand inside the paragraphs between, run into the text. */
function between(text: Text, from: Ordinal, to: Ordinal, value: number): boolean {
  const words = text.passages
    .slice(from.index, to.index)
    .map((passage) => passage.value)
    .join('\n')
  const before = write(to.level, value - 1)
  const at = words.indexOf(before, from.end)
  // 21.5G工厂: at the head of a line, and yet not to be told from a decimal
  return at > 0 && (words.charAt(at - 1) !== '\n' || isDigit(words.charCodeAt(at + before.length)))
}

/** An ordinal of another level where the one before this is missing: the next of the run, or the first of a list. */
function substitute(
  ordinals: readonly Ordinal[],
  i: number,
  run: Run | undefined,
): Ordinal | undefined {
  const { level, value, passage } = ordinals[i] as Ordinal
  if (level < 1 || level > 4 || (run && value === run.count + 1)) return undefined
  if (value !== 2 && value !== (run?.count ?? 0) + 2) return undefined
  if (!run && level > 1) return undefined
  const begin = ordinals.findIndex((one) => one.passage.article === passage.article)
  const from = run ? ordinals.indexOf(run.last) : begin - 1
  if (i - from > window) return undefined
  const other = inPlaceOf(ordinals, from, i, value - 1)
  return other && !strays(ordinals, ordinals.indexOf(other)) ? other : undefined
}

/** 3.评选程序 under 一、 and 二、: a line of its own, alone among its kind, that counts on from the chapters. */
function isChapter(ordinals: readonly Ordinal[], i: number, chapter: Run): boolean {
  const { level, value, passage } = ordinals[i] as Ordinal
  const isLine = ({ value: line }: Ordinal['passage']) =>
    line.length <= 20 && !/[。；：]$/.test(line)
  const behind = ordinals[i + 1]
  return (
    level === 3 &&
    value > 2 &&
    value === chapter.count + 1 &&
    isLine(passage) &&
    isLine(chapter.last.passage) &&
    (!behind || (behind.level !== level && behind.value === 1))
  )
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

function tell(
  text: Text,
  ordinal: Ordinal,
  expected: number,
  last: Ordinal | undefined,
  from = last,
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
    related: [...before, ...places],
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
