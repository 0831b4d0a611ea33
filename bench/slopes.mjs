import { bundled } from './bundle.mjs'
import { printRow } from './measure.mjs'

/** The readers and the checker of figures, and the hostile texts of their tests. */
const load = () =>
  bundled(`export { examine } from './src/figures/index.ts'
    export { readPlainText } from './src/readers/text/index.ts'
    export { readPublication, readMarkdown } from './src/readers/source/index.ts'
    export { hostileLines } from './test/figures/hostile.ts'
    export { hostileMarkdown, hostileYaml } from './test/readers/source/hostile.ts'`)

/** Milliseconds of processor time, the least of three. */
function cost(run) {
  const spent = [1, 2, 3].map(() => {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...spent)
}

/** A row a text: what it takes at two lengths, and the exponent of the growth (1 is linear, 2 a square). */
function printSlopes(title, texts, [short, long], run) {
  printRow(title, `${short}, ms`, `${long}, ms`, 'exponent')
  printRow('---', '---:', '---:', '---:')
  for (const [name, ofLength] of Object.entries(texts)) {
    run(ofLength(short / 8))
    const [less, more] = [short, long].map((length) => {
      const text = ofLength(length)
      return cost(() => run(text))
    })
    // What takes less than a few milliseconds says nothing of a slope.
    const exponent = more < 5 ? '' : (Math.log(more / less) / Math.log(long / short)).toFixed(2)
    printRow(name, less.toFixed(1), more.toFixed(1), exponent)
  }
}

/** What comes of wrong pastes and of malice: how the time grows with the length. */
export async function benchSlopes() {
  const { examine, readPlainText, readPublication, readMarkdown, ...hostile } = await load()
  printSlopes('line of figures', hostile.hostileLines, [15_000, 60_000], (text) =>
    examine({ texts: [readPlainText({ path: 'a.txt', text })] }),
  )
  console.log('')
  printSlopes('Markdown', hostile.hostileMarkdown, [4_000, 32_000], (text) =>
    readMarkdown({ path: 'a.md', text: `# 题\n\n${text}\n` }),
  )
  console.log('')
  printRow('YAML', 'characters', 'ms')
  printRow('---', '---:', '---:')
  for (const [name, text] of hostile.hostileYaml) {
    const spent = cost(() => readPublication({ path: 'issues/publication.yaml', text }))
    printRow(name, text.length, spent.toFixed(1))
  }
}
