import { describe, expect, test } from 'vitest'
import { zsia } from './program.ts'

describe('zsia explain', () => {
  test('shows the clause and the examples of a rule', async () => {
    const { code, stdout } = await zsia(['explain', 'punct/halfwidth'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/级别 {2}错误/)
    expect(stdout).toMatch(/误 {2}/)
    expect(stdout).toContain('zsia-disable-next-line punct/halfwidth')
  })

  test('lists every rule by family', async () => {
    const { stdout } = await zsia(['explain', '--json'])
    const { rules } = JSON.parse(stdout)
    const listed = await zsia(['explain'])
    for (const { id } of rules) expect(listed.stdout).toContain(` ${id} `)
  })

  test.each([
    ['为什么1、不对', 'doc/ordinal-mark'],
    ['可以写截止到吗', 'text/confusable'],
    ['做出还是作出', 'text/confusable'],
    ['～还是—', 'punct/range-dash'],
    ['什么时候用〇', 'num/zero'],
    ['约…左右', 'num/approximation'],
    ['二〇二四年还是2024年', 'num/mixed-numerals'],
    ['等等', 'num/etcetera'],
    ['文号用什么括号', 'doc/document-number'],
    ['附件没有序号', 'doc/attachment-reference'],
    ['什么是总期', 'issue/total-seq'],
    ['24年可以吗', 'date/two-digit-year'],
  ])('answers in words: %s', async (question, id) => {
    const { code, stdout } = await zsia(['explain', question, '--json'])
    expect([code, JSON.parse(stdout).rules[0].id]).toEqual([0, id])
  })

  test('says what the dictionary knows of a word, and nothing where no rule speaks of it', async () => {
    const { stdout } = await zsia(['explain', '做出'])
    expect(stdout.split('\n')[0]).toMatch(/做出.*作出/)
    expect((await zsia(['explain', '鲸鱼'])).code).toBe(2)
  })

  test('knows a rule by its name alone', async () => {
    const { code, stdout } = await zsia(['explain', 'halfwidth', '--json'])
    expect([code, JSON.parse(stdout).rules[0].id]).toEqual([0, 'punct/halfwidth'])
  })

  test.each([
    ['punct/halfwidth', '<!-- zsia-disable-next-line punct/halfwidth:'],
    ['tab/total', '# zsia-disable-next-line tab/total:'],
  ])('tells how %s is waived where it is found', async (id, waiver) => {
    expect((await zsia(['explain', id])).stdout).toContain(`：${waiver}`)
  })

  test('tells of no waiver where none is heeded', async () => {
    expect((await zsia(['explain', 'source/date'])).stdout).not.toContain('zsia-disable')
  })

  test('guesses at a wrong id, by its name alone too', async () => {
    for (const id of ['punct/halfwidht', 'halfwidht']) {
      const { code, stderr } = await zsia(['explain', id])
      expect([code, stderr]).toEqual([2, expect.stringContaining('是不是 punct/halfwidth？')])
    }
  })
})
