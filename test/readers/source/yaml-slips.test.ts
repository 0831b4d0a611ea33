import { describe, expect, test } from 'vitest'
import { checkWorkspace, overlay } from '../../rules/minimal.ts'

/** `line:column rule «what it points at»`, for an issue.yaml, a data file or a change of publication.yaml. */
function told(path: string, text: string): string[] {
  return checkWorkspace(overlay({ [path]: text })).map(({ ruleId, place }) => {
    const at = text.slice(place?.start.offset, place?.end.offset)
    return `${place?.start.line}:${place?.start.column} ${ruleId} «${at}»`
  })
}

const issue = (text: string) => told('issues/2024-06/issue.yaml', text)
const data = (text: string) => told('issues/2024-06/evaluation.yaml', text)

describe('a slip of YAML is told once, in its own words', () => {
  test.each([
    ['%YAML 1.1\n---\ndate: 2024-07-31\n', ['1:1 source/yaml-syntax «%YAML 1.1»']],
    ['date: !!timestamp 2024-07-31\n', ['1:7 source/tag «!!timestamp »']],
    ['date: 2024-07-31\nnote: *重要* 通知\n', ['2:7 source/alias «*重要*»']],
    ['date: 2024-07-31\nnote: !重要 通知\n', ['2:7 source/tag «!»']],
    ['date: 2024-07-31\n? [a, b]\n: 3\n', ['2:3 source/yaml-syntax «[a, b]»']],
    ['date: 2024-07-31\n{ a: b }: 3\n', ['2:1 source/yaml-syntax «{ a: b }»']],
    ['date: 2024-07-31\nnote: 通知: 明天开会\n', ['2:7 source/yaml-syntax «通知: 明天开会»']],
    ["date: 2024-07-31\nnote: '甲's 乙'\n", ["2:10 source/yaml-syntax «s 乙'»"]],
    ['{date: 2024-07-31, number: 6\n', ['1:1 source/yaml-syntax «{date: 2024-07-31, number: 6»']],
    ['{date: 2024-07-31, number:6}\n', ['1:20 source/colon «number:6»']],
    ['date: [2024-07-31]\n', ['1:1 source/date «date»']],
    ['date: 2024-07-31T08:00\n', ['1:7 source/date «2024-07-31T08:00»']],
    ['date: ２０２４年７月３１日\n', ['1:7 source/date «２０２４年７月３１日»']],
    ['date:　2024-07-31\n', ['1:6 source/colon «　»']],
    ['date: 2024-07-31\nnumber: ６\n', ['2:9 source/type «６»']],
    [
      'date: 2024-06-31\rnumbr: 6\r',
      ['1:7 source/date «2024-06-31»', '2:1 source/unknown-key «numbr»'],
    ],
  ])('%j', (text, expected) => {
    expect(issue(text)).toEqual(expected)
  })

  test.each([
    ['［2, 2, 1, 5］', ['4:7 source/type «［2, 2, 1, 5］»']],
    ['2, 2, 1, 5', ['4:7 source/type «2, 2, 1, 5»']],
    ['[{ a: 1 }, 2, 1, 5]', ['4:8 source/type «{ a: 1 }»']],
  ])('a row that is %s', (row, expected) => {
    const text = `period: 2024-06\nrows:\n  杭州: [26, 165, 100, 665]\n  宁波: ${row}\n  温州: [1, 4, /, 6]\n`
    expect(data(text)).toEqual(expected)
  })

  test('a tab for the blanks before a row: the row is read all the same', () => {
    const text =
      'period: 2024-06\nrows:\n\t杭州: [26, 165, 100, 665]\n  宁波: [2, 2, 1, 5]\n  温州: [1, 4, /, 6]\n'
    expect(data(text)).toEqual(['3:1 source/indent «\t»'])
  })

  test('a period that ends before it begins is no period for the rules', () => {
    const text =
      'period: { from: 2029-12, to: 2029-01 }\nrows:\n  杭州: [26, 165, 100, 665]\n  宁波: [2, 2, 1, 5]\n  温州: [1, 4, /, 6]\n'
    expect(data(text)).toEqual(['1:9 source/period «{ from: 2029-12, to: 2029-01 }»'])
  })

  test('rows as a list', () => {
    const text =
      'period: 2024-06\nrows:\n  - 杭州: [26, 165, 100, 665]\n  - 宁波: [2, 2, 1, 5]\n  - 温州: [1, 4, /, 6]\n'
    expect(data(text)).toEqual(['2:1 source/type «rows»'])
  })
})

describe('names in publication.yaml', () => {
  const publication = overlay({}).get('issues/publication.yaml') ?? ''
  const changed = (from: string, to: string) =>
    checkWorkspace(overlay({ 'issues/publication.yaml': publication.replace(from, to) })).map(
      ({ ruleId, place }) => `${place?.start.line} ${ruleId}`,
    )
  const line = (part: string) => publication.slice(0, publication.indexOf(part)).split('\n').length

  test('that every object has are told, not passed over', () => {
    const at = line('statistics:') + 1
    expect(changed('statistics:\n', 'statistics:\n  constructor: { stub: 甲 }\n')).toEqual([
      `${at} source/unknown-key`,
    ])
  })

  test.each([
    ['rows: [杭州, 宁波, 温州]', 'rows: 杭州', 'source/type'],
    ['rows: [杭州, 宁波, 温州]', 'rows: [杭州, 宁波, 宁波]', 'source/duplicate-name'],
    ['header: [企业, "{{period}}当月数"]', 'header: []', 'source/value'],
    ['{ id: products.month, ', '{ id:products.month, ', 'source/colon'],
  ])('a table with %s as %s is told once, and no data are judged by it', (from, to, rule) => {
    expect(changed(from, to)).toEqual([`${line(from)} ${rule}`])
  })

  test('words are no list of mappings', () => {
    const found = checkWorkspace(
      overlay({
        'issues/publication.yaml': publication.replace('anchors:\n    - {', 'anchors: "{'),
      }),
    )
    expect(found.flatMap(({ expected }) => expected ?? [])).toEqual([])
  })

  test('that cannot be a name are told once, not again where they are meant', () => {
    const at = line('id: enterprises.month')
    expect(changed('id: enterprises.month', 'id: 当月')).toEqual([`${at} source/value`])
  })
})
