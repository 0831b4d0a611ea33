import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/model/document.ts'
import { paragraph } from '../document.ts'
import { single } from './fixture.ts'
import { linesOf, pagesOf } from './lines.ts'
import type { Run } from './read-pdf.ts'

const plain = single(paragraph('正文。'))
const long = '中国某某标准化协会人工智能与信息技术应用创新工作委员会秘书处'

async function sheet(document: Document): Promise<Run[]> {
  return (await pagesOf(document))[0] as Run[]
}

const said = (runs: readonly Run[]) => linesOf(runs).map(({ text }) => text)

describe('the 送审单', () => {
  it('tells the issue over the stages, and breaks a long issuer at a word', async () => {
    const nameplate = { ...plain.nameplate, issuer: long }
    const editors = [{ label: '供稿', names: ['甲某某', '乙某某'] }]
    const lines = said(await sheet({ ...plain, nameplate, editors }))
    const at = (word: string) => lines.findIndex((line) => line.includes(word))
    const order = ['送审单', '期号', '出刊日期', '环节', '供稿', '审核', '签发'].map(at)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order).not.toContain(-1)
    const issuer = lines.filter((line) => /标准化|秘书处/.test(line)).join('|')
    for (const word of ['人工智能', '信息', '技术', '应用', '工作', '委员会', '秘书处'])
      expect(issuer).toContain(word)
  })

  it('has short names beside each other, and long ones whole in lines of their own', async () => {
    const names = ['医务管理专业委员会', '甲某', '乙某某', '护理质量持续改进与教育专业委员会']
    const runs = await sheet({ ...plain, editors: [{ label: '供稿', names }] })
    const lines = said(runs)
    expect(lines.some((line) => line.includes('甲某、乙某某、'))).toBe(true)
    expect(lines.some((line) => line.includes('医务管理专业委员会'))).toBe(true)
    expect(lines.some((line) => /^、|、、/.test(line))).toBe(false)
    const whole = lines.join('|')
    for (const word of ['护理', '质量', '持续', '改进', '教育', '委员会'])
      expect(whole).toContain(word)
  })
})
