import { expect, test } from 'vitest'
import { readPublication } from '../../../src/readers/source/index.ts'
import { meantKey } from '../../../src/readers/source/schema/chinese-keys.ts'

const head = 'title: [简报]\nissuer: 某某协会\nsections:\n  - {id: focus, title: 关注}\n'

function read(yaml: string) {
  return readPublication({ path: 'issues/publication.yaml', text: head + yaml })
}

test('a list where keys belong is told at its place, and the rest is read', () => {
  for (const list of ['[1]', '[a, b]', '\n  - 1']) {
    const { value, diagnostics } = read(`contact: ${list}\n`)
    expect(diagnostics).toMatchObject([
      { ruleId: 'source/type', severity: 'error', reason: expect.stringContaining('contact') },
    ])
    expect(diagnostics[0]?.place?.start.line).toBeGreaterThanOrEqual(5)
    expect(value?.contact).toEqual({ phones: [] })
  }
})

test('a Chinese key is answered with the one that is meant, and read as it', () => {
  const { value, diagnostics } = read('联系方式:\n  电话: [0571-00000000]\n')
  expect(diagnostics.map(({ ruleId, expected }) => [ruleId, expected])).toContainEqual([
    'source/unknown-key',
    ['contact'],
  ])
  expect(value?.issuer).toBe('某某协会')
  expect(meantKey('审核', ['contributors', 'editor', 'reviewer', 'approver'])).toBe('reviewer')
  expect(meantKey('编号', ['id', 'title'])).toBe('id')
  expect(meantKey('编号', ['title'])).toBeUndefined()
  expect(meantKey('toString', ['title'])).toBeUndefined()
})
