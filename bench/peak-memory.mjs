// Preloaded into a measured process: tells its peak memory (KB) when it ends.
import { writeFileSync } from 'node:fs'

const path = process.env.ZSIA_BENCH_PEAK
process.on('exit', () => {
  if (path) writeFileSync(path, String(process.resourceUsage().maxRSS))
})
