import type { Reporter } from './reporter.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const
const worstFirst = { error: 0, warning: 1, info: 2 } as const

/**
 * Workflow commands of GitHub Actions, one line a diagnostic. A step shows only the first ten of
 * each kind, so the worst come first.
 */
export const github: Reporter = ({ diagnostics }) =>
  [...diagnostics]
    .sort((a, b) => worstFirst[a.severity] - worstFirst[b.severity])
    .map(({ severity, file, place, ruleId, reason, expected }) => {
      const properties = [`file=${property(file)}`]
      if (place) {
        const { start, end } = place
        properties.push(`line=${start.line}`, `endLine=${end.line}`)
        // GitHub takes columns only for a stretch within one line; its end is inclusive.
        if (start.line === end.line) {
          properties.push(`col=${start.column}`)
          properties.push(`endColumn=${Math.max(start.column, end.column - 1)}`)
        }
      }
      properties.push(`title=${property(ruleId)}`)
      const advice = expected?.[0] === undefined ? '' : `\n→ ${expected[0]}`
      return `::${commands[severity]} ${properties.join(',')}::${data(reason + advice)}\n`
    })
    .join('')

function data(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(value: string): string {
  return data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
