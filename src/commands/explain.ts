import type { Command } from 'commander'
import { stdout } from '../io/terminal.ts'
import type { Messages } from '../messages/index.ts'
import { UsageError } from '../model/failure.ts'
import { guess } from '../model/guess.ts'
import type { Example, RuleInfo } from '../model/rule.ts'
import { catalogue } from '../rules/index.ts'

/** `zsia explain [rule]`: a rule with its clause and examples, or the list of all by family. */
export function define(command: Command, messages: Messages): void {
  command
    .argument('[rule]', messages.options.ruleId)
    .option('--json', messages.options.json)
    .action((id: string | undefined, { json }: { json?: boolean }) => {
      const chosen = id === undefined ? catalogue : find(id, messages)
      if (json)
        stdout.write(`${JSON.stringify({ version: 1, rules: chosen.map(toJson) }, null, 2)}\n`)
      else if (id === undefined) stdout.write(list(messages))
      else stdout.write(chosen.map((rule) => describe(rule, messages)).join('\n'))
    })
}

/** One rule by its id, or all of a family by its name. */
function find(id: string, messages: Messages): readonly RuleInfo[] {
  const family = id.replace(/\/\*?$/, '')
  const found = catalogue.filter((rule) => rule.id === id || rule.id.startsWith(`${family}/`))
  if (found.length > 0) return found
  const names = catalogue.flatMap((rule) => [rule.id, rule.id.slice(rule.id.indexOf('/') + 1)])
  const near = guess(id, names)
  const meant = catalogue.find((rule) => rule.id === near || rule.id.endsWith(`/${near}`))?.id
  throw new UsageError(messages.usageErrors.noRule(id, meant))
}

function toJson({
  id,
  severity,
  description,
  clause,
  explanation,
  fixable,
  review,
  good,
  bad,
}: RuleInfo) {
  return {
    id,
    severity,
    description,
    ...(clause ? { clause } : {}),
    ...(explanation ? { explanation } : {}),
    fixable: fixable ?? false,
    review: review ?? false,
    good,
    bad,
  }
}

function list(messages: Messages): string {
  const { paint } = stdout
  const families = new Map<string, RuleInfo[]>()
  for (const rule of catalogue) {
    const family = rule.id.slice(0, rule.id.indexOf('/'))
    families.set(family, [...(families.get(family) ?? []), rule])
  }
  const width = Math.max(...catalogue.map((rule) => rule.id.length))
  const lines: string[] = []
  for (const [family, own] of families) {
    const title = messages.families[family]
    lines.push(paint.bold(title ? `${family}  ${title}` : family))
    for (const { id, severity, description } of own) {
      lines.push(`  ${id.padEnd(width)}  ${messages.severities[severity]}  ${description}`)
    }
    lines.push('')
  }
  return `${lines.join('\n')}${messages.explain.total(catalogue.length)}\n`
}

function describe(rule: RuleInfo, messages: Messages): string {
  const { paint } = stdout
  const words = messages.explain
  const lines = [
    `${paint.bold(rule.id)}  ${rule.description}`,
    `${words.severity}  ${messages.severities[rule.severity]}`,
  ]
  if (rule.clause) lines.push(`${words.clause}  ${rule.clause}`)
  if (rule.explanation) lines.push('', rule.explanation)
  if (rule.fixable) lines.push('', words.fixable)
  if (rule.bad.length + rule.good.length > 0) lines.push('')
  for (const example of rule.bad) {
    lines.push(...show(paint.red(words.bad), example))
    if (example.expected !== undefined) lines.push(`    → ${words.expected(example.expected)}`)
  }
  for (const example of rule.good) lines.push(...show(paint.green(words.good), example))
  lines.push('', words.waive(rule.id))
  return `${lines.join('\n')}\n`
}

function show(label: string, { text, files, note }: Example): string[] {
  const parts = [
    ...(text === undefined ? [] : [{ name: '', body: text }]),
    ...Object.entries(files ?? {}).map(([name, body]) => ({ name, body })),
  ]
  const lines = parts.flatMap(({ name, body }) => [
    ...(name ? [`  ${label}  ${name}`] : []),
    ...body
      .trimEnd()
      .split('\n')
      .map((line, index) => (index === 0 && !name ? `  ${label}  ${line}` : `      ${line}`)),
  ])
  return note ? [...lines, `      （${note}）`] : lines
}
