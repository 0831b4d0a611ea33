import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundled } from './bundle.mjs'
import { printRow, root } from './measure.mjs'

/** The checker and what its tests use. */
const load = () =>
  bundled(`export { examine } from './src/figures/index.ts'
    export { concerns, problemsIn, readCollected } from './test/figures/reading.ts'
    export { apply, mutationsOf } from './test/figures/mutations.ts'`)

const own = join(root, 'test/fixtures/figures')
const corpus = join(root, '../shared/corpus')
const inFolder = (path, fits) =>
  existsSync(path)
    ? readdirSync(path)
        .filter((name) => name.endsWith('.txt') && fits(name))
        .map((name) => join(path, name))
    : []
const bulletin = join(corpus, 'bulletin-2024-06-corrected.md')
const collected = [
  ...inFolder(join(corpus, 'texts'), (name) => !/^(?:bad|notice)/.test(name)),
  ...inFolder(join(corpus, 'official'), (name) => name.startsWith('s')),
  ...(existsSync(bulletin) ? [bulletin] : []),
]
const sound = [...inFolder(own, () => true), ...collected]

/** The 95 % interval of a proportion. */
function wilson(hits, n) {
  const z = 1.96
  const p = hits / n
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n)
  const percent = (x) => `${(100 * Math.min(1, Math.max(0, x))).toFixed(0)}`
  return `${percent(centre - half)}–${percent(centre + half)} %`
}

function speed({ examine, readCollected }) {
  // A page of a bulletin is 22 lines of 28 characters.
  const page = 22 * 28
  const once = inFolder(own, () => true)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  printRow('text', 'pages', 'ms', 'ms a page', 'exponent')
  printRow('---:', '---:', '---:', '---:', '---:')
  let first
  for (const times of [1, 10, 100]) {
    const text = Array.from({ length: times }, () => once).join('\n')
    const read = readCollected('bench.txt', text)
    const rounds = times === 100 ? 3 : 9
    const spent = []
    for (let round = 0; round < rounds + 2; round++) {
      const start = process.cpuUsage()
      examine({ texts: [read] })
      const { user, system } = process.cpuUsage(start)
      if (round >= 2) spent.push((user + system) / 1000)
    }
    const median = spent.sort((a, b) => a - b)[Math.floor(spent.length / 2)]
    first ??= median
    const slope = times === 1 ? '' : (Math.log(median / first) / Math.log(times)).toFixed(2)
    const pages = text.length / page
    printRow(`${times}×`, pages.toFixed(0), median.toFixed(1), (median / pages).toFixed(2), slope)
  }
}

function detection({ concerns, problemsIn, readCollected, apply, mutationsOf }) {
  const kinds = new Map()
  let numbers = 0
  for (const path of sound) {
    const text = readFileSync(path, 'utf8')
    const known = new Set(problemsIn(readCollected(path, text)).map(({ reason }) => reason))
    numbers += text.match(/\d+(?:\.\d+)?(?:万?亿?元|%|个百分点|家|件|人|户)/g)?.length ?? 0
    if (known.size > 0) console.log(`alarm in ${path}`)
    for (const mutation of mutationsOf(text)) {
      if (/^# (?:source|note|kind)/.test(text.slice(text.lastIndexOf('\n', mutation.at) + 1)))
        continue
      const { at, replace, kind } = mutation
      const found = problemsIn(readCollected(path, apply(text, mutation))).some(
        (problem) =>
          !known.has(problem.reason) && concerns(problem, at, at + Math.max(1, replace.length)),
      )
      const tally = kinds.get(kind) ?? { n: 0, hits: 0 }
      tally.n++
      if (found) tally.hits++
      kinds.set(kind, tally)
    }
  }
  console.log(`${sound.length} sound texts, ${numbers} figures`)
  for (const [kind, { n, hits }] of [...kinds].sort())
    console.log(`${kind}: ${hits} of ${n} (${((100 * hits) / n).toFixed(0)} %, ${wilson(hits, n)})`)
}

/**
 * The checker of figures, warm: milliseconds of processor time a page over one, ten and a hundred
 * times the text of the sound communiqués. With `--full` one mistake at a time is put into every
 * sound text and those that are found are counted, with 95 % intervals (Wilson).
 */
export async function benchFigures({ full }) {
  const checker = await load()
  speed(checker)
  if (full) {
    console.log('')
    detection(checker)
  }
}
