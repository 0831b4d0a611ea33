import type { Passage, Text } from '../../model/source.ts'
import { finding, related } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { type PairProblem, pairProblems } from './pairs.ts'

export const unbalanced: Rule = {
  id: 'punct/unbalanced',
  severity: 'error',
  description: '括号、引号、书名号要成对',
  explanation:
    '每个自然段里的（）、“”、‘’、《》、〈〉、〔〕、【】应当成对且不交叉。引文跨段时，每段开头重复上引号、最后一段才有下引号，是对的，不会报。发文字号的〔〕由 doc/document-number 检查；半角括号由 punct/halfwidth-bracket 检查。',
  keywords: ['成对', '一半', '配对'],
  good: [
    { text: '印发《〈管理办法〉实施细则（试行）》（浙人社发〔2020〕47号）。' },
    { text: '他说：“第一段。\n\n“第二段。”', note: '引文跨段，重复上引号' },
    { text: '具体如下：1）申报；2）评审。' },
  ],
  bad: [
    { text: '按照《管理办法（试行》执行。', at: '（', expected: '）' },
    { text: '通过“自评申报方式申报。', at: '“', expected: '”' },
    { text: '通过自评申报”方式申报。', at: '”', expected: '“' },
    { text: '通过”自评申报”方式申报。', at: '”', expected: '“', note: '引号方向反了' },
  ],
  *check(context) {
    for (const text of context.texts) yield* checkText(text)
  },
}

function* checkText(text: Text): Generator<Finding> {
  const { passages } = text
  const excused = new Set<PairProblem>()
  passages.forEach((passage, i) => {
    if (pairProblems(passage).length === 0) return
    const lastStop = passage.value.lastIndexOf('。')
    for (const problem of pairProblems(passage)) {
      if (problem.kind === 'unclosed' && !excused.has(problem)) {
        excuse(problem, passage, passages.slice(i + 1, i + 12), excused, lastStop)
      }
    }
  })
  for (const passage of passages) {
    for (const problem of pairProblems(passage)) {
      if (!excused.has(problem)) yield* tell(passage, problem)
    }
  }
}

/** A quotation may run over paragraphs; a bracket over the line breaks of an extracted text. */
function excuse(
  problem: PairProblem,
  passage: Passage,
  following: readonly Passage[],
  excused: Set<PairProblem>,
  lastStop: number,
): void {
  const mark = passage.value.charAt(problem.at)
  const quote = mark === '“' || mark === '‘'
  // The heading lines of a law stand in brackets, each on a line of its own.
  const reach = quote ? 11 : problem.at > lastStop ? 8 : 1
  for (const [distance, next] of following.entries()) {
    if (next.article !== passage.article || distance >= reach) return
    const end = pairProblems(next).find((other) => other.kind === 'unopened')
    if (end && next.value.charAt(end.at) === problem.expected) {
      excused.add(problem).add(end)
      return
    }
    if (!quote) continue
    const repeats = next.value.trimStart().startsWith(mark)
    const leads = problem.at === 0 || /[：:]/.test(passage.value.charAt(problem.at - 1))
    if (repeats && leads) excused.add(problem)
    else if (!leads) return
  }
}

function* tell(passage: Passage, problem: PairProblem): Generator<Finding> {
  const { kind, at, expected, from, to } = problem
  const mark = passage.value.charAt(at)
  const where = from < to ? [related(passage, from, to, `${expected} 应在这一段里`)] : []
  if (kind === 'unclosed') {
    const reason = `${mark} 没有配对的 ${expected} ：请在所括文字之后补上。`
    yield finding(passage, at, at + 1, reason, { expected: [expected], related: where })
  } else if (kind === 'unopened') {
    const reason = `${mark} 前面没有配对的 ${expected} ：请补上，或删去多余的 ${mark} 。`
    yield finding(passage, at, at + 1, reason, { expected: [expected], related: where })
  } else if (kind === 'mismatch') {
    const open = passage.value.charAt(from)
    const reason = `${open} 应与 ${expected} 配对，这里是 ${mark} 。`
    yield finding(passage, at, at + 1, reason, {
      fix: expected,
      related: [related(passage, from, from + 1, '与它配对')],
    })
  } else if (kind === 'direction') {
    yield finding(passage, at, at + 1, `这里的 ${mark} 方向反了，应为 ${expected} 。`, {
      fix: expected,
    })
  }
}
