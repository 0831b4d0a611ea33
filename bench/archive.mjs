import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printRow, root, runOnce, weighed, zsia } from './measure.mjs'

/** Archives of growing size, validated whole: the time of an issue must not grow. */
export function benchArchive({ full }) {
  printRow('issues', 'seconds', 'ms an issue', 'peak, MB')
  printRow('---:', '---:', '---:', '---:')
  for (const count of full ? [500, 1000, 2500, 5000] : [50, 100, 200]) {
    const folder = mkdtempSync(join(tmpdir(), 'zsia-bench-'))
    fill(folder, count)
    const run = runOnce(weighed(zsia('', ['validate', '--root', folder, '--format', 'json'])))
    const { milliseconds, megabytes } = run
    const each = (milliseconds / count).toFixed(1)
    printRow(count, (milliseconds / 1000).toFixed(1), each, megabytes?.toFixed(0) ?? '')
    rmSync(folder, { recursive: true })
  }
}

/** Copies of the real issue, twelve a year, its table once: periods may not repeat. */
function fill(folder, count) {
  const issues = join(folder, 'issues')
  mkdirSync(issues)
  cpSync(join(root, 'issues', 'publication.yaml'), join(issues, 'publication.yaml'))
  for (let index = 0; index < count; index++) {
    const year = 1600 + Math.floor(index / 12)
    const number = String((index % 12) + 1).padStart(2, '0')
    const target = join(issues, `${year}-${number}`)
    cpSync(join(root, 'issues', '2024-06'), target, { recursive: true })
    writeFileSync(join(target, 'issue.yaml'), `date: ${year}-${number}-28\n`)
    writeFileSync(join(target, 'evaluation.md'), '# 评估\n\n本期无统计。\n')
    rmSync(join(target, 'evaluation.yaml'))
  }
}
