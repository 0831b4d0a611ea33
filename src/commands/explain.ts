import type { Command } from 'commander'
import { stdout } from '../io/terminal.ts'
import type { Messages } from '../messages/index.ts'
import { UsageError } from '../model/failure.ts'
import { groupBy } from '../model/groups.ts'
import type { Example, RuleInfo } from '../model/rule.ts'
import { guess } from '../model/text/guess.ts'
import { checkLooseFile } from '../proofreading.ts'
import { isBinding } from '../rules/check.ts'
import { catalogue } from '../rules/index.ts'
import { notesOn, search } from './explain/search.ts'

/**
 * `zsia explain [rule]`: a rule with its clause and examples, or the list of all by family; asked in
 * words (`zsia explain 做出还是作出`), the rule that speaks of them.
 */
export function define(command: Command, messages: Messages): void {
  command
    .argument('[rule...]', messages.options.ruleId)
    .option('--json', messages.options.json)
    .action((words: readonly string[], { json }: { json?: boolean }) => {
      const asked = words.join(' ')
      const named = asked === '' ? catalogue : byName(asked)
      // A name of a rule is Latin, a question is not.
      const chosen =
        named.length > 0 || /^[\w/*-]*$/.test(asked)
          ? named
          : search(asked, catalogue, objections(asked))
      if (chosen.length === 0) throw unknown(asked, messages)
      if (json)
        stdout.write(`${JSON.stringify({ version: 1, rules: chosen.map(toJson) }, null, 2)}\n`)
      else if (asked === '') stdout.write(list(messages))
      else if (named.length > 0)
        stdout.write(named.map((rule) => describe(rule, messages)).join('\n'))
      else stdout.write(answer(asked, chosen, messages))
    })
}

/** One rule by its id, with or without its family, or all of a family by its name. */
function byName(id: string): readonly RuleInfo[] {
  const family = id.replace(/\/\*?$/, '')
  return catalogue.filter(
    (rule) => rule.id === id || rule.id.startsWith(`${family}/`) || rule.id.endsWith(`/${id}`),
  )
}

/** The rules that object to the words of a question: often it holds the very mistake. */
function objections(question: string): ReadonlySet<string> {
  const file = { path: 'question.txt', text: question }
  const told = checkLooseFile(file).filter(({ severity }) => severity !== 'info')
  return new Set(told.map(({ ruleId }) => ruleId))
}

/** A name that is none, with the one that may be meant. */
function unknown(id: string, messages: Messages): UsageError {
  const names = catalogue.flatMap((rule) => [rule.id, rule.id.slice(rule.id.indexOf('/') + 1)])
  const near = guess(id, names)
  const meant = catalogue.find((rule) => rule.id === near || rule.id.endsWith(`/${near}`))?.id
  return new UsageError(messages.usageErrors.noRule(id, meant))
}

/** The nearest rule in full, what its dictionary says of the words, and the names of the others. */
function answer(asked: string, rules: readonly RuleInfo[], messages: Messages): string {
  const [nearest, ...others] = rules
  if (!nearest) return ''
  const notes = notesOn(asked, nearest).map((note) => `${note}\n`)
  const more = others.map(({ id, description }) => `  ${id}  ${description}\n`)
  return [
    ...(notes.length > 0 ? [...notes, '\n'] : []),
    describe(nearest, messages),
    ...(more.length > 0 ? [`\n${messages.explain.alsoNear}\n`, ...more] : []),
  ].join('')
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
  const families = groupBy(catalogue, ({ id }) => id.slice(0, id.indexOf('/')))
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
  const waiver = waiverOf(rule, messages)
  if (waiver) lines.push('', waiver)
  return `${lines.join('\n')}\n`
}

/** How the rule is waived where its mistakes stand; undefined where it cannot be. */
function waiverOf(rule: RuleInfo, messages: Messages): string | undefined {
  const binding = isBinding({ ruleId: rule.id, severity: rule.severity })
  if (binding || rule.id.startsWith('docx/')) return undefined
  const { waive, waiveInYaml } = messages.explain
  const [shown] = rule.bad
  const places = Object.entries(shown?.files ?? {}).filter(([, text]) =>
    text.includes(shown?.at ?? ''),
  )
  const inYaml = places.length > 0 && places.every(([file]) => file.endsWith('.yaml'))
  return inYaml ? waiveInYaml(rule.id) : waive(rule.id)
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
