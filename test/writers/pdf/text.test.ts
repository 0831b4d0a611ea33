import { describe, expect, it } from 'vitest'
import { heading, paragraph, table } from '../document.ts'
import { everything } from './everything.ts'
import { evaluation, single } from './fixture.ts'
import { openPdf, textOf } from './read-pdf.ts'
import { set } from './set.ts'

const compact = (text: string) => text.replace(/\s/g, '')

describe('text taken out of the pages', () => {
  it('has every word of every kind of node, in order', async () => {
    const pdf = await openPdf((await set(everything)).pdf)
    const text = compact(await textOf(pdf))
    const expected = [
      '各市经信局、人社局、省直有关单位：',
      '（浙人社函〔2024〕33号）和着重与删去的文字',
      'https://mp.weixin.qq.com/s/NqjSqcbYtfpgYby-RJtbGQabcdefgh',
      '或下一篇。代码npmci--omit=dev照印，软件业',
      '#panic("x")*b*$x$_h_\\@ref#read("/etc/passwd")也是文字。',
      '一、申报范围及对象',
      '（一）专业范围。技术开发、',
      '温度25℃、面积3㎡、①②、Ⅳ类、½、→、★、90°、x²、3‰、α、Я。',
      '生僻字：𠮷、堃、喆、祎、昇；',
      '1.第一项，',
      '3.第三项，',
      '（2）带括号的序号。',
      '•里层的一项。',
      '引文用楷体。',
      '城市企业数说明杭州26居首',
      'constx=1',
      '附件：1.关于进一步',
      '2.推荐排序表',
      '浙江省经济和信息化厅浙江省人力资源和社会保障厅2024年7月31日',
      '附件1',
      '附件的正文。',
      '来源：运行监测协调局',
      '图1会场',
      '各市软件企业数',
      '“双软评估”统计第1市2345',
      '合计24364860',
      '报：中国软件行业协会、省政府办公厅、',
      '（共印500份）',
    ]
    let from = 0
    for (const words of expected) {
      const at = text.indexOf(compact(words), from)
      expect(
        at,
        `${words} after ${text.slice(Math.max(0, from - 20), from)}`,
      ).toBeGreaterThanOrEqual(0)
      from = at + 1
    }
    expect(text).toContain('①软件业，见《软件业统计分类》第一部分。')
  })

  it('copies a long address without a foreign character', async () => {
    const address = `https://www.example.cn/${'abcdefgh/'.repeat(20)}?q=1&r=2`
    const link = {
      type: 'link' as const,
      url: address,
      children: [{ type: 'text' as const, value: address }],
    }
    const pdf = await openPdf((await set(single(paragraph('见', link, '。')))).pdf)
    const text = await textOf(pdf)
    expect(text).toContain(`${address}。`)
    expect(text).not.toMatch(/[\u00ad\u200b-\u200d\u2060\ufeff]/)
  })

  it('says a table’s header on later pages only to the eye', async () => {
    const pdf = await openPdf((await set(single(evaluation(61)))).pdf)
    expect((await textOf(pdf)).split('所属地区')).toHaveLength(2)
  })

  it('has 〓 for what no face has, and nothing for what must not be there', async () => {
    const odd = '前\u0000\u0007\ufeff中🎉\ud800\ue000한后'
    const document = single(paragraph(odd), heading(2, odd), table([odd], [odd]))
    const pdf = await openPdf((await set({ ...document, note: odd, title: odd })).pdf)
    const text = compact(await textOf(pdf))
    expect(text.split('前中〓〓〓〓后')).toHaveLength(6)
  })
})
