import {
  type Examination,
  examine,
  type Problem,
  placeOf,
  tablesOfIssue,
} from '../../figures/index.ts'
import type { RuleInfo } from '../../model/rule.ts'
import type { Finding, Rule, RuleContext } from '../rule.ts'

const examinations = new WeakMap<RuleContext, Examination>()

/** The figures of a context, examined once for all rules of the family. */
function examinationOf(context: RuleContext): Examination {
  const known = examinations.get(context)
  if (known) return known
  const { issue, publication, texts, earlier, figures } = context
  const examination = examine({
    texts,
    tables: issue && publication ? tablesOfIssue(issue, publication.statistics) : [],
    earlier: earlier && { texts: earlier, oneSource: issue !== undefined },
    declarations: figures,
  })
  examinations.set(context, examination)
  return examination
}

/** A rule of the family: what the checker of figures finds under its id. */
export function figureRule(info: RuleInfo): Rule {
  return {
    ...info,
    *check(context) {
      for (const problem of examinationOf(context).problems)
        if (problem.rule === info.id) yield findingOf(problem)
    },
  }
}

function findingOf(problem: Problem): Finding {
  const { line } = problem.span
  const place = placeOf(problem.span)
  const related = [
    ...(problem.related ?? []).map(({ span, reason }) => ({
      file: span.line.passage.file.path,
      place: placeOf(span),
      reason,
    })),
    ...(problem.elsewhere ?? []),
  ]
  return {
    severity: problem.severity,
    reason: problem.reason,
    file: line.passage.file.path,
    place,
    actual: line.passage.file.text.slice(place.start.offset, place.end.offset),
    ...(problem.expected?.length ? { expected: problem.expected } : {}),
    ...(related.length > 0 ? { related } : {}),
  }
}
