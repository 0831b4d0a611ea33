import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printRow, root, runOnce, weighed, zsia } from './measure.mjs'

/** Prose of doubling size through every rule: the time of a line must not grow. */
export function benchProse({ full }) {
  const folder = mkdtempSync(join(tmpdir(), 'zsia-bench-'))
  const issue = join(root, 'issues', '2024-06')
  const articles = readdirSync(issue)
    .filter((name) => name.endsWith('.md') && name !== 'evaluation.md')
    .map((name) => readFileSync(join(issue, name), 'utf8'))
    .join('\n\n')
  const size = Buffer.byteLength(articles)
  printRow('MB', 'seconds', 'MB/s', 'peak, MB')
  printRow('---:', '---:', '---:', '---:')
  const sizes = full ? [0.625, 1.25, 2.5, 5, 10] : [0.3125, 0.625, 1.25, 2.5]
  for (const megabytes of sizes) {
    const file = join(folder, `${megabytes}.md`)
    writeFileSync(file, `${articles}\n\n`.repeat(Math.round((megabytes * 1e6) / size)))
    const { milliseconds, megabytes: peak } = runOnce(weighed(zsia('', ['validate', file])))
    const seconds = milliseconds / 1000
    printRow(
      megabytes,
      seconds.toFixed(2),
      (megabytes / seconds).toFixed(2),
      peak?.toFixed(0) ?? '',
    )
  }
  rmSync(folder, { recursive: true })
}
