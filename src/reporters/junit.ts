import type { Reporter } from './reporter.ts'

/** JUnit's XML: a suite a file, a case a diagnostic; a sound file is one case that passes. */
export const junit: Reporter = ({ diagnostics, sources }) => {
  const files = new Set([...sources.keys(), ...diagnostics.map(({ file }) => file)])
  const suites = [...files].map((file) => {
    const own = diagnostics.filter((diagnostic) => diagnostic.file === file)
    const failures = own.filter(({ severity }) => severity !== 'info').length
    const cases = own.map(({ ruleId, severity, reason, place, note }) => {
      const at = place ? `${place.start.line}:${place.start.column}` : ''
      const head = `<testcase name="${escapeXml(at ? `${ruleId} ${at}` : ruleId)}" classname="${escapeXml(file)}"`
      const where = escapeXml(`${file}${at ? `:${at}` : ''}: ${reason}${note ? `\n${note}` : ''}`)
      // What only informs is told and fails nothing.
      if (severity === 'info') return `${head}><system-out>${where}</system-out></testcase>`
      return `${head}><failure type="${severity}" message="${escapeXml(reason)}">${where}</failure></testcase>`
    })
    if (own.length === 0) cases.push(`<testcase name="zsia" classname="${escapeXml(file)}"/>`)
    const head = `<testsuite name="${escapeXml(file)}" tests="${cases.length}" failures="${failures}" errors="0">`
    return `  ${head}\n${cases.map((line) => `    ${line}\n`).join('')}  </testsuite>\n`
  })
  const tests = diagnostics.length + soundFiles(files, diagnostics)
  const failures = diagnostics.filter(({ severity }) => severity !== 'info').length
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<testsuites name="zsia" tests="${tests}" failures="${failures}" errors="0">\n` +
    `${suites.join('')}</testsuites>\n`
  )
}

function soundFiles(files: ReadonlySet<string>, diagnostics: readonly { file: string }[]): number {
  const faulty = new Set(diagnostics.map(({ file }) => file))
  return [...files].filter((file) => !faulty.has(file)).length
}

/** XML 1.0 has no place for most control characters, nor for lone surrogates. */
function escapeXml(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
}
