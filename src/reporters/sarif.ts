import type { Log, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif'
import type { Diagnostic, Place } from '../model/diagnostic.ts'
import { fingerprinter } from '../model/fingerprint.ts'
import type { RuleInfo } from '../model/rule.ts'
import type { Reporter } from './reporter.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** SARIF 2.1.0. Fingerprints rest on the words around a place and so survive moved lines. */
export const sarif: Reporter = ({ diagnostics, sources, rules, version }) => {
  const used = rules.filter((rule) => diagnostics.some(({ ruleId }) => ruleId === rule.id))
  const ruleIndex = new Map(used.map((rule, index) => [rule.id, index]))
  const fingerprint = fingerprinter()
  const results = diagnostics.map((diagnostic): Result => {
    const index = ruleIndex.get(diagnostic.ruleId)
    const name = fingerprint(diagnostic, sources.get(diagnostic.file))
    return {
      ...describe(diagnostic),
      ...(index === undefined ? {} : { ruleIndex: index }),
      partialFingerprints: { 'zsiaText/v1': name },
    }
  })
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'zsia',
            version,
            semanticVersion: version,
            rules: used.map((rule) => describeRule(rule)),
          },
        },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function describe(diagnostic: Diagnostic): Result {
  const { ruleId, severity, reason, file, place, note } = diagnostic
  return {
    ruleId,
    level: levels[severity],
    message: { text: note ? `${reason}\n${note}` : reason },
    locations: [{ physicalLocation: locate(file, place) }],
    ...relatedLocations(diagnostic),
    ...fixes(diagnostic),
  }
}

function relatedLocations({ related }: Diagnostic): Pick<Result, 'relatedLocations'> {
  if (!related?.length) return {}
  const relatedLocations = related.map((other, id) => ({
    id,
    physicalLocation: locate(other.file, other.place),
    message: { text: other.reason },
  }))
  return { relatedLocations }
}

function fixes({ reason, file, fix }: Diagnostic): Pick<Result, 'fixes'> {
  if (!fix?.length) return {}
  const replacements = fix.map(({ start, end, text }) => ({
    deletedRegion: { charOffset: start, charLength: end - start },
    insertedContent: { text },
  }))
  const changes = [{ artifactLocation: { uri: uriOf(file) }, replacements }]
  return { fixes: [{ description: { text: reason }, artifactChanges: changes }] }
}

function describeRule(rule: RuleInfo): ReportingDescriptor {
  const advice = `zsia explain ${rule.id}`
  return {
    id: rule.id,
    shortDescription: { text: rule.description },
    fullDescription: { text: rule.explanation ?? rule.description },
    // The rules live in the program, not on a site: a name that every tool can show and search for.
    helpUri: `urn:zsia:rule:${rule.id}`,
    help: {
      text: rule.clause ? `${rule.clause}\n${advice}` : advice,
      markdown: markdownOf(rule, advice),
    },
    defaultConfiguration: { level: levels[rule.severity] },
  }
}

/** What `zsia explain` prints, for viewers that show Markdown. */
function markdownOf(
  { description, explanation, clause, good, bad }: RuleInfo,
  advice: string,
): string {
  const quote = (label: string, examples: RuleInfo['good']) =>
    examples.flatMap(({ text }) =>
      text === undefined ? [] : [`- ${label}：\`${text.replace(/\s+/g, ' ')}\``],
    )
  const parts = [
    `**${description}**`,
    clause ?? '',
    explanation ?? '',
    [...quote('误', bad), ...quote('正', good)].join('\n'),
    `\`${advice}\``,
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function locate(file: string, place: Place | undefined): PhysicalLocation {
  const region: Region | undefined = place && {
    startLine: place.start.line,
    startColumn: place.start.column,
    endLine: place.end.line,
    endColumn: place.end.column,
    charOffset: place.start.offset,
    charLength: place.end.offset - place.start.offset,
  }
  // Viewers want a place: a whole file is shown at its beginning.
  return { artifactLocation: { uri: uriOf(file) }, region: region ?? { startLine: 1 } }
}

/** A relative file name as a relative reference. */
function uriOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/')
}
