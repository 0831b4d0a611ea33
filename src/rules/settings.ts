import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import type { Publication } from '../model/publication.ts'
import { guess } from '../model/text/guess.ts'
import { catalogue } from './index.ts'

/** Severities and switches by rule id or family (`punct/*`); the exact id wins over its family. */
export type Severities = Readonly<Record<string, Severity | 'off'>>

/** What the severities say of a rule; undefined where they say nothing. */
export function settingOf(
  severities: Severities | undefined,
  id: string,
): Severity | 'off' | undefined {
  const own = (key: string) =>
    severities && Object.hasOwn(severities, key) ? severities[key] : undefined
  return own(id) ?? own(`${id.slice(0, id.indexOf('/'))}/*`)
}

/** Whether a pattern (`punct/halfwidth`, `punct/*`) names a rule. */
export function names(pattern: string, ruleId: string): boolean {
  return pattern === ruleId || (pattern.endsWith('/*') && ruleId.startsWith(pattern.slice(0, -1)))
}

/** Whether a pattern names any rule; if not, the one that was meant, where it can be guessed. */
export function lookUpRule(pattern: string): { readonly known: boolean; readonly near?: string } {
  if (catalogue.some(({ id }) => names(pattern, id))) return { known: true }
  const near = guess(
    pattern,
    new Set(catalogue.flatMap(({ id }) => [id, `${id.slice(0, id.indexOf('/'))}/*`])),
  )
  return { known: false, ...(near !== undefined && { near }) }
}

/** Settings of publication.yaml that no rule listens to. */
export function* unknownSettings({ rules, rulePlaces, file }: Publication): Generator<Diagnostic> {
  for (const pattern of Object.keys(rules)) {
    const { known, near } = lookUpRule(pattern)
    const place = rulePlaces.get(pattern)
    if (known) continue
    yield {
      ruleId: 'source/unknown-rule',
      severity: 'error',
      file: file.path,
      ...(place && { place }),
      reason: `没有“${pattern}”这条规则，这一行不起作用${near ? `：是不是“${near}”？` : '；用 zsia explain 查看规则名。'}`,
      actual: pattern,
      ...(near && { expected: [near] }),
    }
  }
}
