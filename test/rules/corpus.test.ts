import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Diagnostic, Place } from '../../src/model/diagnostic.ts'
import { readMarkdown } from '../../src/readers/source/markdown/index.ts'
import { readPlainText } from '../../src/readers/text/index.ts'
import { checkRules } from '../../src/rules/check.ts'

/**
 * The proof-reader against real texts: no false alarm on sound ones, and the mistakes of the
 * labelled ones found. Only the families that look at texts; figures and tables have tests of their own.
 */
const corpus = '../shared/corpus'
const ours = /^(?:punct|space|text|num|date|doc|contact|term|toc)\//
/** Stored with half-width punctuation, the statistical texts cannot be judged by these. */
const disturbed = /^(?:punct|space|text|num)\//

function load(path: string): string {
  // Lines that begin with # belong to the collection.
  return readFileSync(`${corpus}/${path}`, 'utf8').replaceAll(/^# .*$/gm, '')
}

function check(path: string, text: string): Diagnostic[] {
  const file = { path, text }
  const read = path.endsWith('.md') ? readMarkdown(file).text : readPlainText(file)
  return checkRules({ texts: [read] }).filter((one) => ours.test(one.ruleId))
}

const alarms = (diagnostics: readonly Diagnostic[]) =>
  diagnostics
    .filter((one) => one.severity !== 'info')
    .map(
      (one) =>
        `${one.ruleId} ${one.place?.start.line}:${one.place?.start.column} ${one.actual} ${one.reason}`,
    )

const overlaps = (place: Place | undefined, from: number, to: number) =>
  place !== undefined && place.start.offset <= to && place.end.offset >= from

describe.skipIf(!existsSync(corpus))('real texts', () => {
  test('the corrected bulletin has nothing above info', () => {
    const text = readFileSync(`${corpus}/bulletin-2024-06-corrected.md`, 'utf8')
    expect(alarms(check('bulletin.txt', text))).toEqual([])
    expect(alarms(check('bulletin.md', text))).toEqual([])
  })

  test('the workspace has nothing above info', () => {
    const folder = 'workspace/issues/2024-06'
    for (const name of readdirSync(`${corpus}/${folder}`)) {
      if (!name.endsWith('.md')) continue
      const text = readFileSync(`${corpus}/${folder}/${name}`, 'utf8')
      expect([name, ...alarms(check(`${folder}/${name}`, text))]).toEqual([name])
    }
  })

  test('sound statistical texts have nothing outside what their storing disturbed', () => {
    for (const name of existsSync(corpus) ? readdirSync(`${corpus}/texts`) : []) {
      if (name.startsWith('bad-')) continue
      const found = check(name, load(`texts/${name}`))
      const faithful = name.startsWith('miit-2020-0102')
      const told = found.filter((one) => faithful || !disturbed.test(one.ruleId))
      expect([name, ...alarms(told)]).toEqual([name])
    }
  })

  test('official texts: at most two alarms in all, most of the certain mistakes found', () => {
    interface Label {
      readonly file: string
      readonly mistakes: readonly { readonly text: string; readonly certain: boolean }[]
    }
    const labels = JSON.parse(readFileSync(`${corpus}/official/labels.json`, 'utf8')) as Label[]
    let certain = 0
    let found = 0
    const wrong: string[] = []
    for (const { file, mistakes } of labels) {
      const text = load(`official/${file}`)
      const diagnostics = check(file, text)
      const spans = mistakes.map((one) => {
        const from = text.indexOf(one.text)
        return { from, to: from + one.text.length, certain: one.certain }
      })
      for (const span of spans) {
        if (!span.certain) continue
        certain++
        if (diagnostics.some((one) => overlaps(one.place, span.from + 1, span.to - 1))) found++
      }
      const outside = diagnostics.filter(
        (one) => !spans.some((span) => overlaps(one.place, span.from, span.to)),
      )
      wrong.push(...alarms(outside).map((alarm) => `${file} ${alarm}`))
    }
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(2)
    expect(found / certain).toBeGreaterThanOrEqual(0.7)
  })

  test('the bulletin as printed: the defects that are known of it', () => {
    const found = check(
      'printed.txt',
      readFileSync(`${corpus}/bulletin-2024-06-as-printed.txt`, 'utf8'),
    )
    const count = (id: string, words?: string) =>
      found.filter(
        (one) => one.ruleId === id && (words === undefined || one.actual?.includes(words)),
      ).length
    expect(count('toc/section-missing', '经信发布')).toBe(1)
    expect(count('punct/halfwidth', ',')).toBe(51)
    expect(count('punct/halfwidth', ';')).toBe(3)
    expect(count('punct/halfwidth', ':')).toBe(6)
    expect(count('punct/halfwidth-bracket')).toBe(29)
    expect(count('space/ordinal')).toBe(11)
    expect(count('toc/title-mismatch')).toBeGreaterThanOrEqual(1)
    expect(count('space/cjk')).toBe(1)
    expect(count('doc/standard-number', 'T/SIA002 2019')).toBe(1)
    expect(count('doc/standard-number', 'T/SIA003 2019')).toBe(1)
    expect(count('punct/range-dash')).toBe(1)
    expect(count('space/number-unit')).toBeGreaterThanOrEqual(120)
    expect(count('doc/document-number')).toBe(5)
    expect(count('text/broken-paragraph', '909')).toBe(1)
    expect(count('text/confusable', '其它')).toBe(1)
  })

  test('the published mistakes of the notices', () => {
    const zhoushan = 'bad-notice-2025-zhoushan-docno.txt'
    expect(check(zhoushan, load(`texts/${zhoushan}`)).map((one) => one.ruleId)).toContain(
      'doc/document-number',
    )
    const jingpin = 'bad-notice-2025-zj-jingpin.txt'
    expect(check(jingpin, load(`texts/${jingpin}`)).map((one) => one.ruleId)).toContain(
      'date/span-count',
    )
  })

  test('mutations: a new diagnostic of the family at the changed characters', () => {
    interface Mutation {
      readonly id: string
      readonly file: string
      readonly find: string | null
      readonly replace: string
      readonly rule: string
    }
    const mutations = JSON.parse(readFileSync(`${corpus}/mutations.json`, 'utf8')) as Mutation[]
    const missed: string[] = []
    let tried = 0
    const seed = readFileSync(`${corpus}/bulletin-2024-06-corrected.md`, 'utf8')
    const before = new Map<string, Set<string>>()
    const key = (one: Diagnostic) => `${one.ruleId} ${one.reason} ${one.actual}`
    for (const { id, file, find, replace, rule } of mutations) {
      if (!ours.test(rule) || find === null || rule === 'text/none') continue
      const text = file === 'seed-clean' ? seed : load(`texts/${file}.txt`)
      const known = before.get(file) ?? new Set(check('sound.txt', text).map(key))
      before.set(file, known)
      const at = text.indexOf(find)
      let head = 0
      while (head < find.length && find[head] === replace[head]) head++
      let tail = 0
      const room = Math.min(find.length, replace.length) - head
      while (tail < room && find.at(-1 - tail) === replace.at(-1 - tail)) tail++
      const [from, to] = [at + head, at + replace.length - tail]
      const family = rule.slice(0, rule.indexOf('/') + 1)
      const fresh = check(
        'sound.txt',
        text.replace(find, () => replace),
      ).filter((one) => one.ruleId.startsWith(family) && !known.has(key(one)))
      const told = fresh.some(
        (one) =>
          overlaps(one.place, from, to) ||
          (one.related ?? []).some((other) => overlaps(other.place, from, to)),
      )
      tried++
      if (!told) missed.push(`${id} ${rule} ${replace}`)
    }
    expect(tried).toBeGreaterThan(30)
    expect(missed.length / tried, missed.join('\n')).toBeLessThanOrEqual(0.05)
  })
})
