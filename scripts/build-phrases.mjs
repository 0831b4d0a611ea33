// Makes src/lexicon/phrases.json, which text/slip reads: what stands together in official prose.
//   node scripts/build-phrases.mjs FOLDER TEXT…
// FOLDER holds @node-rs/jieba (its dictionary, MIT) and pinyin-pro (readings, MIT) in node_modules;
// the TEXTs are prose, plain and UTF-8. Only counts are taken from them. Needs some 3 GB of memory.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [folder = '.', ...texts] = process.argv.slice(2)
const require = createRequire(join(resolve(folder), 'package.json'))
const data = new URL('../src/lexicon/', import.meta.url)

/** A word is common, and a stretch of four characters known, from these counts on. */
const [common, known] = [100, 15]

const Filter = await loadFilter()
const alike = JSON.parse(readFileSync(new URL('alike.json', data), 'utf8'))
const lexicon = new Set(
  readFileSync(join(require.resolve('@node-rs/jieba'), '../dict.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0])
    .filter((word) => /^[\u4e00-\u9fa5]{2}$/.test(word)),
)

const runs = texts.flatMap((path) => readFileSync(path, 'utf8').match(/[\u4e00-\u9fa5]{2,}/g) ?? [])
const letters = count(1, () => true)
const pairs = count(2, () => true)
const triples = count(3, () => true)
const often = (text) => (triples.get(text) ?? 0) >= known
const fours = count(4, (text) => often(text.slice(0, 3)) && often(text.slice(1)))

const words = [...pairs]
  .filter(([pair, n]) => n >= common && lexicon.has(pair))
  .map(([pair]) => pair)
const isCommon = new Set(words)
const characters = [...letters].filter(([, n]) => n >= 5).map(([character]) => character)

const sounds = soundsOf(characters)
const groups = new Map()
for (const group of [...sounds, ...alike.shapes])
  for (const character of group) groups.set(character, (groups.get(character) ?? '') + group)
/** Pairs that are a common word but for one character, and yet are met, or are a word themselves. */
const right = new Set()
for (const [first, second] of words) {
  const near = [
    ...[...(groups.get(first) ?? '')].map((character) => character + second),
    ...[...(groups.get(second) ?? '')].map((character) => first + character),
  ]
  for (const pair of near)
    if (!isCommon.has(pair) && (pairs.has(pair) || lexicon.has(pair))) right.add(pair)
}
const phrases = [...fours]
  .filter(([, n]) => n >= known)
  .map(([four]) => four)
  .filter((four) => [0, 1, 2].some((i) => isCommon.has(four.slice(i, i + 2))))

writeFileSync(new URL('alike.json', data), `${JSON.stringify({ ...alike, sounds }, null, 2)}\n`)
writeFileSync(
  new URL('phrases.json', data),
  `${JSON.stringify(
    {
      source:
        '现行法律法规、地方性法规、新闻联播文字稿、财经新闻共约3600万字，只取字词出现的次数；词目据 @node-rs/jieba 的词典（MIT）',
      date: '2026-11',
      note: `words：出现${common}次以上的两字词，按首字排列；pairs：与它们差一个音近、形近的字而见于上述文字或词典的两字组合；phrases：出现${known}次以上的四字串。后两项是布隆过滤器`,
      words: grouped(words),
      pairs: Filter.of([...right].sort(), 8).toString(),
      phrases: Filter.of(phrases.sort(), 16).toString(),
    },
    null,
    2,
  )}\n`,
)
console.log({
  words: words.length,
  pairs: right.size,
  phrases: phrases.length,
  sounds: sounds.length,
})

function count(size, wanted) {
  const counts = new Map()
  for (const run of runs) {
    for (let i = 0; i + size <= run.length; i++) {
      const text = run.slice(i, i + size)
      if (wanted(text)) counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  return counts
}

/** Characters of one syllable, whatever their tone. */
function soundsOf(all) {
  const { pinyin } = require('pinyin-pro')
  const bySyllable = new Map()
  for (const character of all.toSorted()) {
    for (const syllable of pinyin(character, { multiple: true, toneType: 'none', type: 'array' }))
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? new Set()).add(character))
  }
  return [...bySyllable]
    .filter(([, group]) => group.size > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => [...group].join(''))
}

/** 一 with all that follow it, and so on. */
function grouped(pairs) {
  const tails = new Map()
  for (const [first, second] of pairs.toSorted())
    tails.set(first, (tails.get(first) ?? '') + second)
  return [...tails].map(([first, rest]) => first + rest).join(' ')
}

/** The program's own filter, so that the two never disagree. */
async function loadFilter() {
  const scratch = mkdtempSync(join(tmpdir(), 'zsia-phrases-'))
  const outfile = join(scratch, 'filter.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('filter.ts', data))],
    bundle: true,
    format: 'esm',
    outfile,
  })
  const { Filter } = await import(pathToFileURL(outfile).href)
  rmSync(scratch, { recursive: true })
  return Filter
}
