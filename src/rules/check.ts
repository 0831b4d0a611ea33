import { compareDiagnostics, type Diagnostic, type Severity } from '../model/diagnostic.ts'
import type { Text, Waiver } from '../model/source.ts'
import { noGlyph } from './coverage.ts'
import { rules } from './index.ts'
import type { Rule, RuleContext } from './rule.ts'
import { lookUpRule, names, type Severities, settingOf, unknownSettings } from './settings.ts'
import { garbled } from './text/garbled.ts'
import { slip } from './text/slip.ts'

export type { Severities } from './settings.ts'

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
    // An unreadable source cannot be wished away: what is built on it would be wrong without a word.
    const fatal = diagnostic.severity === 'error' && diagnostic.ruleId.startsWith('source/')
    if (fatal || setting === undefined) diagnostics.push(diagnostic)
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

const weight: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 }

/** A rule that only informs where it is unsure goes on doing so, whatever its severity is set to. */
function lesser(a: Severity, b: Severity): Severity {
  return weight[a] < weight[b] ? a : b
}

/**
 * One mistake is told once: what a rule finds where a fault of markup or of the encoding begins, or
 * within what was meant as markup, follows from that fault, and so do the other characters that a
 * wrong encoding has spoilt; that no font has a character follows from
 * what is told of the character, and what is guessed from counts gives way to what is known of the
 * same characters.
 */
function toldOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const keyOf = ({ file, place }: Diagnostic) => `${place?.start.offset} ${file}`
  const errors = diagnostics.filter(({ severity, place }) => severity === 'error' && place)
  const faults = new Set(errors.filter(({ ruleId }) => isFault(ruleId)).map(keyOf))
  const words = new Set(
    errors.filter(({ ruleId }) => /^text\//.test(ruleId) && ruleId !== noGlyph.id).map(keyOf),
  )
  const guessed = diagnostics.filter(({ ruleId }) => ruleId === slip.id)
  const beside = (guess: Diagnostic) => diagnostics.some((other) => overlaps(guess, other))
  const known = new Set(guessed.filter(beside))
  const inMarkup = withinMarkup(diagnostics)
  const spoilt = new Set(
    diagnostics.filter(({ ruleId }) => ruleId === 'source/encoding').map(({ file }) => file),
  )
  return diagnostics.filter((diagnostic) => {
    const { ruleId } = diagnostic
    if (isFault(ruleId)) return true
    if (known.has(diagnostic) || inMarkup.has(diagnostic)) return false
    if (ruleId === garbled.id && spoilt.has(diagnostic.file)) return false
    const key = keyOf(diagnostic)
    return !faults.has(key) && !(ruleId === noGlyph.id && words.has(key))
  })
}

/** Faults whose characters are markup that went wrong, not words. */
const misread: ReadonlySet<string> = new Set([
  'markup/directive-syntax',
  'markup/figure-syntax',
  'markup/image-inline',
  'markup/link-syntax',
  'markup/strike-unclosed',
  'markup/strong-unclosed',
])

/** What stands within misread markup, in one pass over the diagnostics in their order. */
function withinMarkup(diagnostics: readonly Diagnostic[]): Set<Diagnostic> {
  const within = new Set<Diagnostic>()
  let [file, end] = ['', 0]
  for (const diagnostic of [...diagnostics].sort(compareDiagnostics)) {
    const { place } = diagnostic
    if (diagnostic.file !== file) [file, end] = [diagnostic.file, 0]
    if (!place) continue
    if (misread.has(diagnostic.ruleId)) end = Math.max(end, place.end.offset)
    else if (place.end.offset <= end) within.add(diagnostic)
  }
  return within
}

/** Whether another rule's diagnostic of words stands on characters of a guess. */
function overlaps(guess: Diagnostic, other: Diagnostic): boolean {
  const [a, b] = [guess.place, other.place]
  return (
    a !== undefined &&
    b !== undefined &&
    other.ruleId !== guess.ruleId &&
    other.file === guess.file &&
    /^(?:text|term)\//.test(other.ruleId) &&
    a.start.offset < b.end.offset &&
    b.start.offset < a.end.offset
  )
}

function isFault(ruleId: string): boolean {
  return /^(?:source|markup)\//.test(ruleId)
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
    if (at === undefined) return true
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
  const reason = known
    ? waiver.reason === ''
      ? `豁免“${pattern}”没有写理由，未生效：请在规则名后加“: 理由”。`
      : `豁免“${pattern}”没有用到：所覆盖的内容里没有这类问题，请删去。`
    : `豁免所写的“${pattern}”不是任何规则${near ? `，是不是“${near}”？` : '，请用 zsia explain 查看规则名。'}`
  return {
    ruleId: 'source/unused-waiver',
    severity: 'warning',
    reason,
    file: text.file.path,
    place: waiver.place,
    ...(near ? { actual: pattern, expected: [near] } : {}),
  }
}
