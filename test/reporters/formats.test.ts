import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { Lines } from '../../src/model/source.ts'
import { type Report, reporters } from '../../src/reporters/index.ts'
import { reportOf } from './report.ts'

function render(format: string, report: Report): string {
  return (reporters[format] as NonNullable<(typeof reporters)[string]>)(report)
}

const text = '第一行\n𠮷野家😀的收入,增长\n'
const hostile = '占比 50%,\r\n见“甲:乙”\u0000<&>'
const fix = [{ start: text.indexOf(','), end: text.indexOf(',') + 1, text: '，' }]
const related = [{ file: '统计 表.md', place: new Lines(text).place(0, 3), reason: '另一处' }]
const report = reportOf(text, ',', { fix, related, file: '统计 表.md', reason: hostile })

describe('json', () => {
  test('is the documented version 1', () => {
    expect(JSON.parse(render('json', report))).toEqual({
      version: 1,
      diagnostics: [
        {
          ruleId: 'punct/halfwidth',
          severity: 'error',
          reason: hostile,
          file: '统计 表.md',
          place: {
            start: { line: 2, column: 10, offset: 13 },
            end: { line: 2, column: 11, offset: 14 },
          },
          related,
          fix,
        },
      ],
    })
  })

  test('lists what a person has to judge apart', () => {
    const { review, diagnostics } = JSON.parse(render('json', { ...report, review: true }))
    expect([review.length, diagnostics]).toEqual([1, undefined])
  })
})

describe('sarif', () => {
  const schema = new URL('../fixtures/sarif-essentials.schema.json', import.meta.url)
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')))

  test('is sound SARIF 2.1.0 with UTF-16 columns', () => {
    const log = JSON.parse(render('sarif', report))
    expect([validate(log), validate.errors]).toEqual([true, null])
    const [run] = log.runs
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: '%E7%BB%9F%E8%AE%A1%20%E8%A1%A8.md' },
      region: {
        startLine: 2,
        startColumn: 10,
        endLine: 2,
        endColumn: 11,
        charOffset: 13,
        charLength: 1,
      },
    })
    expect(run.tool.driver.rules[run.results[0].ruleIndex].id).toBe('punct/halfwidth')
  })

  test('is sound without any diagnostic, and for one without a place', () => {
    const { place: _, ...whole } = report.diagnostics[0] as (typeof report.diagnostics)[0]
    for (const diagnostics of [[], [whole]]) {
      expect(validate(JSON.parse(render('sarif', { ...report, diagnostics })))).toBe(true)
    }
  })

  test('fingerprints survive moved lines and tell equal words apart', () => {
    const names = (given: Report) =>
      JSON.parse(render('sarif', given)).runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) =>
          result.partialFingerprints['zsiaText/v1'],
      )
    const words = '很长的一段文字里有一个,逗号，后面还有很长的一段文字'
    const one = reportOf(words, ',')
    const moved = reportOf(`新的一行\n\n${words}`, ',')
    expect(names(moved)).toEqual(names(one))
    expect(names(reportOf(words.replace('逗号', '冒号'), ','))).not.toEqual(names(one))
    const twice = { ...one, diagnostics: [...one.diagnostics, ...one.diagnostics] }
    expect(new Set(names(twice)).size).toBe(2)
  })
})

describe('github', () => {
  test('escapes what the grammar of workflow commands takes', () => {
    const line = render('github', { ...report, diagnostics: report.diagnostics })
    expect(line).toBe(
      '::error file=统计 表.md,line=2,endLine=2,col=10,endColumn=10,title=punct/halfwidth::' +
        '占比 50%25,%0D%0A见“甲:乙”\u0000<&>\n',
    )
    const named = reportOf(text, ',', { file: 'a,b:c%.md' })
    expect(render('github', named)).toContain('file=a%2Cb%3Ac%25.md,')
  })

  test('tells the worst first and leaves columns out of a stretch over lines', () => {
    const [one] = report.diagnostics
    const over = reportOf(text, '行\n𠮷').diagnostics[0]
    const given = { ...report, diagnostics: [{ ...one, severity: 'info' }, over] } as Report
    const lines = render('github', given).trim().split('\n')
    expect(lines.map((line) => line.slice(0, 8))).toEqual(['::error ', '::notice'])
    expect(lines[0]).toContain('line=1,endLine=2,title=')
  })
})

/** An element as the parser keeps it, in the order of the file. */
type XmlNode = Readonly<Record<string, unknown>> & {
  readonly ':@'?: Readonly<Record<string, string>>
}

/** What the schema lets an element bear, and what it asks of it. */
const junitElements: Readonly<
  Record<string, { readonly attributes: readonly string[]; readonly required: readonly string[] }>
> = {
  testsuites: { attributes: ['name', 'time', 'tests', 'failures', 'errors'], required: [] },
  testsuite: {
    attributes: ['name', 'tests', 'failures', 'errors', 'time', 'skipped', 'timestamp', 'hostname'],
    required: ['name', 'tests'],
  },
  testcase: { attributes: ['name', 'classname', 'time', 'group'], required: ['name'] },
  failure: { attributes: ['type', 'message'], required: [] },
  'system-out': { attributes: [], required: [] },
}

describe('junit', () => {
  test('is well-formed XML 1.0 whose counts agree', () => {
    const xml = render('junit', {
      ...report,
      sources: new Map([
        ['统计 表.md', text],
        ['另一.md', ''],
      ]),
    })
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(xml).not.toContain('\u0000')
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(xml)
    expect([testsuites['@_tests'], testsuites['@_failures']]).toEqual(['2', '1'])
    const [first, second] = testsuites.testsuite
    expect([first['@_name'], first['@_failures'], second['@_failures']]).toEqual([
      '统计 表.md',
      '1',
      '0',
    ])
    expect(first.testcase.failure['@_message']).toContain('<&>')
  })

  test('holds to the grammar that readers of JUnit share (Jenkins’ junit-10.xsd)', () => {
    const diagnostics = [
      ...report.diagnostics,
      { ruleId: 'a/b', severity: 'info', reason: '只是提示', file: '另一.md' },
    ]
    const xml = render('junit', { ...report, diagnostics } as Report)
    const parser = new XMLParser({ ignoreAttributes: false, preserveOrder: true })
    const seen = new Set<string>()
    const walk = (nodes: readonly XmlNode[], parent: string) => {
      for (const node of nodes) {
        const name = Object.keys(node).find((key) => key !== ':@') ?? ''
        if (name === '#text' || name === '?xml') continue
        seen.add(`${parent}>${name}`)
        const { attributes, required } = junitElements[name] ?? { attributes: [], required: [] }
        const written = Object.keys(node[':@'] ?? {}).map((key) => key.slice(2))
        expect(attributes).toEqual(expect.arrayContaining(written))
        expect(written).toEqual(expect.arrayContaining([...required]))
        walk(node[name] as readonly XmlNode[], name)
      }
    }
    walk(parser.parse(xml) as XmlNode[], '')
    expect([...seen].sort()).toEqual(
      [
        '>testsuites',
        'testcase>failure',
        'testcase>system-out',
        'testsuites>testsuite',
        'testsuite>testcase',
      ].sort(),
    )
  })

  test('what only informs is told and fails nothing', () => {
    const xml = render('junit', reportOf(text, ',', { severity: 'info' }))
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(xml)
    expect([testsuites['@_failures'], testsuites.testsuite['@_failures']]).toEqual(['0', '0'])
    expect(testsuites.testsuite.testcase['system-out']).toContain('a.md:2:10')
  })
})

describe('rdjson', () => {
  test('counts columns in UTF-8 bytes', () => {
    const { diagnostics } = JSON.parse(render('rdjson', report))
    const before = Buffer.byteLength('𠮷野家😀的收入')
    const range = {
      start: { line: 2, column: before + 1 },
      end: { line: 2, column: before + 2 },
    }
    expect(diagnostics[0]).toMatchObject({
      severity: 'ERROR',
      code: { value: 'punct/halfwidth' },
      location: { path: '统计 表.md', range },
      suggestions: [{ range, text: '，' }],
      relatedLocations: [{ location: { range: { end: { line: 1, column: 10 } } } }],
    })
  })

  test('names the line alone in a file whose text is not at hand', () => {
    const place = {
      start: { line: 7, column: 3, offset: 90 },
      end: { line: 7, column: 5, offset: 92 },
    }
    const other = { file: '2024-05.md', place, reason: '上一期' }
    const away = reportOf('软件,收入', ',', { related: [other] })
    const { diagnostics } = JSON.parse(render('rdjson', away))
    const { range } = diagnostics[0].relatedLocations[0].location
    expect(range).toEqual({ start: { line: 7 }, end: { line: 7 } })
  })
})

describe('sarif help', () => {
  test('says in Markdown what zsia explain prints, and gives a whole file a place', () => {
    const whole = reportOf('软件,收入', ',')
    const [diagnostic] = whole.diagnostics
    const { place: _, ...bare } = diagnostic as Diagnostic
    const { runs } = JSON.parse(render('sarif', { ...whole, diagnostics: [bare] }))
    expect(runs[0].tool.driver.rules[0].help.markdown).toContain('zsia explain punct/halfwidth')
    expect(runs[0].results[0].locations[0].physicalLocation.region).toEqual({ startLine: 1 })
  })
})
