import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type CoveredNumber, coverage, examine } from '../../src/figures/index.ts'
import { concerns, problemsIn, readCollected } from './reading.ts'

const corpus = '../shared/corpus'
const here = existsSync(corpus)
const list = (folder: string) =>
  here ? readdirSync(`${corpus}/${folder}`).filter((name) => name.endsWith('.txt')) : []
const bulletin = `${corpus}/bulletin-2024-06-corrected.md`
const pathOf = (name: string) =>
  name === 'SEED' || name === 'seed-clean' ? bulletin : `${corpus}/texts/${name}.txt`

interface Relation {
  readonly file: string
  readonly kind: string
  readonly desc: string
  readonly verdict: string
}

interface Mutation {
  readonly id: string
  readonly file: string
  readonly find: string | null
  readonly replace: string
  readonly rule: string
}

function load<T>(name: string): T[] {
  return here ? JSON.parse(readFileSync(`${corpus}/${name}`, 'utf8')) : []
}

describe.skipIf(!here)('the collected texts', () => {
  const sound = [
    bulletin,
    ...list('texts')
      .filter((name) => !name.startsWith('bad-'))
      .map((name) => `${corpus}/texts/${name}`),
    ...list('official').map((name) => `${corpus}/official/${name}`),
  ]

  test.each(sound)('%s gives no alarm', (path) => {
    expect(problemsIn(readCollected(path)).map(({ reason }) => reason)).toEqual([])
  })

  test('each held against all others as earlier texts gives no alarm', () => {
    const texts = sound.map((path) => readCollected(path))
    const across: string[] = []
    for (const text of texts) {
      const others = texts.filter((other) => other !== text)
      const earlier = { texts: () => others, oneSource: true }
      const { articles, problems } = examine({ texts: [text], earlier })
      expect(problems.map(({ reason }) => reason)).toEqual([])
      for (const { title, operands } of articles.flatMap(({ relations }) => relations))
        if (operands.some(({ quantity }) => quantity.line.passage.file.path !== text.file.path))
          across.push(title)
    }
    expect(across.length).toBeGreaterThan(40)
  })

  const mistakes: Readonly<Record<string, readonly string[]>> = {
    'bad-miit-2020-0110-decimals-lost': ['fig/number-space'],
    'bad-miit-2021-annual-decimals-lost': Array(14).fill('fig/percent-missing'),
    'bad-miit-2022-0110-percent-for-pp': Array(9).fill('fig/percent-vs-pp'),
    'bad-telecom-2020-h1-numbers-missing': Array(7).fill('fig/number-missing'),
  }

  test.each(Object.entries(mistakes))('%s: what was really published wrong', (name, rules) => {
    const found = problemsIn(readCollected(pathOf(name))).map(({ rule }) => rule)
    for (const rule of new Set(rules))
      expect(found.filter((each) => each === rule).length).toBeGreaterThanOrEqual(
        rules.filter((each) => each === rule).length,
      )
  })

  test('every number of the relations worked out by hand is held', () => {
    const known = new Map<string, readonly CoveredNumber[]>()
    const missing: string[] = []
    for (const relation of load<Relation>('relations.json')) {
      if (relation.kind === 'xissue' || relation.kind === 'mean') continue
      const path = pathOf(relation.file)
      const numbers = known.get(path) ?? coverage(examine({ texts: [readCollected(path)] }))
      known.set(path, numbers)
      const figures = relation.desc.match(/\d+(?:\.\d+)?/g) ?? []
      for (const figure of figures) {
        // 3 of 3.8万, 5省, 100 of a closure are no figures of the text.
        if (/^(?:\d|100)$/.test(figure)) continue
        const held = numbers.some(
          ({ text, standing }) => standing === 'held' && text.replace(/[^\d.]/g, '') === figure,
        )
        if (!held) missing.push(`${relation.file} ${relation.desc}: ${figure}`)
      }
    }
    expect(missing).toEqual([])
  })

  test('mistakes put in by hand are found where they stand', () => {
    const all = load<Mutation>('mutations.json').filter(
      ({ rule, find }) => rule.startsWith('fig/') && find !== null,
    )
    const missed = all.filter((mutation) => !isFound(mutation))
    expect(all.length).toBeGreaterThan(20)
    // M029 needs the text of the quarter before.
    expect(missed.map(({ id }) => id)).toEqual(['M029'])
  })

  test('with the text of the quarter before at hand, its change is checked too', () => {
    const [mutation] = load<Mutation>('mutations.json').filter(({ id }) => id === 'M029')
    const { find, replace } = mutation as Mutation
    const before = readCollected(`${corpus}/texts/miit-2024-q1.txt`)
    const text = readFileSync(bulletin, 'utf8')
    const wrong = readCollected(
      bulletin,
      text.replace(find ?? '', () => replace),
    )
    expect(examine({ texts: [before, readCollected(bulletin)] }).problems).toEqual([])
    const found = examine({ texts: [before, wrong] }).problems
    expect(found.map(({ rule }) => rule)).toEqual(['fig/prev-issue-diff'])
  })
})

function isFound({ file, find, replace }: Mutation): boolean {
  const path = pathOf(file)
  const text = readFileSync(path, 'utf8')
  const at = text.indexOf(find ?? '')
  if (at < 0 || find === null) return false
  let head = 0
  while (find[head] === replace[head] && head < replace.length) head++
  let tail = 0
  while (
    tail < Math.min(find.length, replace.length) - head &&
    find.at(-1 - tail) === replace.at(-1 - tail)
  )
    tail++
  const told = new Set(problemsIn(readCollected(path, text)).map(({ reason }) => reason))
  const changed = text.slice(0, at) + replace + text.slice(at + find.length)
  const from = at + head
  const to = Math.max(at + replace.length - tail, from + 1)
  return problemsIn(readCollected(path, changed)).some(
    (problem) => !told.has(problem.reason) && concerns(problem, from, to),
  )
}
