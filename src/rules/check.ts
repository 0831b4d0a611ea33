import { compareDiagnostics, type Diagnostic, type Severity } from '../model/diagnostic.ts'
import type { Text, Waiver } from '../model/source.ts'
import { catalogue, rules } from './index.ts'
import type { Rule, RuleContext } from './rule.ts'
import { lookUpRule, names, type Severities, settingOf, unknownSettings } from './settings.ts'
import { toldOnce } from './told-once.ts'

export type { Severities } from './settings.ts'

/** What changes how a text is judged. */
export interface CheckOptions {
  /** What the readers have found in the same files: severities and waivers hold for it too. */
  readonly found?: readonly Diagnostic[]
  /** Of the command line: they go before those of publication.yaml. */
  readonly severities?: Severities
  /** Run the rules of the checklist (`review`) in place of the others. */
  readonly review?: boolean
}

/** Runs every rule over the context; applies severities and waivers; sorted. */
export function checkRules(context: RuleContext, options: CheckOptions = {}): Diagnostic[] {
  const { publication } = context
  const settingFor: SettingFor = (id) =>
    settingOf(options.severities, id) ?? settingOf(publication?.rules, id)
  const review = options.review ?? false
  const diagnostics: Diagnostic[] = []
  const unknown = publication && !review ? unknownSettings(publication) : []
  for (const diagnostic of [...(options.found ?? []), ...unknown]) {
    const setting = settingFor(diagnostic.ruleId)
    if (isBinding(diagnostic) || setting === undefined) diagnostics.push(diagnostic)
    else if (setting !== 'off') diagnostics.push({ ...diagnostic, severity: setting })
  }
  for (const rule of rules) {
    if ((rule.review ?? false) !== review) continue
    const setting = settingFor(rule.id) ?? rule.severity
    if (setting !== 'off') diagnostics.push(...run(rule, context, setting))
  }
  const waived = applyWaivers(toldOnce(diagnostics), context, settingFor, review)
  return waived.sort(compareDiagnostics)
}

function* run(rule: Rule, context: RuleContext, setting: Severity): Generator<Diagnostic> {
  for (const finding of rule.check(context)) {
    yield { ...finding, ruleId: rule.id, severity: lesser(setting, finding.severity ?? setting) }
  }
}

/** An unreadable source cannot be wished away: what is built on it would be wrong without a word. */
export function isBinding({ ruleId, severity }: Pick<Diagnostic, 'ruleId' | 'severity'>): boolean {
  return severity === 'error' && ruleId.startsWith('source/')
}

const weight: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 }

/** A rule that only informs where it is unsure goes on doing so, whatever its severity is set to. */
function lesser(a: Severity, b: Severity): Severity {
  return weight[a] < weight[b] ? a : b
}

type SettingFor = (id: string) => Severity | 'off' | undefined

/** Families whose rules look beyond one text: in a loose file their waivers cannot be judged. */
const beyondText = /^(?:issue|tab|toc|fig)\//

function applyWaivers(
  diagnostics: readonly Diagnostic[],
  context: RuleContext,
  settingFor: SettingFor,
  review: boolean,
): Diagnostic[] {
  const used = new Map<Waiver, Set<string>>()
  const waivers = new Map<string, readonly Waiver[]>()
  for (const text of context.texts) waivers.set(text.file.path, text.waivers)
  const kept = diagnostics.filter((diagnostic) => {
    const at = diagnostic.place?.start.offset
    if (at === undefined || isBinding(diagnostic)) return true
    let waived = false
    for (const waiver of waivers.get(diagnostic.file) ?? []) {
      if (at < waiver.from || at >= waiver.to || waiver.reason === '') continue
      for (const pattern of waiver.ruleIds) {
        if (!names(pattern, diagnostic.ruleId)) continue
        waived = true
        used.set(waiver, (used.get(waiver) ?? new Set()).add(pattern))
      }
    }
    return !waived
  })
  if (review) return kept
  for (const text of context.texts) {
    for (const waiver of text.waivers) {
      for (const pattern of waiver.ruleIds) {
        if (used.get(waiver)?.has(pattern)) continue
        if (settingFor(pattern) === 'off') continue
        if (!context.issue && beyondText.test(pattern)) continue
        if (isReview(pattern)) continue
        kept.push(unused(text, waiver, pattern))
      }
    }
  }
  return kept
}

function isReview(pattern: string): boolean {
  return rules.some((rule) => rule.review && names(pattern, rule.id))
}

function unused(text: Text, waiver: Waiver, pattern: string): Diagnostic {
  const { known, near } = lookUpRule(pattern)
  return {
    ruleId: 'source/unused-waiver',
    severity: 'warning',
    reason: known ? unusedReason(waiver, pattern) : unknownReason(pattern, near),
    file: text.file.path,
    place: waiver.place,
    ...(near ? { actual: pattern, expected: [near] } : {}),
  }
}

function unusedReason(waiver: Waiver, pattern: string): string {
  if (catalogue.some((rule) => isBinding({ ...rule, ruleId: rule.id }) && names(pattern, rule.id)))
    return `豁免“${pattern}”不起作用：源文件本身的错误不能豁免，请改正后删去这一行。`
  return waiver.reason === ''
    ? `豁免“${pattern}”没有写理由，未生效：请在规则名后加“: 理由”。`
    : `豁免“${pattern}”没有用到：所覆盖的内容里没有这类问题，请删去。`
}

function unknownReason(pattern: string, near: string | undefined): string {
  const advice = near ? `是不是“${near}”？` : '请用 zsia explain 查看规则名。'
  return `豁免所写的“${pattern}”不是任何规则，${advice}`
}
