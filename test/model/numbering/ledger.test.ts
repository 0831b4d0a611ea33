import { describe, expect, test } from 'vitest'
import type { IssueEntry } from '../../../src/model/archive.ts'
import { ledger, printNumbers } from '../../../src/model/numbering/ledger.ts'
import type { Numbering, Publication } from '../../../src/model/publication.ts'

const place = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }

/** `2024-06`, `2024-01+02` for a combined issue, `2024-S1`. */
function entry(id: string): IssueEntry {
  const [head = '', ...more] = id.split('+')
  const tail = head.slice(5)
  const supplement = tail.startsWith('S')
  const first = Number(supplement ? tail.slice(1) : tail)
  return {
    id: head,
    year: Number(head.slice(0, 4)),
    kind: supplement ? 'supplement' : 'regular',
    numbers: [first, ...more.map(Number)],
    date: '2024-01-31',
    datePlace: place,
    file: `issues/${head}/issue.yaml`,
    data: [],
  }
}

function make(
  ids: readonly string[],
  anchors: Readonly<Record<string, number>>,
  more: { skipped?: readonly string[]; combined?: Numbering['combined'] } = {},
) {
  const numbering: Numbering = {
    anchors: Object.entries(anchors).map(([issue, wholeNumber]) => ({ issue, wholeNumber, place })),
    skipped: (more.skipped ?? []).map((issue) => ({ issue, reason: '休刊', place })),
    combined: more.combined ?? 'dash',
  }
  // Only the numbering of a publication is looked at.
  const publication = { numbering } as Publication
  return ledger({ publication, entries: ids.map(entry) })
}

const whole = (made: ReturnType<typeof make>) =>
  Object.fromEntries(made.entries.map(({ id, wholeNumbers }) => [id, wholeNumbers.join('+')]))

describe('within a year', () => {
  test('总期 is the anchor plus the difference of 期, forwards and backwards', () => {
    const made = make(['2024-04', '2024-05', '2024-06', '2024-07'], { '2024-06': 160 })
    expect(whole(made)).toEqual({
      '2024-04': '158',
      '2024-05': '159',
      '2024-06': '160',
      '2024-07': '161',
    })
    expect(made.get('2024-06')?.printed).toBe('2024年第6期（总第160期）')
    expect(made.gaps).toEqual([])
  })

  test('a 期 that is not there counts as issued and is a gap', () => {
    const made = make(['2024-03', '2024-06'], { '2024-03': 157 })
    expect(whole(made)).toEqual({ '2024-03': '157', '2024-06': '160' })
    expect(made.gaps).toEqual([{ year: 2024, numbers: [4, 5], before: '2024-06' }])
  })

  test('what came before the first issue of the archive is no gap', () => {
    expect(make(['2024-06'], { '2024-06': 160 }).gaps).toEqual([])
  })

  test('a skipped 期 takes no 总期, and is no gap', () => {
    const made = make(['2024-05', '2024-07'], { '2024-05': 159 }, { skipped: ['2024-06'] })
    expect(whole(made)).toEqual({ '2024-05': '159', '2024-07': '160' })
    expect(made.gaps).toEqual([])
    expect(made.next).toMatchObject({ id: '2024-08', wholeNumbers: [161] })
  })

  test('a 期 that is skipped and there all the same has the 总期 of the one before, and is told', () => {
    const ids = ['2024-04', '2024-05', '2024-06']
    const made = make(ids, { '2024-04': 158 }, { skipped: ['2024-05'] })
    expect(whole(made)).toEqual({ '2024-04': '158', '2024-05': '158', '2024-06': '159' })
    expect(made.collisions).toEqual([
      { kind: 'wholeNumber', value: 158, ids: ['2024-04', '2024-05'] },
    ])
  })

  test('an issue that names a 期 twice does not collide with itself', () => {
    expect(make(['2024-01+01', '2024-02'], { '2024-01': 155 }).collisions).toEqual([])
  })

  test('the next number passes over what is skipped', () => {
    const made = make(['2024-05'], { '2024-05': 159 }, { skipped: ['2024-06', '2024-07'] })
    expect(made.next).toMatchObject({ id: '2024-08', wholeNumbers: [160] })
  })

  test('an anchor whose issue is not in the workspace still counts', () => {
    expect(whole(make(['2024-08'], { '2024-06': 160 }))).toEqual({ '2024-08': '162' })
  })

  test('two anchors of a year that disagree: each rules what follows it, and it is told', () => {
    const made = make(['2024-03', '2024-05', '2024-06', '2024-07'], {
      '2024-03': 157,
      '2024-06': 162,
    })
    expect(whole(made)).toEqual({
      '2024-03': '157',
      '2024-05': '159',
      '2024-06': '162',
      '2024-07': '163',
    })
    expect(made.conflicts).toEqual([
      { issue: '2024-06', wholeNumber: 162, expected: 160, from: '2024-03' },
    ])
  })

  test('an anchor that leaves the first issue no 总期 is a conflict', () => {
    const made = make(['2024-01', '2024-06'], { '2024-06': 3 })
    expect(made.conflicts).toEqual([
      { issue: '2024-06', wholeNumber: 3, expected: 6, from: '2024-01' },
    ])
    expect(make(['2024-01', '2024-06'], { '2024-06': 6 }).conflicts).toEqual([])
  })

  test('the first issue of all is 总第1期, not 总第0期', () => {
    const told = (wholeNumber: number) =>
      make(['2024-01', '2024-03'], { '2024-03': wholeNumber }).conflicts
    expect(told(3)).toEqual([])
    expect(told(2)).toMatchObject([{ issue: '2024-03', wholeNumber: 2, expected: 3 }])
  })

  test('without an anchor there is no 总期, and nothing prints of it', () => {
    const made = make(['2024-06'], {})
    expect(made.get('2024-06')).toMatchObject({ wholeNumbers: [], printed: '2024年第6期' })
    expect(made.next.printed).toBe('2024年第7期')
  })
})

describe('combined issues and supplements', () => {
  test('a combined issue takes as many whole numbers', () => {
    const made = make(['2024-01+2', '2024-03'], { '2024-01': 155 })
    expect(made.get('2024-01')?.printed).toBe('2024年第1—2期（总第155—156期）')
    expect(whole(made)).toEqual({ '2024-01': '155+156', '2024-03': '157' })
    expect(made.gaps).toEqual([])
  })

  test('as hyphen, and as a list', () => {
    const hyphen = make(['2024-01+2'], { '2024-01': 155 }, { combined: 'hyphen' })
    expect(hyphen.get('2024-01')?.printed).toBe('2024年第1-2期（总第155-156期）')
    expect(printNumbers([1, 2], 'list')).toBe('第1、2期合刊')
    expect(printNumbers([1, 2, 3], 'dash')).toBe('第1—3期')
  })

  test('a supplement has its own sequence and takes neither 期 nor 总期', () => {
    const made = make(['2024-05', '2024-06', '2024-S1'], { '2024-05': 159 })
    expect(made.get('2024-S1')).toMatchObject({ wholeNumbers: [], printed: '2024年增刊第1期' })
    expect(made.next.id).toBe('2024-07')
    expect(made.collisions).toEqual([])
  })

  test('a combined issue that takes the next issue’s 期 collides, told once', () => {
    const made = make(['2024-05+6', '2024-06'], { '2024-05': 159 })
    expect(made.collisions).toEqual([{ kind: 'number', value: 6, ids: ['2024-05', '2024-06'] }])
  })
})

describe('across years', () => {
  test('goes on from the last 期 that exists, and says so', () => {
    const made = make(['2023-11', '2023-12', '2024-01'], { '2023-11': 152 })
    expect(whole(made)).toEqual({ '2023-11': '152', '2023-12': '153', '2024-01': '154' })
    expect(made.assumptions).toEqual([{ id: '2024-01', after: { year: 2023, number: 12 } }])
  })

  test('a second anchor settles it', () => {
    const made = make(['2023-11', '2024-01'], { '2023-11': 152, '2024-01': 154 })
    expect(whole(made)).toEqual({ '2023-11': '152', '2024-01': '154' })
    expect(made.assumptions).toEqual([])
    expect(made.conflicts).toEqual([])
  })

  test('an anchor that says what was carried anyway is no conflict', () => {
    const made = make(['2023-12', '2024-01'], { '2023-12': 154, '2024-01': 155 })
    expect(whole(made)).toEqual({ '2023-12': '154', '2024-01': '155' })
    expect(made.conflicts).toEqual([])
  })

  test('a skipped last 期 of a year takes nothing over into the next', () => {
    const skipped = ['2023-12']
    const made = make(['2023-11', '2024-01'], { '2023-11': 153 }, { skipped })
    expect(whole(made)).toEqual({ '2023-11': '153', '2024-01': '154' })
  })

  test('an anchor of the new year that runs back is a conflict, and the 总期 collide', () => {
    const made = make(['2023-11', '2023-12', '2024-01'], { '2023-11': 152, '2024-01': 153 })
    expect(made.conflicts.map(({ issue }) => issue)).toEqual(['2024-01'])
    expect(made.collisions).toEqual([
      { kind: 'wholeNumber', value: 153, ids: ['2023-12', '2024-01'] },
    ])
  })

  test('runs backwards over a year’s end', () => {
    const made = make(['2022-05', '2023-01', '2023-02'], { '2023-02': 100 })
    expect(whole(made)).toEqual({ '2022-05': '98', '2023-01': '99', '2023-02': '100' })
    expect(made.assumptions).toEqual([{ id: '2023-01', after: { year: 2022, number: 5 } }])
  })

  test('runs backwards over two years’ ends, and says so in the order of the years', () => {
    const made = make(['2021-06', '2022-05', '2023-01'], { '2023-01': 100 })
    expect(whole(made)).toEqual({ '2021-06': '94', '2022-05': '99', '2023-01': '100' })
    expect(made.assumptions).toEqual([
      { id: '2022-05', after: { year: 2021, number: 6 } },
      { id: '2023-01', after: { year: 2022, number: 5 } },
    ])
  })

  test('a year of which nothing has come out goes on from the one right before it', () => {
    const made = make(['2022-02', '2023-03'], { '2022-02': 100 })
    expect(whole(made)).toEqual({ '2022-02': '100', '2023-03': '103' })
    expect(made.propose(2024, [1])).toMatchObject({ id: '2024-01', wholeNumbers: [104] })
  })

  test('over a year that is missing whole', () => {
    const made = make(['2022-12', '2024-01'], { '2022-12': 100 })
    expect(whole(made)).toEqual({ '2022-12': '100', '2024-01': '101' })
    expect(made.assumptions).toEqual([{ id: '2024-01', after: { year: 2022, number: 12 } }])
  })

  test('the first 期 of a year being missing is a gap', () => {
    const made = make(['2023-12', '2024-02'], { '2023-12': 100 })
    expect(made.gaps).toEqual([{ year: 2024, numbers: [1], before: '2024-02' }])
    expect(whole(made)).toEqual({ '2023-12': '100', '2024-02': '102' })
  })
})

describe('what comes next', () => {
  test('the 期 after the last', () => {
    expect(make(['2024-06'], { '2024-06': 160 }).next).toEqual({
      id: '2024-07',
      year: 2024,
      numbers: [7],
      wholeNumbers: [161],
      printed: '2024年第7期（总第161期）',
    })
  })

  test('after a combined issue', () => {
    expect(make(['2024-06+7'], { '2024-06': 160 }).next.id).toBe('2024-08')
  })

  test('a proposal for a year in which nothing has come out', () => {
    const made = make(['2024-11'], { '2024-11': 165 })
    expect(made.propose(2025, [1])).toMatchObject({ id: '2025-01', wholeNumbers: [166] })
    expect(made.propose(2025, [1, 2])).toMatchObject({
      printed: '2025年第1—2期（总第166—167期）',
    })
  })

  test('of an empty archive', () => {
    expect(make([], { '2024-06': 160 }).next).toMatchObject({
      id: '2024-06',
      wholeNumbers: [160],
    })
  })
})

test('five thousand issues cost what they are many', () => {
  const ids = Array.from({ length: 5000 }, (_, i) => {
    const number = String((i % 50) + 1).padStart(2, '0')
    return `${1900 + Math.floor(i / 50)}-${number}`
  })
  const made = make(ids, { '1950-01': 2501 })
  expect(made.entries.at(-1)?.wholeNumbers).toEqual([5000])
  expect(made.entries[0]?.wholeNumbers).toEqual([1])
  expect(made.gaps).toEqual([])
})
