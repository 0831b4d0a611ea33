// Reads the results that vitest wrote as JSON and ends with the line `N passed, N failed`.
// A missing or empty result counts as one failure; the exit code says whether all is well.
import { readFileSync } from 'node:fs'

let passed = 0
let failed = 1
try {
  const results = JSON.parse(readFileSync(process.argv[2], 'utf8'))
  passed = results.numPassedTests
  // A file that could not be loaded holds no failed test, but fails.
  const broken = results.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  )
  failed = results.numFailedTests + broken.length + (passed === 0 ? 1 : 0)
} catch (error) {
  console.log(`no test results: ${error.message}`)
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
