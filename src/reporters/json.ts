import type { Diagnostic } from '../model/diagnostic.ts'
import type { Reporter } from './reporter.ts'

/** The documented format, version 1: docs/diagnostics.md. */
export const json: Reporter = ({ diagnostics, suppressed, review }) =>
  `${JSON.stringify(
    {
      version: 1,
      [review ? 'review' : 'diagnostics']: diagnostics.map(toJson),
      ...(suppressed > 0 ? { suppressed } : {}),
    },
    null,
    2,
  )}\n`

/** A diagnostic with its keys in the documented order, absent ones left out. */
export function toJson(diagnostic: Diagnostic): Diagnostic {
  const { ruleId, severity, reason, file, place, note, actual, expected, related, fix } = diagnostic
  return {
    ruleId,
    severity,
    reason,
    file,
    ...(place ? { place } : {}),
    ...(note ? { note } : {}),
    ...(actual === undefined ? {} : { actual }),
    ...(expected ? { expected } : {}),
    ...(related?.length ? { related } : {}),
    ...(fix?.length ? { fix } : {}),
  }
}
