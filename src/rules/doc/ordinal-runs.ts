import type { Text } from '../../model/source.ts'
import { isDigit } from '../../model/text/characters.ts'
import { inPlaceOf, leads, type Ordinal, strays, window, write } from './ordinals.ts'

/** An open sequence of one level. */
export interface Run {
  readonly last: Ordinal
  /** What the last one counts as, where it is itself wrong. */
  readonly count: number
  /** The one that has changed places with the last, and comes next. */
  readonly partner?: Ordinal
}

/** 1.… 1.…, the two of a list of two, one under the other: no heading between, nothing that goes on behind. */
export function firstTwice(ordinals: readonly Ordinal[], i: number, last: Ordinal): boolean {
  const { level, value, start, passage } = ordinals[i] as Ordinal
  if (value !== 1 || last.value !== 1 || level < 2 || start > 0 || last.start > 0) return false
  return (
    ordinals[i - 1] === last &&
    passage.article === last.passage.article &&
    ordinals[i + 1]?.level !== level
  )
}

/** An upper heading has come since: the run went on to its end, and this is neither its next nor a first. */
export function fresh(ordinals: readonly Ordinal[], i: number, run: Run | undefined): boolean {
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
export function following(ordinals: readonly Ordinal[], i: number): Ordinal | undefined {
  const level = ordinals[i]?.level
  for (let k = i + 1; k < Math.min(ordinals.length, i + window); k++) {
    if (ordinals[k]?.level === level) return ordinals[k]
  }
  return undefined
}

/** A first ordinal other than 1, where nothing shows that the beginning was cut off or stands elsewhere. */
export function wrongStart(text: Text, ordinals: readonly Ordinal[], i: number): boolean {
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
export function lent(ordinals: readonly Ordinal[], last: Ordinal, i: number): boolean {
  const missing = (ordinals[i] as Ordinal).value - 1
  for (let k = i - 1; k >= 0 && ordinals[k] !== last; k--) {
    if (ordinals[k]?.value === missing && strays(ordinals, k)) return true
  }
  return false
}

/** The missing ordinals stand inside the paragraphs between, run into the text. */
export function between(text: Text, from: Ordinal, to: Ordinal, value: number): boolean {
  const words = text.passages
    .slice(from.index, to.index)
    .map((passage) => passage.value)
    .join('\n')
  const before = write(to.level, value - 1)
  return [before, before.replace('.', '、')].some((written) => {
    const at = words.indexOf(written, from.end)
    // 21.5G工厂, 2、100米: at the head of a line, and yet not to be told from a decimal or a list
    const behind = words.charCodeAt(at + written.length)
    return at > 0 && (words.charAt(at - 1) !== '\n' || isDigit(behind))
  })
}

/** An ordinal of another level where the one before this is missing: the next of the run, or the first of a list. */
export function substitute(
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
export function isChapter(ordinals: readonly Ordinal[], i: number, chapter: Run): boolean {
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

/**
 * Two neighbours that have changed places, 六 before 五 between 四 and 七: an ordinal's partner behind it, where
 * it is the first of the two.
 */
export function exchanged(ordinals: readonly Ordinal[], i: number, run: Run): Ordinal | undefined {
  const { value, passage } = ordinals[i] as Ordinal
  const at = nextOf(ordinals, i)
  const [partner, behind] = [ordinals[at], ordinals[nextOf(ordinals, at)]]
  const crossed = value === run.count + 2 && partner?.value === run.count + 1
  if (!crossed || partner.passage.article !== passage.article) return undefined
  // 一、 三、 二、: without a fourth the last may begin another list.
  return behind?.value === run.count + 3 || partner.value > 2 ? partner : undefined
}

/** The index of the next ordinal of the same level within a few pages; -1 where there is none. */
function nextOf(ordinals: readonly Ordinal[], i: number): number {
  const found = i < 0 ? undefined : following(ordinals, i)
  return found ? ordinals.indexOf(found, i) : -1
}
