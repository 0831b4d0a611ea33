import type { Passage, Text } from '../../model/source.ts'
import { finding, related } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { type Ordinal, ordinalsOf } from './ordinals.ts'

/** A line that is longer is a sentence, not a heading. */
const longest = 25

export const headingStop: Rule = {
  id: 'doc/heading-stop',
  severity: 'warning',
  description: '同级标题里只有一个末尾带句号',
  explanation:
    '独占一行的标题末尾一般不用句号。同一级的标题（至少三个）都不带，只有一个带，多半是顺手打上的；都带的是各机关的习惯，不报。',
  keywords: ['标题末尾', '标题句号'],
  good: [
    { text: '一、范围\n\n全省企业。\n\n二、条件\n\n见附件。\n\n三、要求\n\n按时报送。' },
    {
      text: '一、范围。\n\n全省企业。\n\n二、条件。\n\n见附件。\n\n三、要求。\n\n按时报送。',
      note: '都带句号',
    },
    {
      text: '一、范围\n\n全省企业。\n\n二、条件\n\n见附件。\n\n三、请按时报送。',
      note: '末条是一句话，下面没有内容',
    },
  ],
  bad: [
    {
      text: '一、范围\n\n全省企业。\n\n二、条件。\n\n见附件。\n\n三、要求\n\n按时报送。',
      at: '二、条件。',
      expected: '二、条件',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      for (const level of [1, 2]) {
        const own = ordinalsOf(text).filter((one) => one.level === level)
        for (const run of runsOf(own)) yield* oddIn(text, run)
      }
    }
  },
}

/** Ordinals that count on from the first. */
function runsOf(ordinals: readonly Ordinal[]): Ordinal[][] {
  const runs: Ordinal[][] = []
  for (const ordinal of ordinals) {
    const last = runs.at(-1)?.at(-1)
    if (last && ordinal.value === last.value + 1) runs.at(-1)?.push(ordinal)
    else runs.push([ordinal])
  }
  return runs
}

/** The only heading of a run with a full stop; every one of them has words under it. */
function* oddIn({ passages }: Text, run: readonly Ordinal[]): Generator<Finding> {
  const [first] = run
  if (!first || run.length < 3) return
  const isHeading = ({ passage, index }: Ordinal, at: number) =>
    passage.value.length <= longest &&
    /[\u4e00-\u9fff”）。]$/.test(passage.value) &&
    hasWords(passages[index + 1], run[at + 1]?.passage)
  if (!run.every(isHeading)) return
  const stopped = run.filter(({ passage }) => passage.value.endsWith('。'))
  const [only] = stopped
  if (!only || stopped.length > 1) return
  const { passage } = only
  const other = run.find((one) => one !== only) ?? first
  const end = passage.value.length
  const right = passage.value.slice(0, -1)
  yield finding(passage, 0, end, '同级的标题都不带句号，只有这一个带：请删去。', {
    expected: [right],
    related: [related(other.passage, 0, other.passage.value.length, '同级的标题')],
  })
}

function hasWords(below: Passage | undefined, next: Passage | undefined): boolean {
  return below !== undefined && below !== next
}
