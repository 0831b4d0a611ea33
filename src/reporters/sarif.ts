import type { Place } from '../model/diagnostic.ts'
import { fingerprinter } from '../model/fingerprint.ts'
import type { Reporter } from './reporter.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** SARIF 2.1.0. Fingerprints rest on the words of the line, not on its number, and so survive moves. */
export const sarif: Reporter = ({ diagnostics, sources, rules, version }) => {
  const used = rules.filter((rule) => diagnostics.some(({ ruleId }) => ruleId === rule.id))
  const fingerprint = fingerprinter()
  const results = diagnostics.map((diagnostic) => {
    const { ruleId, severity, reason, file, place, note, related, fix } = diagnostic
    const ruleIndex = used.findIndex((rule) => rule.id === ruleId)
    const message = note ? `${reason}\n${note}` : reason
    return {
      ruleId,
      ...(ruleIndex >= 0 ? { ruleIndex } : {}),
      level: levels[severity],
      message: { text: message },
      locations: [{ physicalLocation: physical(file, place) }],
      partialFingerprints: { 'zsiaText/v1': fingerprint(diagnostic, sources.get(file)) },
      ...(related?.length
        ? {
            relatedLocations: related.map((other, id) => ({
              id,
              physicalLocation: physical(other.file, other.place),
              message: { text: other.reason },
            })),
          }
        : {}),
      ...(fix?.length
        ? {
            fixes: [
              {
                description: { text: reason },
                artifactChanges: [
                  {
                    artifactLocation: artifact(file),
                    replacements: fix.map(({ start, end, text }) => ({
                      deletedRegion: { charOffset: start, charLength: end - start },
                      insertedContent: { text },
                    })),
                  },
                ],
              },
            ],
          }
        : {}),
    }
  })
  const driver = {
    name: 'zsia',
    version,
    semanticVersion: version,
    rules: used.map((rule) => ({
      id: rule.id,
      shortDescription: { text: rule.description },
      ...(rule.explanation ? { fullDescription: { text: rule.explanation } } : {}),
      helpUri: `https://www.npmjs.com/package/zsia#${rule.id.replace('/', '-')}`,
      help: { text: `zsia explain ${rule.id}` },
      defaultConfiguration: { level: levels[rule.severity] },
    })),
  }
  return `${JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver },
          language: 'zh-CN',
          columnKind: 'utf16CodeUnits',
          results,
        },
      ],
    },
    null,
    2,
  )}\n`
}

function physical(file: string, place: Place | undefined) {
  const region = place && {
    startLine: place.start.line,
    startColumn: place.start.column,
    endLine: place.end.line,
    endColumn: place.end.column,
    charOffset: place.start.offset,
    charLength: place.end.offset - place.start.offset,
  }
  return { artifactLocation: artifact(file), ...(region ? { region } : {}) }
}

/** A relative file name as a URI. */
function artifact(file: string): { uri: string } {
  return { uri: file.split('/').map(encodeURIComponent).join('/') }
}
